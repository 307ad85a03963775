package org.wenmai.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FSError;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.util.Progressable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** A local disk that fills up, which Hadoop tells by an Error: one line, and nothing is left that stops the next run. */
@EnabledOnOs(OS.LINUX)
class FullDiskTest {
    @TempDir
    java.nio.file.Path folder;

    /** Makes files and has no room for what stands in them. */
    public static final class Full extends RawLocalFileSystem {
        /** Made by Hadoop. */
        public Full() {}

        @Override
        public FSDataOutputStream create(
                Path file, boolean overwrite, int buffer, short copies, long block, Progressable progress)
                throws IOException {
            super.create(file, overwrite, buffer, copies, block, progress).close();
            return super.create(new Path("/dev/full"), true, buffer, copies, block, progress);
        }
    }

    @Test
    void aRunThatFindsTheDiskFullSaysSoInOneLine() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = new CommandLine(new Filling(new PrintStream(err, true, StandardCharsets.UTF_8)))
                .execute("--output", folder.toString());
        String said = err.toString(StandardCharsets.UTF_8);
        assertEquals(1, status, said);
        assertTrue(said.startsWith("wenmai: the disk is full while writing to " + folder), said);
        assertEquals(1, said.lines().count(), said);
    }

    @Test
    void aLockThatFoundNoRoomIsNotLeftBehind() throws IOException {
        Configuration hadoop = new Configuration(false);
        hadoop.set("fs.file.impl", Full.class.getName());
        hadoop.setBoolean("fs.file.impl.disable.cache", true);
        assertThrows(FSError.class, () -> RunFolder.begin(folder.toString(), "one", Instant.EPOCH, "auto", hadoop));
        assertFalse(Files.exists(folder.resolve(".lock")));
        hadoop.set("fs.file.impl", RawLocalFileSystem.class.getName());
        RunFolder.begin(folder.toString(), "one", Instant.EPOCH, "auto", hadoop).close();
    }

    /** A command that writes where there is no room. */
    @Command(name = "filling")
    static final class Filling extends WenmaiCommand {
        Filling(PrintStream err) {
            super(err, err);
        }

        @Override
        public Integer call() {
            return runner().alone((configuration, lexicons) -> {
                try (RawLocalFileSystem local = new RawLocalFileSystem()) {
                    local.initialize(URI.create("file:///"), new Configuration(false));
                    try (FSDataOutputStream out = local.create(new Path("/dev/full"), true)) {
                        out.write(new byte[1 << 20]);
                    }
                }
                return ExitStatus.DONE;
            });
        }
    }
}
