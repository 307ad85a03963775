package org.wenmai.jobs;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.apache.hadoop.fs.FSError;
import org.apache.hadoop.fs.FileSystem;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.appender.FileAppender;
import org.apache.logging.log4j.core.config.Configuration;
import org.apache.logging.log4j.core.layout.PatternLayout;
import org.slf4j.LoggerFactory;

/** The log file of one call: what Spark says, and the trace of a failure. It is written on this host and kept beside the runs. */
final class RunLog {
    /** Given when the process was started, where the log was opened before the program began, as spark-submit does. */
    private static final String GIVEN = System.getProperty("wenmai.log");

    private static final String APPENDER = "wenmai";

    private final Path file;
    private org.apache.hadoop.fs.Path copy;
    private FileSystem fileSystem;

    RunLog(Instant start) {
        if (GIVEN != null) {
            file = Path.of(GIVEN);
        } else {
            String folder = System.getProperty("wenmai.logs", System.getProperty("java.io.tmpdir"));
            String name = "wenmai-%s-%d.log"
                    .formatted(
                            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'")
                                    .withZone(ZoneOffset.UTC)
                                    .format(start),
                            ProcessHandle.current().pid());
            file = Path.of(folder, name);
        }
        // Read by org/wenmai/log4j2.properties when the first line is logged.
        System.setProperty("wenmai.log", file.toString());
    }

    /** Where it is on this host. */
    Path file() {
        return file;
    }

    /** Opens it where another configuration of log4j is in force, which knows nothing of it: that of a cluster. */
    void open() {
        if (!(LogManager.getContext(false) instanceof LoggerContext context)) {
            return;
        }
        Configuration configuration = context.getConfiguration();
        boolean written =
                configuration.getAppenders().values().stream().anyMatch(appender -> appender instanceof FileAppender);
        if (written && configuration.getAppender(APPENDER) == null) {
            return;
        }
        close(configuration);
        FileAppender appender = FileAppender.newBuilder()
                .setName(APPENDER)
                .withFileName(file.toString())
                .setLayout(PatternLayout.newBuilder()
                        .withPattern("%d{yyyy-MM-dd'T'HH:mm:ss} %p %c{1}: %m%n%ex")
                        .build())
                .setConfiguration(configuration)
                .build();
        appender.start();
        configuration.addAppender(appender);
        configuration.getRootLogger().addAppender(appender, Level.INFO, null);
        context.updateLoggers();
    }

    private static void close(Configuration configuration) {
        if (configuration.getAppender(APPENDER) instanceof FileAppender before) {
            configuration.getRootLogger().removeAppender(APPENDER);
            configuration.getAppenders().remove(APPENDER);
            before.stop();
        }
    }

    /** Names the place beside the runs where it is kept in the end. */
    void keepAt(RunFolder run) {
        copy = run.log();
        fileSystem = run.fileSystem();
    }

    /** Writes the trace of a failure; false where there is no place for it. */
    boolean write(Throwable failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, trace.toString(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            return true;
        } catch (IOException noLog) {
            return false;
        }
    }

    /** Copies it beside the runs, so that it outlives the host; a log that cannot be kept is no failure. */
    void keep() {
        if (copy == null || !Files.isReadable(file)) {
            return;
        }
        try (OutputStream out = fileSystem.create(copy, true)) {
            Files.copy(file, out);
        } catch (IOException | RuntimeException | FSError noRoom) {
            LoggerFactory.getLogger(RunLog.class).warn("cannot keep the log at {}: {}", copy, noRoom.toString());
        }
    }
}
