package org.wenmai.onnx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.wenmai.sentiment.Evidence;
import org.wenmai.sentiment.ModelFormatException;
import org.wenmai.sentiment.Scorer;
import org.wenmai.sentiment.ScorerSpec;
import org.wenmai.sentiment.SentencePolarity;

/**
 * Labels sentences by a classifier that a user brought. Its outputs are probabilities, or scores that become such by softmax. It gives
 * no evidence of its own; where a sentence was longer than it reads, the evidence names what it has not read. A sentence without
 * letters is neutral without confidence. Shared by threads.
 */
public final class OnnxScorer implements Scorer {
    private static final String RUNTIME = "ai.onnxruntime.OrtEnvironment";
    private static final double ROUNDING = 1e6;
    private static final double ONE = 1e-3;
    private static final int SHOWN = 20;
    private static final List<String> TRIED = List.of("好", "这家公司的新产品很糟糕");

    private final WordPiece vocabulary;
    private final OnnxSettings settings;
    private final OnnxClassifier classifier;
    private final String name;

    /** Whether the outputs are probabilities; a matter of the graph, told by sentences of our own and not by each sentence. */
    private final boolean probabilities;

    private OnnxScorer(String name, byte[] graph, WordPiece vocabulary, OnnxSettings settings) {
        this.name = name;
        this.vocabulary = vocabulary;
        this.settings = settings;
        this.classifier = new OnnxClassifier(name, graph, vocabulary.padding());
        this.probabilities = Arrays.stream(outputs(TRIED)).allMatch(OnnxScorer::isDistribution);
    }

    /**
     * What executors make it of; {@link #tryOut} tells what is wrong with it.
     *
     * @param name of the model, for tables
     * @param where it is named, for messages
     * @param graph its bytes
     * @param vocabularyName of its vocabulary, for messages
     * @param vocabulary the text of it
     * @throws ModelFormatException where the vocabulary is none
     */
    public static ScorerSpec spec(
            String name, String where, byte[] graph, String vocabularyName, String vocabulary, OnnxSettings settings) {
        WordPiece pieces = new WordPiece(vocabularyName, vocabulary);
        return ScorerSpec.of(name, () -> new OnnxScorer(where, graph, pieces, settings));
    }

    /**
     * Opens the graph and runs it, on several sentences and on one as long as it is to read.
     *
     * @param where it is named, for messages
     * @throws ModelFormatException where ONNX Runtime is not there, or graph, vocabulary, labels and limits do not fit
     */
    public static void tryOut(ScorerSpec spec, String where, OnnxSettings settings) {
        requireRuntime(where, OnnxScorer.class.getClassLoader());
        try {
            String longest = "好".repeat(settings.maxTokens());
            spec.scorer()
                    .scoreAll(List.of(
                            new Sentence("好", new int[] {0}, new int[] {1}),
                            new Sentence(longest, new int[] {0}, new int[] {longest.length()})));
        } catch (LinkageError noNative) {
            throw new ModelFormatException(
                    "%s: ONNX Runtime cannot be loaded on this machine: %s".formatted(where, noNative.getMessage()));
        }
    }

    static void requireRuntime(String name, ClassLoader loader) {
        try {
            Class.forName(RUNTIME, false, loader);
        } catch (ClassNotFoundException | LinkageError missing) {
            throw new ModelFormatException(
                    ("%s: ONNX Runtime is not on the class path; add com.microsoft.onnxruntime:onnxruntime:1.23.2:"
                                    + " WENMAI_JARS=onnxruntime-1.23.2.jar jobs/wenmai …, or spark-submit --jars onnxruntime-1.23.2.jar")
                            .formatted(name));
        }
    }

    @Override
    public SentencePolarity score(String text, int[] begins, int[] ends) {
        return scoreAll(List.of(new Sentence(text, begins, ends))).get(0);
    }

