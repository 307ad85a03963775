package org.wenmai.sentiment;

import java.util.List;
import org.wenmai.tokens.Characters;
import org.wenmai.tokens.WorkingSpaces;

/** Labels a sentence by a model, with the expressions and words that spoke for it. Immutable, shared by threads. */
final class ModelJudge {
    private static final String POSITIVE = "positive";
    private static final String NEGATIVE = "negative";

    private final SentimentModel model;
    private final int positive;
    private final int negative;
    private final WorkingSpaces<SentenceInput> inputs;

    ModelJudge(LexiconReader reader, SentimentModel model) {
        this.model = model;
        this.positive = model.classes().indexOf(POSITIVE);
        this.negative = model.classes().indexOf(NEGATIVE);
        if (positive < 0 || negative < 0) {
            throw new IllegalArgumentException(
                    "a model of the classes %s; expected positive and negative among them".formatted(model.classes()));
        }
        this.inputs = new WorkingSpaces<>(() -> new SentenceInput(reader, model.settings(), model));
    }

    SentencePolarity score(String sentence, int[] begins, int[] ends) {
        SentenceInput input = inputs.take();
        SentencePolarity polarity = score(sentence, input, begins, ends);
        inputs.giveBack(input);
        return polarity;
    }

    private SentencePolarity score(String sentence, SentenceInput input, int[] begins, int[] ends) {
        FeatureVector features = input.read(sentence, begins, ends);
        List<PolarHit> polar = input.reading().polar();
        if (polar.isEmpty() && !hasHan(sentence)) {
            return SentencePolarity.NEUTRAL;
        }
        double[] probabilities = model.probabilities(features);
        int label = Evaluation.largest(probabilities);
        boolean sided = label == positive || label == negative;
        List<Evidence> evidence = List.of();
        if (sided || !polar.isEmpty()) {
            evidence = evidence(sentence, input, label, sided);
        }
        return new SentencePolarity(
                model.classes().get(label),
                probabilities[positive] - probabilities[negative],
                probabilities[label],
                evidence);
    }

    private static boolean hasHan(String sentence) {
        for (int i = 0; i < sentence.length(); i += Character.charCount(sentence.codePointAt(i))) {
            if (Characters.isHan(sentence.codePointAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Expressions of the lexicon and words that the model learned, by their place. */
    private List<Evidence> evidence(String sentence, SentenceInput input, int label, boolean sided) {
        double[] units = new double[sentence.length() + 1];
        model.spread(input.features(), label, units);
        EvidenceList evidence = new EvidenceList(sentence);
        List<PolarHit> polar = input.reading().polar();
        int next = 0;
        for (LearnedWords.Stretch word : LearnedWords.of(units, input.text(), polar)) {
            while (next < polar.size() && polar.get(next).hit().begin() < word.begin()) {
                evidence.add(polar.get(next++));
            }
            if (sided) {
                evidence.add(word.begin(), word.end(), label == positive ? word.weight() : -word.weight(), "learned");
            } else {
                evidence.add(word.begin(), word.end(), 0, "learned neutral " + Math.rint(word.weight() * 100) / 100);
            }
        }
        while (next < polar.size()) {
            evidence.add(polar.get(next++));
        }
        return evidence.entries();
    }
}
