package org.wenmai.dashboard;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.wenmai.measures.CodePointOrder;

/** Terms, contrasts, phrases and their course over time. */
final class TermTables {
    private final RunTables tables;
    private final PageScopes scopes;
    private final PageLimits limits;
    private final Set<String> shared = new HashSet<>();

    TermTables(RunTables tables, PageScopes scopes) {
        this.tables = tables;
        this.scopes = scopes;
        this.limits = scopes.limits();
    }

    List<PageTable> all() throws IOException {
        return List.of(terms(), keyness(), phrases(), periods(), trends());
    }

    private Column inScopes() {
        return col("source").isInCollection(scopes.names());
    }

    private PageTable terms() throws IOException {
        List<String> columns = List.of(
                "source",
                "term",
                "pos",
                "type",
                "term_frequency",
                "document_frequency",
                "term_frequency_unique",
                "document_frequency_unique",
                "term_frequency_pmt",
                "dispersion",
                "tf_idf",
                "rank");
        Column strong = col("rank").leq(limits.ownTerms());
        tables.select(
                "terms",
                List.of("source", "term", "rank"),
                inScopes()
                        .and(strong.or(col("source")
                                .equalTo(PageScopes.ALL)
                                .and(col("rank").leq(limits.sharedTerms())))),
                row -> {
                    boolean all = row[0].equals(PageScopes.ALL);
                    if (scopes.has(row[0])
                            && (all
                                    ? within(row[2], limits.sharedTerms())
                                    : limits.sharesOwnTerms() && isOwn(row[2]))) {
                        shared.add((String) row[1]);
                    }
                });
        List<Object[]> rows = new ArrayList<>();
        tables.select("terms", columns, inScopes().and(strong.or(col("term").isInCollection(shared))), row -> {
            if (scopes.has(row[0]) && (isOwn(row[11]) || shared.contains(row[1]))) {
                rows.add(row);
            }
        });
        return new PageTable("terms", columns, tables.count("terms"), rows).sortedBy("source", "rank", "term");
    }

    private boolean isOwn(Object rank) {
        return within(rank, limits.ownTerms());
    }

    private static boolean within(Object rank, int most) {
        return (Long) rank <= most;
    }

    private PageTable keyness() throws IOException {
        List<String> columns = List.of(
                "source",
                "term",
                "term_frequency",
                "reference_frequency",
                "document_frequency",
                "reference_document_frequency",
                "term_frequency_pmt",
                "reference_frequency_pmt",
                "log_likelihood",
                "log_ratio",
                "log_ratio_low",
                "log_ratio_high",
                "p_value",
                "q_value",
                "rank");
        return ranked("keyness", columns, limits.keyTerms(), limits.keyTerms());
    }

    private PageTable phrases() throws IOException {
        List<String> columns =
                List.of("source", "phrase", "terms", "frequency", "document_frequency", "z", "pmi", "log_dice", "rank");
        return ranked("collocations", columns, 100, limits.phrases());
    }

    /** The rows of best rank in each scope. */
    private PageTable ranked(String table, List<String> columns, int ofAll, int ofEach) throws IOException {
        int rank = columns.indexOf("rank");
        List<Object[]> rows = new ArrayList<>();
        tables.select(table, columns, inScopes().and(col("rank").leq(Math.max(ofAll, ofEach))), row -> {
            if (scopes.has(row[0]) && within(row[rank], row[0].equals(PageScopes.ALL) ? ofAll : ofEach)) {
                rows.add(row);
            }
        });
        return new PageTable(table, columns, tables.count(table), rows).sortedBy("source", "rank", columns.get(1));
    }

    private PageTable periods() throws IOException {
        List<String> columns =
                List.of("source", "granularity", "period", "documents", "families", "tokens", "complete");
        List<Object[]> rows = new ArrayList<>();
        Set<String> listed = scopes.withPeriods();
        tables.select("periods", columns, col("source").isInCollection(listed), row -> {
            if (listed.contains(row[0])) {
                rows.add(row);
            }
        });
        return new PageTable("periods", columns, tables.count("periods"), rows).sortedBy("source", "period");
    }

    /** The course of the strongest terms, and of those that burst most. */
    private PageTable trends() throws IOException {
        List<String> columns = List.of(
                "source",
                "term",
                "period",
                "term_frequency",
                "document_frequency",
                "term_frequency_pmt",
                "document_share",
                "burst");
        Comparator<Object[]> strongestBurst = Comparator.<Object[], Double>comparing(row -> -(Double) row[2])
                .thenComparing(row -> (String) row[0], CodePointOrder::compare)
                .thenComparing(row -> row[1].toString());
        PageTable.Strongest bursts = new PageTable.Strongest(PageLimits.BURSTS, strongestBurst);
        tables.select(
                "trends",
                List.of("term", "period", "burst", "source"),
                col("source").equalTo(PageScopes.ALL).and(col("burst").gt(0)),
                row -> {
                    if (row[3].equals(PageScopes.ALL) && row[2] != null && (Double) row[2] > 0) {
                        bursts.offer(row);
                    }
                });
        Set<String> listed = scopes.withPeriods();
        Set<String> drawn = strongest(limits.trendTerms());
        Set<String> drawnForEach = strongest(limits.sharedTrendTerms());
        bursts.rows().forEach(row -> drawn.add((String) row[0]));
        List<Object[]> rows = new ArrayList<>();
        Column wanted = col("source").equalTo(PageScopes.ALL).and(col("term").isInCollection(drawn));
        tables.select(
                "trends",
                columns,
                wanted.or(col("source").isInCollection(listed).and(col("term").isInCollection(drawnForEach))),
                row -> {
                    boolean all = row[0].equals(PageScopes.ALL);
                    if (listed.contains(row[0]) && (all ? drawn : drawnForEach).contains(row[1])) {
                        rows.add(row);
                    }
                });
        return new PageTable("trends", columns, tables.count("trends"), rows).sortedBy("source", "term", "period");
    }

    private Set<String> strongest(int most) throws IOException {
        Set<String> terms = new HashSet<>();
        Column wanted = col("source").equalTo(PageScopes.ALL).and(col("rank").leq(most));
        tables.select("terms", List.of("source", "term", "rank"), wanted, row -> {
            if (row[0].equals(PageScopes.ALL) && within(row[2], most)) {
                terms.add((String) row[1]);
            }
        });
        return terms;
    }
}
