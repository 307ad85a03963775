package org.wenmai.bench;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.common.Term;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wenmai.lexicons.LexiconFile;
import org.wenmai.lexicons.StopTerms;
import org.wenmai.lexicons.TermLexicon;
import org.wenmai.segmentation.WenmaiSegmenter;
import org.wenmai.tokens.Folding;
import org.wenmai.tokens.Shipped;
import org.wenmai.tokens.Token;
import org.wenmai.tokens.Tokeniser;

/**
 * How right the words are, beside {@code HanLP.newSegment()} as it comes: F1 on a file of gold words (SIGHAN's form, punctuation left
 * out), names of persons found whole, Latin names of several parts found whole.
 */
public final class WordQuality {
    private WordQuality() {}

    /** A word at its place, in UTF-16 units of a text. */
    private record Span(int begin, int end) {}

    /** Arguments: the term lexicon, the folder with segmentation/, ner/, and the file of sentences with their targets. */
    public static void main(String[] arguments) throws IOException {
        Tokeniser tokeniser = new Tokeniser(
                WenmaiSegmenter.shared(),
                TermLexicon.parse(
                        List.of(new LexiconFile(arguments[0], Files.readString(Path.of(arguments[0])))), Folding::fold),
                Shipped.listedWords(),
                StopTerms.parse(List.of(), Folding::fold),
                false);
        Function<String, List<Token>> ours = tokeniser::tokenise;
        Function<String, List<Token>> theirs = hanLp(HanLP.newSegment());
        Function<String, List<Token>> withoutList = hanLp(HanLP.newSegment().enableCustomDictionary(false));
        Path data = Path.of(arguments[1]);
        Path gold = data.resolve("segmentation/sighan2005-pku/pku_test_gold.utf8");
        System.out.printf(
                "PKU words: wenmai %s | HanLP %s, without its custom dictionary %s%n",
                words(gold, ours, false), words(gold, theirs, false), words(gold, withoutList, false));
        System.out.printf("PKU words, surnames cut off as PKU does: wenmai %s%n", words(gold, ours, true));
        for (String file : List.of("train.json", "dev.jsonl")) {
            List<String> lines = Files.readAllLines(data.resolve("ner/cluener/" + file));
            System.out.printf(
                    "CLUENER %s, names of persons whole: wenmai %s | HanLP %s%n",
                    file, persons(lines, ours), persons(lines, theirs));
        }
        for (String file : List.of("weibo/weiboNER_2nd_conll.train", "weibo/weiboNER_2nd_conll.dev")) {
            print(file, data, "B-PER.NAM", "I-PER.NAM", ours, theirs);
        }
        for (String file : List.of("resume/train.char.bmes", "resume/dev.char.bmes")) {
            print(file, data, "B-NAME", "[ME]-NAME", ours, theirs);
        }
        List<String> sentences = Files.readAllLines(Path.of(arguments[2]));
        System.out.printf(
                "Latin names of several parts, a word by themselves: wenmai %s | HanLP %s%n",
                latinNames(sentences, ours, true), latinNames(sentences, theirs, true));
        System.out.printf(
                "Latin names of several parts, whole or in a longer word: wenmai %s | HanLP %s%n",
                latinNames(sentences, ours, false), latinNames(sentences, theirs, false));
    }

    private static Function<String, List<Token>> hanLp(Segment segment) {
        segment.enableOffset(true);
        return text -> {
            List<Token> tokens = new ArrayList<>();
            for (Term term : segment.seg(text)) {
                tokens.add(new Token(
                        term.word,
                        null,
                        String.valueOf(term.nature),
                        null,
                        text.codePointCount(0, term.offset),
                        text.codePointCount(0, term.offset + term.word.length())));
            }
            return tokens;
        };
    }

