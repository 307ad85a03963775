package org.wenmai.jobs;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.struct;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVPrinter;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.wenmai.tables.CsvExport;
import org.wenmai.tables.DocumentRow;
import org.wenmai.tables.FormulaGuard;
import org.wenmai.tables.SentenceRow;
import org.wenmai.tables.TableStore;
import org.wenmai.tables.TokenRow;

/**
 * Keyword in context. One term: a row for each occurrence, as many as {@code term_frequency}; two terms: a row for each sentence
 * that holds both, as many as {@code joint_frequency}.
 */
final class Concordance {
    private static final String[] HEADER = {
        "doc_id", "source", "published_on", "title", "sentence_id", "left", "keyword", "right", "url"
    };
    private static final int CONTEXT = 24;

    private final TableStore tables;
    private final PrintStream out;

    Concordance(TableStore tables, PrintStream out) {
        this.tables = tables;
        this.out = out;
    }

    /**
     * What is asked.
     *
     * @param terms one or two terms as they stand in the table terms
     * @param regex whether the first term is a regular expression over terms
     * @param source only this source, or null
     * @param sort {@code L1}, {@code R1} or null for the order of sentences
     * @param csv whether rows are printed as CSV
     * @param limit rows printed at most, or null
     */
    record Query(List<String> terms, boolean regex, String source, String sort, boolean csv, Long limit) {}

    /** Prints the rows and returns how many there are. */
    long print(Query query) throws IOException {
        Dataset<Row> tokens = tables.read(TokenRow.class).filter(col("term").isNotNull());
        if (query.source() != null && !query.source().equals("*")) {
            tokens = tokens.filter(col("source").equalTo(query.source()));
        }
        Column first = query.regex()
                ? col("term").rlike("^(?:" + query.terms().get(0) + ")$")
                : col("term").equalTo(query.terms().get(0));
        Dataset<Row> hits = tokens.filter(first).select("sentence_id", "position", "begin", "end", "term");
        if (query.terms().size() == 2) {
            hits = firstInWindow(
                    hits, tokens.filter(col("term").equalTo(query.terms().get(1))));
        }
        Dataset<Row> rows = ordered(context(hits, tables.read(TokenRow.class)), query.sort());
        return print(rows, query);
    }

    /** One row a window: the first occurrence of the first term in a sentence that holds the second too. */
    private static Dataset<Row> firstInWindow(Dataset<Row> hits, Dataset<Row> others) {
        return hits.groupBy("sentence_id")
                .agg(org.apache
                        .spark
                        .sql
                        .functions
                        .min(struct("position", "begin", "end", "term"))
                        .as("hit"))
                .join(others.select("sentence_id").distinct(), "sentence_id")
                .select(col("sentence_id"), col("hit.*"));
    }

    private Dataset<Row> context(Dataset<Row> hits, Dataset<Row> tokens) {
        Dataset<Row> neighbours = tokens.select(
                        col("sentence_id").as("of"), col("position").as("at"), col("token"))
                .join(hits.select(col("sentence_id").as("of")).distinct(), "of");
        Dataset<Row> left = neighbours.select(
                col("of").as("sentence_id"),
                col("at").plus(1).as("position"),
                col("token").as("l1"));
        Dataset<Row> right = neighbours.select(
                col("of").as("sentence_id"),
                col("at").minus(1).as("position"),
                col("token").as("r1"));
        Dataset<Row> documents = tables.read(DocumentRow.class).select("doc_id", "published_on", "title", "url");
        return hits.join(left, new String[] {"sentence_id", "position"}, "left")
                .join(right, new String[] {"sentence_id", "position"}, "left")
                .join(
                        tables.read(SentenceRow.class).select("sentence_id", "doc_id", "source", "number", "text"),
                        "sentence_id")
                .join(documents, "doc_id");
    }

    private static Dataset<Row> ordered(Dataset<Row> rows, String sort) {
        List<Column> order = new ArrayList<>();
        if (sort != null) {
            order.add(col(sort.toLowerCase(Locale.ROOT)).asc_nulls_last());
        }
        order.addAll(List.of(col("source"), col("doc_id"), col("number"), col("position")));
        return rows.orderBy(order.toArray(Column[]::new));
    }

    private long print(Dataset<Row> rows, Query query) throws IOException {
        long count = 0;
        CSVPrinter csv = query.csv() ? new CSVPrinter(out, CsvExport.FORMAT) : null;
        if (csv != null) {
            csv.printRecord((Object[]) HEADER);
        }
        Iterator<Row> iterator = rows.toLocalIterator();
        while (iterator.hasNext()) {
            Row row = iterator.next();
            count++;
            if (query.limit() != null && count > query.limit()) {
                continue;
            }
            String text = row.getAs("text");
            int begin = text.offsetByCodePoints(0, (int) (long) row.<Long>getAs("begin"));
            int end = text.offsetByCodePoints(0, (int) (long) row.<Long>getAs("end"));
            if (csv != null) {
                List<Object> cells = new ArrayList<>();
                for (Object cell : new Object[] {
                    row.getAs("doc_id"),
                    row.getAs("source"),
                    row.getAs("published_on"),
                    row.getAs("title"),
                    row.getAs("sentence_id"),
                    text.substring(0, begin),
                    text.substring(begin, end),
                    text.substring(end),
                    row.getAs("url")
                }) {
                    cells.add(cell instanceof String s ? FormulaGuard.guard(s) : cell);
                }
                csv.printRecord(cells);
            } else {
                out.printf(
                        "%s 【%s】 %s   | %s %s %s%n",
                        shorten(text.substring(0, begin), true),
                        text.substring(begin, end),
                        shorten(text.substring(end), false),
                        row.getAs("source"),
                        row.getAs("published_on") == null ? "" : row.getAs("published_on"),
                        row.getAs("sentence_id"));
            }
        }
        if (csv != null) {
            csv.flush();
        }
        return count;
    }

    /** The part next to the keyword, padded so that keywords stand below each other. */
    private static String shorten(String text, boolean left) {
        int length = text.codePointCount(0, text.length());
        if (length > CONTEXT) {
            int cut = text.offsetByCodePoints(0, left ? length - CONTEXT : CONTEXT);
            return left ? "…" + text.substring(cut) : text.substring(0, cut) + "…";
        }
        String padding = "　".repeat(CONTEXT - length + 1);
        return left ? padding + text : text;
    }
}
