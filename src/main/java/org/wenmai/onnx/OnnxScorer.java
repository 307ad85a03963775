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

    private final WordPiece vocabulary;
    private final OnnxSettings settings;
    private final OnnxClassifier classifier;

    private OnnxScorer(String name, byte[] graph, WordPiece vocabulary, OnnxSettings settings) {
        this.vocabulary = vocabulary;
        this.settings = settings;
        this.classifier = new OnnxClassifier(name, graph, vocabulary.padding());
    }

    /**
     * What executors make it of. The graph is opened and tried here too, so that what is wrong is told before anything is read.
     *
     * @param name of the model, for tables
     * @param where it is named, for messages
     * @param graph its bytes
     * @param vocabularyName of its vocabulary, for messages
     * @param vocabulary the text of it
     * @throws ModelFormatException where ONNX Runtime is not there, or graph, vocabulary and labels do not fit
     */
    public static ScorerSpec spec(
            String name, String where, byte[] graph, String vocabularyName, String vocabulary, OnnxSettings settings) {
        requireRuntime(where, OnnxScorer.class.getClassLoader());
        WordPiece pieces = new WordPiece(vocabularyName, vocabulary);
        ScorerSpec spec = ScorerSpec.of(name, () -> new OnnxScorer(where, graph, pieces, settings));
        try {
            spec.scorer().score("好", new int[] {0}, new int[] {1});
        } catch (LinkageError noNative) {
            throw new ModelFormatException(
                    "%s: ONNX Runtime cannot be loaded on this machine: %s".formatted(where, noNative.getMessage()));
        }
        return spec;
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
        List<WordPiece.Pieces> pieces = which.stream()
                .map(i -> vocabulary.of(sentences.get(i).text(), settings.maxTokens()))
                .toList();
        float[][] outputs = classifier.outputs(
                pieces.stream().map(WordPiece.Pieces::numbers).toList(),
                settings.labels().size());
        for (int n = 0; n < which.size(); n++) {
            scored[which.get(n)] =
                    polarity(sentences.get(which.get(n)).text(), pieces.get(n).read(), outputs[n]);
        }
    }

    private SentencePolarity polarity(String text, int read, float[] outputs) {
        double[] probabilities = probabilities(outputs);
        int label = 0;
        double polarity = 0;
        for (int k = 0; k < probabilities.length; k++) {
            label = probabilities[k] > probabilities[label] ? k : label;
            polarity += switch (settings.labels().get(k)) {
                case "positive" -> probabilities[k];
                case "negative" -> -probabilities[k];
                default -> 0;
            };
        }
        return new SentencePolarity(
                settings.labels().get(label), rounded(polarity), rounded(probabilities[label]), unread(text, read));
    }

    private static double rounded(double value) {
        return Math.rint(value * ROUNDING) / ROUNDING;
    }

    /** As they are where they are a distribution, else their softmax. */
    private static double[] probabilities(float[] outputs) {
        double sum = 0;
        double least = 0;
        double most = outputs[0];
        for (float output : outputs) {
            sum += output;
            least = Math.min(least, output);
            most = Math.max(most, output);
        }
        boolean given = least >= 0 && Math.abs(sum - 1) < ONE;
        double[] probabilities = new double[outputs.length];
        double total = 0;
        for (int k = 0; k < outputs.length; k++) {
            probabilities[k] = given ? outputs[k] : StrictMath.exp(outputs[k] - most);
            total += probabilities[k];
        }
        for (int k = 0; k < outputs.length; k++) {
            probabilities[k] /= total;
        }
        return probabilities;
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
