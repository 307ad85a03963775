package org.wenmai.dashboard;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.wenmai.measures.CodePointOrder;

/** What was turned away, what recurs, and where segmentation is unsure. */
final class QualityTables {
    private static final List<String> REJECT =
            List.of("path", "entry", "source", "reason", "message", "bytes", "duplicate_of");
    private static final List<String> HEALTH = List.of(
            "doc_id",
            "source",
            "tokens",
            "unknown_share",
            "single_character_share",
            "latin_splits",
            "disagreement_share");

    private final RunTables tables;
    private final Map<List<Object>, Long> rejected = new TreeMap<>((a, b) -> {
        int bySource = PageTable.compare(a.get(0), b.get(0));
        return bySource != 0 ? bySource : PageTable.compare(a.get(1), b.get(1));
    });
    private static final long MILLION = 1_000_000;

    /** Columns of {@link #HEALTH} that hold the first, second and third share. */
    private static final int[] SHARES = {-1, 3, 4, 6};

    private final Map<String, long[]> health = new TreeMap<>(CodePointOrder::compare);

    QualityTables(RunTables tables) {
        this.tables = tables;
    }

    List<PageTable> all() throws IOException {
        return List.of(rejects(), boilerplate(), unsureDocuments());
    }

    /** How many were turned away, by source and reason. */
    List<Object[]> rejectedBySourceAndReason() {
        List<Object[]> rows = new ArrayList<>();
        rejected.forEach((key, count) -> rows.add(new Object[] {key.get(0), key.get(1), count}));
        return rows;
    }

    /** By source: tokens, and of those how many are unknown words, single characters, cut otherwise by another segmentation. */
    List<Object[]> healthBySource() {
        List<Object[]> rows = new ArrayList<>();
        health.forEach((source, sums) ->
                rows.add(new Object[] {source, sums[0], mean(sums, 1), mean(sums, 2), mean(sums, 3)}));
        return rows;
    }

    private PageTable rejects() throws IOException {
        List<Object[]> rows = new ArrayList<>();
        tables.stream("rejects", REJECT, row -> {
            rejected.merge(java.util.Arrays.asList(row[2], row[3]), 1L, Long::sum);
            if (rows.size() < PageLimits.REJECTS) {
                row[4] = PageTable.cut((String) row[4]);
                rows.add(row);
            }
        });
        return new PageTable("rejects", REJECT, tables.count("rejects"), rows);
    }

    private PageTable boilerplate() throws IOException {
        List<String> columns = List.of("source", "line", "documents", "occurrences");
        PageTable.Strongest kept = new PageTable.Strongest(
                PageLimits.BOILERPLATE,
                Comparator.<Object[], Long>comparing(row -> -(Long) row[2])
                        .thenComparing(row -> (String) row[0], CodePointOrder::compare)
                        .thenComparing(row -> (String) row[1], CodePointOrder::compare));
        tables.stream("boilerplate", columns, kept::offer);
        List<Object[]> rows = kept.rows();
        rows.forEach(row -> row[1] = PageTable.cut((String) row[1]));
        return new PageTable("boilerplate", columns, tables.count("boilerplate"), rows);
    }

    private PageTable unsureDocuments() throws IOException {
        PageTable.Strongest kept = new PageTable.Strongest(
                PageLimits.UNSURE_DOCUMENTS,
                Comparator.<Object[], Double>comparing(row -> -share(row[3]))
                        .thenComparing(row -> (String) row[0], CodePointOrder::compare));
        tables.stream("segmentation_health", HEALTH, row -> {
            kept.offer(row);
            long[] sums = health.computeIfAbsent((String) row[1], source -> new long[7]);
            long tokens = (Long) row[2];
            sums[0] += tokens;
            for (int share = 1; share < SHARES.length; share++) {
                if (row[SHARES[share]] instanceof Double value) {
                    // Whole millionths, since sums of those do not depend on their order.
                    sums[share] += Math.round(value * MILLION) * tokens;
                    sums[share + 3] += tokens;
                }
            }
        });
        return new PageTable("segmentation_health", HEALTH, tables.count("segmentation_health"), kept.rows());
    }

    /** Mean of a share over documents that have it, weighted by tokens; null where none has. */
    private static Double mean(long[] sums, int share) {
        return sums[share + 3] == 0 ? null : (double) sums[share] / sums[share + 3] / MILLION;
    }

    private static double share(Object value) {
        return value == null ? 0 : (Double) value;
    }
}
