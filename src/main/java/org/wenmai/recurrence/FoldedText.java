package org.wenmai.recurrence;

import java.util.Arrays;

/**
 * The letters and figures of a text, in order: lower case, full-width forms as half-width ones, all else left out. Two printings of
 * one text differ in punctuation, spaces and width; none of them shows here.
 */
public final class FoldedText {
    private static final int FULL_WIDTH_FIRST = 0xFF01;
    private static final int FULL_WIDTH_LAST = 0xFF5E;
    private static final int FULL_WIDTH_SHIFT = 0xFEE0;

    /** An odd number with well mixed bits, the base of the polynomial that hashes runs of code points. */
    private static final long BASE = 0x9E3779B97F4A7C15L;

    private final int[] codePoints;

    private FoldedText(int[] codePoints) {
        this.codePoints = codePoints;
    }

    /** Folds a text. */
    public static FoldedText of(String text) {
        int[] folded = new int[text.length()];
        int n = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (c >= FULL_WIDTH_FIRST && c <= FULL_WIDTH_LAST) {
                c -= FULL_WIDTH_SHIFT;
            }
            if (Character.isLetterOrDigit(c)) {
                folded[n++] = Character.toLowerCase(c);
            }
        }
        return new FoldedText(Arrays.copyOf(folded, n));
    }

    /** How many letters and figures there are. */
    public int length() {
        return codePoints.length;
    }

    /** The letters and figures as text. */
    @Override
    public String toString() {
        return new String(codePoints, 0, codePoints.length);
    }

    /** Hashes of all runs of a length, by where they begin; none where the text is shorter. */
    long[] runs(int length) {
        int n = codePoints.length - length + 1;
        if (n <= 0) {
            return new long[0];
        }
        long highest = 1;
        for (int i = 1; i < length; i++) {
            highest *= BASE;
        }
        long[] runs = new long[n];
        long hash = 0;
        for (int i = 0; i < codePoints.length; i++) {
            if (i >= length) {
                hash -= highest * codePoints[i - length];
            }
            hash = hash * BASE + codePoints[i];
            if (i >= length - 1) {
                runs[i - length + 1] = mix(hash);
            }
        }
        return runs;
    }

    /** The finaliser of SplitMix64 (Steele, Lea, Flood 2014): neighbouring values come out far apart. */
    static long mix(long z) {
        long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
        return b ^ (b >>> 31);
    }
}
