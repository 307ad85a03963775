package org.wenmai.jobs;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.get;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.wenmai.statistics.JointWindows;
import org.wenmai.statistics.WindowUnit;
import org.wenmai.tables.DocumentRow;
import org.wenmai.tables.SentenceRow;
import org.wenmai.tables.TableStore;
import org.wenmai.tables.TokenRow;

/**
 * Keyword in context. One term: a row for each occurrence, as many as {@code term_frequency}; two terms: a row for each window of
 * the network that holds both, as many as {@code joint_frequency}.
 */
final class Concordance {
    private final TableStore tables;

    Concordance(TableStore tables) {
        this.tables = tables;
    }

    /**
     * What is asked.
     *
     * @param terms one or two terms as they stand in the table terms
     * @param regex whether the terms are regular expressions, each matching whole terms
     * @param unit window that two terms must share
     * @param source only this source, or null
     * @param sort {@code L1}, {@code R1} or null for the order of sentences
     * @param limit rows printed at most, or null
     */
    record Query(List<String> terms, boolean regex, WindowUnit unit, String source, String sort, Long limit) {}

    /** Prints the rows and returns how many there are, those beyond the limit included. */
    long print(Query query, ConcordancePrinter printer) throws IOException {
        Dataset<Row> tokens = tables.read(TokenRow.class).filter(col("term").isNotNull());
        if (query.source() != null && !query.source().equals("*")) {
            tokens = tokens.filter(col("source").equalTo(query.source()));
        }
        Dataset<Row> hits =
                tokens.filter(matches(query, 0)).select("sentence_id", "doc_id", "position", "begin", "end");
        if (query.terms().size() == 2) {
            hits = JointWindows.of(
                    hits, tokens.filter(matches(query, 1)), tables.read(SentenceRow.class), query.unit());
        }
        long count = 0;
        Iterator<Row> rows = ordered(inContext(hits), query.sort()).toLocalIterator();
        while (rows.hasNext()) {
            Row row = rows.next();
            count++;
            if (query.limit() == null || count <= query.limit()) {
                printer.print(row);
            }
        }
        return count;
    }

    private static Column matches(Query query, int term) {
        String asked = query.terms().get(term);
        return query.regex()
                ? col("term").rlike("^(?:" + asked + ")$")
                : col("term").equalTo(asked);
    }

    /** Hits with the words of their sentence, numbered by position, and with their document. */
    private Dataset<Row> inContext(Dataset<Row> hits) {
        Dataset<Row> words = tables.read(TokenRow.class)
                .select("sentence_id", "position", "token")
                .join(hits.select("sentence_id").distinct(), "sentence_id")
                .groupBy("sentence_id")
                .agg(sort_array(collect_list(struct("position", "token"))).as("words"))
                .select(col("sentence_id"), col("words.token").as("words"));
        return hits.drop("doc_id")
                .join(words, "sentence_id")
                .join(
                        tables.read(SentenceRow.class).select("sentence_id", "doc_id", "source", "number", "text"),
                        "sentence_id")
                .join(tables.read(DocumentRow.class).select("doc_id", "published_on", "title", "url"), "doc_id");
    }

    private static Dataset<Row> ordered(Dataset<Row> rows, String sort) {
        List<Column> order = new ArrayList<>();
        if (sort != null) {
            int step = sort.equalsIgnoreCase("L1") ? -1 : 1;
            order.add(get(col("words"), col("position").plus(step).cast(DataTypes.IntegerType))
                    .asc_nulls_last());
        }
        order.addAll(List.of(col("source"), col("doc_id"), col("number"), col("position")));
        return rows.orderBy(order.toArray(Column[]::new));
    }
}
