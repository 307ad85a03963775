package org.wenmai.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.wenmai.lexicons.LexiconFile;
import org.wenmai.lexicons.SentimentLexicon;
import org.wenmai.lexicons.SpeechLexicon;
import org.wenmai.lexicons.StopTerms;
import org.wenmai.lexicons.TermLexicon;
import org.wenmai.segmentation.WenmaiSegmenter;
import org.wenmai.sentiment.SentenceScorer;
import org.wenmai.sentiment.SentimentModel;
import org.wenmai.speech.Passage;
import org.wenmai.speech.Quotation;
import org.wenmai.speech.Reading;
import org.wenmai.speech.Speaker;
import org.wenmai.speech.SpeechReader;
import org.wenmai.speech.TargetMention;
import org.wenmai.tokens.Folding;
import org.wenmai.tokens.Shipped;
import org.wenmai.tokens.Token;
import org.wenmai.tokens.Tokeniser;

/**
 * How well speakers and the polarity toward targets are found in labelled sentences, each read alone. A speaker is right where the name as
 * written is the labelled one, brackets and spaces left out. Targets are given, as if the lexicon listed them, and found by themselves. The file is halved by the document: rules were made with the first half in
 * sight, and the second half was measured only.
 */
public final class SpeechQuality {
    private SpeechQuality() {}

    private static SentimentModel model() throws IOException {
        try (var in = SpeechQuality.class.getResourceAsStream("/org/wenmai/shipped/models/news.model")) {
            return SentimentModel.read("news.model", in.readAllBytes());
        }
    }

    private record Labelled(String targets, String speaker, String voice, String path, String sentence) {}

