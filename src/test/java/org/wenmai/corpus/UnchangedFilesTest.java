package org.wenmai.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.wenmai.documents.ReadOptions;
import org.wenmai.documents.SourceRules;
import org.wenmai.testkit.SparkExtension;

@ExtendWith(SparkExtension.class)
class UnchangedFilesTest {
    @TempDir
    Path input;

    private Dataset<Row> before;

    @BeforeEach
    void anEarlierInput(SparkSession spark) throws IOException {
        Files.writeString(input.resolve("a.md"), "山上的灯塔亮了。\n");
        Files.writeString(input.resolve("b.jsonl"), "{\"text\":\"河上的桥通了。\"}\n{\"text\":\"城里的路堵了。\"}\n");
        Files.writeString(input.resolve("c.md"), "");
        ParseOptions options =
                new ParseOptions(SourceRules.parse("rules", ""), ReadOptions.of(ZoneId.of("Asia/Shanghai")), true);
        before = spark.createDataFrame(
                ParsedRecords.of(spark, list(), options, 2).collectAsList(), ParsedRecords.SCHEMA);
    }

    private List<InputFile> list() {
        List<String> problems = new ArrayList<>();
        List<InputFile> files =
                new InputFiles(new Configuration(), List.of()).list(List.of(input.toString()), problems);
        assertEquals(List.of(), problems);
        return files;
    }

    private Set<String> same(List<InputFile> files) {
        Set<String> names = new TreeSet<>();
        UnchangedFiles.of(before, files, 2).same().forEach(uri -> names.add(uri.substring(uri.lastIndexOf('/') + 1)));
        return names;
    }

    @Test
    void filesOfTheSameBytesAreUnchangedWhatTheirRecordsSaid() {
        assertEquals(Set.of("a.md", "b.jsonl", "c.md"), same(list()));
        assertFalse(UnchangedFiles.of(before, list(), 2).someGone());
    }

    @Test
    void aFileOfTheSameLengthMayBeAnother() throws IOException {
        Files.writeString(input.resolve("a.md"), "山下的灯塔亮了。\n");
        Files.writeString(input.resolve("d.md"), "新来的一篇。\n");
        assertEquals(Set.of("b.jsonl", "c.md"), same(list()));
        assertTrue(UnchangedFiles.of(before, list(), 2).someGone());
    }

    @Test
    void aFileThatIsGoneIsNotUnchanged() throws IOException {
        Files.delete(input.resolve("b.jsonl"));
        assertEquals(Set.of("a.md", "c.md"), same(list()));
        assertTrue(UnchangedFiles.of(before, list(), 2).someGone());
    }

    /** The path decides on the source. */
    @Test
    void aFileThatIsListedUnderAnotherPathIsNotUnchanged() {
        List<InputFile> moved = list().stream()
                .map(file -> new InputFile(file.uri(), "folder/" + file.path(), file.bytes()))
                .toList();
        assertEquals(Set.of(), same(moved));
    }

    @Test
    void aFileThatCannotBeReadNowIsLeftToTheReader() {
        List<InputFile> vanished = list();
        input.resolve("a.md").toFile().delete();
        assertEquals(Set.of("b.jsonl", "c.md"), same(vanished));
    }
}
