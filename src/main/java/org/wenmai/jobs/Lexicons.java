package org.wenmai.jobs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.wenmai.documents.SourceRules;
import org.wenmai.lexicons.LexiconFile;
import org.wenmai.lexicons.LexiconFormatException;
import org.wenmai.lexicons.SentimentLexicon;
import org.wenmai.lexicons.SpeechLexicon;
import org.wenmai.lexicons.StopTerms;
import org.wenmai.lexicons.TermLexicon;
import org.wenmai.lexicons.WordList;
import org.wenmai.onnx.OnnxScorer;
import org.wenmai.onnx.OnnxSettings;
import org.wenmai.sentiment.ModelFormatException;
import org.wenmai.sentiment.ScorerSpec;
import org.wenmai.sentiment.SentimentModel;
import org.wenmai.tokens.Folding;
import org.wenmai.tokens.ListedWords;

/** All lists of a run, read and checked before anything else happens. */
final class Lexicons {
    private static final String NO_MODEL = "lexicon";
    private static final String ONNX = ".onnx";

    private final TermLexicon terms;
    private final StopTerms stopTerms;
    private final WordList words;
    private final SentimentLexicon sentiment;
    private final SpeechLexicon speech;
    private final ScorerSpec newsScorer;
    private final ScorerSpec reviewScorer;
    private final SourceRules sources;
    private final Map<String, String> digests = new LinkedHashMap<>();
    private final Map<String, Set<Key>> keys = new HashMap<>();
    private final Map<String, ScorerSpec> brought = new HashMap<>();
    private final List<Parsing<?>> trials = new ArrayList<>();

    /**
     * Reads them.
     *
     * @param problems takes a line for every file that is missing and every line that is wrong
     */
    Lexicons(Configuration configuration, List<String> problems) {
        terms = orNull(
                problems, () -> TermLexicon.parse(files(configuration, Key.LEXICONS_TERMS, problems), Folding::fold));
        stopTerms = orNull(
                problems,
                () -> StopTerms.parse(files(configuration, Key.LEXICONS_STOP_TERMS, problems), Folding::fold));
        words = orNull(
                problems, () -> WordList.parse(files(configuration, Key.LEXICONS_WORDS, problems), Folding::fold));
        sentiment = orNull(
                problems,
                () -> SentimentLexicon.parse(
                        files(configuration, Key.LEXICONS_SENTIMENT, problems),
                        files(configuration, Key.LEXICONS_SENTIMENT_RULES, problems),
                        Folding::fold));
        speech = orNull(
                problems,
                () -> SpeechLexicon.parse(files(configuration, Key.LEXICONS_SPEECH, problems), Folding::fold));
        newsScorer = orNull(
                problems, () -> scorer(configuration, Key.SENTIMENT_MODEL, "wenmai:models/news.model", problems));
        reviewScorer = orNull(
                problems,
                () -> scorer(configuration, Key.SENTIMENT_REVIEW_MODEL, "wenmai:models/review.model", problems));
        String rules = configuration.text(Key.INPUT_SOURCES);
        sources = orNull(problems, () -> {
            LexiconFile file = file(rules, Key.INPUT_SOURCES, problems);
            return SourceRules.parse(rules, file == null ? "" : file.text());
        });
    }

    private interface Parsing<T> {
        T parse();
    }

    private static <T> T orNull(List<String> problems, Parsing<T> parsing) {
        try {
            return parsing.parse();
        } catch (LexiconFormatException | ModelFormatException | IllegalArgumentException wrong) {
            problems.addAll(wrong.getMessage().lines().toList());
            return null;
        }
    }

    private List<LexiconFile> files(Configuration configuration, Key key, List<String> problems) {
        List<LexiconFile> files = new ArrayList<>();
        for (String name : configuration.list(key)) {
            LexiconFile file = file(name, key, problems);
            if (file != null) {
                files.add(file);
            }
        }
        return files;
    }

    private LexiconFile file(String name, Key key, List<String> problems) {
        try {
            String text = ShippedFiles.read(name);
            digests.put(name, sha256(text.getBytes(StandardCharsets.UTF_8)));
            keys.computeIfAbsent(name, file -> EnumSet.noneOf(Key.class)).add(key);
            return new LexiconFile(name, text);
        } catch (IOException missing) {
            problems.add("%s: %s".formatted(key.path(), missing.getMessage()));
            return null;
        }
    }

