package org.wenmai.documents;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** Spreadsheets: every sheet whose first row names a text column is a table of documents, a row each. */
final class XlsxReader extends EntryIterator {
    private final TextFile file;
    private final Iterator<Sheet> sheets;
    private Sheet sheet;
    private Iterator<Row> rows = java.util.Collections.emptyIterator();
    private List<String> header = List.of();

    private XlsxReader(TextFile file, Iterator<Sheet> sheets) {
        this.file = file;
        this.sheets = sheets;
    }

    static Iterator<ReadResult> read(ByteFile file, Map<String, byte[]> parts) throws IOException, MalformedException {
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            String start = new String(
                    part.getValue(),
                    0,
                    Math.min(1024, part.getValue().length),
                    java.nio.charset.StandardCharsets.ISO_8859_1);
            if (start.contains("<!DOCTYPE")) {
                throw new MalformedException(part.getKey() + ": a document type is declared, which no spreadsheet has");
            }
        }
        // Packed anew from the parts that passed the limits, so that the workbook holds nothing else.
        ByteArrayOutputStream safe = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(safe)) {
            zip.setLevel(1);
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(safe.toByteArray()), new ReadingOptions(true, false));
        return new XlsxReader(file.text("", "UTF-8"), workbook.getSheets().iterator());
    }

    @Override
    ReadResult read(long entry) throws IOException {
        while (!rows.hasNext()) {
            if (!sheets.hasNext()) {
                return entry == 1 ? new Reject(0, RejectReason.EMPTY, "the workbook holds no rows") : null;
            }
            sheet = sheets.next();
            rows = sheet.openStream().iterator();
            header = rows.hasNext() ? header(rows.next()) : List.of();
            FieldNames names = file.options().names();
            if (!header.isEmpty() && header.stream().noneMatch(names::isText)) {
                rows = java.util.Collections.emptyIterator();
                return new Reject(
                        entry,
                        RejectReason.UNSUPPORTED,
                        "sheet '%s' has no column %s; found %s; name it with input.fields.text"
                                .formatted(sheet.getName(), RecordDraft.named(names.text()), header));
            }
        }
        Row row = rows.next();
        Map<String, String> record = new LinkedHashMap<>();
        for (int i = 0; i < row.getCellCount(); i++) {
            String value = text(row.getCell(i));
            if (!value.isBlank()) {
                record.put(i < header.size() ? header.get(i) : "column_" + (i + 1), value);
            }
        }
        header.stream().filter(file.options().names()::isText).findFirst().ifPresent(t -> record.putIfAbsent(t, ""));
        return RecordDraft.of(
                file, entry, "xlsx", "sheet '%s', row %d".formatted(sheet.getName(), row.getRowNum()), record);
    }

    private static List<String> header(Row row) {
        List<String> header = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < row.getCellCount(); i++) {
            header.add(CsvReader.distinct(text(row.getCell(i)).strip(), i + 1, seen));
        }
        return header;
    }

    /** A cell as its user sees it; dates are numbers with a format to a spreadsheet. */
    private static String text(Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR) {
            return "";
        }
        String format = cell.getDataFormatString();
        if (cell.getType() == CellType.NUMBER && format != null && isDate(format)) {
            String date = cell.asDate().toString();
            return date.endsWith("T00:00") ? date.substring(0, date.indexOf('T')) : date;
        }
        String text = cell.getText();
        return text == null ? "" : text;
    }

    private static boolean isDate(String format) {
        String codes = format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "").toLowerCase(java.util.Locale.ROOT);
        return codes.contains("y") || codes.matches(".*d.*m.*|.*m.*d.*");
    }
}
