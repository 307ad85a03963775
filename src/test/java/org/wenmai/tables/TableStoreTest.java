package org.wenmai.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.SparkException;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
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
    private static final StructType TREND = RecordSchema.of(TrendRow.class);

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

    private static RowsInOrder inOrder(Dataset<Row> from, Row... rows) {
        return new RowsInOrder(
                from,
                each -> each.hasNext()
                        ? List.of(rows).iterator()
                        : List.<Row>of().iterator(),
                TREND);
    }

    private static Dataset<Row> one(SparkSession spark) {
        return spark.createDataFrame(List.of(RowFactory.create(1)), StructType.fromDDL("n int"));
    }

    @Test
    void rowsInOrderAreWrittenAsSparkWritesThem(SparkSession spark) throws IOException {
        LocalDate before1970 = LocalDate.of(1969, 12, 31);
        RowsInOrder rows = inOrder(
                one(spark),
                RowFactory.create("甲", "词", "day", before1970, 1L, -2L, 3L, 0.1, Double.MIN_VALUE, null),
                RowFactory.create("甲", "", "day", before1970, 1L << 40, 2L, 3L, -0.0, 1e300, 2.5),
                RowFactory.create("甲", "𠮷\n", "day", LocalDate.of(2024, 2, 29), 0L, 2L, 3L, 0.5, 1.0, 0.0));
        TableStore store = new TableStore(spark, new org.apache.hadoop.fs.Path(folder.toUri()));
        store.writeInOrder(TrendRow.class, rows);
        Dataset<Row> read = store.read(TrendRow.class);
        assertEquals(
                rows.dataset().collectAsList().toString(), read.collectAsList().toString());
        String[] files = folder.resolve("parquet/trends")
                .toFile()
                .list((in, name) -> !name.startsWith(".") && !name.equals("_SUCCESS"));
        assertEquals(1, files.length, String.join(", ", files));
        var bySpark = new org.apache.hadoop.fs.Path(folder.resolve("spark").toUri()).toString();
        rows.dataset().write().parquet(bySpark);
        assertEquals(
                spark.read().parquet(bySpark).schema(),
                spark.read().parquet(store.path(TrendRow.class).toString()).schema());
    }

    @Test
    void aTableOfNoRowsIsThere(SparkSession spark) throws IOException {
        TableStore store = new TableStore(spark, new org.apache.hadoop.fs.Path(folder.toUri()));
        store.writeInOrder(TrendRow.class, inOrder(one(spark).filter("n > 1")));
        assertEquals(0, store.read(TrendRow.class).count());
        var hadoop = spark.sparkContext().hadoopConfiguration();
        assertEquals(0, new ParquetRows(hadoop, store.path(TrendRow.class)).count());
        assertTrue(folder.resolve("parquet/trends").toFile().list().length > 0);
    }

    @Test
    void rowsThatAreNotTheTablesAreRefused(SparkSession spark) {
        TableStore store = new TableStore(spark, new org.apache.hadoop.fs.Path(folder.toUri()));
        RowsInOrder rows = inOrder(one(spark));
        assertThrows(TableContractException.class, () -> store.writeInOrder(TermRow.class, rows));
        RowsInOrder noSource =
                inOrder(one(spark), RowFactory.create(null, "词", "day", LocalDate.EPOCH, 1L, 2L, 3L, 0.1, 0.1, 0.1));
        assertThrows(SparkException.class, () -> store.writeInOrder(TrendRow.class, noSource));
    }

    @Test
    void aTableThatIsThereTakesNoRowsOfAnother(SparkSession spark) throws IOException {
        TableStore store = new TableStore(spark, new org.apache.hadoop.fs.Path(folder.toUri()));
        write(spark, store, "work");
        assertThrows(IOException.class, () -> write(spark, store, "other"));
        assertEquals(2, store.read(TokenRow.class).count());
    }
}
