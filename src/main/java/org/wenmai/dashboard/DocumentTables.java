package org.wenmai.dashboard;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.wenmai.measures.CodePointOrder;

/** Documents with their reprints and sentiment, and the sentences behind figures. */
final class DocumentTables {
    private static final String DOC_ID = "doc_id";
    private static final List<String> DOCUMENT = List.of(
            DOC_ID,
            "source",
            "title",
            "author",
            "published_on",
            "url",
            "path",
            "entry",
            "language",
            "reprinted_from",
            "characters",
            "sentences",
            "tokens",
            "reprint_family",
            "family_head");

    private final RunTables tables;
    private final PageLimits limits;
    private final Set<Object> cited = new HashSet<>();

    DocumentTables(RunTables tables, PageScopes scopes) {
        this.tables = tables;
        this.limits = scopes.limits();
    }

    PageTable evidence() throws IOException {
        List<String> columns = List.of("table", "source", "key", "key_2", "rank", "sentence_id", DOC_ID, "text");
        List<Object[]> rows = new ArrayList<>();
        tables.stream("evidence", columns, row -> {
            rows.add(row);
            cited.add(row[6]);
        });
        return new PageTable("evidence", columns, tables.count("evidence"), rows)
                .sortedBy("table", "source", "key", "key_2", "rank");
    }

    /**
     * Those that stand behind figures, then the newest.
     *
     * @param mentioned documents with sentences behind targets, which come after those with chosen sentences
     */
    PageTable documents(Set<Object> mentioned) throws IOException {
        Comparator<Object[]> citedThenNewest = Comparator.<Object[], Boolean>comparing(row -> !cited.contains(row[0]))
                .thenComparing(row -> !mentioned.contains(row[0]))
                .thenComparing(row -> row[4] == null)
                .thenComparing((a, b) -> PageTable.compare(b[4], a[4]))
                .thenComparing(row -> (String) row[0], CodePointOrder::compare);
        PageTable.Strongest kept = new PageTable.Strongest(limits.documents(), citedThenNewest);
        tables.stream("documents", DOCUMENT, row -> {
            row[2] = PageTable.cut((String) row[2]);
            row[3] = PageTable.cut((String) row[3]);
            kept.offer(row);
        });
        return new PageTable("documents", DOCUMENT, tables.count("documents"), kept.rows());
    }

    PageTable reprints(PageTable documents) throws IOException {
        List<String> columns = List.of("family", DOC_ID, "source", "published_at", "head", "similarity", "containment");
        Set<Object> shown = ids(documents.rows());
        List<Object[]> rows = new ArrayList<>();
        tables.select("reprints", columns, col(DOC_ID).isInCollection(shown), row -> {
            if (shown.contains(row[1])) {
                rows.add(row);
            }
        });
        return new PageTable("reprints", columns, tables.count("reprints"), rows).sortedBy("family", DOC_ID);
    }

    PageTable sentiment(PageTable documents) throws IOException {
        List<String> columns = List.of(DOC_ID, "label", "polarity", "sentences", "positive", "neutral", "negative");
        Set<Object> shown = ids(documents.rows());
        List<Object[]> rows = new ArrayList<>();
        tables.select("sentiment_documents", columns, col(DOC_ID).isInCollection(shown), row -> {
            if (shown.contains(row[0])) {
                rows.add(row);
            }
        });
        return new PageTable("sentiment_documents", columns, tables.count("sentiment_documents"), rows)
                .sortedBy(DOC_ID);
    }

    private static Set<Object> ids(List<Object[]> rows) {
        Set<Object> ids = new LinkedHashSet<>();
        rows.forEach(row -> ids.add(row[0]));
        return ids;
    }
}
