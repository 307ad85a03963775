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

    private void whole(String id) throws IOException {
        try (RunFolder run = begin(id)) {
            run.writeText("run.json", "{}");
            run.commit();
        }
    }

    private void refused(String output, String name) {
        UsageException wrong = assertThrows(UsageException.class, () -> begin(output, "two", "auto"));
        assertTrue(
                wrong.getMessage().contains(name + " is there and no run made it")
                        && wrong.getMessage().contains("move it away, or choose another --output"),
                wrong.getMessage());
    }

    @Test
    void aFolderOfTheUsersOwnWhereTheNewestRunIsNamedIsRefusedBeforeTheWork() throws IOException {
        Path own = Files.createDirectory(folder.resolve("latest"));
        Files.writeString(own.resolve("mine.txt"), "mine");
        refused(folder.toString(), "/latest");
        assertTrue(Files.notExists(folder.resolve("runs")), "nothing was written");
        assertEquals("mine", Files.readString(own.resolve("mine.txt")));
        begin("store://" + folder, "on-a-store", "auto").close();
    }

    @Test
    void aFileOrLinkOfTheUsersOwnIsNotReplaced() throws IOException {
        Path link = folder.resolve("latest");
        Files.writeString(link, "mine");
        refused(folder.toString(), "/latest");
        assertEquals("mine", Files.readString(link));
        Files.delete(link);
        for (String target : new String[] {"elsewhere", "/", "runs/one/csv"}) {
            Files.createSymbolicLink(link, Path.of(target));
            refused(folder.toString(), "/latest");
            Files.delete(link);
        }
        for (String target :
                new String[] {"runs/gone", folder.resolve("runs/gone").toString()}) {
            Files.createSymbolicLink(link, Path.of(target));
            whole("of-" + target.length());
            assertEquals(Path.of("runs", "of-" + target.length()), Files.readSymbolicLink(link));
            Files.delete(link);
        }
    }

    @Test
    void aPointerThatNoRunWroteIsRefusedAndOneLeftEmptyIsReplaced() throws IOException {
        Path pointer = folder.resolve("LATEST");
        for (String output : new String[] {folder.toString(), "store://" + folder}) {
            Files.createDirectory(pointer);
            refused(output, "/LATEST");
            Files.delete(pointer);
            for (String text : new String[] {"news of today\nand tomorrow\n", "字".repeat(300)}) {
                Files.writeString(pointer, text);
                refused(output, "/LATEST");
                assertEquals(text, Files.readString(pointer));
            }
            Files.delete(pointer);
        }
        for (String text : new String[] {"", "gone\n"}) {
            Files.writeString(pointer, text);
            whole("after-" + text.length());
            assertEquals("after-" + text.length(), latest());
        }
    }

    @Test
    void aRunHasAnotherNameThanTheNewestIsCalledBy() {
        UsageException wrong = assertThrows(UsageException.class, () -> begin("latest"));
        assertTrue(wrong.getMessage().contains("choose another name"), wrong.getMessage());
    }

    private String named(String name) throws IOException {
        org.apache.hadoop.fs.Path run = new NamedRun("--runs", name, folder.toString()).folder(hadoop);
        return run == null ? null : run.getName();
    }

    private String notNamed(String name) {
        return assertThrows(UsageException.class, () -> named(name)).getMessage();
    }

    @Test
    void aRunIsNamedByLatestByItsNameAndByABeginningThatIsItsAlone() throws IOException {
        assertEquals(null, named("latest"));
        assertTrue(notNamed("20240220").contains("no finished run of that name"));
        for (String id : new String[] {"20240220T080000Z", "20240220T080000Z-2", "20240221T080000Z"}) {
            whole(id);
        }
        Files.createDirectories(run("20240222-of-a-person"));
        Files.createDirectories(run(".staging-x"));
        Files.writeString(run(".staging-x").resolve("run.json"), "{}");
        assertEquals("20240221T080000Z", named("latest"));
        assertEquals("20240221T080000Z", named("20240221"));
        assertEquals(
                "20240220T080000Z", named("20240220T080000Z"), "a whole name goes before the beginning of another");
        assertEquals("20240220T080000Z-2", named(run("20240220T080000Z-2").toString()));
        assertEquals(
                "--runs 2024022: 3 runs begin so (20240220T080000Z, 20240220T080000Z-2, 20240221T080000Z); give more of the name",
                notNamed("2024022"));
        for (String none : new String[] {"20240222", ".staging", "", "2025"}) {
            assertTrue(notNamed(none).contains("no finished run of that name"), none);
        }
    }

    @Test
    void aPointerToARunThatIsGoneSaysWhatToDo() throws IOException {
        whole("one");
        org.apache.hadoop.fs.FileUtil.fullyDelete(run("one").toFile());
        IOException lost = assertThrows(IOException.class, () -> RunFolder.latest(folder.toString(), hadoop));
        assertTrue(
                lost.getMessage().contains("names run 'one', which is not there; write the name"), lost.getMessage());
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
