package org.wenmai.networks;

import java.io.Serializable;

/**
 * How often a family of documents stands in a resample of the corpus: a Poisson number of mean 1, made of a hash of the seed, the family
 * and the number of the resample, so that no order of documents and no machine shows.
 *
 * <p>Drawing each family independently so many times is the bootstrap for corpora too large to draw from as a whole.
 *
 * @see <a href="https://doi.org/10.1214/12-AOAS543">Chamandy, Muralidharan, Najmi and Naidu (2012), Estimating uncertainty for massive
 *     data streams</a>
 */
public final class ResampleWeights implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    /** P(X ≤ k) of a Poisson number of mean 1; above the last the chance is below 10⁻¹⁶. */
    private static final double[] AT_MOST = atMost();

    private final long seed;

    /**
     * Weights.
     *
     * @param seed another seed gives other resamples
     */
    public ResampleWeights(long seed) {
        this.seed = seed;
    }

    private static double[] atMost() {
        double[] atMost = new double[18];
        double chance = StrictMath.exp(-1);
        double sum = 0;
        for (int k = 0; k < atMost.length; k++) {
            chance = k == 0 ? chance : chance / k;
            sum += chance;
            atMost[k] = sum;
        }
        return atMost;
    }

    /**
     * The weight of a family in a resample, at least 0.
     *
     * @param family a hash of its name
     */
    public int of(long family, int resample) {
        double chance = (mixed(mixed(family ^ mixed(seed + GOLDEN)) + GOLDEN * (resample + 1L)) >>> 11) * 0x1p-53;
        int weight = 0;
        while (weight < AT_MOST.length && chance >= AT_MOST[weight]) {
            weight++;
        }
        return weight;
    }

    /** Stafford's mix 13, the finaliser of SplitMix64. */
    private static long mixed(long bits) {
        long z = (bits ^ bits >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
