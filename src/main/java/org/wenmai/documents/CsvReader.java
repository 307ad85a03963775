package org.wenmai.documents;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Tables of separated values with a header: comma, tab, semicolon or bar; one document a row, read row by row. */
final class CsvReader {
    private static final char[] DELIMITERS = {',', '\t', ';', '|'};
    private static final int LONGEST_NAME = 60;

    private CsvReader() {}

    /** Whether a file is such a table: by its ending, or by a header that names a text and something else. */
    static boolean accepts(String name, String start, FieldNames names) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".csv") || lower.endsWith(".tsv")) {
            return true;
        }
        List<String> header = headerOf(start);
        return header.size() > 1
                && new HashSet<>(header).size() == header.size()
                && header.stream().allMatch(column -> !column.isBlank() && column.length() <= LONGEST_NAME)
                && header.stream().anyMatch(names::isText)
                && header.stream().filter(names::isKnown).count() > 1
                && start.strip().indexOf('\n') > 0;
    }

    private static List<String> headerOf(String start) {
        try (CSVParser parser = CSVParser.parse(new StringReader(start), format(delimiter(start)))) {
            Iterator<CSVRecord> records = parser.iterator();
            return records.hasNext() ? header(records.next()) : List.of();
        } catch (IOException | RuntimeException noTable) {
            return List.of();
        }
    }

    /** The mark that cuts the first line into most columns. */
    static char delimiter(String start) {
        String first = start.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        char best = ',';
        long most = 0;
        for (char delimiter : DELIMITERS) {
            long n = first.chars().filter(c -> c == delimiter).count();
            if (n > most) {
                best = delimiter;
                most = n;
            }
        }
        return best;
    }

    /** RFC 4180 with the delimiter, read leniently: an unclosed quote ends with the file, text after a closing one is kept. */
    static CSVFormat format(char delimiter) {
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(true)
                .setTrailingData(true)
                .setLenientEof(true)
                .get();
    }

    /** Names of columns: stripped, and told apart by a number where one stands twice or is blank. */
    static List<String> header(CSVRecord record) {
        List<String> header = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String cell : record) {
            header.add(distinct(cell.strip().replace("\uFEFF", ""), header.size() + 1, seen));
        }
        return header;
    }

    /** A name that no column before it has. */
    static String distinct(String name, int column, Set<String> seen) {
        String distinct = name.isEmpty() ? "column_" + column : name;
        while (!seen.add(distinct)) {
            distinct += "_" + column;
        }
        return distinct;
    }

    /** The filled cells of a row by column; cells beyond the header are columns of their number. */
    static Map<String, String> row(List<String> header, CSVRecord record) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < record.size(); i++) {
            String name = i < header.size() ? header.get(i) : "column_" + (i + 1);
            if (!record.get(i).isBlank()) {
                row.put(name, record.get(i));
            }
        }
        return row;
    }

    static Iterator<ReadResult> read(ByteFile file, String start, Decoder.Encoding encoding) throws IOException {
        EntryLimit limited = new EntryLimit(file.stream(), file.options().maxBytes());
        CSVParser parser = CSVParser.parse(new StrictReader(limited, encoding), format(delimiter(start)));
        Iterator<CSVRecord> records = parser.iterator();
        List<String> header = records.hasNext() ? header(records.next()) : List.of();
        FieldNames names = file.options().names();
        String text = header.stream().filter(names::isText).findFirst().orElse(null);
        if (text == null) {
            return DraftBuilder.one(new Reject(
                    0,
                    RejectReason.UNSUPPORTED,
                    "a table without a column %s; found %s; name the column with input.fields.text, or the file with --metadata"
                            .formatted(RecordDraft.named(names.text()), header)));
        }
        TextFile as = file.text("", encoding.name());
        return new EntryIterator() {
            @Override
            ReadResult read(long entry) {
                limited.next();
                if (!records.hasNext()) {
                    return null;
                }
                long line = parser.getCurrentLineNumber() + 1;
                Map<String, String> row = row(header, records.next());
                row.putIfAbsent(text, "");
                return RecordDraft.of(as, entry, "csv", "line " + line, row);
            }
        };
    }
}
