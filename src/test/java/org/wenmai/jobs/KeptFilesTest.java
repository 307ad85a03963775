package org.wenmai.jobs;

import static org.apache.spark.sql.functions.col;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.wenmai.testkit.SparkExtension;

/** Which files of an earlier run are copied as they are: 64 small ones with one row each, and a large one. */
@ExtendWith(SparkExtension.class)
class KeptFilesTest {
    private static final StructType SCHEMA = StructType.fromDDL("doc_id string, text string");
    private static final int SMALL = 64;

    @TempDir
    Path folder;

    private Path earlier;
    private Path now;

    @BeforeEach
    void anEarlierTable(SparkSession spark) throws IOException {
        earlier = folder.resolve("earlier");
        now = Files.createDirectories(folder.resolve("now"));
        spark.range(0, SMALL, 1, SMALL)
                .selectExpr("concat('d', id) as doc_id", "'短' as text")
                .write()
                .parquet(earlier.toString());
        byte[] noise = new byte[1_200_000];
        new Random(1).nextBytes(noise);
        spark.createDataFrame(
                        List.of(org.apache.spark.sql.RowFactory.create(
                                "large", java.util.HexFormat.of().formatHex(noise))),
                        SCHEMA)
                .coalesce(1)
                .write()
                .mode("append")
                .parquet(earlier.toString());
    }

    private KeptFiles kept(SparkSession spark, String... gone) throws IOException {
        Dataset<Row> compared = spark.read()
                .parquet(earlier.toString())
                .select(
                        col("doc_id"),
                        col("doc_id").isin((Object[]) gone).equalTo(false).as("same"));
        return KeptFiles.of(spark, path(earlier), SCHEMA, compared, gone.length > 0);
    }

    private static org.apache.hadoop.fs.Path path(Path path) {
        return new org.apache.hadoop.fs.Path(path.toUri());
    }

    private List<Path> parquet(Path at) throws IOException {
        try (Stream<Path> files = Files.list(at)) {
            return files.filter(file -> file.toString().endsWith(".parquet")).toList();
        }
    }

    private List<Path> copied(SparkSession spark, KeptFiles kept) throws IOException {
        kept.copyTo(path(now), path(now).getFileSystem(spark.sparkContext().hadoopConfiguration()));
        return parquet(now);
    }

    @Test
    void ofMoreThan64FilesTheSmallOnesAreWrittenAnew(SparkSession spark) throws IOException {
        KeptFiles kept = kept(spark, "d7");
        assertEquals(1, copied(spark, kept).size());
        assertEquals(
                List.of("large"),
                spark.read()
                        .parquet(now.toString())
                        .select("doc_id")
                        .as(org.apache.spark.sql.Encoders.STRING())
                        .collectAsList());
        Set<String> rest = kept.rest().collectAsList().stream()
                .map(row -> row.getString(0))
                .collect(Collectors.toSet());
        assertEquals(SMALL - 1, rest.size());
        assertFalse(rest.contains("d7") || rest.contains("large"), rest.toString());
    }

    @Test
    void upTo64FilesStayAsTheyAreButThoseWithARowThatIsGone(SparkSession spark) throws IOException {
        for (Path file : parquet(earlier)) {
            if (Files.size(file) > 1 << 20) {
                Files.delete(file);
            }
        }
        assertEquals(SMALL, parquet(earlier).size());
        KeptFiles kept = kept(spark, "d7");
        assertEquals(SMALL - 1, copied(spark, kept).size());
        assertEquals(0, kept.rest().count());
    }
}