    @Override
    public List<SentencePolarity> scoreAll(List<Sentence> sentences) {
        SentencePolarity[] scored = new SentencePolarity[sentences.size()];
        Arrays.fill(scored, SentencePolarity.NEUTRAL);
        List<Integer> waiting = new ArrayList<>();
        for (int i = 0; i < scored.length; i++) {
            if (sentences.get(i).text().codePoints().anyMatch(Character::isLetter)) {
                waiting.add(i);
            }
            if (waiting.size() == settings.batch() || i == scored.length - 1 && !waiting.isEmpty()) {
                score(sentences, waiting, scored);
                waiting.clear();
            }
        }
        return List.of(scored);
    }

    private void score(List<Sentence> sentences, List<Integer> which, SentencePolarity[] scored) {
        List<String> texts = which.stream().map(i -> sentences.get(i).text()).toList();
        List<WordPiece.Pieces> pieces = pieces(texts);
        float[][] outputs = outputs(pieces, texts);
        for (int n = 0; n < which.size(); n++) {
            scored[which.get(n)] = polarity(texts.get(n), pieces.get(n).read(), outputs[n]);
        }
    }

    private List<WordPiece.Pieces> pieces(List<String> texts) {
        return texts.stream()
                .map(text -> vocabulary.of(text, settings.maxTokens()))
                .toList();
    }

    private float[][] outputs(List<String> texts) {
        return outputs(pieces(texts), texts);
    }

    private float[][] outputs(List<WordPiece.Pieces> pieces, List<String> texts) {
        float[][] outputs = classifier.outputs(
                pieces.stream().map(WordPiece.Pieces::numbers).toList(),
                settings.labels().size());
        for (int n = 0; n < outputs.length; n++) {
            for (float output : outputs[n]) {
                if (!Float.isFinite(output)) {
                    throw new ModelFormatException("%s: found the output %s for the sentence '%s', expected numbers"
                            .formatted(name, output, texts.get(n)));
                }
            }
        }
        return outputs;
    }

    private SentencePolarity polarity(String text, int read, float[] outputs) {
        double[] shares = shares(outputs);
        int label = 0;
        double polarity = 0;
        for (int k = 0; k < shares.length; k++) {
            label = shares[k] > shares[label] ? k : label;
            polarity += switch (settings.labels().get(k)) {
                case "positive" -> shares[k];
                case "negative" -> -shares[k];
                default -> 0;
            };
        }
        return new SentencePolarity(
                settings.labels().get(label), rounded(polarity), rounded(shares[label]), unread(text, read));
    }

    private static double rounded(double value) {
        return Math.rint(value * ROUNDING) / ROUNDING;
    }

    private static boolean isDistribution(float[] outputs) {
        double sum = 0;
        for (float output : outputs) {
            if (output < 0) {
                return false;
            }
            sum += output;
        }
        return Math.abs(sum - 1) < ONE;
    }

    /** The outputs where they are probabilities, else their softmax; they sum to 1. */
    private double[] shares(float[] outputs) {
        double most = Double.NEGATIVE_INFINITY;
        for (float output : outputs) {
            most = Math.max(most, output);
        }
        double[] shares = new double[outputs.length];
        double total = 0;
        for (int k = 0; k < outputs.length; k++) {
            shares[k] = probabilities ? outputs[k] : StrictMath.exp(outputs[k] - most);
            total += shares[k];
        }
        for (int k = 0; k < outputs.length; k++) {
            shares[k] /= total;
        }
        return shares;
    }

    private List<Evidence> unread(String text, int read) {
        String rest = text.substring(read).strip();
        if (rest.isEmpty()) {
            return List.of();
        }
        int shown = rest.codePointCount(0, rest.length()) <= SHOWN ? rest.length() : rest.offsetByCodePoints(0, SHOWN);
        return List.of(new Evidence(
                rest.substring(0, shown) + (shown < rest.length() ? "…" : ""),
                text.codePointCount(0, text.indexOf(rest, read)),
                text.codePointCount(0, text.length()),
                0,
                "not read: beyond %d pieces".formatted(settings.maxTokens())));
    }
}
