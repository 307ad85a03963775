package org.wenmai.tokens;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceBitsTest {
    private final PlaceBits bits = new PlaceBits();

    private void fill(BitSet expected, int length) {
        bits.open(length);
        for (int place = 0; place < length; place += PlaceBits.PLACES) {
            long word = 0;
            for (int i = Math.min(length, place + PlaceBits.PLACES) - 1; i >= place; i--) {
                word = word << 1 | (expected.get(i) ? 1 : 0);
            }
            bits.put(place, word);
        }
    }

    private static int before(int place, int limit) {
        return place < 0 ? limit : Math.min(place, limit);
    }

    private void check(BitSet expected, int length) {
        fill(expected, length);
        for (int limit : new int[] {length, length / 2, Math.min(length, PlaceBits.PLACES)}) {
            for (int from = 0; from <= limit; from++) {
                String where = "from " + from + " to " + limit + " of " + length;
                assertEquals(before(expected.nextSetBit(from), limit), bits.next(from, limit), where);
                assertEquals(before(expected.nextClearBit(from), limit), bits.end(from, limit), where);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 63, 64, 65, 127, 128, 129, 1_000})
    void areFoundWhereTheyAreSet(int length) {
        Random random = new Random(length);
        for (double share : new double[] {0, 0.01, 0.5, 0.99, 1}) {
            BitSet expected = new BitSet();
            for (int i = 0; i < length; i++) {
                expected.set(i, random.nextDouble() < share);
            }
            check(expected, length);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 64, 100})
    void ofALongerSentenceAreForgotten(int length) {
        BitSet all = new BitSet();
        all.set(0, 1_000);
        check(all, 1_000);
        BitSet few = new BitSet();
        few.set(0, length);
        check(few, length);
    }
}
