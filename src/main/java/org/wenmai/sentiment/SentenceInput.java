package org.wenmai.sentiment;

import org.wenmai.tokens.Folding;

/** Reads a sentence by lexicon and words, and turns it into features. Working space of one thread. */
final class SentenceInput {
    private final LexiconReader reader;
    private final FeatureSettings settings;
    private final SentenceFeatures features;
    private LexiconReading reading;
    private boolean[] beginsWord;
    private boolean[] endsWord;

    SentenceInput(LexiconReader reader, FeatureSettings settings) {
        this.reader = reader;
        this.settings = settings;
        this.features = new SentenceFeatures(settings);
    }

    /** The features of a sentence; the same object every time. */
    FeatureVector read(String sentence, int[] begins, int[] ends) {
        beginsWord = CodePoints.marks(sentence, begins);
        endsWord = CodePoints.marks(sentence, ends);
        String folded = Folding.fold(sentence);
        reading = reader.read(sentence, folded, beginsWord, endsWord);
        return features.of(folded, settings.lexicon() ? reading : null, beginsWord, endsWord);
    }

    /** What the lexicon says of the sentence just read. */
    LexiconReading reading() {
        return reading;
    }

    /** The UTF-16 offsets at which a word of that sentence begins. */
    boolean[] beginsWord() {
        return beginsWord;
    }

    /** The UTF-16 offsets at which a word of that sentence ends. */
    boolean[] endsWord() {
        return endsWord;
    }

    /** See {@link SentenceFeatures#spread}. */
    void spread(SentimentModel model, int label, double[] units) {
        features.spread(model, label, units);
    }
}
