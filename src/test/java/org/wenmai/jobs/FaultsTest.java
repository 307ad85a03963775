package org.wenmai.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.util.Progressable;
import org.apache.spark.TaskContext;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenmai.testkit.Cli;

/** Disks that fill up and tasks that fail in the middle of a run: the earlier run stays, or the new one is whole. */
class FaultsTest {
    private static final AtomicLong FREE_BYTES = new AtomicLong(Long.MAX_VALUE);
    private static final AtomicInteger FAILING_ATTEMPTS = new AtomicInteger();
    private static final AtomicInteger FAILED = new AtomicInteger();

    @TempDir
    static Path folder;

    private static Path input;

    /** A disk of limited size, on which the first attempts of a task fail. */
    public static final class Faulty extends RawLocalFileSystem {
        /** Made by Hadoop. */
        public Faulty() {}

        @Override
        public URI getUri() {
            return URI.create("faulty:///");
        }

        @Override
        public String getScheme() {
            return "faulty";
        }

        @Override
        public FSDataOutputStream create(
                org.apache.hadoop.fs.Path file,
                boolean overwrite,
                int buffer,
                short replication,
                long block,
                Progressable progress)
                throws IOException {
            return limited(super.create(file, overwrite, buffer, replication, block, progress));
        }

        @Override
        public FSDataOutputStream create(
                org.apache.hadoop.fs.Path file,
                FsPermission permission,
                boolean overwrite,
                int buffer,
                short replication,
                long block,
                Progressable progress)
                throws IOException {
            return limited(super.create(file, permission, overwrite, buffer, replication, block, progress));
        }

        private static FSDataOutputStream limited(OutputStream out) throws IOException {
            TaskContext task = TaskContext.get();
            if (task != null && task.attemptNumber() < FAILING_ATTEMPTS.get()) {
                FAILED.incrementAndGet();
                throw new IOException("this attempt is made to fail");
            }
            return new FSDataOutputStream(
                    new FilterOutputStream(out) {
                        @Override
                        public void write(int b) throws IOException {
                            write(new byte[] {(byte) b}, 0, 1);
                        }

                        @Override
                        public void write(byte[] bytes, int begin, int length) throws IOException {
                            if (FREE_BYTES.addAndGet(-length) < 0) {
                                throw new IOException("No space left on device");
                            }
                            out.write(bytes, begin, length);
                        }
                    },
                    null);
        }
    }

    @BeforeAll
    static void aRunToKeep() throws IOException {
        System.setProperty("spark.hadoop.fs.faulty.impl", Faulty.class.getName());
        // A session that other tests left knows neither this file system nor further attempts.
        if (SparkSession.getDefaultSession().isDefined()) {
            SparkSession.getDefaultSession().get().stop();
        }
        input = Files.createDirectories(folder.resolve("input"));
        for (int i = 0; i < 4; i++) {
            Files.writeString(
                    input.resolve("第%d篇.txt".formatted(i)),
                    "海港的第%d天\n\n2024-02-2%d\n\n机器人搬了%d个箱子。工程师都说惊艳。\n".formatted(i, i, i));
        }
        assertEquals(0, ingest().status());
    }

    @AfterEach
    void mended() {
        FREE_BYTES.set(Long.MAX_VALUE);
        FAILING_ATTEMPTS.set(0);
    }

    @AfterAll
    static void noMoreFaults() {
        System.clearProperty("spark.hadoop.fs.faulty.impl");
    }

    private static Cli.Result ingest(String... more) {
        List<String> arguments = new java.util.ArrayList<>(List.of(
                "ingest",
                "--input",
                input.toString(),
                "--output",
                "faulty://" + output(),
                "--quiet",
                "--master",
                "local[2,3]"));
        arguments.addAll(List.of(more));
        return Cli.run(arguments.toArray(String[]::new));
    }

    private static Path output() {
        return folder.resolve("output");
    }

    private static long runs() throws IOException {
        try (Stream<Path> runs = Files.list(output().resolve("runs"))) {
            return runs.count();
        }
    }

    @Test
    void aTaskThatFailsTwiceIsDoneAtTheThirdAttempt() throws IOException {
        Map<String, String> before = Cli.promised(Cli.latest(output()));
        FAILING_ATTEMPTS.set(2);
        FAILED.set(0);
        Cli.Result result = ingest("--set", "spark.partitions=2", "--keep", "1");
        assertEquals(0, result.status(), result.err());
        assertTrue(FAILED.get() >= 2, "no attempt failed");
        assertEquals(before, Cli.promised(Cli.latest(output())));
        assertEquals(
                0, Cli.run("verify", "--output", output().toString(), "--quiet").status());
    }

    @Test
    void aTaskThatAlwaysFailsFailsTheRunAndTheEarlierOneStays() throws IOException {
        Map<String, String> before = Cli.promised(Cli.latest(output()));
        FAILING_ATTEMPTS.set(3);
        assertRefused("this attempt is made to fail");
        assertEquals(before, Cli.promised(Cli.latest(output())));
    }

    @Test
    void aDiskThatFillsUpAtAnyMomentLeavesTheEarlierRun() throws IOException {
        Map<String, String> before = Cli.promised(Cli.latest(output()));
        FREE_BYTES.set(Long.MAX_VALUE);
        assertEquals(0, ingest("--keep", "1").status());
        long needed = Long.MAX_VALUE - FREE_BYTES.get();
        for (double share : new double[] {0.0, 0.3, 0.7, 0.99}) {
            FREE_BYTES.set((long) (share * needed));
            assertRefused(share == 0 ? "No space left on device" : "the disk is full");
            FREE_BYTES.set(Long.MAX_VALUE);
            assertEquals(before, Cli.promised(Cli.latest(output())));
        }
        assertEquals(0, ingest("--keep", "1").status());
        assertEquals(before, Cli.promised(Cli.latest(output())));
    }

    private static void assertRefused(String why) throws IOException {
        long before = runs();
        Cli.Result result = ingest();
        assertEquals(1, result.status(), result.err());
        assertEquals(1, result.err().lines().count(), result.err());
        assertTrue(result.err().contains(why), result.err());
        assertEquals(before, runs());
        assertFalse(Files.exists(output().resolve(".lock")));
    }
}
