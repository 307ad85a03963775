package org.wenmai.statistics;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map_from_entries;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.try_element_at;
import static org.apache.spark.sql.functions.when;
import static org.wenmai.statistics.Columns.DOCUMENT_FREQUENCY;
import static org.wenmai.statistics.Columns.DOC_ID;
import static org.wenmai.statistics.Columns.SOURCE;
import static org.wenmai.statistics.Columns.TERM;
import static org.wenmai.statistics.Columns.TERM_FREQUENCY;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/**
 * The whole-number sums of {@link org.wenmai.measures.FamilySums} and {@link org.wenmai.measures.SharedSums}, in one pass
 * over the document-term matrix. Of a family of reprints, x occurrences among n tokens stand in the source, y among m in all
 * other sources.
 *
 * <p>A family is mostly one document, and then its row is its sum; only families of several are put together first. Sums of a
 * reference are those of the corpus less those of the source, and those of the corpus are sums over sources: no pair of
 * sources is ever looked at, so that the cost does not depend on how many there are.
 */
final class FamilyTermSums {
    private FamilyTermSums() {}

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

    /**
     * document_terms, families → (source, term, a, b, df, rdf, k, rk, xx, xn, yy, ym, xy, xm, ny): occurrences, documents and
     * families that hold the term in the source and in its reference, and the sums of their products. A row for each source
     * and term that stand together.
     */
    static Dataset<Row> perTerm(Dataset<Row> documentTerms, Dataset<Row> families) {
        Dataset<Row> rows = alone(documentTerms, families).unionByName(together(documentTerms, families));
        Column holds = when(col("x").gt(0), 1L).otherwise(0L);
        Column nowhereElse = when(col("x").gt(0).and(col("y").equalTo(0)), 1L).otherwise(0L);
        Dataset<Row> sums = rows.groupBy(SOURCE, TERM)
                .agg(
                        sum("x").as("a"),
                        sum("documents").as("df"),
                        sum(holds).as("k"),
                        sum(nowhereElse).as("own"),
                        sum("first").as("counted"),
                        sum(product("x", "x")).as("xx"),
                        sum(product("x", "n")).as("xn"),
                        sum(product("x", "y")).as("xy"),
                        sum(product("x", "m")).as("xm"),
                        sum(product("n", "y")).as("ny"))
                .filter(col("a").gt(0));
        WindowSpec everywhere = Window.partitionBy(TERM);
        return sums.withColumn("b", sum("a").over(everywhere).minus(col("a")))
                .withColumn("rdf", sum("df").over(everywhere).minus(col("df")))
                .withColumn("rk", sum("counted").over(everywhere).minus(col("own")))
                .withColumn(
                        "yy",
                        sum(col("xx").plus(col("xy")))
                                .over(everywhere)
                                .minus(col("xx"))
                                .minus(col("xy").multiply(2)))
                .withColumn(
                        "ym",
                        sum(col("xn").plus(col("xm")))
                                .over(everywhere)
                                .minus(col("xn"))
                                .minus(col("xm"))
                                .minus(col("ny")))
                .drop("own", "counted");
    }

    /** Families of one document: their rows are their sums. */
    private static Dataset<Row> alone(Dataset<Row> documentTerms, Dataset<Row> families) {
        return documentTerms
                .select(DOC_ID, TERM, TERM_FREQUENCY)
                .join(families.filter(col("alone")).select(DOC_ID, SOURCE, "n"), DOC_ID)
                .select(
                        col(SOURCE),
                        col(TERM),
                        col(TERM_FREQUENCY).as("x"),
                        lit(1L).as("documents"),
                        col("n"),
                        lit(0L).as("y"),
                        lit(0L).as("m"),
                        lit(1L).as("first"));
    }

    /**
     * Families of several documents: a row for each source of the family, also where only its copies elsewhere hold the term,
     * since its tokens there move with theirs.
     */
    private static Dataset<Row> together(Dataset<Row> documentTerms, Dataset<Row> families) {
        Dataset<Row> several = families.filter(col("alone").equalTo(false));
        Column counts = struct(col("x"), col(DOCUMENT_FREQUENCY));
        Dataset<Row> terms = documentTerms
                .select(DOC_ID, TERM, TERM_FREQUENCY)
                .join(several.select(DOC_ID, SOURCE, "family"), DOC_ID)
                .groupBy("family", SOURCE, TERM)
                .agg(sum(TERM_FREQUENCY).as("x"), count(lit(1)).as(DOCUMENT_FREQUENCY))
                .groupBy("family", TERM)
                .agg(
                        sum("x").as("in_family"),
                        min(SOURCE).as("first_source"),
                        map_from_entries(collect_list(struct(col(SOURCE), counts)))
                                .as("sources"));
        Dataset<Row> sources = several.groupBy("family", SOURCE).agg(min("n").as("n"), min("m").as("m"));
        Column here = try_element_at(col("sources"), col(SOURCE));
        return terms.join(sources, "family")
                .withColumn("x", coalesce(here.getField("x"), lit(0L)))
                .select(
                        col(SOURCE),
                        col(TERM),
                        col("x"),
                        coalesce(here.getField(DOCUMENT_FREQUENCY), lit(0L)).as("documents"),
                        col("n"),
                        col("in_family").minus(col("x")).as("y"),
                        col("m"),
                        when(col(SOURCE).equalTo(col("first_source")), 1L)
                                .otherwise(0L)
                                .as("first"));
    }

    private static Column product(String a, String b) {
        return col(a).multiply(col(b));
    }
}
