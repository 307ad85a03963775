package org.wenmai.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;

class PairedCountsTest {
    @Test
    void sumsOfPackedTablesAreThoseOfOneTable() {
        Random random = new Random(3);
        Map<Long, List<Long>> expected = new HashMap<>();
        List<Row> packed = new ArrayList<>();
        for (int table = 0; table < 3; table++) {
            PairedCounts counts = new PairedCounts();
            for (int i = 0; i < 20_000; i++) {
                long key = random.nextBoolean() ? random.nextInt(3_000) : 1L << 47 | random.nextInt(9_000);
                long other = random.nextInt(2);
                counts.add(key, 1, other);
                expected.merge(key, List.of(1L, other), (a, b) -> List.of(a.get(0) + b.get(0), a.get(1) + b.get(1)));
            }
            packed.addAll(counts.packed());
            assertEquals(0, counts.size());
        }
        packed.sort(Comparator.comparingInt(row -> row.getInt(0)));
        Map<Long, List<Long>> found = new HashMap<>();
        PairedCounts.sums(
                        packed.iterator(),
                        (key, first, second) -> first < 3 ? null : RowFactory.create(key, first, second))
                .forEachRemaining(row -> found.put(row.getLong(0), List.of(row.getLong(1), row.getLong(2))));
        expected.values().removeIf(sums -> sums.get(0) < 3);
        assertEquals(expected, found);
    }

    @Test
    void aDocumentCountsOnceForEachOfItsPlaces() {
        Random random = new Random(4);
        PairedCounts counts = new PairedCounts();
        Map<Long, Long> places = new HashMap<>();
        Map<Long, Set<Integer>> documents = new HashMap<>();
        for (int document = 1; document < 50; document++) {
            for (int i = 0; i < 300; i++) {
                long key = random.nextInt(400);
                counts.addPlace(key, document);
                places.merge(key, 1L, Long::sum);
                documents.computeIfAbsent(key, added -> new HashSet<>()).add(document);
            }
        }
        counts.forEach((key, n, second) -> {
            assertEquals(places.get(key), n);
            assertEquals(documents.get(key).size(), PairedCounts.documents(second));
        });
    }
}
