package org.wenmai.jobs;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.fs.FSError;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.slf4j.LoggerFactory;

/**
 * The lock of an output folder: a file {@code .lock} that names host and name space of processes, process and start of the run that writes
 * there.
 *
 * <p>Its owner writes it anew every half minute. It is taken over at once where its owner was a process of this place that is no more, and
 * otherwise after ten minutes without a sign of life, by the clock of the file system: a driver that was killed on another host of a cluster
 * cannot be asked, and a number of a process may have gone to another. An owner that was passed for dead and is not finds out before it
 * publishes.
 */
final class RunLock implements AutoCloseable {
    private static final Duration BEAT = Duration.ofSeconds(30);
    private static final Duration SILENCE = Duration.ofMinutes(10);
    private static final int LOOKS = 10;

    /** Locks this process holds. */
    private static final Set<String> HELD = ConcurrentHashMap.newKeySet();

    private final FileSystem fileSystem;
    private final Path root;
    private final Path file;
    private final String owner;
    private final ScheduledExecutorService heart;

    private RunLock(FileSystem fileSystem, Path root) {
        this.fileSystem = fileSystem;
        this.root = root;
        this.file = new Path(root, ".lock");
        this.owner = "%s %d %s".formatted(place(), ProcessHandle.current().pid(), Instant.now());
        this.heart = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "wenmai-lock");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Takes the lock.
     *
     * @throws RunException where another run holds it
     */
    static RunLock take(FileSystem fileSystem, Path root) throws IOException {
        RunLock lock = new RunLock(fileSystem, root);
        for (int attempt = 0; attempt < 3; attempt++) {
            if (lock.create()) {
                lock.heart.scheduleWithFixedDelay(lock::beat, BEAT.toSeconds(), BEAT.toSeconds(), TimeUnit.SECONDS);
                return lock;
            }
            String other = lock.read();
            if (!lock.isDead(other)) {
                throw new RunException("another run is writing to %s (%s); wait for it, or remove %s if it is gone"
                        .formatted(root, named(other), lock.file));
            }
            // Whoever else finds it dead may have been quicker.
            if (other.equals(lock.read())) {
                fileSystem.delete(lock.file, false);
            }
        }
        throw new RunException("another run is writing to %s (%s); wait for it, or remove %s if it is gone"
                .formatted(root, named(lock.read()), lock.file));
    }

    private static String named(String owner) {
        return owner.isEmpty() ? "its lock is empty, as on a full disk" : owner;
    }

    private boolean create() throws IOException {
        try (OutputStream out = fileSystem.create(file, false)) {
            out.write(owner.getBytes(StandardCharsets.UTF_8));
        } catch (FileAlreadyExistsException held) {
            return false;
        } catch (IOException | FSError full) {
            if (fileSystem.exists(file) && !read().isEmpty()) {
                return false; // File systems have exceptions of their own for a file that is there.
            }
            fileSystem.delete(file, false);
            throw full;
        }
        // An object store may let two create one file; the last to write has it.
        if (!owner.equals(read())) {
            return false;
        }
        HELD.add(file.toString());
        return true;
    }

    /**
     * What stands in the file, nothing where it is not there; its owner may just be writing it.
     *
     * @throws IOException where it is there and stays unreadable, which says nothing of its owner
     */
    private String read() throws IOException {
        IOException failed = null;
        for (int look = 0; look < LOOKS; look++) {
            try (InputStream in = fileSystem.open(file)) {
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
                if (!text.isEmpty()) {
                    return text;
                }
                failed = null;
            } catch (IOException unreadable) {
                if (!fileSystem.exists(file)) {
                    return "";
                }
                failed = unreadable;
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        if (failed != null) {
            throw failed;
        }
        return "";
    }

    private boolean isDead(String other) throws IOException {
        if (other.isEmpty() && !fileSystem.exists(file)) {
            return true;
        }
        String[] parts = other.split(" ");
        if (parts.length == 3 && parts[0].equals(place()) && parts[1].matches("\\d{1,18}")) {
            long pid = Long.parseLong(parts[1]);
            if (pid == ProcessHandle.current().pid()) {
                return !HELD.contains(file.toString());
            }
            if (ProcessHandle.of(pid).isEmpty()) {
                return true;
            }
        }
        // An empty file may be that of an owner whose disk is full.
        return silence().compareTo(SILENCE) > 0;
    }

    /** Time since the owner wrote the file, both ends by the clock of the file system. */
    private Duration silence() throws IOException {
        Path probe = new Path(
                root, ".clock-%s-%d".formatted(host(), ProcessHandle.current().pid()));
        try {
            fileSystem.create(probe, true).close();
            return Duration.ofMillis(fileSystem.getFileStatus(probe).getModificationTime()
                    - fileSystem.getFileStatus(file).getModificationTime());
        } finally {
            fileSystem.delete(probe, false);
        }
    }

    private void beat() {
        try {
            String now = read();
            if (owner.equals(now) || now.isEmpty() && fileSystem.exists(file)) {
                try (OutputStream out = fileSystem.create(file, true)) {
                    out.write(owner.getBytes(StandardCharsets.UTF_8));
                }
            }
        } catch (IOException | FSError missed) {
            LoggerFactory.getLogger(RunLock.class).warn("cannot renew {}: {}", file, missed.toString());
        }
    }

    /** Before anything is published: fails where the run was passed for dead and another has begun. */
    void requireHeld() throws IOException {
        String now = read();
        if (!owner.equals(now)) {
            throw new IOException("%s was taken from this run by another (%s); when that has ended, run again"
                    .formatted(file, named(now)));
        }
    }

    /** Gives the lock back where it is still this run's. */
    @Override
    public void close() throws IOException {
        heart.shutdownNow();
        try {
            heart.awaitTermination(5, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        HELD.remove(file.toString());
        // One left empty by a full disk is this run's, too: no other takes it while it is young.
        String now = read();
        if (owner.equals(now) || now.isEmpty()) {
            fileSystem.delete(file, false);
        }
    }

    /** Where numbers of processes mean something: this host, and on Linux its name space of processes, which a container has its own of. */
    static String place() {
        try {
            String space = Files.readSymbolicLink(java.nio.file.Path.of("/proc/self/ns/pid"))
                    .getFileName()
                    .toString();
            return host() + "/" + space.replaceAll("\\D", "");
        } catch (IOException | UnsupportedOperationException none) {
            return host();
        }
    }

    /** Name of this host. */
    static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (IOException unknown) {
            return "unknown";
        }
    }
}
