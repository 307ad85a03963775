package org.wenmai.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.wenmai.testkit.SparkExtension;
import scala.Tuple2;

@ExtendWith(SparkExtension.class)
class TableStoreTest {
    private static final StructType OTHERS = StructType.fromDDL("n int");

    @TempDir
    Path folder;

    private Dataset<Row> write(SparkSession spark, TableStore store, String others) throws IOException {
        var to = new org.apache.hadoop.fs.Path(folder.resolve(others).toUri());
        JavaPairRDD<Boolean, InternalRow> rows = JavaSparkContext.fromSparkContext(spark.sparkContext())
                .parallelize(List.of(1, 2, 3), 3)
                .mapToPair(number -> new Tuple2<>(number != 2, row(number)));
        store.writeWithOthers(TokenRow.class, rows, OTHERS, to);
        return spark.read().schema(OTHERS).parquet(to.toString());
    }

    private static InternalRow row(int number) {
        UTF8String text = UTF8String.fromString("词" + number);
        return number == 2
                ? new GenericInternalRow(new Object[] {number})
                : new GenericInternalRow(
                        new Object[] {text, (long) number, text, text, text, null, null, null, 0L, 1L});
    }

    @Test
    void aTableAndOthersAreWrittenInOnePass(SparkSession spark) throws IOException {
        TableStore store = new TableStore(spark, new org.apache.hadoop.fs.Path(folder.toUri()));
        Dataset<Row> others = write(spark, store, "work");
        assertEquals("[[2]]", others.collectAsList().toString());
        assertEquals(
                "[[词1], [词3]]",
                store.read(TokenRow.class)
                        .select("token")
                        .orderBy("token")
                        .collectAsList()
                        .toString());
    }

    @Test
    void aTableThatIsThereTakesNoRowsOfAnother(SparkSession spark) throws IOException {
        TableStore store = new TableStore(spark, new org.apache.hadoop.fs.Path(folder.toUri()));
        write(spark, store, "work");
        assertThrows(IOException.class, () -> write(spark, store, "other"));
        assertEquals(2, store.read(TokenRow.class).count());
    }
}
