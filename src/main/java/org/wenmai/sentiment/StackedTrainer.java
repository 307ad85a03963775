package org.wenmai.sentiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.wenmai.lexicons.SentimentLexicon;

/**
 * Trains a model for found sentences with made ones beside them, which are plainer but many: stacking (Wolpert 1992,
 * <a href="https://doi.org/10.1016/S0893-6080(05)80023-1">10.1016/S0893-6080(05)80023-1</a>). A first logistic regression learns from both, a
 * found sentence counting {@value #FOUND_COUNTS} times; a second learns, from the scores that the first gives found sentences of documents it
 * has not seen and from the lexicon's columns, how far to trust it. In the second a label counts by the root of its share, so that a
 * rare one is not given up for the sake of the common. Both being linear in the same features, what comes out is one linear model. The same
 * sentences give the same model, bit for bit.
 */
public final class StackedTrainer {
    private static final double FOUND_COUNTS = 5;
    private static final double STRENGTH = 5;

    /** In so many parts a fold is scored: the fewer documents the first regression misses, the more like the last one it is. */
    private static final int PARTS_OF_A_FOLD = 2;

    private static final double TRUST_STRENGTH = 1;

    private final TrainingSettings settings = TrainingSettings.beside();
    private final int features = settings.features().size();
    private final List<String> classes;
    private final int count;
    private final List<LabelledSentence> found;
    private final List<FeatureVector> rows = new ArrayList<>();
    private final int[] labels;
    /** The part of each found sentence; that of number n belongs to fold n modulo the number of folds. */
    private final int[] parts;

    /**
     * Prepares the sentences.
     *
     * @param classes their labels, in the order the model is to keep
     * @param found sentences of the kind the model is for
     * @param made sentences written for training
     */
    public StackedTrainer(
            SentimentLexicon lexicon,
            Words words,
            List<String> classes,
            List<LabelledSentence> found,
            List<LabelledSentence> made) {
        this.classes = List.copyOf(classes);
        this.count = classes.size();
        this.found = List.copyOf(found);
        SentenceInput input = new SentenceInput(new LexiconReader(lexicon), settings.features(), null);
        List<LabelledSentence> all = new ArrayList<>(found);
        all.addAll(made);
        for (LabelledSentence sentence : all) {
            Words.Places places = words.of(sentence.text());
            rows.add(input.read(sentence.text(), places.begins(), places.ends()).copy());
        }
        this.labels = all.stream()
                .mapToInt(sentence -> classes.indexOf(sentence.label()))
                .toArray();
        this.parts = DocumentFolds.of(
                found.stream().map(LabelledSentence::document).toList(), PARTS_OF_A_FOLD * settings.folds());
    }

    /** The found sentences of some parts. */
    private int[] found(IntPredicate part) {
        return IntStream.range(0, found.size()).filter(i -> part.test(parts[i])).toArray();
    }

    /**
     * Trains on all sentences; for the held-out figures it does so again without each fold of found documents.
     *
     * @return the model and its figures on the found sentences
     */
    public TrainedModel train() {
        double[][] heldOut = new double[found.size()][];
        for (int fold = 0; fold < settings.folds(); fold++) {
            int held = fold;
            SentimentModel model = model(part -> part % settings.folds() != held);
            for (int i : found(part -> part % settings.folds() == held)) {
                heldOut[i] = model.probabilities(rows.get(i));
            }
        }
        SentimentModel model = model(part -> true);
        SentimentModel kept = SentimentModel.read("trained model", model.bytes());
        return new TrainedModel(kept, settings, STRENGTH, found, Arrays.copyOf(labels, found.size()), heldOut);
    }

    /** The model of the made sentences and the found ones of some parts. */
    private SentimentModel model(IntPredicate known) {
        double[][] unseen = new double[found.size()][];
        for (int part = 0; part < PARTS_OF_A_FOLD * settings.folds(); part++) {
            int held = part;
            if (known.test(part)) {
                float[] first = first(other -> known.test(other) && other != held);
                for (int i : found(other -> other == held)) {
                    unseen[i] = new double[count];
                    rows.get(i).addScores(first, unseen[i]);
                }
            }
        }
        int[] which = found(known);
        List<FeatureVector> seen = new ArrayList<>();
        for (int i : which) {
            seen.add(trustRow(unseen[i], rows.get(i)));
        }
        int[] truth = Arrays.stream(which).map(i -> labels[i]).toArray();
        double[] trust = MultinomialRegression.fit(
                seen,
                truth,
                LinearFit.counts(truth, count, settings.balance()),
                count,
                count + ReadingColumns.COUNT,
                TRUST_STRENGTH);
        return new SentimentModel(classes, settings.features(), 1, joined(first(known), trust));
    }

    /** Weights of the first regression, each feature's centred over the classes. */
    private float[] first(IntPredicate known) {
        int[] which = IntStream.concat(Arrays.stream(found(known)), IntStream.range(found.size(), rows.size()))
                .toArray();
        float[] weights = LinearFit.fit(
                TrainingSettings.Algorithm.LOGISTIC,
                Arrays.stream(which).mapToObj(rows::get).toList(),
                Arrays.stream(which).map(i -> labels[i]).toArray(),
                Arrays.stream(which)
                        .mapToDouble(i -> i < found.size() ? FOUND_COUNTS : 1)
                        .toArray(),
                count,
                features,
                STRENGTH);
        for (int feature = 0; feature < features; feature++) {
            double sum = 0;
            for (int k = 0; k < count; k++) {
                sum += weights[feature * count + k];
            }
            for (int k = 0; k < count; k++) {
                weights[feature * count + k] -= (float) (sum / count);
            }
        }
        return weights;
    }

    /** The intercept, the scores of the first, the lexicon's columns. */
    private static FeatureVector trustRow(double[] scores, FeatureVector row) {
        FeatureVector trust = new FeatureVector();
        trust.add(0, 1);
        for (int i = 0; i < scores.length; i++) {
            trust.add(1 + i, (float) scores[i]);
        }
        for (int i = 0; i < row.size(); i++) {
            if (row.number(i) > 0 && row.number(i) < ReadingColumns.COUNT) {
                trust.add(scores.length + row.number(i), row.value(i));
            }
        }
        return trust;
    }

    /** {@code W[f][k] = B[f][k] + sum over classes j of W_first[f][j] A[j][k]}. */
    private float[] joined(float[] first, double[] trust) {
        float[] weights = new float[features * count];
        for (int feature = 0; feature < features; feature++) {
            for (int k = 0; k < count; k++) {
                double sum = feature == 0
                        ? trust[k]
                        : feature < ReadingColumns.COUNT ? trust[(count + feature) * count + k] : 0;
                for (int j = 0; j < count; j++) {
                    sum += first[feature * count + j] * trust[(1 + j) * count + k];
                }
                weights[feature * count + k] = (float) sum;
            }
        }
        return weights;
    }
}
