package org.wenmai.jobs;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSError;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * One run below an output folder. It appears whole or not at all: written under {@code runs/.staging-ID}, renamed once to
 * {@code runs/ID}, and only then is {@code LATEST} replaced. On stores that cannot rename a folder at once it is written to
 * {@code runs/ID}, {@code run.json} last, and the pointer is all that switches. A lock refuses two runs into one output.
 */
final class RunFolder implements AutoCloseable {
    private static final DateTimeFormatter ID =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final String STAGING = ".staging-";

    /** Stands in a run that is written where it will stay, until it is whole. */
    private static final String UNFINISHED = ".unfinished";

    /** File systems that rename a folder at once. */
    private static final Set<String> RENAMING = Set.of("file", "hdfs", "viewfs", "webhdfs", "swebhdfs");

    private final FileSystem fileSystem;
    private final Path root;
    private final RunLock lock;
    private final String id;
    private final boolean renames;
    private boolean committed;
    private boolean closed;

    private RunFolder(FileSystem fileSystem, Path root, RunLock lock, String id, boolean renames) {
        this.fileSystem = fileSystem;
        this.root = root;
        this.lock = lock;
        this.id = id;
        this.renames = renames;
    }

    /**
     * Begins a run: takes the lock, removes what dead runs left behind, makes the folder.
     *
     * @param wantedId name of the run, or null for its start
     * @param commit how a run appears: {@code rename}, {@code pointer}, or {@code auto} by the file system
     * @throws RunException where the output cannot be written or another run holds it
     * @throws UsageException where a run of that name is there already, or something of the user's own stands where the newest run is named
     */
    static RunFolder begin(String output, String wantedId, Instant start, String commit, Configuration hadoop) {
        if (NamedRun.LATEST.equals(wantedId)) {
            throw new UsageException("--run-id latest: that is what the newest run is called; choose another name");
        }
        try {
            Path root = new Path(output);
            FileSystem fileSystem = root.getFileSystem(hadoop);
            root = fileSystem.makeQualified(root);
            new LatestRun(fileSystem, root).requireFree();
            if (!fileSystem.mkdirs(new Path(root, "runs"))) {
                throw new IOException("cannot make the folder");
            }
            boolean renames =
                    commit.equals("auto") ? RENAMING.contains(root.toUri().getScheme()) : commit.equals("rename");
            RunLock lock = RunLock.take(fileSystem, root);
            RunFolder run = null;
            try {
                removeStale(fileSystem, root);
                // Named under the lock: a run that has just ended may have begun in the same second, or the clock was
                // put back.
                String id = wantedId != null ? wantedId : freeId(fileSystem, root, start);
                if (fileSystem.exists(new Path(root, "runs/" + id))) {
                    throw new UsageException("--run-id %s: %s is there already; choose another name or remove it"
                            .formatted(id, new Path(root, "runs/" + id)));
                }
                run = new RunFolder(fileSystem, root, lock, id, renames);
                fileSystem.mkdirs(run.path());
                if (!renames) {
                    run.writeText(UNFINISHED, "");
                }
                return run;
            } catch (IOException | RuntimeException | FSError noRun) {
                if (run != null) {
                    run.close();
                } else {
                    lock.close();
                }
                throw noRun;
            }
        } catch (IOException e) {
            throw new RunException(
                    "--output %s: cannot be written: %s; choose another folder or mend its permissions"
                            .formatted(output, firstLine(e)),
                    e);
        }
    }

    private static String freeId(FileSystem fileSystem, Path root, Instant start) throws IOException {
        String base = ID.format(start);
        String id = base;
        for (int n = 2; fileSystem.exists(new Path(root, "runs/" + id)); n++) {
            id = base + "-" + n;
        }
        return id;
    }

    /** The newest complete run of an output, or null. */
    static Path latest(String output, Configuration hadoop) throws IOException {
        Path root = new Path(output);
        FileSystem fileSystem = root.getFileSystem(hadoop);
        return new LatestRun(fileSystem, fileSystem.makeQualified(root)).folder();
    }

