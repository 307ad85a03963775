package org.wenmai.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFolderTest {
    private static final Instant START = Instant.parse("2024-02-20T08:00:00Z");
    private final Configuration hadoop = new Configuration(false);

    @TempDir
    Path folder;

    /** A store like S3: no folder is renamed. */
    public static final class Store extends RawLocalFileSystem {
        /** Made by Hadoop. */
        public Store() {}

        @Override
        public URI getUri() {
            return URI.create("store:///");
        }

        @Override
        public String getScheme() {
            return "store";
        }

        @Override
        public boolean rename(org.apache.hadoop.fs.Path from, org.apache.hadoop.fs.Path to) throws IOException {
            throw new IOException("this store cannot rename");
        }
    }

    private RunFolder begin(String output, String id, String commit) {
        hadoop.set("fs.file.impl", RawLocalFileSystem.class.getName());
        hadoop.set("fs.store.impl", Store.class.getName());
        return RunFolder.begin(output, id, START, commit, hadoop);
    }

    private RunFolder begin(String id) {
        return begin(folder.toString(), id, "auto");
    }

    private Path run(String id) {
        return folder.resolve("runs").resolve(id);
    }

    private String latest() throws IOException {
        return Files.readString(folder.resolve("LATEST")).strip();
    }

    @Test
    void isNotThereUntilItIsWhole() throws IOException {
        try (RunFolder run = begin("one")) {
            run.writeText("run.json", "{}");
            assertFalse(Files.exists(run("one")));
            run.commit();
        }
        assertTrue(Files.exists(run("one").resolve("run.json")));
        assertEquals("one", latest());
    }

    @Test
    void isWrittenInPlaceWhereTheStoreCannotRename() throws IOException {
        for (String id : new String[] {"one", "two"}) {
            try (RunFolder run = begin("store://" + folder, id, "auto")) {
                run.writeText("csv.csv", "a\n");
                assertTrue(Files.exists(run(id).resolve("csv.csv")));
                if (id.equals("two")) {
                    assertEquals("one", latest());
                }
                run.writeText("run.json", "{}");
                run.commit();
            }
            assertEquals(id, latest());
            assertFalse(Files.exists(run(id).resolve(".unfinished")));
        }
        assertEquals("two", RunFolder.latest("store://" + folder, hadoop).getName());
    }

    @Test
    void leavesNothingWhereItIsGivenUp() throws IOException {
        for (String commit : new String[] {"rename", "pointer"}) {
            try (RunFolder run = begin(folder.toString(), "one", commit)) {
                run.writeText("csv.csv", "a\n");
            }
            assertFalse(Files.exists(run("one")));
            assertFalse(Files.exists(folder.resolve("LATEST")));
            assertFalse(Files.exists(folder.resolve(".lock")));
        }
    }

    @Test
    void removesWhatDeadRunsLeftAndNothingElse() throws IOException {
        Files.createDirectories(run(".staging-a").resolve("csv"));
        Files.createDirectories(run("b"));
        Files.writeString(run("b").resolve(".unfinished"), "");
        Files.createDirectories(run("whole"));
        Files.writeString(run("whole").resolve(".unfinished"), "");
        Files.writeString(run("whole").resolve("run.json"), "{}");
        Files.createDirectories(run("of-a-person"));
        begin("one").close();
        assertFalse(Files.exists(run(".staging-a")));
        assertFalse(Files.exists(run("b")));
        assertTrue(Files.exists(run("whole").resolve("run.json")));
        assertFalse(Files.exists(run("whole").resolve(".unfinished")));
        assertTrue(Files.exists(run("of-a-person")));
    }

    @Test
    void runsOfOneSecondHaveNamesOfTheirOwn() throws IOException {
        for (String expected : new String[] {"20240220T080000Z", "20240220T080000Z-2", "20240220T080000Z-3"}) {
            try (RunFolder run = begin(null)) {
                assertEquals(expected, run.id());
                run.writeText("run.json", "{}");
                run.commit();
            }
        }
        assertEquals("20240220T080000Z-3", latest());
    }

    @Test
    void aSecondRunIsRefusedAndItsNameIsLeftFree() throws IOException {
        try (RunFolder run = begin("one")) {
            RunException refused = assertThrows(RunException.class, () -> begin("two"));
            assertTrue(refused.getMessage().contains("another run is writing to"), refused.getMessage());
            run.writeText("run.json", "{}");
            run.commit();
        }
        assertThrows(UsageException.class, () -> begin("one"));
        begin("two").close();
    }

    @Test
    void theLockOfASilentHostIsTakenOver() throws IOException {
        Path lock = folder.resolve(".lock");
        Files.writeString(lock, "another-host 17 2024-02-20T07:00:00Z");
        assertThrows(RunException.class, () -> begin("one"));
        Files.setLastModifiedTime(lock, FileTime.from(Instant.now().minusSeconds(3600)));
        begin("one").close();
        assertFalse(Files.exists(lock));
    }

    @Test
    void aNumberThatWentToAnotherProcessBlocksNothing() throws IOException {
        Path lock = folder.resolve(".lock");
        long other = ProcessHandle.current().parent().orElseThrow().pid();
        Files.writeString(lock, InetAddress.getLocalHost().getHostName() + " " + other + " 2024-02-20T07:00:00Z");
        assertThrows(RunException.class, () -> begin("one"));
        Files.setLastModifiedTime(lock, FileTime.from(Instant.now().minusSeconds(3600)));
        begin("one").close();
    }

    @Test
    void aRunThatWasPassedForDeadPublishesNothing() throws IOException {
        try (RunFolder run = begin("one")) {
            run.writeText("run.json", "{}");
            Files.writeString(folder.resolve(".lock"), "another-host 17 2024-02-20T07:00:00Z");
            IOException lost = assertThrows(IOException.class, run::commit);
            assertTrue(lost.getMessage().contains("another-host"), lost.getMessage());
        }
        assertFalse(Files.exists(run("one")));
        assertTrue(Files.exists(folder.resolve(".lock")), "it is the other's");
    }

    @Test
    void aLockLeftEmptyIsNoLockOnceItIsOld() throws IOException {
        Path lock = Files.writeString(folder.resolve(".lock"), "");
        assertThrows(RunException.class, () -> begin("one"), "its owner may live on a full disk");
        Files.setLastModifiedTime(lock, FileTime.from(Instant.now().minusSeconds(3600)));
        try (RunFolder run = begin("one")) {
            assertNotEquals("", Files.readString(folder.resolve(".lock")));
            assertEquals("one", run.id());
        }
    }

    @Test
    void aClockThatJumpsNeitherHidesTheNewestRunNorLosesIt() throws IOException {
        for (String id : new String[] {"of-tomorrow", "of-today", "of-yesterday"}) {
            try (RunFolder run = begin(id)) {
                run.writeText("run.json", "{}");
                run.commit();
                if (id.equals("of-yesterday")) {
                    run.keepNewest(2);
                }
            }
            int days = id.equals("of-tomorrow") ? 1 : id.equals("of-today") ? 0 : -1;
            if (days >= 0) {
                Files.setLastModifiedTime(
                        run(id).resolve("run.json"), FileTime.from(Instant.now().plusSeconds(86_400L * days)));
            }
        }
        assertEquals("of-yesterday", latest(), "what was written last is the newest, whatever the clock says");
        assertTrue(Files.exists(run("of-yesterday").resolve("run.json")));
        assertTrue(Files.exists(run("of-tomorrow").resolve("run.json")));
        assertFalse(Files.exists(run("of-today")));
    }

    @Test
    void anOwnerWhoseClockJumpedPastItsSilencePublishesNothing() throws IOException {
        try (RunFolder first = begin("one")) {
            first.writeText("run.json", "{}");
            // What another host sees when the clock jumps an hour between two signs of life.
            Path lock = folder.resolve(".lock");
            Files.writeString(lock, "another-host 17 2024-02-20T07:00:00Z");
            Files.setLastModifiedTime(lock, FileTime.from(Instant.now().minusSeconds(3600)));
            try (RunFolder second = begin("two")) {
                second.writeText("run.json", "{}");
                assertThrows(IOException.class, first::commit);
                second.commit();
            }
        }
        assertEquals("two", latest());
        assertFalse(Files.exists(run("one")));
    }
}
