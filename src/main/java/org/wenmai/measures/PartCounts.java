package org.wenmai.measures;

import java.util.Arrays;

/** The hits of one term and all tokens, part by part: what the measures of dispersion are computed from. */
final class PartCounts {

    private final long[] hits;
    private final long[] tokens;
    private final long allHits;
    private final long allTokens;

    /**
     * Refuses counts that no corpus can have.
     *
     * @param hits occurrences of the term in each part, at least one in all
     * @param tokens all tokens of each part, at least 1
     */
    PartCounts(long[] hits, long[] tokens) {
        if (hits.length != tokens.length) {
            throw new IllegalArgumentException(
                    "expected the tokens of each of %d parts, found %d".formatted(hits.length, tokens.length));
        }
        for (int i = 0; i < hits.length; i++) {
            if (tokens[i] < 1 || hits[i] < 0 || hits[i] > tokens[i]) {
                throw new IllegalArgumentException(
                        "part %d: expected 0 <= hits <= tokens and at least 1 token, found %d hits in %d tokens"
                                .formatted(i, hits[i], tokens[i]));
            }
        }
        this.hits = hits.clone();
        this.tokens = tokens.clone();
        this.allHits = Arrays.stream(hits).sum();
        this.allTokens = Arrays.stream(tokens).sum();
        if (allHits == 0) {
            throw new IllegalArgumentException(
                    "a term without hits has no dispersion, found 0 hits in %d parts".formatted(hits.length));
        }
    }

    int count() {
        return hits.length;
    }

    /** Share of the term's hits that stand in a part, in [0, 1]. */
    double shareOfHits(int part) {
        return (double) hits[part] / allHits;
    }

    /** Share of all tokens that stand in a part, in (0, 1]. */
    double shareOfTokens(int part) {
        return (double) tokens[part] / allTokens;
    }

    /** Hits per token of a part, in [0, 1]. */
    double rate(int part) {
        return (double) hits[part] / tokens[part];
    }
}
