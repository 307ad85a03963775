package org.wenmai.statistics;

import java.io.Serializable;

/**
 * What counts as one window of a network.
 *
 * <p>{@code sentence}, {@code paragraph}, {@code document}: the unit itself, with each of its terms once however often it stands there.
 *
 * <p>{@code tokens:K}: a term seen from another one. Two occurrences in one sentence with at most {@code K} positions between them (1
 * are neighbours; stop terms count, punctuation does not) give two windows, one seen from each. {@code frequency} of a term is the
 * windows seen from its occurrences, {@code joint_frequency} of a pair those seen from one term that show the other, so that every two
 * occurrences count once, near or far; {@code windows} all of them. A term without another in reach has none. Thus {@code f1 · f2 / N}
 * is what chance would give, as with the other units.
 *
 * @param label its name in configuration and tables
 * @param kind which of the four
 * @param reach K, 0 for the other units
 */
public record WindowUnit(String label, Kind kind, int reach) implements Serializable {
    private static final String TOKENS = "tokens:";
    private static final int FARTHEST = 1_000;

    /** The four units. */
    public enum Kind {
        SENTENCE,
        PARAGRAPH,
        DOCUMENT,
        TOKENS
    }

    /**
     * The unit of a name.
     *
     * @throws IllegalArgumentException where it is none
     */
    public static WindowUnit named(String label) {
        for (Kind kind : Kind.values()) {
            if (kind != Kind.TOKENS && label.equals(kind.name().toLowerCase(java.util.Locale.ROOT))) {
                return new WindowUnit(label, kind, 0);
            }
        }
        if (label.matches(TOKENS + "[1-9]\\d{0,3}")) {
            int reach = Integer.parseInt(label.substring(TOKENS.length()));
            if (reach <= FARTHEST) {
                return new WindowUnit(label, Kind.TOKENS, reach);
            }
        }
        throw new IllegalArgumentException(
                "window '%s' not found, expected sentence, paragraph, document or tokens:K with K from 1 to %d"
                        .formatted(label, FARTHEST));
    }

    /** Whether a window is a pair of neighbours and not a stretch of text. */
    boolean isReach() {
        return kind == Kind.TOKENS;
    }
}
