package org.wenmai.dashboard;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wenmai.measures.CodePointOrder;

/** Sentiment by source, period and target, and who is quoted. A run may lack any of these tables. */
final class OpinionTables {
    private static final List<String> SHARES = List.of(
            "sentences", "positive", "neutral", "negative", "polarity", "polarity_low", "polarity_high", "reason");

    /** Columns of quotations that are counted over the whole table. */
    private static final List<String> COUNTED = List.of("speaker", "kind", "cue", "hedged", "denied");

    private final RunTables tables;
    private final PageScopes scopes;
    private final PageTable evidence;
    private final Set<Object> mentioned = new HashSet<>();

    OpinionTables(RunTables tables, PageScopes scopes, PageTable evidence) {
        this.tables = tables;
        this.scopes = scopes;
        this.evidence = evidence;
    }

    List<PageTable> all() throws IOException {
        List<PageTable> found = new ArrayList<>();
        if (tables.has("sentiment_sources")) {
            found.add(ofScopes(
                    "sentiment_sources",
                    scopes.names(),
                    columns("source", "documents", "families", "polarity_unique")));
        }
        if (tables.has("sentiment_periods")) {
            found.add(ofScopes(
                    "sentiment_periods",
                    scopes.withPeriods(),
                    columns("source", "granularity", "period", "documents")));
        }
        if (tables.has("sentiment_voices")) {
            found.add(voices());
        }
        if (tables.has("sentiment_targets")) {
            PageTable targets = targets();
            found.add(targets);
            if (tables.has("sentiment_mentions")) {
                MentionTable mentions = new MentionTable(tables, targets, evidence);
                found.add(mentions.table());
                mentioned.addAll(mentions.documents());
            }
        }
        if (tables.has("quotations")) {
            found.addAll(quotations());
        }
        return found;
    }

    /** Documents whose sentences stand behind targets, known once the tables are read. */
    Set<Object> mentioned() {
        return mentioned;
    }

    /**
     * By column, how many quotations have each value, of all sources and of each: over the whole table where the page holds a part of it;
     * empty where it holds all.
     */
    Map<String, Object> quotationCounts() throws IOException {
        Map<String, Object> counts = new LinkedHashMap<>();
        if (tables.count("quotations") > PageLimits.QUOTATIONS) {
            CommonestValues.Most most = new CommonestValues.Most(
                    PageLimits.SPEAKERS, scopes.limits().ownSpeakers());
            CommonestValues.of(tables, "quotations", COUNTED, scopes.names(), most)
                    .forEach((column, values) -> counts.put(column, values.content()));
        }
        return counts;
    }

    private static List<String> columns(String... first) {
        List<String> columns = new ArrayList<>(List.of(first));
        columns.addAll(SHARES);
        return columns;
    }

    private PageTable ofScopes(String table, Set<String> listed, List<String> columns) throws IOException {
        List<Object[]> rows = new ArrayList<>();
        tables.select(table, columns, col("source").isInCollection(listed), row -> {
            if (listed.contains(row[0])) {
                rows.add(row);
            }
        });
        return new PageTable(table, columns, tables.count(table), rows)
                .sortedBy(columns.subList(0, 3).toArray(String[]::new));
    }

    /** The author's voice and that of those quoted, by source. */
    private PageTable voices() throws IOException {
        List<String> columns = columns("source", "level", "item", "voice", "documents");
        List<Object[]> rows = new ArrayList<>();
        tables.select("sentiment_voices", columns, col("level").equalTo("source"), row -> {
            if (row[1].equals("source") && scopes.has(row[0])) {
                rows.add(row);
            }
        });
        return new PageTable("sentiment_voices", columns, tables.count("sentiment_voices"), rows)
                .sortedBy("source", "voice");
    }

    private PageTable targets() throws IOException {
        List<String> columns = columns("source", "target", "holder", "type", "documents");
        int sentences = columns.indexOf("sentences");
        Comparator<Object[]> most = Comparator.<Object[], Long>comparing(row -> -(Long) row[sentences])
                .thenComparing(row -> (String) row[1], CodePointOrder::compare)
                .thenComparing(row -> (String) row[2], CodePointOrder::compare);
        Map<Object, PageTable.Strongest> bySource = new LinkedHashMap<>();
        tables.stream("sentiment_targets", columns, row -> {
            if (scopes.has(row[0])) {
                bySource.computeIfAbsent(
                                row[0],
                                source ->
                                        new PageTable.Strongest(scopes.limits().targets(), most))
                        .offer(row);
            }
        });
        List<Object[]> rows = new ArrayList<>();
        bySource.values().forEach(strongest -> rows.addAll(strongest.rows()));
        return new PageTable("sentiment_targets", columns, tables.count("sentiment_targets"), rows)
                .sortedBy("source", "target", "holder");
    }

    private List<PageTable> quotations() throws IOException {
        List<String> columns = List.of(
                "quotation_id",
                "sentence_id",
                "doc_id",
                "source",
                "speaker",
                "via",
                "cue",
                "kind",
                "text",
                "hedged",
                "denied",
                "confidence");
        // Named speakers first: a quotation of nobody answers no question of who said what.
        Comparator<Object[]> surest = Comparator.<Object[], Boolean>comparing(row -> row[4] == null)
                .thenComparing((a, b) -> PageTable.compare(b[11], a[11]))
                .thenComparing(row -> (String) row[0], CodePointOrder::compare);
        PageTable.Strongest kept = new PageTable.Strongest(PageLimits.QUOTATIONS, surest);
        tables.stream("quotations", columns, row -> {
            row[8] = PageTable.cut((String) row[8]);
            kept.offer(row);
        });
        List<Object[]> rows = kept.rows();
        Set<Object> shown = new HashSet<>();
        rows.forEach(row -> shown.add(row[0]));
        List<String> aims = List.of("quotation_id", "target", "label", "polarity");
        List<Object[]> targets = new ArrayList<>();
        tables.select("quotation_targets", aims, col("quotation_id").isInCollection(shown), row -> {
            if (shown.contains(row[0])) {
                targets.add(row);
            }
        });
        return List.of(
                new PageTable("quotations", columns, tables.count("quotations"), rows).sortedBy("quotation_id"),
                new PageTable("quotation_targets", aims, tables.count("quotation_targets"), targets)
                        .sortedBy("quotation_id", "target"));
    }
}
