package org.wenmai.tables;

import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/**
 * Rows of a table in the order of its key, many of them made of each row that they come from. They are the last step before a file, to
 * which they go as they are made: to turn each into a row of Spark's own form and back cost as much as to make it.
 *
 * @param from rows in order
 * @param made what is made of a partition of them
 * @param form columns of what is made
 */
public record RowsInOrder(Dataset<Row> from, MapPartitionsFunction<Row, Row> made, StructType form) {
    /** The rows as they are written. */
    JavaRDD<Row> rows() {
        return from.toJavaRDD().mapPartitions(made::call);
    }

    /** The same rows for whoever goes on with them. */
    public Dataset<Row> dataset() {
        return from.mapPartitions(made, Encoders.row(form));
    }
}
