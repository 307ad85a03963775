package org.wenmai.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.wenmai.testkit.TableText.row;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.wenmai.testkit.SparkExtension;

@ExtendWith(SparkExtension.class)
class CsvExportTest {
    @TempDir
    Path folder;

    private static Configuration hadoop() {
        return new Configuration();
    }

    private CsvExport.Written export(SparkSession spark, Class<? extends Record> table, long maxRows, List<Row> rows) {
        try {
            Path parquet = folder.resolve("table");
            spark.createDataFrame(rows, RecordSchema.of(table))
                    .coalesce(1)
                    .write()
                    .option("compression", "zstd")
                    .parquet(parquet.toString());
            return new CsvExport(hadoop(), maxRows)
                    .write(
                            table,
                            new org.apache.hadoop.fs.Path(parquet.toUri()),
                            new org.apache.hadoop.fs.Path(
                                    folder.resolve("table.csv").toUri()));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private String written() throws IOException {
        return Files.readString(folder.resolve("table.csv"));
    }

    @Test
    void quotesGuardsAndLeavesNullEmpty(SparkSession spark) throws IOException {
        var result = export(
                spark,
                DocumentFieldRow.class,
                10,
                List.of(row("=d1", "a,b", "说：\"好\"\n第二行"), row("d2", "f", "=1+1"), row("d3", "g", null)));
        assertEquals("doc_id,field,value\n=d1,\"a,b\",\"说：\"\"好\"\"\n第二行\"\nd2,f,'=1+1\nd3,g,\n", written());
        assertEquals(1, result.guarded());
        assertEquals(3, result.rows());
        assertEquals(Files.size(folder.resolve("table.csv")), result.bytes());
    }

    @Test
    void doublesReadBackToTheSameDouble(SparkSession spark) throws IOException {
        double third = 1.0 / 3;
        double small = 1.2345678901234567e-12;
        export(spark, DocumentTermRow.class, 10, List.of(row("d", "t", "s", 1L, 1L, third, small, 1L)));
        String[] cells = written().split("\n")[1].split(",");
        assertEquals(third, Double.parseDouble(cells[5]));
        assertEquals(small, Double.parseDouble(cells[6]));
    }

    @Test
    void datesAndTimesAreIsoAndUtc(SparkSession spark) throws IOException {
        Object[] cells = new Object[RecordSchema.of(DocumentRow.class).size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = switch (RecordSchema.of(DocumentRow.class)
                    .fields()[i]
                    .dataType()
                    .typeName()) {
                case "long" -> 1L;
                case "boolean" -> true;
                case "date" -> LocalDate.parse("2024-02-29");
                case "timestamp" -> Instant.parse("2024-02-29T23:59:59Z");
                default -> "x";
            };
        }
        export(spark, DocumentRow.class, 10, List.of(row(cells)));
        assertEquals(
                "x,x,x,x,x,x,2024-02-29T23:59:59Z,2024-02-29,x,x,x,1,x,x,x,x,x,1,1,1,x,x,true",
                written().split("\n")[1]);
    }

    @Test
    void aTableThatIsTooLongKeepsItsStrongestRowsAndSaysSo(SparkSession spark) throws IOException {
        var result = export(
                spark,
                DocumentTermRow.class,
                4,
                List.of(
                        row("d1", "a", "s", 1L, 1L, 1.0, 1.0, 2L),
                        row("d1", "b", "s", 1L, 1L, 1.0, 1.0, 1L),
                        row("d1", "c", "s", 1L, 1L, 1.0, 1.0, 3L),
                        row("d2", "a", "s", 1L, 1L, 1.0, 1.0, 1L),
                        row("d2", "b", "s", 1L, 1L, 1.0, 1.0, 2L)));
        assertEquals("rows with rank <= 2, and the first 0 by key of rank 3", result.cut());
        assertEquals(4, result.rows());
        assertEquals(5, result.tableRows());
    }

    @Test
    void aRankThatDoesNotFitIsFilledUpByKey(SparkSession spark) throws IOException {
        var result = export(
                spark,
                DocumentTermRow.class,
                2,
                List.of(
                        row("d1", "a", "s", 1L, 1L, 1.0, 1.0, 1L),
                        row("d2", "a", "s", 1L, 1L, 1.0, 1.0, 1L),
                        row("d3", "a", "s", 1L, 1L, 1.0, 1.0, 1L)));
        assertEquals("rows with rank <= 0, and the first 2 by key of rank 1", result.cut());
        assertEquals(2, result.rows());
    }

    @Test
    void anEmptyTableIsAHeader(SparkSession spark) throws IOException {
        export(spark, DocumentFieldRow.class, 4, List.of());
        assertEquals("doc_id,field,value\n", written());
    }
}
