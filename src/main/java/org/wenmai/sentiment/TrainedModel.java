package org.wenmai.sentiment;

import java.util.List;

/**
 * A model and how it was made.
 *
 * @param model as its file keeps it
 * @param strength of the penalty that was chosen
 * @param labels the class of each sentence
 * @param heldOut probabilities of each sentence from models that have not seen its document
 */
public record TrainedModel(
        SentimentModel model,
        TrainingSettings settings,
        double strength,
        List<LabelledSentence> sentences,
        int[] labels,
        double[][] heldOut) {
    /** The held-out figures of all sentences. */
    public Evaluation evaluation() {
        return new Evaluation(model.classes().size(), labels, heldOut);
    }
}