    private static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\p{P}\\p{S}]", "");
    }

    private static Set<Span> spans(List<String> words) {
        Set<Span> spans = new HashSet<>();
        int at = 0;
        for (String word : words) {
            String folded = fold(word);
            if (!folded.isEmpty()) {
                spans.add(new Span(at, at + folded.length()));
                at += folded.length();
            }
        }
        return spans;
    }

    private static String words(Path gold, Function<String, List<Token>> tokeniser, boolean cutSurnames)
            throws IOException {
        long hit = 0;
        long found = 0;
        long wanted = 0;
        for (String line : Files.readAllLines(gold)) {
            List<String> words = List.of(line.replace("\uFEFF", "").strip().split("\\s+"));
            List<String> ours = new ArrayList<>();
            for (Token token : tokeniser.apply(String.join("", words))) {
                boolean name = cutSurnames
                        && "nr".equals(token.pos())
                        && (token.text().length() == 2 || token.text().length() == 3);
                ours.add(name ? token.text().substring(0, 1) : token.text());
                if (name) {
                    ours.add(token.text().substring(1));
                }
            }
            Set<Span> want = spans(words);
            Set<Span> have = spans(ours);
            wanted += want.size();
            found += have.size();
            have.retainAll(want);
            hit += have.size();
        }
        double precision = (double) hit / found;
        double recall = (double) hit / wanted;
        return String.format(
                Locale.ROOT,
                "F1 %.2f (P %.2f, R %.2f)",
                200 * precision * recall / (precision + recall),
                100 * precision,
                100 * recall);
    }

    private static final Pattern TEXT = Pattern.compile("\"text\": \"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern NAMES = Pattern.compile("\"name\": \\{(.*?)\\]\\]\\}");
    private static final Pattern PLACES = Pattern.compile("\\[(\\d+), (\\d+)\\]");

    private static String persons(List<String> lines, Function<String, List<Token>> tokeniser) {
        int all = 0;
        int whole = 0;
        for (String line : lines) {
            Matcher text = TEXT.matcher(line);
            Matcher names = NAMES.matcher(line);
            if (!text.find() || !names.find() || text.group(1).indexOf('\\') >= 0) {
                continue;
            }
            Set<Span> found = new HashSet<>();
            tokeniser.apply(text.group(1)).forEach(token -> found.add(new Span(token.begin(), token.end())));
            Matcher places = PLACES.matcher(names.group());
            while (places.find()) {
                all++;
                whole += found.contains(
                                new Span(Integer.parseInt(places.group(1)), Integer.parseInt(places.group(2)) + 1))
                        ? 1
                        : 0;
            }
        }
        return share(whole, all);
    }

    private static void print(
            String file,
            Path data,
            String opens,
            String goesOn,
            Function<String, List<Token>> ours,
            Function<String, List<Token>> theirs)
            throws IOException {
        List<String> lines = Files.readAllLines(data.resolve("ner").resolve(file));
        System.out.printf(
                "%s, names of persons whole: wenmai %s | HanLP %s%n",
                file, taggedPersons(lines, opens, goesOn, ours), taggedPersons(lines, opens, goesOn, theirs));
    }

    /**
     * The same where each line has a character and its tag, and an empty line ends a sentence.
     *
     * @param opens the tag of a name's first character
     * @param goesOn matches those of its others
     */
    private static String taggedPersons(
            List<String> lines, String opens, String goesOn, Function<String, List<Token>> tokeniser) {
        int all = 0;
        int whole = 0;
        StringBuilder text = new StringBuilder();
        List<String> tags = new ArrayList<>();
        for (int line = 0; line <= lines.size(); line++) {
            if (line < lines.size() && !lines.get(line).isBlank()) {
                String[] cells = lines.get(line).split("[ \t]");
                text.appendCodePoint(cells[0].codePointAt(0));
                tags.add(cells[1]);
                continue;
            }
            Set<Span> found = new HashSet<>();
            tokeniser.apply(text.toString()).forEach(token -> found.add(new Span(token.begin(), token.end())));
            for (int begin = 0; begin < tags.size(); begin++) {
                if (tags.get(begin).equals(opens)) {
                    int end = begin + 1;
                    while (end < tags.size() && tags.get(end).matches(goesOn)) {
                        end++;
                    }
                    all++;
                    whole += found.contains(new Span(begin, end)) ? 1 : 0;
                }
            }
            text.setLength(0);
            tags.clear();
        }
        return share(whole, all);
    }

    /**
     * @param exact whether the name has to be a word by itself; otherwise a longer word that holds it counts too
     */
    private static String latinNames(List<String> rows, Function<String, List<Token>> tokeniser, boolean exact) {
        int all = 0;
        int whole = 0;
        for (String row : rows.subList(1, rows.size())) {
            String[] cells = row.split("\t", -1);
            String sentence = cells[7];
            for (String target : cells[2].split("[|;；、]")) {
                String name = target.replaceAll("[:：=].*", "").strip();
                if (!name.matches("[\\x20-\\x7E·é]+")
                        || !name.matches(".*[A-Za-z].*")
                        || !name.matches(".*[ .\\-·&'].*")) {
                    continue;
                }
                for (int at = sentence.indexOf(name); at >= 0; at = sentence.indexOf(name, at + 1)) {
                    int begin = sentence.codePointCount(0, at);
                    int end = begin + name.replaceAll("[^A-Za-z0-9é\\]]+$", "").length();
                    all++;
                    whole += tokeniser.apply(sentence).stream()
                                    .anyMatch(token -> exact
                                            ? token.begin() == begin && token.end() == end
                                            : token.begin() <= begin && token.end() >= end)
                            ? 1
                            : 0;
                }
            }
        }
        return share(whole, all);
    }

    private static String share(int part, int whole) {
        return String.format(Locale.ROOT, "%d of %d (%.1f %%)", part, whole, 100.0 * part / whole);
    }
}
