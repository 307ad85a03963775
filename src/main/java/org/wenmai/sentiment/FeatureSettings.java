package org.wenmai.sentiment;

import java.io.Serializable;

/**
 * What a model looks at.
 *
 * @param longest characters of the longest n-gram, from 1 to 8
 * @param bits n-grams fall into {@code 2^bits} buckets, from 8 to 20
 * @param lexicon whether the expressions of the sentiment lexicon and the rules count too
 * @param classes whether the classes of meaning of its words count too
 */
public record FeatureSettings(int longest, int bits, boolean lexicon, boolean classes) implements Serializable {
    public FeatureSettings {
        if (longest < 1 || longest > 8) {
            throw new IllegalArgumentException("n-grams of %d characters; expected 1 to 8".formatted(longest));
        }
        if (bits < 8 || bits > 20) {
            throw new IllegalArgumentException("2^%d buckets; expected 2^8 to 2^20".formatted(bits));
        }
    }

    /** Numbers of features: the columns of the reading, then the buckets. */
    int size() {
        return ReadingColumns.COUNT + (1 << bits);
    }
}
