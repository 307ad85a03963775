package org.wenmai.corpus;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;
import org.wenmai.documents.DocumentReaders;
import org.wenmai.documents.LineStart;

/**
 * Cuts large files of JSON lines and of Parquet into parts, so that many tasks read one file. A task for each such file counts its lines,
 * or reads its footer, and takes its digest, which costs a fraction of reading it; entries and lines so keep the numbers they have in the
 * whole file. Other containers are one task's: a quoted line feed of CSV and a packed stream can only be told from the start.
 */
final class FileParts {
    private static final int START = 65_536;

    private FileParts() {}

    /**
     * The files in their order, those that can be cut as their parts.
     *
     * @param bytes of a part at least; a file is cut where it has twice as many
     */
    static List<InputFile> of(
            JavaSparkContext context, List<InputFile> files, Broadcast<SerializableConfiguration> hadoop, long bytes) {
        List<InputFile> large = files.stream()
                .filter(file -> file.problem() == null && file.bytes() >= 2 * bytes)
                .toList();
        if (large.isEmpty()) {
            return files;
        }
        Map<String, List<InputFile>> parts = new HashMap<>();
        context.parallelize(large, large.size())
                .map(file -> cut(file, hadoop.value().value(), bytes))
                .collect()
                .forEach(cut -> parts.put(cut.get(0).uri(), cut));
        return files.stream()
                .flatMap(file -> parts.getOrDefault(file.uri(), List.of(file)).stream())
                .toList();
    }

    /** The parts of one file; the file itself where it has no lines to cut at, or cannot be read. */
    private static List<InputFile> cut(InputFile file, Configuration hadoop, long bytes) {
        try (OpenFile open = new OpenFile(file, hadoop)) {
            BufferedInputStream in = new BufferedInputStream(open, START);
            in.mark(START + 1);
            byte[] first = in.readNBytes(START);
            if (ParquetFile.is(first)) {
                return rows(file, hadoop, bytes, open);
            }
            LineStart start = DocumentReaders.lines(file.path(), first);
            if (start == null) {
                return List.of(file);
            }
            in.reset();
            List<Cut> cuts = cuts(in, start, bytes);
            String sha256 = open.sha256(true);
            List<InputFile> parts = new ArrayList<>();
            for (int i = 0; i < cuts.size(); i++) {
                long to = i + 1 < cuts.size() ? cuts.get(i + 1).from() : file.bytes();
                LineStart lines = cuts.get(i).lines();
                InputFile.Part part = new InputFile.Part(cuts.get(i).from(), to, lines, lines.entries(), sha256);
                parts.add(new InputFile(file.uri(), file.path(), file.bytes(), null, part));
            }
            return parts.size() < 2 ? List.of(file) : parts;
        } catch (IOException | RuntimeException broken) {
            // Read as a whole, it says what is wrong.
            return List.of(file);
        }
    }

    /** The parts of a file of rows: some of its row groups each. */
    private static List<InputFile> rows(InputFile file, Configuration hadoop, long bytes, OpenFile open)
            throws IOException {
        List<ParquetFile.Group> groups = ParquetFile.groups(file, hadoop, bytes);
        if (groups.size() < 2) {
            return List.of(file);
        }
        String sha256 = open.sha256(true);
        List<InputFile> parts = new ArrayList<>();
        for (ParquetFile.Group group : groups) {
            InputFile.Part part = new InputFile.Part(group.from(), group.to(), null, group.rowsBefore(), sha256);
            parts.add(new InputFile(file.uri(), file.path(), file.bytes(), null, part));
        }
        return parts;
    }

    /** Where a part begins. */
    private record Cut(long from, LineStart lines) {}

    private static List<Cut> cuts(BufferedInputStream in, LineStart start, long bytes) throws IOException {
        List<Cut> cuts = new ArrayList<>(List.of(new Cut(start.bytes(), start)));
        in.skipNBytes(start.bytes());
        long at = start.bytes();
        long lines = 0;
        long entries = 0;
        boolean blank = true;
        byte[] buffer = new byte[START];
        Cut next = null;
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            for (int i = 0; i < n; i++) {
                int b = buffer[i] & 0xFF;
                at++;
                if (b == '\n') {
                    lines++;
                    entries += blank ? 0 : 1;
                    blank = true;
                    if (next == null && at - cuts.get(cuts.size() - 1).from() >= bytes) {
                        next = new Cut(at, new LineStart(start.charset(), entries, lines, at));
                    }
                } else if (b > ' ') {
                    blank = false;
                    if (next != null) {
                        // A part holds at least one entry: it begins before one.
                        cuts.add(next);
                        next = null;
                    }
                }
            }
        }
        return cuts;
    }
}
