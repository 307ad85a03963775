package org.wenmai.sentiment;

/** Reads a sentence by lexicon and words, and turns it into features. Working space of one thread. */
final class SentenceInput {
    private final LexiconReader reader;
    private final boolean lexicon;
    private final SentenceFeatures features;
    private final SentenceText text = new SentenceText();
    private LexiconReading reading;
    private FeatureVector vector;

    /**
     * For one model.
     *
     * @param model whose features without weight are left out; null for all, to train on
     */
    SentenceInput(LexiconReader reader, FeatureSettings settings, SentimentModel model) {
        this.reader = reader;
        this.lexicon = settings.lexicon();
        this.features = new SentenceFeatures(settings, model);
    }

    /** The features of a sentence; the same object every time. */
    FeatureVector read(String sentence, int[] begins, int[] ends) {
        text.of(sentence, begins, ends);
        reading = reader.read(text);
        vector = features.of(text, lexicon ? reading : null);
        return vector;
    }

    /** The sentence just read. */
    SentenceText text() {
        return text;
    }

    /** What the lexicon says of that sentence. */
    LexiconReading reading() {
        return reading;
    }

    /** The features of that sentence. */
    FeatureVector features() {
        return vector;
    }
}
