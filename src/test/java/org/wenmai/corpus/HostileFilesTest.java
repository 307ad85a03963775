package org.wenmai.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.wenmai.documents.ReadOptions;
import org.wenmai.documents.SourceRules;
import org.wenmai.testkit.SparkExtension;

/** What a folder can hold besides files that stay where they are. */
@ExtendWith(SparkExtension.class)
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class HostileFilesTest {
    @TempDir
    Path folder;

    private Path input;

    @BeforeEach
    void aFolderWithOneFile() throws IOException {
        input = Files.createDirectories(folder.resolve("input"));
        Files.writeString(input.resolve("a.txt"), "正文一句。");
    }

    private static Configuration hadoop() {
        Configuration hadoop = new Configuration();
        hadoop.set("fs.file.impl", "org.apache.hadoop.fs.RawLocalFileSystem");
        return hadoop;
    }

    private List<InputFile> list(Path from) {
        List<String> problems = new ArrayList<>();
        List<InputFile> files = new InputFiles(hadoop(), List.of()).list(List.of(from.toString()), problems);
        assertEquals(List.of(), problems);
        return files;
    }

    private static List<String> parsed(SparkSession spark, List<InputFile> files) {
        ParseOptions options =
                new ParseOptions(SourceRules.parse("rules", ""), ReadOptions.of(ZoneId.of("Asia/Shanghai")), true);
        List<String> told = new ArrayList<>();
        for (Row row : ParsedRecords.of(spark, files, options, 1).collectAsList()) {
            String reason = row.getAs("reason");
            told.add(row.getAs("path") + "#" + row.getAs("entry") + " "
                    + (reason == null ? row.getAs("text") : reason + ": " + row.getAs("message")));
        }
        return told;
    }

    private static void run(String... command) throws Exception {
        assumeTrue(new ProcessBuilder(command).start().waitFor() == 0, command[0]);
    }

    @Test
    void aLinkThatLeavesTheInputIsNotFollowed(SparkSession spark) throws IOException {
        Path secret = Files.createDirectories(folder.resolve("outside"));
        Files.writeString(secret.resolve("secret.txt"), "机密内容。");
        Files.createSymbolicLink(input.resolve("folder"), secret);
        Files.createSymbolicLink(input.resolve("file.txt"), secret.resolve("secret.txt"));
        Files.createSymbolicLink(input.resolve("nowhere.txt"), secret.resolve("none.txt"));
        Files.createDirectories(input.resolve("below"));
        Files.createSymbolicLink(input.resolve("below/again.txt"), input.resolve("a.txt"));
        Files.createSymbolicLink(input.resolve("below/loop"), input);
        Files.createSymbolicLink(folder.resolve("link"), input);
        List<String> told = parsed(spark, list(folder.resolve("link")));
        assertEquals(
                List.of(
                        "a.txt#0 正文一句。",
                        "below/again.txt#0 正文一句。",
                        "file.txt#0 unreadable: a link that leads out of the input; give its target to --input",
                        "folder#0 unreadable: a link that leads out of the input; give its target to --input",
                        "nowhere.txt#0 unreadable: cannot be opened: the link leads nowhere, or the name is not in UTF-8"),
                told);
    }

    @Test
    void aPipeIsNotWaitedFor(SparkSession spark) throws Exception {
        run("mkfifo", input.resolve("pipe.txt").toString());
        List<String> told = parsed(spark, list(input));
        assertEquals(2, told.size());
        assertTrue(told.get(1).startsWith("pipe.txt#0 unreadable: "), told.get(1));
    }

    @Test
    void aNameInAnotherEncodingIsUnreadable(SparkSession spark) throws Exception {
        run("bash", "-c", "printf x > '" + input + "'/$'\\xc4\\xe3.txt'");
        List<String> told = parsed(spark, list(input));
        assertEquals(2, told.size());
        assertTrue(told.stream().anyMatch(line -> line.contains("unreadable")), told.toString());
    }

    @Test
    void aFileThatVanishesOrChangesIsUnreadable(SparkSession spark) throws IOException {
        Files.writeString(input.resolve("gone.txt"), "不见了。");
        Files.writeString(input.resolve("longer.txt"), "变长了。");
        Files.writeString(input.resolve("shorter.txt"), "变短了。".repeat(10));
        List<InputFile> files = list(input);
        Files.delete(input.resolve("gone.txt"));
        Files.writeString(input.resolve("longer.txt"), "变长了。又长了。");
        Files.writeString(input.resolve("shorter.txt"), "短。");
        assertEquals(
                List.of(
                        "a.txt#0 正文一句。",
                        "gone.txt#0 unreadable: cannot be opened: it is gone, or permission is missing",
                        "longer.txt#0 unreadable: changed while it was read: 12 bytes were listed and 24 found",
                        "shorter.txt#0 unreadable: changed while it was read: 120 bytes were listed and 6 found"),
                parsed(spark, files));
    }

    @Test
    void aFolderWithoutPermissionIsOneReject(SparkSession spark) throws IOException {
        Path closed = Files.createDirectories(input.resolve("closed"));
        Files.writeString(closed.resolve("b.txt"), "看不到。");
        assumeTrue(closed.toFile().setReadable(false) && !Files.isReadable(closed), "not for the super-user");
        List<String> told = parsed(spark, list(input));
        closed.toFile().setReadable(true);
        assertEquals(2, told.size());
        assertTrue(told.get(1).startsWith("closed#0 unreadable: "), told.get(1));
    }

    @Test
    void aFileOfLinesReadInPartsIsReadAsOne(SparkSession spark) throws IOException {
        StringBuilder lines = new StringBuilder("\uFEFF\n");
        for (int i = 0; i < 500; i++) {
            lines.append(i % 7 == 0 ? "\n  \n" : "")
                    .append(i % 50 == 3 ? "{broken" : "{\"id\": %d, \"text\": \"第%d条。\"}".formatted(i, i))
                    .append(i % 2 == 0 ? "\n" : "\r\n");
        }
        Files.writeString(input.resolve("lines.jsonl"), lines + "\n \n");
        ParseOptions options =
                new ParseOptions(SourceRules.parse("rules", ""), ReadOptions.of(ZoneId.of("Asia/Shanghai")), true);
        List<String> whole = rows(spark, options, 1L << 40);
        assertEquals(501, whole.size());
        for (long bytes : new long[] {100, 1000, 5000}) {
            assertEquals(whole, rows(spark, options, bytes));
        }
    }

    @Test
    void aFileOfRowsReadInPartsIsReadAsOne(SparkSession spark) throws IOException {
        Path parquet = folder.resolve("rows");
        spark.range(3000)
                .selectExpr("cast(id as string) id", "concat('第', id, '条：', sha2(cast(id as string), 512), '。') text")
                .coalesce(1)
                .write()
                .option("parquet.block.size", 20_000)
                .option("parquet.enable.dictionary", false)
                .parquet(parquet.toString());
        List<InputFile> files = new ArrayList<>(list(parquet));
        files.removeIf(file -> file.path().equals("_SUCCESS"));
        Configuration hadoop = spark.sparkContext().hadoopConfiguration();
        assertTrue(ParquetFile.groups(files.get(0), hadoop, 1).size() > 3, "row groups");
        ParseOptions options =
                new ParseOptions(SourceRules.parse("rules", ""), ReadOptions.of(ZoneId.of("Asia/Shanghai")), true);
        List<String> whole = parts(spark, files, options, 1L << 40);
        assertEquals(3000, whole.size());
        assertEquals("3000 2999", whole.get(2999).substring(0, 9));
        for (long bytes : new long[] {1, 60_000}) {
            assertEquals(whole, parts(spark, files, options, bytes));
        }
        // Without a text column there is one reject, of the first part.
        ParseOptions others =
                new ParseOptions(SourceRules.parse("rules", ""), ReadOptions.of(ZoneId.of("Asia/Shanghai")), true);
        Path untold = folder.resolve("untold");
        spark.range(3000)
                .selectExpr("sha2(cast(id as string), 512) words")
                .coalesce(1)
                .write()
                .option("parquet.block.size", 20_000)
                .parquet(untold.toString());
        List<InputFile> columns = new ArrayList<>(list(untold));
        columns.removeIf(file -> file.path().equals("_SUCCESS"));
        List<Row> rejects = ParsedRecords.of(spark, columns, others, 4, 1).collectAsList();
        assertEquals(1, rejects.size());
        assertEquals("unsupported", rejects.get(0).getAs("reason"));
    }

    private static List<String> parts(SparkSession spark, List<InputFile> files, ParseOptions options, long partBytes) {
        return ParsedRecords.of(spark, files, options, 4, partBytes).collectAsList().stream()
                .map(row -> row.getAs("entry") + " " + row.getAs("external_id") + " " + row.getAs("text")
                        + row.getAs("message"))
                .toList();
    }

    private List<String> rows(SparkSession spark, ParseOptions options, long partBytes) {
        List<Row> rows =
                ParsedRecords.of(spark, list(input), options, 4, partBytes).collectAsList();
        List<String> digests = rows.stream()
                .filter(row -> row.getAs("path").equals("lines.jsonl") && row.getAs("file_sha256") != null)
                .map(row -> row.<String>getAs("file_sha256"))
                .distinct()
                .toList();
        assertEquals(1, digests.size());
        return rows.stream()
                .map(row -> row.getAs("entry") + " " + row.getAs("text") + row.getAs("message") + digests)
                .toList();
    }

    @Test
    void aBrokenParquetFileIsNamedBelowItsInput(SparkSession spark) throws IOException {
        Path broken = Files.createDirectories(folder.resolve("broken"));
        Files.writeString(broken.resolve("行.parquet"), "PAR1xxxx");
        ParseOptions options =
                new ParseOptions(SourceRules.parse("rules", ""), ReadOptions.of(ZoneId.of("Asia/Shanghai")), true);
        List<Row> rows = ParsedRecords.of(spark, list(broken), options, 1).collectAsList();
        assertEquals(1, rows.size());
        assertEquals(
                "cannot be parsed further: 行.parquet is not a Parquet file (length is too low: 8)",
                rows.get(0).getAs("message"));
    }

    @Test
    void rowsOfParquetAreDocuments(SparkSession spark) throws IOException {
        String parquet = folder.resolve("parquet").toString();
        spark.sql("select 'x-1' id, '老桥' title, '桥今年六十岁。' text, date '2024-03-05' date, "
                        + "timestamp '2024-03-05 00:00:00' seen, array('甲', '乙') tags, named_struct('n', 1L) more "
                        + "union all select 'x-2', null, null, null, null, null, null")
                .coalesce(1)
                .write()
                .parquet(parquet);
        spark.sql("select 1 words")
                .coalesce(1)
                .write()
                .parquet(folder.resolve("other").toString());
        List<InputFile> files = new ArrayList<>(list(Path.of(parquet)));
        files.addAll(list(folder.resolve("other")));
        files.removeIf(file -> file.path().equals("_SUCCESS"));
        ParseOptions options =
                new ParseOptions(SourceRules.parse("rules", ""), ReadOptions.of(ZoneId.of("Asia/Shanghai")), true);
        List<Row> rows = ParsedRecords.of(spark, files, options, 1).collectAsList();
        assertEquals(3, rows.size());
        Row first = rows.get(0);
        assertEquals("老桥\n桥今年六十岁。", first.getAs("text"));
        assertEquals(
                "parquet x-1 2024-03-05 1",
                first.getAs("format") + " " + first.getAs("external_id") + " " + first.getAs("published_on") + " "
                        + first.getAs("entry"));
        assertEquals(
                "[[more,{\"n\":1}], [seen,2024-03-05T00:00:00Z], [tags,[\"甲\",\"乙\"]]]",
                first.getList(first.fieldIndex("fields")).toString());
        assertEquals("empty", rows.get(1).getAs("reason"));
        assertEquals(64, ((String) rows.get(1).getAs("file_sha256")).length());
        assertEquals("unsupported", rows.get(2).getAs("reason"));
    }
}