    /** Bytes that are free where an output is, or will be. */
    static long freeBytes(String output, Configuration hadoop) throws IOException {
        Path folder = new Path(output);
        FileSystem fileSystem = folder.getFileSystem(hadoop);
        folder = fileSystem.makeQualified(folder);
        while (folder.getParent() != null && !fileSystem.exists(folder)) {
            folder = folder.getParent();
        }
        return fileSystem.getStatus(folder).getRemaining();
    }

    /** Name of the run. */
    String id() {
        return id;
    }

    /** Where the run is written until it is complete. */
    Path path() {
        return renames ? new Path(root, "runs/" + STAGING + id) : finalPath();
    }

    /** Where the run stands once it is complete. */
    Path finalPath() {
        return new Path(root, "runs/" + id);
    }

    /** Where its log is kept beside the runs, whether it ends well or not. */
    Path log() {
        return log(id);
    }

    private Path log(String run) {
        return new Path(root, "logs/" + run + ".log");
    }

    FileSystem fileSystem() {
        return fileSystem;
    }

    /** Writes a small text file of the run. */
    synchronized void writeText(String name, String text) throws IOException {
        requireOpen();
        try (OutputStream out = fileSystem.create(new Path(path(), name), true)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private void requireOpen() throws IOException {
        if (closed) {
            throw new IOException("the run was given up");
        }
    }

    /** What a dead run left: its staging folder, or the folder it wrote in place. A run with run.json is whole, whatever came after. */
    private static void removeStale(FileSystem fileSystem, Path root) throws IOException {
        for (FileStatus status : fileSystem.listStatus(new Path(root, "runs"))) {
            Path folder = status.getPath();
            Path unfinished = new Path(folder, UNFINISHED);
            if (folder.getName().startsWith(STAGING)) {
                fileSystem.delete(folder, true);
            } else if (status.isDirectory() && fileSystem.exists(unfinished)) {
                boolean whole = fileSystem.exists(new Path(folder, "run.json"));
                fileSystem.delete(whole ? unfinished : folder, true);
            }
        }
    }

    /** Makes the run visible: one rename where the file system has it, then the pointer. */
    synchronized void commit() throws IOException {
        requireOpen();
        lock.requireHeld();
        if (!renames) {
            fileSystem.delete(new Path(path(), UNFINISHED), false);
        } else if (fileSystem.exists(finalPath()) || !fileSystem.rename(path(), finalPath())) {
            throw new IOException("cannot rename %s to %s".formatted(path(), finalPath()));
        }
        committed = true;
        new LatestRun(fileSystem, root).set(id, renames);
    }

    /** Removes all but the newest finished runs, this one being the newest. */
    void keepNewest(int keep) throws IOException {
        List<FileStatus> finished = new ArrayList<>();
        for (FileStatus folder : fileSystem.listStatus(new Path(root, "runs"))) {
            Path manifest = new Path(folder.getPath(), "run.json");
            if (!folder.getPath().getName().equals(id) && fileSystem.exists(manifest)) {
                finished.add(fileSystem.getFileStatus(manifest));
            }
        }
        finished.sort(Comparator.comparing(FileStatus::getModificationTime)
                .thenComparing(status -> status.getPath().toString())
                .reversed());
        for (FileStatus manifest : finished.subList(Math.min(keep - 1, finished.size()), finished.size())) {
            Path folder = manifest.getPath().getParent();
            fileSystem.delete(folder, true);
            fileSystem.delete(log(folder.getName()), false);
        }
    }

    /** Gives the lock back; what was not committed goes. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            try {
                if (!committed) {
                    fileSystem.delete(path(), true);
                }
            } finally {
                lock.close();
            }
        } catch (IOException e) {
            org.slf4j.LoggerFactory.getLogger(RunFolder.class).warn("cannot clean up {}", path(), e);
        }
    }

    static String firstLine(Throwable e) {
        return e.getMessage() == null || e.getMessage().isBlank()
                ? e.getClass().getSimpleName()
                : e.getMessage().lines().findFirst().orElseThrow();
    }
}
