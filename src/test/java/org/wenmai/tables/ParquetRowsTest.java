package org.wenmai.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.wenmai.testkit.SparkExtension;

@ExtendWith(SparkExtension.class)
class ParquetRowsTest {
    @TempDir
    Path folder;

    @Test
    void aByteThatChangedInAPageIsFound(SparkSession spark) throws IOException {
        Path table = folder.resolve("table");
        spark.range(1_000)
                .selectExpr("id", "sha2(cast(id as string), 256) as digest")
                .coalesce(1)
                .write()
                .option("compression", "zstd")
                .parquet(table.toString());
        ParquetRows rows = new ParquetRows(new Configuration(), new org.apache.hadoop.fs.Path(table.toUri()));
        assertEquals(1_000, rows.verifiedCount());
        Path part;
        try (Stream<Path> files = Files.list(table)) {
            part = files.filter(file -> file.toString().endsWith(".parquet"))
                    .findFirst()
                    .orElseThrow();
        }
        byte[] bytes = Files.readAllBytes(part);
        bytes[bytes.length / 2] ^= 1;
        Files.write(part, bytes);
        assertEquals(1_000, rows.count());
        assertThrows(Exception.class, rows::verifiedCount);
    }
}
