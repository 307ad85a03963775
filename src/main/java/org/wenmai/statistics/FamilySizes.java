package org.wenmai.statistics;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;
import static org.wenmai.statistics.Columns.DOC_ID;
import static org.wenmai.statistics.Columns.SOURCE;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/**
 * Sizes of families of reprints and their sums per source, of which keyness is made as of {@link TermSums}: n tokens in the source, m in
 * all other sources.
 *
 * <p>Sums of a reference are those of the corpus less those of the source, and those of the corpus are sums over sources: no pair of
 * sources is ever looked at, so that the cost does not depend on how many there are.
 */
final class FamilySizes {
    private FamilySizes() {}

    /** documents → (doc_id, source, family, n, m, alone): the size of each document's family in its source and elsewhere. */
    static Dataset<Row> families(Dataset<Row> documents) {
        Column tokens = coalesce(col("tokens"), lit(0L));
        WindowSpec family = Window.partitionBy("family");
        WindowSpec familyInSource = Window.partitionBy("family", SOURCE);
        return documents
                .select(col(DOC_ID), col(SOURCE), col("reprint_family").as("family"), tokens.as("tokens"))
                .withColumn("n", sum("tokens").over(familyInSource))
                .withColumn("m", sum("tokens").over(family).minus(col("n")))
                .withColumn("alone", count(lit(1)).over(family).equalTo(1))
                .drop("tokens");
    }

    /**
     * families → (source, n1, nn, nm, n2, mm): tokens, squared tokens and products of the families of each source, tokens and
     * squared tokens of its reference. A source without a reference has no row.
     */
    static Dataset<Row> perSource(Dataset<Row> families) {
        Dataset<Row> sources = families.groupBy(SOURCE, "family")
                .agg(min("n").as("n"), min("m").as("m"))
                .groupBy(SOURCE)
                .agg(
                        sum("n").as("n1"),
                        sum(product("n", "n")).as("nn"),
                        sum(product("n", "m")).as("nm"));
        Dataset<Row> corpus = sources.agg(
                sum("n1").as("all_tokens"), sum(col("nn").plus(col("nm"))).as("all_squares"));
        return sources.crossJoin(org.apache.spark.sql.functions.broadcast(corpus))
                .withColumn("n2", col("all_tokens").minus(col("n1")))
                .withColumn(
                        "mm",
                        col("all_squares").minus(col("nn")).minus(col("nm").multiply(2)))
                .filter(col("n1").gt(0).and(col("n2").gt(0)))
                .select(SOURCE, "n1", "n2", "nn", "mm", "nm");
    }

    private static Column product(String a, String b) {
        return col(a).multiply(col(b));
    }
}
