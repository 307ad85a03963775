package org.wenmai.measures;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Every measure whose definition bounds it stays within its bounds, to the last bit, whatever rounding does. */
class BoundsTest {
    private static final int ROUNDS = 50_000;

    private final Random random = new Random(20240220);

    private static void within(String measure, Double found, double low, double high, Object of) {
        assertTrue(
                found == null || found >= low && found <= high,
                () -> "%s is %s, expected %s to %s, of %s".formatted(measure, found, low, high, of));
    }

    /** Small and large counts alike. */
    private long upTo(long most) {
        long size = 1L << random.nextInt(Math.max(1, Long.SIZE - Long.numberOfLeadingZeros(most)));
        return Math.min(most, random.nextLong(size * 2));
    }

    @Test
    void ofPairs() {
        for (int i = 0; i < ROUNDS; i++) {
            long total = 1 + upTo(1L << 31);
            long first = upTo(total);
            // Often two terms that only occur together, or never, or in every window: there rounding would pass the
            // ends.
            long second = random.nextInt(3) == 0 ? first : upTo(total);
            long least = Math.max(0, first + second - total);
            long most = Math.min(first, second);
            long joint = random.nextBoolean() ? most : random.nextBoolean() ? least : least + upTo(most - least);
            ContingencyTable table =
                    new ContingencyTable(joint, first - joint, second - joint, total - first - second + joint);
            within("NPMI", Npmi.of(table), -1, 1, table);
            within("Jaccard", Jaccard.of(table), 0, 1, table);
            within("Dice", Dice.of(table), 0, 1, table);
            within("Ochiai", Ochiai.of(table), 0, 1, table);
            within("Simpson", Simpson.of(table), 0, 1, table);
            within("Delta P", DeltaP.firstGivenSecond(table), -1, 1, table);
            within("Delta P", DeltaP.secondGivenFirst(table), -1, 1, table);
            within("log-Dice", LogDice.of(table), Double.NEGATIVE_INFINITY, 14, table);
            double g2 = LogLikelihood.of(table);
            within("G2", g2, 0, Double.MAX_VALUE, table);
            within("p of G2", ChiSquared.pValue(g2), 0, 1, table);
        }
    }

    @Test
    void ofTermsOverParts() {
        for (int i = 0; i < ROUNDS; i++) {
            int parts = 2 + random.nextInt(12);
            long[] tokens = random.longs(parts, 1, 2 + upTo(1 << 20)).toArray();
            boolean even = random.nextInt(4) == 0;
            long[] hits = even
                    ? tokens.clone()
                    : Arrays.stream(tokens)
                            .map(n -> random.nextBoolean() ? 0 : upTo(n))
                            .toArray();
            if (random.nextInt(4) == 0) {
                Arrays.fill(hits, 0);
            }
            hits[0] = Math.max(1, hits[0]);
            String of = Arrays.toString(hits) + " in " + Arrays.toString(tokens);
            within("DP", GriesDp.of(hits, tokens), 0, 1, of);
            within("Juilland's D", JuillandD.of(hits, tokens), 0, 1, of);
            long frequency = Arrays.stream(hits).sum();
            long all = Arrays.stream(tokens).sum();
            long sum = 0;
            long hitTokens = 0;
            for (int part = 0; part < parts; part++) {
                if (hits[part] > 0) {
                    sum += GriesDp.part(hits[part], frequency, tokens[part], all);
                    hitTokens += tokens[part];
                }
            }
            within("DP by sums", GriesDp.of(sum, hitTokens, all, parts), 0, 1, of);
        }
    }

    @Test
    void ofTexts() {
        for (int i = 0; i < ROUNDS / 10; i++) {
            int types = 1 + random.nextInt(60);
            int[] words = random.ints(1 + random.nextInt(200), 0, types).toArray();
            long[] frequencies = new long[types];
            for (int word : words) {
                frequencies[word]++;
            }
            long[] seen = Arrays.stream(frequencies).filter(n -> n > 0).toArray();
            within("MATTR", Mattr.of(words, types, 1 + random.nextInt(50)), 0, 1, Arrays.toString(words));
            within("HD-D", HdD.of(seen), 0, 1, Arrays.toString(seen));
            within("Yule's K", YuleK.of(seen), 0, 10_000, Arrays.toString(seen));
        }
    }

    @Test
    void ofProbabilities() {
        for (int i = 0; i < ROUNDS / 10; i++) {
            double[] p = random.doubles(1 + random.nextInt(40))
                    .map(u -> random.nextInt(4) == 0 ? Math.rint(u) : Math.pow(u, 1 + random.nextInt(60)))
                    .toArray();
            double[] q = BenjaminiHochberg.qValues(p);
            for (int k = 0; k < p.length; k++) {
                within("q", q[k], p[k], 1, p[k]);
            }
            double t = random.nextGaussian() * Math.pow(10, random.nextInt(7) - 3);
            within("p of t", StudentT.pValue(t, 1 + upTo(1 << 20)), 0, 1, t);
        }
    }

    @Test
    void ofSharesAndBalances() {
        for (int i = 0; i < ROUNDS; i++) {
            long sentences = 1 + upTo(1L << 31);
            long positive = random.nextInt(4) == 0 ? sentences : upTo(sentences);
            long negative = upTo(sentences - positive);
            within("polarity", Polarity.of(positive, negative, sentences, 1), -1, 1, sentences);
            WilsonInterval interval = WilsonInterval.of(positive, sentences);
            double share = (double) positive / sentences;
            within("Wilson, low", interval.low(), 0, share, positive + " of " + sentences);
            within("Wilson, high", interval.high(), share, 1, positive + " of " + sentences);
        }
    }
}
