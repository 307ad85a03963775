package org.wenmai.sentiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.wenmai.lexicons.SentimentLexicon;

/** Trains a model from labelled sentences; the same sentences and settings give the same model, bit for bit. */
public final class ModelTrainer {
    private final TrainingSettings settings;
    private final List<LabelledSentence> sentences;
    private final List<String> classes;
    private final List<FeatureVector> rows = new ArrayList<>();
    private final int[] labels;
    private final int[] folds;

    /**
     * Prepares the sentences.
     *
     * @param classes their labels, in the order the model is to keep
     */
    public ModelTrainer(
            SentimentLexicon lexicon,
            Words words,
            TrainingSettings settings,
            List<String> classes,
            List<LabelledSentence> sentences) {
        this.settings = settings;
        this.sentences = List.copyOf(sentences);
        this.classes = List.copyOf(classes);
        SentenceInput input = new SentenceInput(new LexiconReader(lexicon), settings.features(), null);
        for (LabelledSentence sentence : sentences) {
            Words.Places places = words.of(sentence.text());
            rows.add(input.read(sentence.text(), places.begins(), places.ends()).copy());
        }
        this.labels = sentences.stream()
                .mapToInt(sentence -> classes.indexOf(sentence.label()))
                .toArray();
        this.folds = DocumentFolds.of(documents(), settings.folds());
    }

    private List<String> documents() {
        return sentences.stream().map(LabelledSentence::document).toList();
    }

    /**
     * Chooses the strength, fits the temperature on held-out scores and the weights on all sentences.
     *
     * @return the model and its held-out figures
     */
    public TrainedModel train() {
        double best = Double.POSITIVE_INFINITY;
        double chosen = 0;
        double[][] heldOut = null;
        for (double strength : settings.strengths()) {
            double[][] scores = heldOutScores(strength);
            double temperature = temperature(scores, labels);
            double[][] fitted = Arrays.stream(scores)
                    .map(row -> Temperature.probabilities(row, temperature))
                    .toArray(double[][]::new);
            double loss = new Evaluation(classes.size(), labels, fitted).logLoss();
            if (loss < best) {
                best = loss;
                chosen = strength;
                heldOut = scores;
            }
        }
        float[] weights = fit(IntStream.range(0, rows.size()).toArray(), chosen);
        SentimentModel model = new SentimentModel(classes, settings.features(), temperature(heldOut, labels), weights);
        // The file keeps fewer digits: what was trained is what will be read again.
        SentimentModel kept = SentimentModel.read("trained model", model.bytes());
        return new TrainedModel(kept, settings, chosen, sentences, labels, calibrated(heldOut));
    }

    private double temperature(double[][] scores, int[] truth) {
        return Math.max(settings.coolest(), Temperature.fit(scores, truth));
    }

    /** Scores of every sentence by a model that has not seen its document. */
    private double[][] heldOutScores(double strength) {
        double[][] scores = new double[rows.size()][];
        for (int fold = 0; fold < settings.folds(); fold++) {
            int held = fold;
            float[] weights = fit(
                    IntStream.range(0, rows.size())
                            .filter(i -> folds[i] != held)
                            .toArray(),
                    strength);
            SentimentModel model = new SentimentModel(classes, settings.features(), 1, weights);
            for (int i = 0; i < rows.size(); i++) {
                if (folds[i] == held) {
                    scores[i] = model.scores(rows.get(i));
                }
            }
        }
        return scores;
    }

    private float[] fit(int[] which, double strength) {
        int[] chosen = Arrays.stream(which).map(i -> labels[i]).toArray();
        return LinearFit.fit(
                settings.algorithm(),
                Arrays.stream(which).mapToObj(rows::get).toList(),
                chosen,
                LinearFit.counts(chosen, classes.size(), settings.balance()),
                classes.size(),
                settings.features().size(),
                strength);
    }

    /** Held-out probabilities; the temperature of a fold is fitted on the other folds. */
    private double[][] calibrated(double[][] scores) {
        double[][] probabilities = new double[scores.length][];
        for (int fold = 0; fold < settings.folds(); fold++) {
            int held = fold;
            int[] others = IntStream.range(0, scores.length)
                    .filter(i -> folds[i] != held)
                    .toArray();
            double temperature = temperature(
                    Arrays.stream(others).mapToObj(i -> scores[i]).toArray(double[][]::new),
                    Arrays.stream(others).map(i -> labels[i]).toArray());
            for (int i = 0; i < scores.length; i++) {
                if (folds[i] == held) {
                    probabilities[i] = Temperature.probabilities(scores[i], temperature);
                }
            }
        }
        return probabilities;
    }
}
