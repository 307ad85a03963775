package org.wenmai.corpus;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** Lists what {@code --input} names, through Hadoop's file systems: files, folders with all below them, globs. */
public final class InputFiles {
    private final Configuration hadoop;
    private final List<PathMatcher> excluded;

    /**
     * A lister.
     *
     * @param excluded globs on file names and on paths below the input that are no part of it
     */
    public InputFiles(Configuration hadoop, List<String> excluded) {
        this.hadoop = hadoop;
        this.excluded = excluded.stream()
                .map(glob -> FileSystems.getDefault().getPathMatcher("glob:" + glob))
                .toList();
    }

    /**
     * The files, sorted by path and then by address, each once. Names that begin with a dot are hidden and left out.
     *
     * @param problems takes a line for every input that names nothing or cannot be listed
     */
    public List<InputFile> list(List<String> inputs, List<String> problems) {
        Map<String, InputFile> byUri = new TreeMap<>();
        for (String input : inputs) {
            try {
                List<InputFile> found = list(input);
                if (found.isEmpty()) {
                    problems.add(
                            "--input %s: no files there; give a file, a folder with files, or a glob".formatted(input));
                }
                found.forEach(file -> byUri.putIfAbsent(file.uri(), file));
            } catch (FileNotFoundException missing) {
                problems.add(
                        "--input %s: not found; give a file, a folder, a glob, or a Hadoop address".formatted(input));
            } catch (IOException | IllegalArgumentException | UnsupportedOperationException e) {
                problems.add("--input %s: cannot be listed: %s".formatted(input, firstLine(e)));
            }
        }
        List<InputFile> files = new ArrayList<>(byUri.values());
        files.sort(Comparator.comparing(InputFile::path).thenComparing(InputFile::uri));
        return files;
    }

    private List<InputFile> list(String input) throws IOException {
        Path path = new Path(input);
        FileSystem fileSystem = path.getFileSystem(hadoop);
        List<InputFile> files = new ArrayList<>();
        FileStatus exact = status(fileSystem, path);
        if (exact != null) {
            Path resolved = exact.getPath();
            walk(fileSystem, exact, exact.isDirectory() ? resolved : resolved.getParent(), files);
            return files;
        }
        FileStatus[] matches = fileSystem.globStatus(path);
        if (matches == null || matches.length == 0) {
            throw new FileNotFoundException(input);
        }
        Path root = fileSystem.makeQualified(fixedParent(path));
        for (FileStatus match : matches) {
            walk(fileSystem, match, root, files);
        }
        return files;
    }

    private static FileStatus status(FileSystem fileSystem, Path path) throws IOException {
        try {
            return fileSystem.getFileStatus(path);
        } catch (FileNotFoundException maybeAGlob) {
            return null;
        }
    }

    /** The longest parent without a glob in it. */
    private static Path fixedParent(Path path) {
        Path parent = path;
        while (parent.getParent() != null && parent.toString().matches(".*[*?\\[{].*")) {
            parent = parent.getParent();
        }
        return parent.toString().matches(".*[*?\\[{].*") ? new Path(".") : parent;
    }

    private void walk(FileSystem fileSystem, FileStatus status, Path root, List<InputFile> files) throws IOException {
        String relative = relative(root, status.getPath());
        if (status.isFile()) {
            if (!isExcluded(relative)) {
                files.add(new InputFile(status.getPath().toString(), relative, status.getLen()));
            }
            return;
        }
        FileStatus[] children;
        try {
            children = fileSystem.listStatus(status.getPath());
        } catch (IOException unreadable) {
            // A folder that cannot be opened is one unreadable entry of the input, not the end of the run.
            files.add(new InputFile(status.getPath().toString(), relative, 0));
            return;
        }
        for (FileStatus child : children) {
            if (!child.getPath().getName().startsWith(".")) {
                walk(fileSystem, child, root, files);
            }
        }
    }

    private boolean isExcluded(String relative) {
        java.nio.file.Path path = java.nio.file.Path.of(relative);
        return excluded.stream().anyMatch(glob -> glob.matches(path) || glob.matches(path.getFileName()));
    }

    private static String relative(Path root, Path file) {
        String base = root.toUri().getPath();
        String path = file.toUri().getPath();
        String prefix = base.endsWith("/") ? base : base + "/";
        return path.startsWith(prefix) ? path.substring(prefix.length()) : file.getName();
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage())
                .lines()
                .findFirst()
                .orElse(e.getClass().getSimpleName());
    }
}
