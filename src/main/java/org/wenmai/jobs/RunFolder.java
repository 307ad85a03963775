package org.wenmai.jobs;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * One run below an output folder. It appears whole or not at all: written under {@code runs/.staging-ID}, renamed once to
 * {@code runs/ID}, and only then is {@code LATEST} replaced. A lock refuses two runs into one output.
 */
final class RunFolder implements AutoCloseable {
    private static final DateTimeFormatter ID =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final String STAGING = ".staging-";
    private static final String LATEST = "LATEST";

    /** Locks this process holds. */
    private static final Set<String> HELD = ConcurrentHashMap.newKeySet();

    private final FileSystem fileSystem;
    private final Path root;
    private final Path lock;
    private final String id;
    private boolean committed;
    private boolean closed;

    private RunFolder(FileSystem fileSystem, Path root, String id) {
        this.fileSystem = fileSystem;
        this.root = root;
        this.lock = new Path(root, ".lock");
        this.id = id;
    }

    /**
     * Begins a run: takes the lock, removes what dead runs left behind, makes the staging folder.
     *
     * @param wantedId name of the run, or null for its start
     * @throws RunException where the output cannot be written or another run holds it
     * @throws UsageException where a run of that name is there already
     */
    static RunFolder begin(String output, String wantedId, Instant start, Configuration hadoop) {
        try {
            Path root = new Path(output);
            FileSystem fileSystem = root.getFileSystem(hadoop);
            root = fileSystem.makeQualified(root);
            if (!fileSystem.mkdirs(new Path(root, "runs"))) {
                throw new IOException("cannot make the folder");
            }
            String id = wantedId != null ? wantedId : freeId(fileSystem, root, start);
            RunFolder run = new RunFolder(fileSystem, root, id);
            if (fileSystem.exists(run.finalPath())) {
                throw new UsageException("--run-id %s: %s is there already; choose another name or remove it"
                        .formatted(id, run.finalPath()));
            }
            run.takeLock();
            try {
                run.removeStale();
                fileSystem.mkdirs(run.path());
            } catch (IOException full) {
                run.close();
                throw full;
            }
            return run;
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
        Path pointer = new Path(root, LATEST);
        if (!fileSystem.exists(pointer)) {
            return null;
        }
        try (InputStream in = fileSystem.open(pointer)) {
            String id = new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
            Path run = fileSystem.makeQualified(new Path(root, "runs/" + id));
            if (!fileSystem.exists(new Path(run, "run.json"))) {
                throw new FileNotFoundException("%s names run %s, which is not there".formatted(pointer, id));
            }
            return run;
        }
    }

    /** Name of the run. */
    String id() {
        return id;
    }

    /** Where the run is written until it is complete. */
    Path path() {
        return new Path(root, "runs/" + STAGING + id);
    }

    /** Where the run stands once it is complete. */
    Path finalPath() {
        return new Path(root, "runs/" + id);
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

    private void takeLock() throws IOException {
        String owner = "%s %d %s".formatted(host(), ProcessHandle.current().pid(), Instant.now());
        for (int attempt = 0; attempt < 3; attempt++) {
            try (OutputStream out = fileSystem.create(lock, false)) {
                out.write(owner.getBytes(StandardCharsets.UTF_8));
                HELD.add(lock.toString());
                return;
            } catch (FileAlreadyExistsException held) {
                if (!isDead(lockOwner())) {
                    break;
                }
                fileSystem.delete(lock, false);
            } catch (IOException full) {
                fileSystem.delete(lock, false);
                throw full;
            }
        }
        throw new RunException("another run is writing to %s (%s); wait for it, or remove %s if it is gone"
                .formatted(root, lockOwner(), lock));
    }

    private String lockOwner() {
        try (InputStream in = fileSystem.open(lock)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException gone) {
            return "";
        }
    }

    /** Whether the owner is a process of this host that is no more, or one that has its number by chance. */
    private boolean isDead(String owner) {
        String[] parts = owner.split(" ");
        if (parts.length != 3 || !parts[0].equals(host()) || !parts[1].matches("\\d+")) {
            return owner.isBlank();
        }
        long pid = Long.parseLong(parts[1]);
        if (pid == ProcessHandle.current().pid()) {
            return !HELD.contains(lock.toString());
        }
        return ProcessHandle.of(pid).isEmpty();
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (IOException unknown) {
            return "unknown";
        }
    }

    private void removeStale() throws IOException {
        for (FileStatus status : fileSystem.listStatus(new Path(root, "runs"))) {
            if (status.getPath().getName().startsWith(STAGING)) {
                fileSystem.delete(status.getPath(), true);
            }
        }
    }

    /** Makes the run visible: one rename, then the pointer. */
    synchronized void commit() throws IOException {
        requireOpen();
        if (!fileSystem.rename(path(), finalPath())) {
            throw new IOException("cannot rename %s to %s".formatted(path(), finalPath()));
        }
        committed = true;
        replacePointer();
        link();
    }

    private void replacePointer() throws IOException {
        Path pointer = new Path(root, LATEST);
        Path draft = new Path(root, ".LATEST-" + id);
        try (OutputStream out = fileSystem.create(draft, true)) {
            out.write((id + "\n").getBytes(StandardCharsets.UTF_8));
        }
        if (isLocal()) {
            Files.move(
                    local(draft), local(pointer), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } else {
            org.apache.hadoop.fs.FileContext.getFileContext(root.toUri(), fileSystem.getConf())
                    .rename(draft, pointer, org.apache.hadoop.fs.Options.Rename.OVERWRITE);
        }
    }

    /** A link for people, where the file system has links; a link that cannot be made is no failure. */
    private void link() {
        if (!isLocal()) {
            return;
        }
        java.nio.file.Path link = local(root).resolve("latest");
        java.nio.file.Path draft = local(root).resolve(".latest-" + id);
        try {
            Files.deleteIfExists(draft);
            Files.createSymbolicLink(draft, java.nio.file.Path.of("runs", id));
            Files.move(draft, link, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | UnsupportedOperationException noLinks) {
            org.slf4j.LoggerFactory.getLogger(RunFolder.class).info("no link {}: {}", link, noLinks.toString());
        }
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
            fileSystem.delete(manifest.getPath().getParent(), true);
        }
    }

    private boolean isLocal() {
        return root.toUri().getScheme().equals("file");
    }

    private static java.nio.file.Path local(Path path) {
        return java.nio.file.Path.of(path.toUri().getPath());
    }

    /** Gives the lock back; what was not committed goes. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            if (!committed) {
                fileSystem.delete(path(), true);
            }
            fileSystem.delete(lock, false);
            HELD.remove(lock.toString());
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
