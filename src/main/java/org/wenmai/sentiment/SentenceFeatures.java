package org.wenmai.sentiment;

import org.wenmai.tokens.HanLpWordClasses;

/**
 * Turns a sentence into the features of a model: the columns of the lexicon's reading; character n-grams; the polar expressions
 * with the sign that the rules left them; the classes of meaning of its words. N-grams, expressions and classes fall into
 * buckets by their hash, each bucket counts once, and each of the three groups has a length of its own, whatever the
 * sentence's. Working space of one thread.
 */
final class SentenceFeatures {
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

    private int round;
    private int firstGram;
    private int endOfGrams;

    SentenceFeatures(FeatureSettings settings) {
        this.settings = settings;
        this.mask = (1 << settings.bits()) - 1;
        this.filled = new int[1 << settings.bits()];
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
                add(hit.hit().expression().hashCode() * EXPRESSION_SALT + (hit.weight() > 0 ? 1 : 0), 1);
            }
            normalise(first, EXPRESSIONS);
            classes(folded, beginsWord, endsWord);
        }
        return vector;
    }

    private void grams() {
        firstGram = vector.size();
        for (int i = 0; i < text.length(); i++) {
            int hash = 0;
            int longest = Math.min(settings.longest(), text.length() - i);
            for (int n = 0; n < longest; n++) {
                hash = step(hash, n, i);
                add(hash, 1);
            }
        }
        normalise(firstGram, GRAMS);
        endOfGrams = vector.size();
    }

    private int step(int hash, int n, int i) {
        return (hash ^ text.charAt(i + n)) * GRAM_PRIME + n + 1;
    }

    private void classes(String folded, boolean[] beginsWord, boolean[] endsWord) {
        int first = vector.size();
        int begin = -1;
        for (int i = 0; i <= folded.length(); i++) {
            if (begin >= 0 && endsWord[i]) {
                int[] found = HanLpWordClasses.shared().of(folded, begin, i);
                for (int number : found) {
                    add(number * CLASS_SALT, 1f / found.length);
                }
                begin = -1;
            }
            if (beginsWord[i]) {
                begin = i;
            }
        }
        normalise(first, CLASSES);
    }

    private void add(int hash, float value) {
        int bucket = bucket(hash);
        if (filled[bucket] != round) {
            filled[bucket] = round;
            vector.add(ReadingColumns.COUNT + bucket, value);
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
        double squares = 0;
        for (int i = first; i < vector.size(); i++) {
            squares += (double) vector.value(i) * vector.value(i);
        }
        if (squares > 0) {
            vector.scale(first, (float) (length / Math.sqrt(squares)));
        }
    }

    /**
     * What the n-grams of the last sentence add to a label, spread evenly over their characters.
     *
     * @param units takes the sums, one for each UTF-16 unit of the sentence; a run of digits or Latin letters has its sum at its
     *     first
     */
    void spread(SentimentModel model, int label, double[] units) {
        double value = endOfGrams > firstGram ? vector.value(firstGram) : 0;
        round++;
        for (int i = 0; i < text.length(); i++) {
            int hash = 0;
            int longest = Math.min(settings.longest(), text.length() - i);
            for (int n = 0; n < longest; n++) {
                hash = step(hash, n, i);
                int bucket = bucket(hash);
                if (filled[bucket] == round) {
                    continue;
                }
                filled[bucket] = round;
                double share = value * model.advantage(ReadingColumns.COUNT + bucket, label) / (n + 1);
                for (int j = i; share != 0 && j <= i + n; j++) {
                    if (text.end(j) > text.begin(j)) {
                        units[text.begin(j)] += share;
                    }
                }
            }
        }
    }
}
