package org.wenmai.sentiment;

import org.wenmai.tokens.HanLpWordClasses;

/**
 * Turns a sentence into the features of a model: the columns of the lexicon's reading; character n-grams; the polar expressions
 * with the sign that the rules left them; the classes of meaning of its words. N-grams, expressions and classes fall into
 * buckets by their hash, each bucket counts once, and each of the three groups has a length of its own, whatever the
 * sentence's. Working space of one thread.
 */
final class SentenceFeatures implements HanLpWordClasses.Found {
    private static final double COLUMNS = 1;
    private static final double GRAMS = 1;
    private static final double EXPRESSIONS = 0.5;
    private static final double CLASSES = 1;
    private static final int GRAM_PRIME = 0x01000193;
    private static final int EXPRESSION_SALT = 0x5bd1e995;
    private static final int CLASS_SALT = 0x7c1b3c6d;

    private final FeatureSettings settings;
    private final int mask;
    private final NormalText text = new NormalText();
    private final double[] columns = new double[ReadingColumns.COUNT];
    private final FeatureVector vector = new FeatureVector();
    /** The round in which a bucket was last filled. */
    private final int[] filled;

    private final HanLpWordClasses wordClasses;
    /** Buckets that have weights, a bit each; null where all are to be kept. */
    private final long[] weighted;

    private int round;
    private double squares;
    private int wordBegin;
    private int wordEnd;

    /**
     * For one model.
     *
     * @param model whose features without weight are left out; null for all, to train on
     */
    SentenceFeatures(FeatureSettings settings, SentimentModel model) {
        this.settings = settings;
        this.wordClasses = settings.classes() ? HanLpWordClasses.shared() : null;
        this.mask = (1 << settings.bits()) - 1;
        this.filled = new int[1 << settings.bits()];
        this.weighted = model == null ? null : model.weighted();
    }

    /**
     * The features of a sentence; the same object every time.
     *
     * @param reading null where the lexicon does not count
     */
    FeatureVector of(String folded, LexiconReading reading, boolean[] beginsWord, boolean[] endsWord) {
        vector.clear();
        round++;
        text.of(folded);
        vector.add(0, 1);
        if (reading != null) {
            ReadingColumns.fill(reading, columns);
            for (int i = 1; i < columns.length; i++) {
                if (columns[i] != 0) {
                    vector.add(i, (float) (COLUMNS * columns[i]));
                }
            }
        }
        grams();
        if (reading != null) {
            int first = vector.size();
            for (PolarHit hit : reading.polar()) {
                int hash = hit.hit().expression().hashCode() * EXPRESSION_SALT + (hit.weight() > 0 ? 1 : 0);
                add(hash, 1, hit.hit().begin(), hit.hit().end());
            }
            normalise(first, EXPRESSIONS);
        }
        if (wordClasses != null) {
            classes(folded, beginsWord, endsWord);
        }
        return vector;
    }

    private void grams() {
        int first = vector.size();
        int most = settings.longest();
        int length = text.length();
        for (int i = 0; i < length; i++) {
            int hash = 0;
            int longest = Math.min(most, length - i);
            for (int n = 0; n < longest; n++) {
                hash = (hash ^ text.charAt(i + n)) * GRAM_PRIME + n + 1;
                add(hash, 1, text.begin(i), text.end(i + n));
            }
        }
        normalise(first, GRAMS);
    }

    private void classes(String folded, boolean[] beginsWord, boolean[] endsWord) {
        int first = vector.size();
        int begin = -1;
        for (int i = 0; i <= folded.length(); i++) {
            if (begin >= 0 && endsWord[i]) {
                wordBegin = begin;
                wordEnd = i;
                wordClasses.of(folded, begin, i, this);
                begin = -1;
            }
            if (beginsWord[i]) {
                begin = i;
            }
        }
        normalise(first, CLASSES);
    }

    @Override
    public void found(int number, int of) {
        add(number * CLASS_SALT, 1f / of, wordBegin, wordEnd);
    }

    private void add(int hash, float value, int begin, int end) {
        int bucket = bucket(hash);
        if (filled[bucket] != round) {
            filled[bucket] = round;
            squares += (double) value * value;
            if (weighted == null || (weighted[bucket >> 6] >>> bucket & 1) != 0) {
                vector.add(ReadingColumns.COUNT + bucket, value, begin, end);
            }
        }
    }

    /** The finaliser of MurmurHash3. */
    private int bucket(int hash) {
        int h = hash;
        h ^= h >>> 16;
        h *= 0x85ebca6b;
        h ^= h >>> 13;
        h *= 0xc2b2ae35;
        h ^= h >>> 16;
        return h & mask;
    }

    private void normalise(int first, double length) {
        if (squares > 0) {
            vector.scale(first, (float) (length / Math.sqrt(squares)));
        }
        squares = 0;
    }
}
