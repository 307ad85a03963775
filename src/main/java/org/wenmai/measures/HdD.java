package org.wenmai.measures;

/**
 * HD-D: the type-token ratio to be expected of 42 tokens drawn from the text without putting any back.
 *
 * <p>{@code HDD = sum over types (1 - P0(f)) / 42}, {@code P0(f) = C(N - f, 42) / C(N, 42)}.
 *
 * <p>{@code N} tokens of the text, {@code f} occurrences of a type; {@code P0} is the hypergeometric probability that
 * 42 draws miss the type, computed as the product of {@code (N - f - j) / (N - j)}, j from 0 to 41.
 *
 * <p>Range (0, 1]: 1 where no word is repeated.
 *
 * <p>{@code null} for a text of fewer than 42 tokens, from which 42 cannot be drawn.
 *
 * <p>The idea behind vocd-D, without its random samples.
 *
 * @see <a href="https://doi.org/10.1177/0265532207080767">McCarthy and Jarvis (2007), Language Testing 24(4)</a>
 */
public final class HdD {

    /** Tokens drawn. */
    public static final int DRAWS = 42;

    private HdD() {}

    /**
     * HD-D of a text.
     *
     * @param frequencies occurrences of each type, each at least 1; their order does not matter
     * @return a number in (0, 1], or {@code null} for fewer than 42 tokens
     */
    public static Double of(long[] frequencies) {
        FrequencySpectrum spectrum = new FrequencySpectrum(frequencies);
        long tokens = spectrum.tokens();
        if (tokens < DRAWS) {
            return null;
        }
        double sum = 0;
        for (int i = 0; i < spectrum.size(); i++) {
            sum += spectrum.types(i) * (1 - missed(spectrum.frequency(i), tokens));
        }
        return Math.min(1.0, sum / DRAWS);
    }

    private static double missed(long frequency, long tokens) {
        double probability = 1;
        for (int j = 0; j < DRAWS && probability > 0; j++) {
            probability *= Math.max(0.0, tokens - frequency - j) / (tokens - j);
        }
        return probability;
    }
}
