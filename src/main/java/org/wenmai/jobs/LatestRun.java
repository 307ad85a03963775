package org.wenmai.jobs;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.StandardCopyOption;
import java.util.regex.Pattern;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Where an output folder says which of its runs is the newest: the file {@code LATEST}, which holds the run's name, and on local file
 * systems a link {@code latest} for people. Neither name is taken from a file or folder that is somebody's own.
 */
final class LatestRun {
    private static final String POINTER = "LATEST";
    private static final String LINK = "latest";
    private static final Pattern RUN_ID = Pattern.compile("|" + NamedRun.FORM);
    private static final int LONGEST = 200;

    private final FileSystem fileSystem;
    private final Path root;

    /**
     * Of an output.
     *
     * @param root its folder, with the scheme of its file system; need not be there
     */
    LatestRun(FileSystem fileSystem, Path root) {
        this.fileSystem = fileSystem;
        this.root = root;
    }

    /**
     * Before any work is done: fails where the end of a run would replace what no run made, or could not.
     *
     * @throws UsageException where either name is taken
     */
    void requireFree() throws IOException {
        Path pointer = new Path(root, POINTER);
        if (fileSystem.exists(pointer) && !holdsRun(pointer)) {
            throw taken(pointer.toString(), "the name of the newest run is kept there");
        }
        if (isLocal()) {
            java.nio.file.Path link = local(root).resolve(LINK);
            if (Files.exists(link, LinkOption.NOFOLLOW_LINKS) && !leadsToRun(link)) {
                throw taken(link.toString(), "the link to the newest run is kept there");
            }
        }
    }

    private UsageException taken(String path, String purpose) {
        return new UsageException(
                "--output %s: %s is there and no run made it, but %s; move it away, or choose another --output"
                        .formatted(root, path, purpose));
    }

    /** Whether a pointer holds a name, or nothing, as a disk that was full leaves it. */
    private boolean holdsRun(Path pointer) throws IOException {
        FileStatus status = fileSystem.getFileStatus(pointer);
        return status.isFile()
                && status.getLen() <= LONGEST
                && RUN_ID.matcher(read(pointer)).matches();
    }

    private boolean leadsToRun(java.nio.file.Path link) throws IOException {
        return Files.isSymbolicLink(link)
                && local(new Path(root, "runs"))
                        .equals(link.resolveSibling(Files.readSymbolicLink(link))
                                .normalize()
                                .getParent());
    }

    /**
     * The folder of the newest complete run, or null.
     *
     * @throws IOException where the run that is named is not there
     */
    Path folder() throws IOException {
        Path pointer = new Path(root, POINTER);
        if (!fileSystem.exists(pointer)) {
            return null;
        }
        String id = read(pointer);
        Path run = fileSystem.makeQualified(new Path(root, "runs/" + id));
        if (id.isEmpty() || !fileSystem.exists(new Path(run, "run.json"))) {
            throw new FileNotFoundException(
                    "%s names run '%s', which is not there; write the name of a run that is below runs/ into it, or remove it"
                            .formatted(pointer, id));
        }
        return run;
    }

    private String read(Path pointer) throws IOException {
        try (InputStream in = fileSystem.open(pointer)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }

    /**
     * Makes a run the newest.
     *
     * @param draft whether the pointer is written beside its place and renamed; an object store shows the old one or the new one anyway
     */
    void set(String id, boolean draft) throws IOException {
        Path pointer = new Path(root, POINTER);
        if (!draft && !isLocal()) {
            write(pointer, id);
        } else {
            Path written = new Path(root, ".LATEST-" + id);
            write(written, id);
            replace(written, pointer);
        }
        if (isLocal()) {
            link(id);
        }
    }

    private void write(Path to, String id) throws IOException {
        try (OutputStream out = fileSystem.create(to, true)) {
            out.write((id + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    private void replace(Path draft, Path pointer) throws IOException {
        if (isLocal()) {
            Files.move(
                    local(draft), local(pointer), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } else {
            org.apache.hadoop.fs.FileContext.getFileContext(root.toUri(), fileSystem.getConf())
                    .rename(draft, pointer, org.apache.hadoop.fs.Options.Rename.OVERWRITE);
        }
    }

    /** Where the file system has links; one that cannot be made is no failure. */
    private void link(String id) {
        java.nio.file.Path link = local(root).resolve(LINK);
        java.nio.file.Path draft = local(root).resolve(".latest-" + id);
        try {
            Files.deleteIfExists(draft);
            Files.createSymbolicLink(draft, java.nio.file.Path.of("runs", id));
            Files.move(draft, link, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | UnsupportedOperationException noLinks) {
            org.slf4j.LoggerFactory.getLogger(LatestRun.class).info("no link {}: {}", link, noLinks.toString());
        }
    }

    private boolean isLocal() {
        return root.toUri().getScheme().equals("file");
    }

    private static java.nio.file.Path local(Path path) {
        return java.nio.file.Path.of(path.toUri().getPath());
    }
}
