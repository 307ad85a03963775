package org.wenmai.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenmai.tables.DocumentRow;
import org.wenmai.testkit.Cli;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class AccountingTest {
    @TempDir
    private Path folder;

    @Test
    void whatWasReadIsKeptOrRejected() {
        assertNull(new Accounting(5, 3, 2, List.of()).problem());
        assertNull(new Accounting(0, 0, 0, List.of()).problem());
    }

    @Test
    void aRecordThatIsNeitherKeptNorRejectedIsAProblem() {
        String problem = new Accounting(10, 7, 2, List.of()).problem();
        assertTrue(problem.contains("10 records were read, but 7 are kept and 2 rejected"), problem);
    }

    @Test
    void aRecordThatIsKeptTwiceIsAProblem() {
        assertTrue(new Accounting(9, 8, 2, List.of()).problem().contains("9 records were read"));
    }

    @Test
    void aFileOfWhichNothingIsKnownIsAProblemEvenWhereTheSumsAgree() {
        String problem = new Accounting(5, 3, 2, List.of("a/b.txt", "c.txt")).problem();
        assertTrue(problem.contains("2 files left no record, the first of them a/b.txt"), problem);
    }

    @Test
    void aRunThatLosesADocumentFailsAndIsNotPublished() throws IOException {
        Path input = Files.createDirectories(folder.resolve("in"));
        Files.writeString(input.resolve("a.txt"), "第一篇写的是山。");
        Files.writeString(input.resolve("b.txt"), "第二篇写的是水。");
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream told = new PrintStream(err, true, StandardCharsets.UTF_8);
        int status = new CommandLine(new Losing(told))
                .execute(
                        "--input",
                        input.toString(),
                        "--output",
                        folder.resolve("out").toString());
        String said = err.toString(StandardCharsets.UTF_8);
        assertEquals(1, status, said);
        assertTrue(said.contains("2 records were read, but 1 are kept and 0 rejected"), said);
        assertTrue(Files.notExists(folder.resolve("out/LATEST")));
    }

    /** Seventy texts that differ in a few letters only: a bucket compares with its first fifty. */
    @Test
    void comparisonsThatWereCutStandInRunJson() throws IOException {
        Path input = Files.createDirectories(folder.resolve("in"));
        String common = "桥边的老人每天清晨都会数一遍过河的船，记在一本旧账簿里，从不漏掉一天。".repeat(12);
        for (int i = 0; i < 70; i++) {
            Files.writeString(input.resolve(i + ".txt"), common + "这一天他数到了第" + (char) ('一' + i * 7) + "只。");
        }
        Cli.Result result = Cli.run(
                "ingest",
                "--input",
                input.toString(),
                "--output",
                folder.resolve("out").toString());
        assertEquals(0, result.status(), result.err());
        JsonNode run = new ObjectMapper()
                .readTree(Cli.latest(folder.resolve("out")).resolve("run.json").toFile());
        assertEquals(70, run.path("documents").path("read").asLong());
        assertEquals(50, run.path("reprints").path("compared_with_first").asLong());
        assertTrue(
                run.path("reprints").path("cut_comparisons").asLong() > 0,
                run.path("reprints").toString());
    }

    /** A command whose second job loses a document. */
    @Command(name = "losing")
    static final class Losing extends WenmaiCommand {
        Losing(PrintStream err) {
            super(err, err);
        }

        @Override
        public Integer call() {
            return runner().runFromFiles("ingest", files -> List.of(new IngestJob(files), new LosesADocument()));
        }
    }

    private static final class LosesADocument implements Job {
        @Override
        public String name() {
            return "losing";
        }

        @Override
        public List<Class<? extends Record>> reads() {
            return List.of();
        }

        @Override
        public List<Class<? extends Record>> writes() {
            return List.of(DocumentRow.class);
        }

        @Override
        public void run(JobContext context) throws IOException {
            context.tables()
                    .replace(
                            DocumentRow.class,
                            context.read(DocumentRow.class).orderBy("doc_id").limit(1));
        }
    }
}
