package org.wenmai.sentiment;

import org.wenmai.tokens.Folding;

/** Reads a sentence by lexicon and words, and turns it into features. Working space of one thread. */
final class SentenceInput {
    private final LexiconReader reader;
    private final FeatureSettings settings;
    private final SentenceFeatures features;
    private LexiconReading reading;
    private FeatureVector vector;
    private boolean[] beginsWord;
    private boolean[] endsWord;

    /**
     * For one model.
     *
     * @param model whose features without weight are left out; null for all, to train on
     */
    SentenceInput(LexiconReader reader, FeatureSettings settings, SentimentModel model) {
        this.reader = reader;
        this.settings = settings;
        this.features = new SentenceFeatures(settings, model);
    }

    /** The features of a sentence; the same object every time. */
    FeatureVector read(String sentence, int[] begins, int[] ends) {
        boolean plain = WordEdges.isPlain(sentence);
        beginsWord = WordEdges.marks(sentence, begins, plain);
        endsWord = WordEdges.marks(sentence, ends, plain);
        String folded = Folding.fold(sentence);
        reading = reader.read(sentence, folded, beginsWord, endsWord);
        vector = features.of(folded, settings.lexicon() ? reading : null, beginsWord, endsWord);
        return vector;
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

    /** The features of that sentence. */
    FeatureVector features() {
        return vector;
    }
}
