package org.wenmai.sentiment;

import java.util.List;
import org.wenmai.lexicons.SentimentLexicon;

/** Runs a model over labelled sentences that it has not been trained on. */
public final class ModelTrial {
    private ModelTrial() {}

    /** The probabilities that a model gives each sentence, one for each of its classes. */
    public static double[][] probabilities(
            SentimentLexicon lexicon, Words words, SentimentModel model, List<LabelledSentence> sentences) {
        SentenceInput input = new SentenceInput(new LexiconReader(lexicon), model.settings(), model);
        double[][] probabilities = new double[sentences.size()][];
        for (int i = 0; i < probabilities.length; i++) {
            String text = sentences.get(i).text();
            Words.Places places = words.of(text);
            probabilities[i] = model.probabilities(input.read(text, places.begins(), places.ends()));
        }
        return probabilities;
    }
}
