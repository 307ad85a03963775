package org.wenmai.statistics;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Sequences from tables of which a test writes only the columns it is about. */
final class SequenceFixture {
    private SequenceFixture() {}

    /** With windows of sentences. */
    static Dataset<Row> of(Dataset<Row> tokens, Dataset<Row> sentences, Dataset<Row> documents) {
        return of(tokens, sentences, documents, WindowUnit.named("sentence"));
    }

    static Dataset<Row> of(Dataset<Row> tokens, Dataset<Row> sentences, Dataset<Row> documents, WindowUnit unit) {
        return DocumentSequences.of(
                DocumentWords.ofTokens(with(
                        tokens,
                        "token",
                        "coalesce(term, 'x')",
                        "begin",
                        "position",
                        "end",
                        "position + 1",
                        "pos",
                        "cast(null as string)",
                        "type",
                        "cast(null as string)")),
                with(
                        sentences,
                        "doc_id",
                        "substring_index(sentence_id, ':', 1)",
                        "number",
                        "cast(substring_index(sentence_id, ':', -1) as bigint)",
                        "paragraph",
                        "0L",
                        "begin",
                        "0L",
                        "end",
                        "0L",
                        "text",
                        "''"),
                documents(documents),
                unit);
    }

    /** From terms that are counted already. */
    static Dataset<Row> ofCounts(Dataset<Row> counts, Dataset<Row> documents) {
        return DocumentSequences.ofCounts(counts.drop("source"), documents(documents));
    }

    /** From tokens alone: their documents, and no more. */
    static Dataset<Row> ofTokens(Dataset<Row> tokens) {
        Dataset<Row> counts = tokens.filter("term is not null")
                .groupBy("doc_id", "term")
                .agg(expr("count(*)").as("term_frequency"));
        return ofCounts(
                counts, tokens.groupBy("doc_id", "source").agg(expr("count(*)").as("tokens")));
    }

    private static Dataset<Row> documents(Dataset<Row> documents) {
        return with(
                documents,
                "reprint_family",
                "doc_id",
                "family_head",
                "true",
                "published_on",
                "cast(null as date)",
                "tokens",
                "0L");
    }

    private static Dataset<Row> with(Dataset<Row> table, String... defaults) {
        Map<String, String> missing = new TreeMap<>();
        for (int i = 0; i < defaults.length; i += 2) {
            if (!Arrays.asList(table.columns()).contains(defaults[i])) {
                missing.put(defaults[i], defaults[i + 1]);
            }
        }
        Dataset<Row> whole = table;
        for (Map.Entry<String, String> column : missing.entrySet()) {
            whole = whole.withColumn(column.getKey(), expr(column.getValue()));
        }
        return whole.select(col("*"));
    }
}
