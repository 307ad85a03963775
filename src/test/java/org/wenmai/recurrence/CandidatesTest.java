package org.wenmai.recurrence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The keys that bring two documents together: bands for alike texts, rare fingerprints for parts of texts, and buckets that stay small. */
class CandidatesTest {
    private static boolean share(long[] a, long[] b) {
        Set<Long> keys = LongStream.of(a).boxed().collect(Collectors.toSet());
        return LongStream.of(b).anyMatch(keys::contains);
    }

    @Test
    void twoTextsShareABandAsOftenAsTheFormulaSays() {
        // Each pair shares about half of its text; 1 - (1 - s^6)^20 is to be met within what 400 pairs allow.
        double expected = 0;
        int met = 0;
        for (int pair = 0; pair < 400; pair++) {
            String common = Articles.of(pair, 12);
            FoldedText a = FoldedText.of(common + Articles.of(1000 + pair, 3));
            FoldedText b = FoldedText.of(common + Articles.of(2000 + pair, 3));
            double shared = Shingles.of(a).shared(Shingles.of(b));
            double s = shared / (Shingles.of(a).size() + Shingles.of(b).size() - shared);
            expected += 1 - Math.pow(1 - Math.pow(s, MinHash.ROWS), MinHash.BANDS);
            met += share(MinHash.bands(a), MinHash.bands(b)) ? 1 : 0;
        }
        assertEquals(expected / 400, met / 400.0, 0.06);
    }

    @Test
    void shortTextsHaveBandsToo() {
        assertEquals(MinHash.BANDS, MinHash.bands(FoldedText.of("开馆")).length);
        assertTrue(share(MinHash.bands(FoldedText.of("开馆")), MinHash.bands(FoldedText.of("开馆！"))));
        assertEquals(0, MinHash.bands(FoldedText.of("！")).length);
    }

    @Test
    void aRunOfFortySevenLettersLeavesAFingerprintWhereverItStands() {
        for (int seed = 0; seed < 200; seed++) {
            String run = Articles.of(seed, 2).substring(0, 47).replace("。", "馆");
            String a = Articles.of(1000 + seed, 5) + run + Articles.of(2000 + seed, 9);
            String b = Articles.of(3000 + seed, 11) + run + Articles.of(4000 + seed, 2);
            assertTrue(
                    share(Winnowing.fingerprints(FoldedText.of(a)), Winnowing.fingerprints(FoldedText.of(b))),
                    "seed " + seed);
        }
    }

    @Test
    void aboutOneRunInSixteenIsKept() {
        FoldedText text = FoldedText.of(Articles.of(1, 400));
        double share = Winnowing.fingerprints(text).length / (double) text.length();
        assertEquals(2.0 / (Winnowing.WINDOW + 1), share, 0.008);
    }

    private static List<String> pairs(boolean rareOnly, int documents) {
        List<String> pairs = new ArrayList<>();
        Bucket<byte[]> bucket = new Bucket<>(rareOnly);
        for (int i = 0; i < documents; i++) {
            bucket.add(new byte[] {(byte) i}, (a, b) -> pairs.add(a[0] + "-" + b[0]));
        }
        bucket.close((a, b) -> pairs.add(a[0] + "-" + b[0]));
        assertEquals(pairs.size(), new HashSet<>(pairs).size());
        return pairs;
    }

    @Test
    void aBucketGivesEveryPairOnceAndALargeOneIsCutInHeadOrder() {
        assertEquals(List.of("0-1", "0-2", "1-2"), pairs(true, 3));
        assertEquals(List.of("0-1", "0-2", "1-2"), pairs(false, 3));
        assertEquals(50 * 49 / 2, pairs(true, 50).size());
        assertEquals(0, pairs(true, 51).size(), "in more than 50 documents it is a formula");
        assertEquals(50 * 49 / 2 + 10 * 50, pairs(false, 60).size());
        Bucket<byte[]> bucket = new Bucket<>(false);
        for (int i = 0; i < 60; i++) {
            bucket.add(new byte[] {(byte) i}, (a, b) -> {});
        }
        assertEquals(9, bucket.cut(), "documents that were not compared with all before them");
    }

    @Test
    void headOrderIsDateThenTimeThenLengthThenDocument() {
        var day = java.time.LocalDate.parse("2024-02-16");
        var time = java.time.Instant.parse("2024-02-16T01:00:00Z");
        byte[][] places = {
            HeadOrder.of(day.minusDays(1), null, 5, "dffffffffffffffff"),
            HeadOrder.of(day, time, 5, "d0000000000000009"),
            HeadOrder.of(day, time.plusSeconds(1), 9, "d0000000000000001"),
            HeadOrder.of(day, null, 90, "d0000000000000001"),
            HeadOrder.of(day, null, 80, "d0000000000000001"),
            HeadOrder.of(day, null, 80, "dfedcba9876543210"),
            HeadOrder.of(null, null, 99, "d0000000000000000"),
        };
        for (int i = 1; i < places.length; i++) {
            assertTrue(Arrays.compareUnsigned(places[i - 1], places[i]) < 0, "place " + i);
        }
        assertEquals("dfedcba9876543210", HeadOrder.docId(places[5]));
        assertEquals("d0000000000000009", HeadOrder.docId(places[1]));
    }

    private static Families.Match match(int earlier, int later) {
        return new Families.Match(new byte[] {(byte) earlier}, new byte[] {(byte) later}, 0.5, 0.9);
    }

    @Test
    void aDocumentJoinsTheFirstHeadAndNoMember() {
        // 1 prints 0; 2 prints 1 and not 0, so it is a head; 3 prints 1 and 2 and joins 2; 4 prints 0 and 2 and joins
        // 0.
        List<String> joined = new ArrayList<>();
        new Families(List.of(match(0, 1), match(1, 2), match(1, 3), match(2, 3), match(0, 4), match(2, 4))
                        .iterator())
                .forEachRemaining(m -> joined.add(m.later()[0] + " joins " + m.earlier()[0]));
        assertEquals(List.of("1 joins 0", "3 joins 2", "4 joins 0"), joined);
    }
}
