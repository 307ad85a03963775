package org.wenmai.corpus;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
     * The files, sorted by path and then by address, each once, whatever the order of the inputs. Names that begin with a dot are
     * hidden and left out. Where two files have one path, the folder their input names is put before it.
     *
     * @param problems takes a line for every input that names nothing or cannot be listed
     */
    public List<InputFile> list(List<String> inputs, List<String> problems) {
        Map<String, Found> byUri = new TreeMap<>();
        for (String input : inputs) {
            try {
                List<Found> found = new ArrayList<>();
                list(input, found);
                if (found.isEmpty()) {
                    problems.add(
                            "--input %s: no files there; give a file, a folder with files, or a glob".formatted(input));
                }
                // A file under two inputs has the shorter of its paths, and of equal ones the smaller.
                found.forEach(file -> byUri.merge(file.file().uri(), file, Found::shorter));
            } catch (FileNotFoundException missing) {
                problems.add(
                        "--input %s: not found; give a file, a folder, a glob, or a Hadoop address".formatted(input));
            } catch (IOException | IllegalArgumentException | UnsupportedOperationException e) {
                problems.add("--input %s: cannot be listed: %s".formatted(input, firstLine(e)));
            }
        }
        return distinctPaths(List.copyOf(byUri.values()));
    }

    /** A file and the folder of its input. */
    private record Found(InputFile file, String root) {
        static Found shorter(Found a, Found b) {
            return Comparator.comparing((Found found) -> found.file().path().length())
                                    .thenComparing(found -> found.file().path())
                                    .compare(a, b)
                            <= 0
                    ? a
                    : b;
        }

        /** The path with as many folders of the root before it as asked for. */
        Found with(int folders) {
            String[] names = root.split("/");
            String prefix = String.join("/", List.of(names).subList(Math.max(0, names.length - folders), names.length));
            return new Found(new InputFile(file.uri(), prefix + "/" + file.path(), file.bytes(), file.problem()), root);
        }
    }

    private static List<InputFile> distinctPaths(List<Found> found) {
        List<Found> named = found;
        for (int folders = 1; folders < 64; folders++) {
            Map<String, Long> uses = new TreeMap<>();
            named.forEach(file -> uses.merge(file.file().path(), 1L, Long::sum));
            if (uses.values().stream().allMatch(n -> n == 1)) {
                break;
            }
            List<Found> longer = new ArrayList<>();
            for (int i = 0; i < found.size(); i++) {
                boolean shared = uses.get(named.get(i).file().path()) > 1;
                longer.add(shared ? found.get(i).with(folders) : named.get(i));
            }
            named = longer;
        }
        return named.stream()
                .map(Found::file)
                .sorted(Comparator.comparing(InputFile::path).thenComparing(InputFile::uri))
                .toList();
    }

    private void list(String input, List<Found> files) throws IOException {
        Path path = new Path(input);
        FileSystem fileSystem = path.getFileSystem(hadoop);
        FileStatus exact = status(fileSystem, path);
        if (exact != null) {
            Path resolved = exact.getPath();
            Path root = exact.isDirectory() ? resolved : resolved.getParent();
            new Walk(fileSystem, root, realPath(resolved), files).walk(exact);
            return;
        }
        FileStatus[] matches = fileSystem.globStatus(path);
        if (matches == null || matches.length == 0) {
            throw new FileNotFoundException(input);
        }
        Path root = fileSystem.makeQualified(fixedParent(path));
        for (FileStatus match : matches) {
            new Walk(fileSystem, root, realPath(match.getPath()), files).walk(match);
        }
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

    /** One input, with all below it. Links are followed as long as they stay inside. */
    private final class Walk {
        private final FileSystem fileSystem;
        private final Path root;
        private final String real;
        private final List<Found> files;
        private final Set<String> entered = new HashSet<>();

        Walk(FileSystem fileSystem, Path root, String real, List<Found> files) {
            this.fileSystem = fileSystem;
            this.root = root;
            this.real = real;
            this.files = files;
        }

        void walk(FileStatus status) throws IOException {
            String relative = relative(root, status.getPath());
            if (status.isFile()) {
                if (!isExcluded(relative)) {
                    add(files, status.getPath(), relative, status.getLen(), root);
                }
                return;
            }
            if (!entered.add(realPath(status.getPath()))) {
                return; // A link that leads back to a folder we came through.
            }
            FileStatus[] children;
            try {
                children = fileSystem.listStatus(status.getPath());
            } catch (IOException unreadable) {
                // A folder that cannot be opened is one unreadable entry of the input, not the end of the run.
                add(files, status.getPath(), relative, 0, root);
                return;
            }
            Set<String> listed = new HashSet<>();
            for (FileStatus child : children) {
                listed.add(child.getPath().getName());
                if (child.getPath().getName().startsWith(".")) {
                    continue;
                }
                if (leaves(child.getPath())) {
                    problem(
                            relative(root, child.getPath()),
                            child.getPath().toString(),
                            "a link that leads out of the input; give its target to --input");
                } else {
                    walk(child);
                }
            }
            for (String name : namesOnDisk(status.getPath())) {
                if (!name.startsWith(".") && !listed.contains(name)) {
                    // Hadoop passes over broken links and names in another encoding.
                    problem(
                            relative.isEmpty() ? name : relative + "/" + name,
                            status.getPath() + "/" + name,
                            "cannot be opened: the link leads nowhere, or the name is not in UTF-8");
                }
            }
        }

        private void problem(String path, String uri, String why) {
            files.add(new Found(new InputFile(uri, path, 0, why), root.toUri().getPath()));
        }

        private boolean leaves(Path child) throws IOException {
            if (!isLocal(child)
                    || !java.nio.file.Files.isSymbolicLink(
                            java.nio.file.Path.of(child.toUri().getPath()))) {
                return false;
            }
            String target = realPath(child);
            return !target.equals(real) && !target.startsWith(real.endsWith("/") ? real : real + "/");
        }
    }

    private static void add(List<Found> files, Path path, String relative, long bytes, Path root) {
        files.add(new Found(
                new InputFile(path.toString(), relative, bytes), root.toUri().getPath()));
    }

    /** All names in a local folder; none elsewhere. */
    private static List<String> namesOnDisk(Path folder) {
        String[] names = isLocal(folder) ? new java.io.File(folder.toUri().getPath()).list() : null;
        return names == null ? List.of() : List.of(names);
    }

    private static String realPath(Path folder) throws IOException {
        return isLocal(folder) ? new java.io.File(folder.toUri().getPath()).getCanonicalPath() : folder.toString();
    }

    private static boolean isLocal(Path path) {
        return "file".equals(path.toUri().getScheme());
    }

    private boolean isExcluded(String relative) {
        java.nio.file.Path path = java.nio.file.Path.of(relative);
        return excluded.stream().anyMatch(glob -> glob.matches(path) || glob.matches(path.getFileName()));
    }

    private static String relative(Path root, Path file) {
        String base = root.toUri().getPath();
        String path = file.toUri().getPath();
        if (path.equals(base)) {
            return "";
        }
        String prefix = base.endsWith("/") ? base : base + "/";
        return path.startsWith(prefix) ? path.substring(prefix.length()) : file.getName();
    }

    private static String firstLine(Exception e) {
        return e.getMessage() == null || e.getMessage().isBlank()
                ? e.getClass().getSimpleName()
                : e.getMessage().lines().findFirst().orElseThrow();
    }
}