    /** Arguments: the folder of lexicons, the file of sentences, and {@code errors} to print the mistakes in the first half. */
    public static void main(String[] arguments) throws IOException {
        Path lexicons = Path.of(arguments[0]);
        Tokeniser tokeniser = new Tokeniser(
                WenmaiSegmenter.shared(),
                TermLexicon.parse(file(lexicons, "terms.tsv"), Folding::fold),
                Shipped.listedWords(),
                StopTerms.parse(file(lexicons, "stop-terms.txt"), Folding::fold),
                false);
        SentenceScorer scorer = new SentenceScorer(
                SentimentLexicon.parse(
                        file(lexicons, "sentiment.tsv"), file(lexicons, "sentiment-rules.tsv"), Folding::fold),
                model());
        TermLexicon terms = TermLexicon.parse(file(lexicons, "terms.tsv"), Folding::fold);
        SpeechReader reader = new SpeechReader(
                SpeechLexicon.parse(file(lexicons, "speech.tsv"), Folding::fold),
                terms.entries().stream().map(TermLexicon.Entry::term).collect(Collectors.toSet()),
                scorer::score);
        List<Labelled> rows = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of(arguments[1]))) {
            String[] cells = line.split("\t", -1);
            if (!cells[0].equals("id")) {
                rows.add(new Labelled(cells[2], cells[3], cells[4], cells[6], cells[7]));
            }
        }
        boolean errors = arguments.length > 2 && arguments[2].equals("errors");
        for (Map.Entry<String, Predicate<Labelled>> part : Map.<String, Predicate<Labelled>>of(
                        "1 seen half",
                        row -> half(row.path) == 0,
                        "2 unseen half",
                        row -> half(row.path) == 1,
                        "3 all",
                        row -> true)
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .toList()) {
            Score score = new Score(errors && part.getKey().startsWith("1"));
            rows.stream()
                    .filter(part.getValue())
                    .forEach(row -> score.add(
                            row,
                            reader.read(List.of(passage(row.sentence, tokeniser.tokenise(row.sentence)))),
                            name -> reader.read(List.of(passage(
                                    row.sentence, given(tokeniser.tokenise(row.sentence), row.sentence, name))))));
            System.out.println(part.getKey().substring(2) + ": " + score);
        }
    }

    private static List<LexiconFile> file(Path folder, String name) throws IOException {
        return List.of(new LexiconFile(name, Files.readString(folder.resolve(name))));
    }

    private static long half(String path) {
        CRC32 digest = new CRC32();
        digest.update(path.getBytes(StandardCharsets.UTF_8));
        return digest.getValue() % 2;
    }

    private static Passage passage(String sentence, List<Token> words) {
        return new Passage(1, 1, false, sentence, words);
    }

    /** The words with a name as one of them, as if the lexicon listed it. */
    private static List<Token> given(List<Token> words, String sentence, String name) {
        int at = sentence.indexOf(name);
        if (at < 0) {
            return words;
        }
        int begin = sentence.codePointCount(0, at);
        int end = begin + name.codePointCount(0, name.length());
        List<Token> given = new ArrayList<>();
        boolean added = false;
        for (Token word : words) {
            if (word.end() <= begin || word.begin() >= end) {
                given.add(word);
            } else if (!added) {
                given.add(new Token(name, name, "nz", "system", begin, end));
                added = true;
            }
        }
        return given;
    }

    /** What is counted. */
    private static final class Score {
        private final boolean errors;
        private int wanted;
        private int found;
        private int right;
        private int voices;
        private int rightVoices;
        private int targets;
        private int targetsFound;
        private final Map<String, int[]> classes = new TreeMap<>();
        private final Map<String, int[]> foundClasses = new TreeMap<>();
        private final Map<String, int[]> copied = new TreeMap<>();

        Score(boolean errors) {
            this.errors = errors;
        }

        void add(Labelled row, Reading reading, Function<String, Reading> withName) {
            Speaker best = reading.quotations().stream()
                    .filter(quotation -> quotation.speaker() != null)
                    .max(Comparator.comparingDouble(Quotation::confidence))
                    .map(Quotation::speaker)
                    .orElse(null);
            String speaker =
                    best == null ? "" : plain(best.name()).equals(plain(row.speaker)) ? best.name() : best.written();
            if (!row.speaker.equals("?")) {
                boolean isRight = plain(speaker).equals(plain(row.speaker));
                wanted += row.speaker.isEmpty() ? 0 : 1;
                found += speaker.isEmpty() ? 0 : 1;
                right += !speaker.isEmpty() && isRight ? 1 : 0;
                if (errors && !isRight) {
                    System.out.println("speaker '%s', expected '%s': %s".formatted(speaker, row.speaker, row.sentence));
                }
            }
            if (!row.voice.equals("?")) {
                voices++;
                boolean isRight = reading.sentences().get(0).quoted() == row.voice.equals("quoted");
                rightVoices += isRight ? 1 : 0;
                if (errors && !isRight) {
                    System.out.println("voice, expected %s: %s".formatted(row.voice, row.sentence));
                }
            }
            for (String target : row.targets.split(";")) {
                int colon = target.lastIndexOf(':');
                if (colon > 0) {
                    String name = target.substring(0, colon);
                    target(row, reading, withName.apply(name), name, label(target.substring(colon + 1)));
                }
            }
        }

        private void target(Labelled row, Reading reading, Reading withName, String name, String label) {
            TargetMention found = mention(reading, m -> same(m.target(), name));
            if (found != null) {
                targetsFound++;
                count(foundClasses, label, found.label());
            }
            TargetMention mention = mention(withName, m -> m.target().equals(name));
            targets++;
            String said = mention == null ? "neutral" : mention.label();
            count(classes, label, said);
            count(copied, label, reading.sentences().get(0).polarity().label());
            if (errors && !label.equals(said)) {
                System.out.println("target %s %s, expected %s: %s".formatted(name, mention, label, row.sentence));
            }
        }

        private static TargetMention mention(Reading reading, Predicate<TargetMention> which) {
            return reading.mentions().stream().filter(which).findFirst().orElse(null);
        }

        private static boolean same(String term, String name) {
            String a = plain(Folding.fold(term));
            String b = plain(Folding.fold(name));
            return a.equals(b) || b.contains(a) && a.length() >= 2;
        }

        private static void count(Map<String, int[]> classes, String label, String said) {
            classes.computeIfAbsent(label, added -> new int[3])[0]++;
            classes.computeIfAbsent(said, added -> new int[3])[1]++;
            if (label.equals(said)) {
                classes.get(label)[2]++;
            }
        }

        private static String label(String shortLabel) {
            return switch (shortLabel) {
                case "pos" -> "positive";
                case "neg" -> "negative";
                default -> "neutral";
            };
        }

        private static String plain(String name) {
            return name.replaceAll("[（(].*?[)）]", "").replaceAll("\\s", "").replace("@", "");
        }

        /** Of positive and negative; labels of neutral targets are too few for a class of their own. */
        private static double macro(Map<String, int[]> classes) {
            return Stream.of("positive", "negative")
                    .map(label -> classes.getOrDefault(label, new int[3]))
                    .mapToDouble(counts -> 2.0 * counts[2] / Math.max(1, counts[0] + counts[1]))
                    .average()
                    .orElse(0);
        }

        @Override
        public String toString() {
            double precision = (double) right / found;
            double recall = (double) right / wanted;
            return String.format(
                    Locale.ROOT,
                    "speakers P %.3f R %.3f F1 %.3f (%d right of %d found, %d labelled); voice right %.3f of %d; %d targets given macro-F1 %.3f (the sentence's label copied: %.3f), of the %d found by themselves %.3f",
                    precision,
                    recall,
                    2 * precision * recall / (precision + recall),
                    right,
                    found,
                    wanted,
                    (double) rightVoices / voices,
                    voices,
                    targets,
                    macro(classes),
                    macro(copied),
                    targetsFound,
                    macro(foundClasses));
        }
    }
}
