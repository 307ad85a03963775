package org.wenmai.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** The files that {@code --metadata} names. They describe documents and are none, wherever they lie. */
public final class MetadataFiles {
    private final List<Path> paths = new ArrayList<>();
    private final List<String> names;
    private final Configuration hadoop;

    /**
     * Finds the files.
     *
     * @param most bytes of the largest that is read; a side table stands in the memory of every task
     * @param problems takes a line for every one that is not there or too large
     */
    public MetadataFiles(List<String> names, Configuration hadoop, long most, List<String> problems) {
        this.names = names;
        this.hadoop = hadoop;
        for (String name : names) {
            try {
                Path path = new Path(name);
                FileSystem fileSystem = path.getFileSystem(hadoop);
                FileStatus status = fileSystem.getFileStatus(path);
                if (!status.isFile()) {
                    problems.add("--metadata %s: expected a CSV file, found a folder".formatted(name));
                } else if (status.getLen() > most) {
                    problems.add("--metadata %s: %d bytes, more than input.max_file_bytes = %d"
                            .formatted(name, status.getLen(), most));
                }
                paths.add(resolved(fileSystem.makeQualified(path)));
            } catch (IOException | IllegalArgumentException missing) {
                problems.add("--metadata %s: not found; give a CSV file with a column path or id".formatted(name));
            }
        }
    }

    /** Their content by the names given, in order. */
    public Map<String, byte[]> read() throws IOException {
        Map<String, byte[]> contents = new LinkedHashMap<>();
        for (int i = 0; i < paths.size(); i++) {
            try (InputStream in = paths.get(i).getFileSystem(hadoop).open(paths.get(i))) {
                contents.put(names.get(i), in.readAllBytes());
            }
        }
        return contents;
    }

    /** SHA-256 of each by the name given. */
    public Map<String, String> digests() throws IOException {
        Map<String, String> digests = new LinkedHashMap<>();
        read().forEach((name, bytes) -> digests.put(name, OpenFile.hex(bytes)));
        return digests;
    }

    /** The files that are none of them. */
    public List<InputFile> without(List<InputFile> files) {
        Set<String> own = paths.stream().map(path -> path.toUri().getPath()).collect(Collectors.toSet());
        return own.isEmpty()
                ? files
                : files.stream()
                        .filter(file -> !own.contains(
                                resolved(new Path(file.uri())).toUri().getPath()))
                        .toList();
    }

    /** Where a path leads once links are followed; a table may be named by another way than the folder it is in. */
    private static Path resolved(Path path) {
        if (!"file".equals(path.toUri().getScheme())) {
            return path;
        }
        try {
            return new Path(
                    java.nio.file.Path.of(path.toUri().getPath()).toRealPath().toUri());
        } catch (IOException | RuntimeException asGiven) {
            return path;
        }
    }
}
