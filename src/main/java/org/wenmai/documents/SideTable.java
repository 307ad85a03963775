package org.wenmai.documents;

import java.io.IOException;
import java.io.Serializable;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * What a CSV beside the documents says of them. A row belongs to the documents whose path, file name, or file name without its
 * ending stands in a column for paths, or whose identifier, file name or file name without its ending stands in a column for
 * identifiers. A path wins over an identifier, and an identifier of the document over its file name. Of rows with one key the
 * first counts.
 */
public final class SideTable implements Serializable {
    private static final long serialVersionUID = 1L;

    /** No table. */
    public static final SideTable NONE = new SideTable();

    private static final Set<String> PATHS = Set.of("path", "file", "filename", "file_name", "路径", "文件", "文件名");

    private final Map<String, Map<String, String>> byPath = new HashMap<>();
    private final Map<String, Map<String, String>> byId = new HashMap<>();

    private SideTable() {}

    /**
     * Reads tables.
     *
     * @param tables content by name, in order; the first that has a row for a document counts
     * @param problems takes a line for everything wrong
     */
    public static SideTable of(Map<String, byte[]> tables, FieldNames names, List<String> problems) {
        SideTable all = new SideTable();
        tables.forEach((file, bytes) -> {
            try {
                String text = Decoder.decode(bytes).text();
                all.read(file, text, names, problems);
            } catch (Decoder.UndecodableException | IOException | RuntimeException broken) {
                problems.add("--metadata %s: no CSV: %s".formatted(file, broken.getMessage()));
            }
        });
        return all;
    }

    private void read(String file, String text, FieldNames names, List<String> problems) throws IOException {
        try (CSVParser parser = CSVParser.parse(new StringReader(text), CsvReader.format(CsvReader.delimiter(text)))) {
            List<String> header = null;
            List<Integer> paths = new ArrayList<>();
            List<Integer> ids = new ArrayList<>();
            for (CSVRecord record : parser) {
                if (header == null) {
                    header = CsvReader.header(record);
                    keys(header, names, paths, ids);
                    if (paths.isEmpty() && ids.isEmpty()) {
                        problems.add(
                                "--metadata %s: no column path, file, %s, and none that ends in _id; found %s; rename the column that names the documents"
                                        .formatted(file, RecordDraft.named(names.id()), header));
                        return;
                    }
                    continue;
                }
                Map<String, String> row = CsvReader.row(header, record);
                put(byPath, header, paths, record, row);
                put(byId, header, ids, record, row);
            }
        }
    }

    private static void keys(List<String> header, FieldNames names, List<Integer> paths, List<Integer> ids) {
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i).toLowerCase(Locale.ROOT);
            if (PATHS.contains(name)) {
                paths.add(i);
            } else if (names.id().contains(name)) {
                ids.add(0, i);
            } else if (name.endsWith("_id")) {
                ids.add(i);
            }
        }
    }

    private static void put(
            Map<String, Map<String, String>> rows,
            List<String> header,
            List<Integer> columns,
            CSVRecord record,
            Map<String, String> row) {
        for (int column : columns) {
            String key = column < record.size() ? record.get(column).strip() : "";
            if (!key.isEmpty()) {
                Map<String, String> without = new TreeMap<>(row);
                if (PATHS.contains(header.get(column).toLowerCase(Locale.ROOT))) {
                    without.remove(header.get(column));
                }
                rows.putIfAbsent(key, without);
            }
        }
    }

    /** The row of a document, or null. */
    Fields of(String path, String id, FieldNames names) {
        if (byPath.isEmpty() && byId.isEmpty()) {
            return null;
        }
        String name = path.substring(path.lastIndexOf('/') + 1);
        Map<String, String> row = first(byPath, path, name, TextFile.stem(name));
        row = row == null && id != null ? byId.get(id) : row;
        row = row == null ? first(byId, name, TextFile.stem(name)) : row;
        return row == null ? null : new Fields(row, names);
    }

    private static Map<String, String> first(Map<String, Map<String, String>> rows, String... keys) {
        for (String key : keys) {
            Map<String, String> row = rows.get(key);
            if (row != null) {
                return row;
            }
        }
        return null;
    }
}
