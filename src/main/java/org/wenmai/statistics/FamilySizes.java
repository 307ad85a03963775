package org.wenmai.statistics;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.wenmai.statistics.Columns.SOURCE;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/**
 * Sizes of families of reprints and their sums per source, of which keyness is made as of {@link TermSums}: n tokens in the source, m in
 * all other sources.
 *
 * <p>Sums of a reference are those of the corpus less those of the source, and those of the corpus are sums over sources: no pair of
 * sources is ever looked at, so that the cost does not depend on how many there are.
 */
final class FamilySizes {
    private FamilySizes() {}

    /** documents → (family, source, n, m): the tokens of each family in a source and elsewhere. */
    static Dataset<Row> families(Dataset<Row> documents) {
        return documents
                .groupBy(col("reprint_family").as("family"), col(SOURCE))
                .agg(sum(coalesce(col("tokens"), lit(0L))).as("n"))
                .withColumn("m", sum("n").over(Window.partitionBy("family")).minus(col("n")));
    }

    /**
     * families → (source, n1, nn, nm, n2, mm): tokens, squared tokens and products of the families of each source, tokens and
     * squared tokens of its reference. A source without a reference has no row.
     */
    static Dataset<Row> perSource(Dataset<Row> families) {
        Dataset<Row> sources = families.groupBy(SOURCE)
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
