package org.wenmai.measures;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A corpus with the traits of real text that trouble tests of word counts: Zipfian terms, documents of very different
 * length, terms that come in bursts, and reprints. Made from a seed, with no class of anything in it: any contrast that is
 * found in it is chance.
 */
final class BurstyCorpus {
    /** Family of each document: its own number, or that of the document it copies. */
    final int[] family;

    /** Tokens of each document. */
    final long[] tokens;

    /** Terms of each document, in step with {@link #counts}. */
    final int[][] terms;

    /** Occurrences of those terms. */
    final int[][] counts;

    final int vocabulary;

    BurstyCorpus(long seed, int documents, int vocabulary) {
        Random random = new Random(seed);
        this.vocabulary = vocabulary;
        this.family = new int[documents];
        this.tokens = new long[documents];
        this.terms = new int[documents][];
        this.counts = new int[documents][];
        double[] rate = new double[vocabulary];
        double[] burst = new double[vocabulary];
        for (int t = 0; t < vocabulary; t++) {
            rate[t] = 0.06 / (t + 3);
            burst[t] = 1 + StrictMath.exp(random.nextGaussian() * 0.8);
        }
        for (int d = 0; d < documents; d++) {
            family[d] = d;
            if (d > 0 && random.nextDouble() < 0.04) {
                int of = random.nextInt(d);
                family[d] = family[of];
                tokens[d] = tokens[of];
                terms[d] = terms[of];
                counts[d] = counts[of];
                continue;
            }
            tokens[d] = 150 + (long) StrictMath.exp(5.6 + 0.8 * random.nextGaussian());
            List<int[]> found = new ArrayList<>();
            for (int t = 0; t < vocabulary; t++) {
                double used = 1 - StrictMath.exp(-rate[t] * tokens[d] / burst[t]);
                if (random.nextDouble() < used) {
                    int f = 1;
                    while (f < 60 && random.nextDouble() < 1 - 1 / burst[t]) {
                        f++;
                    }
                    found.add(new int[] {t, f});
                }
            }
            terms[d] = found.stream().mapToInt(pair -> pair[0]).toArray();
            counts[d] = found.stream().mapToInt(pair -> pair[1]).toArray();
            long all = found.stream().mapToLong(pair -> pair[1]).sum();
            tokens[d] = Math.max(tokens[d], all);
        }
    }

    int documents() {
        return tokens.length;
    }
}
