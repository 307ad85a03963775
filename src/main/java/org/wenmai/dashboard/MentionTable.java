package org.wenmai.dashboard;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.wenmai.measures.CodePointOrder;

/**
 * The sentences behind the targets on the page: of each target and holder those that are chosen as evidence, then those that feel most, at
 * most {@value PageLimits#MENTIONS} in each source and over all. What a source says itself has the source as its holder, and {@code *} over all.
 */
final class MentionTable {
    private static final String TABLE = "sentiment_mentions";
    private static final List<String> COLUMNS =
            List.of("sentence_id", "target", "holder", "doc_id", "source", "label", "polarity", "rule");
    private static final int SOURCE = 4;
    private static final int POLARITY = 6;
    /** A row of sentiment_targets. */
    private record Target(Object source, Object target, Object holder) {}

    private final RunTables tables;
    private final Map<Target, PageTable.Strongest> behind = new HashMap<>();
    private final Set<Object> chosen = new HashSet<>();
    private final PageTable table;

    MentionTable(RunTables tables, PageTable targets, PageTable evidence) throws IOException {
        this.tables = tables;
        evidence.rows().stream()
                .filter(row -> row[evidence.at("table")].equals(targets.name()))
                .forEach(row -> chosen.add(row[evidence.at("sentence_id")]));
        Comparator<Object[]> chosenThenMostFelt = Comparator.<Object[], Boolean>comparing(
                        row -> !chosen.contains(row[0]))
                .thenComparing(row -> -Math.abs((Double) row[POLARITY]))
                .thenComparing(row -> (String) row[0], CodePointOrder::compare);
        for (Object[] row : targets.rows()) {
            behind.put(
                    new Target(row[0], row[1], row[2]),
                    new PageTable.Strongest(PageLimits.MENTIONS, chosenThenMostFelt));
        }
        if (tables.isSmall(TABLE)) {
            tables.stream(TABLE, COLUMNS, row -> {
                offerToSource(row);
                offerToCorpus(row);
            });
        } else {
            select();
        }
        Set<List<Object>> seen = new HashSet<>();
        List<Object[]> rows = new ArrayList<>();
        for (PageTable.Strongest strongest : behind.values()) {
            strongest.rows().stream()
                    .filter(row -> seen.add(List.of(row[0], row[1], row[2])))
                    .forEach(rows::add);
        }
        this.table =
                new PageTable(TABLE, COLUMNS, tables.count(TABLE), rows).sortedBy("sentence_id", "target", "holder");
    }

    /** The rows, by the key of the table. */
    PageTable table() {
        return table;
    }

    /** Where they stand. */
    Set<Object> documents() {
        Set<Object> ids = new LinkedHashSet<>();
        table.rows().forEach(row -> ids.add(row[3]));
        return ids;
    }

    /** As many as are wanted of each source, and as many over all: two jobs that keep few rows of a long table. */
    private void select() throws IOException {
        Set<Object> sources = new HashSet<>();
        Set<Object> ofSources = new HashSet<>();
        Set<Object> ofCorpus = new HashSet<>();
        behind.keySet().forEach(target -> {
            boolean all = target.source().equals(PageScopes.ALL);
            (all ? ofCorpus : ofSources).add(target.target());
            sources.add(target.source());
        });
        List<Column> order = List.of(
                not(col("sentence_id").isInCollection(chosen)),
                abs(col("polarity")).desc(),
                col("sentence_id"));
        Column ofListed =
                col("source").isInCollection(sources).and(col("target").isInCollection(ofSources));
        List<Column> bySource = List.of(col("source"), col("target"), col("holder"));
        tables.selectFirst(TABLE, COLUMNS, ofListed, bySource, PageLimits.MENTIONS, order, this::offerToSource);
        Column holder =
                when(col("holder").equalTo(col("source")), PageScopes.ALL).otherwise(col("holder"));
        Column inCorpus = col("target").isInCollection(ofCorpus);
        List<Column> overAll = List.of(col("target"), holder);
        tables.selectFirst(TABLE, COLUMNS, inCorpus, overAll, PageLimits.MENTIONS, order, this::offerToCorpus);
    }

    private void offerToSource(Object[] row) {
        offer(new Target(row[SOURCE], row[1], row[2]), row);
    }

    private void offerToCorpus(Object[] row) {
        offer(new Target(PageScopes.ALL, row[1], row[2].equals(row[SOURCE]) ? PageScopes.ALL : row[2]), row);
    }

    private void offer(Target target, Object[] row) {
        PageTable.Strongest strongest = behind.get(target);
        if (strongest != null) {
            strongest.offer(row);
        }
    }
}
