package org.wenmai.statistics;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min_by;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.wenmai.statistics.Columns.ALL_SOURCES;
import static org.wenmai.statistics.Columns.SOURCE;
import static org.wenmai.statistics.Columns.TERM;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The commonest part of speech and type of each term, in each source and in the corpus ({@code *}). */
public final class TermTags {
    private TermTags() {}

    /** tokens(source, term, pos, type) → (source, term, pos, type); equal counts are settled by the smaller tag. */
    public static Dataset<Row> of(Dataset<Row> tokens) {
        Dataset<Row> counted = tokens.filter(col(TERM).isNotNull())
                .groupBy(SOURCE, TERM, "pos", "type")
                .agg(count(lit(1)).as("n"));
        return commonest(counted)
                .union(commonest(counted.groupBy(TERM, "pos", "type")
                        .agg(sum("n").as("n"))
                        .select(lit(ALL_SOURCES).as(SOURCE), col(TERM), col("pos"), col("type"), col("n"))));
    }

    private static Dataset<Row> commonest(Dataset<Row> counted) {
        return counted.groupBy(SOURCE, TERM)
                .agg(min_by(
                                struct("pos", "type"),
                                struct(
                                        col("n").multiply(-1),
                                        coalesce(col("pos"), lit("~")),
                                        coalesce(col("type"), lit("~"))))
                        .as("tag"))
                .select(
                        col(SOURCE),
                        col(TERM),
                        col("tag.pos").as("pos"),
                        col("tag.type").as("type"));
    }
}