    private ScorerSpec scorer(Configuration configuration, Key key, String shipped, List<String> problems) {
        String name = configuration.text(key);
        if (sentiment == null) {
            return null; // The lexicon has problems of its own.
        }
        if (name.equals(NO_MODEL)) {
            return ScorerSpec.ofLexicon(sentiment, configuration.share(Key.SENTIMENT_THRESHOLD));
        }
        String file = name.equals("shipped") ? shipped : name;
        try {
            byte[] bytes = ShippedFiles.bytes(file);
            digests.put(file, sha256(bytes));
            keys.computeIfAbsent(file, any -> EnumSet.noneOf(Key.class)).add(key);
            if (file.endsWith(ONNX)) {
                if (!brought.containsKey(file)) {
                    brought.put(file, onnx(configuration, key, file, bytes, problems));
                }
                return brought.get(file);
            }
            return ScorerSpec.ofModel(
                    file, sentiment, SentimentModel.read("%s: %s".formatted(key.path(), file), bytes));
        } catch (IOException missing) {
            problems.add("%s: %s".formatted(key.path(), missing.getMessage()));
            return null;
        }
    }

    /** A classifier that a user brought, with the vocabulary that settings name or that lies beside it. */
    private ScorerSpec onnx(Configuration configuration, Key key, String file, byte[] graph, List<String> problems) {
        String named = configuration.text(Key.SENTIMENT_ONNX_VOCABULARY);
        LexiconFile vocabulary = file(
                named.isEmpty() ? file.substring(0, file.lastIndexOf('/') + 1) + "vocab.txt" : named,
                Key.SENTIMENT_ONNX_VOCABULARY,
                problems);
        if (vocabulary == null) {
            return null;
        }
        OnnxSettings settings = new OnnxSettings(
                configuration.list(Key.SENTIMENT_ONNX_LABELS),
                (int) configuration.number(Key.SENTIMENT_ONNX_MAX_TOKENS),
                (int) configuration.number(Key.SENTIMENT_ONNX_BATCH));
        String where = "%s: %s".formatted(key.path(), file);
        ScorerSpec spec = OnnxScorer.spec(file, where, graph, vocabulary.name(), vocabulary.text(), settings);
        trials.add(() -> {
            OnnxScorer.tryOut(spec, where, settings);
            return spec;
        });
        return spec;
    }

    /** Runs the classifiers that users brought once, for a command that labels sentences, so that what is wrong is told before it begins. */
    void tryScorers(List<String> problems) {
        trials.forEach(trial -> orNull(problems, trial));
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    TermLexicon terms() {
        return terms;
    }

    /** Entries that contend with each other: a line each, in order of the lists. */
    List<String> conflicts() {
        return Stream.concat(terms.conflicts().stream(), terms.conflictsWith(stopTerms, Folding::fold).stream())
                .toList();
    }

    StopTerms stopTerms() {
        return stopTerms;
    }

    SentimentLexicon sentiment() {
        return sentiment;
    }

    SpeechLexicon speech() {
        return speech;
    }

    /** The words of the list, and those among the expressions that sentiment and speech are found by. */
    ListedWords listedWords() {
        return ListedWords.of(words, sentiment, speech, stopTerms);
    }

    /** What labels sentences of the register news. */
    ScorerSpec newsScorer() {
        return newsScorer;
    }

    /** What labels sentences of the register review. */
    ScorerSpec reviewScorer() {
        return reviewScorer;
    }

    SourceRules sources() {
        return sources;
    }

    /** The settings that name a file. */
    Set<Key> keysOf(String name) {
        return keys.getOrDefault(name, Set.of());
    }

    /** SHA-256 of {@link #listedWords}. */
    String digestOfListedWords() {
        return sha256(listedWords().description().getBytes(StandardCharsets.UTF_8));
    }

    /** SHA-256 of every file, by its name. */
    Map<String, String> digests() {
        return digests;
    }
}
