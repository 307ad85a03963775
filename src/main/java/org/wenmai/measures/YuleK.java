package org.wenmai.measures;

/**
 * Yule's characteristic K: how often a text repeats its words.
 *
 * <p>{@code K = 10^4 * (-1 / N + sum over i of V_i * (i / N)^2)}, that is {@code 10^4 * (sum f^2 - N) / N^2}.
 *
 * <p>{@code N} tokens of the text, {@code V_i} types that occur i times, {@code f} occurrences of a type.
 *
 * <p>Range [0, 10^4): 0 where no word is repeated; lower is more varied. Hardly depends on the length of the text.
 *
 * <p>{@code null} for fewer than two tokens: nothing could be repeated.
 *
 * <p>Yule (1944), The Statistical Study of Literary Vocabulary; in the form of Tweedie and Baayen (1998), which
 * quanteda uses.
 */
public final class YuleK {

    private static final double SCALE = 1e4;

    private YuleK() {}

    /**
     * K of a text.
     *
     * @param frequencies occurrences of each type, each at least 1; their order does not matter
     * @return a number in [0, 10^4), or {@code null} for fewer than two tokens
     */
    public static Double of(long[] frequencies) {
        FrequencySpectrum spectrum = new FrequencySpectrum(frequencies);
        double tokens = spectrum.tokens();
        if (tokens < 2) {
            return null;
        }
        double sum = 0;
        for (int i = 0; i < spectrum.size(); i++) {
            double frequency = spectrum.frequency(i);
            sum += spectrum.types(i) * frequency * (frequency - 1);
        }
        return SCALE * sum / (tokens * tokens);
    }
}
