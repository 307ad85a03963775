package org.wenmai.segmentation;

/**
 * What one word after another costs: {@code −ln(λ(μ·f₁₂/(f₁+1) + 1 − μ) + (1−λ)·f₂/N)}, λ = 0.9, μ = 1 − (1/N + 10⁻⁵), with f₁₂ how often
 * the second follows the first, f their frequencies and N that of all words. This is HanLP's smoothing (portable-1.8.6,
 * {@code MathUtility.calculateWeight}).
 */
final class Smoothing {
    private static final double LAMBDA = 0.9;
    private static final double MU_OFFSET = 0.00001;

    private final double mu;
    private final int total;

    /**
     * The smoothing of a dictionary.
     *
     * @param total N
     */
    Smoothing(int total) {
        this.mu = 1 - ((double) 1 / total + MU_OFFSET);
        this.total = total;
    }

    /**
     * A cost, above 0 where no word follows another more often than it stands itself.
     *
     * @param pair how often they follow each other
     */
    double cost(int pair, int first, int second) {
        return -StrictMath.log(LAMBDA * (mu * pair / (first + 1) + 1 - mu) + (1 - LAMBDA) * second / total);
    }
}
