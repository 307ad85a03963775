package org.wenmai.spreadsheets;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.Worksheet;
import org.wenmai.tables.Column;
import org.wenmai.tables.FormulaGuard;
import org.wenmai.tables.RecordSchema;

/**
 * One table in a workbook: Chinese headings with the column's name below, dates as dates, ids as text, web addresses as links.
 * Limits are the program's: {@value #MAX_ROWS} rows, {@value #MAX_CELL} characters in a cell, {@value #MAX_LINKS} links; what
 * they cut is counted.
 */
public final class TableSheet {
    /** Rows of data under two rows of headings. */
    public static final int MAX_ROWS = 1_048_574;

    /** Characters (UTF-16) that a cell holds. */
    public static final int MAX_CELL = 32_767;

    /** Links that a sheet holds. */
    public static final int MAX_LINKS = 65_530;

    static final int FLUSH_ROWS = 1000;
    private static final int HEADINGS = 2;
    private static final String CUT = " …";
    private static final String DATE = "yyyy-mm-dd";
    private static final String TIME = "yyyy-mm-dd hh:mm:ss";
    /** Excel counts a 29 February 1900 that never was; days before it have no number that all programs agree on. */
    private static final LocalDate FIRST_DATE = LocalDate.of(1900, 3, 1);

    private static final LocalDate LAST_DATE = LocalDate.of(9999, 12, 31);

    private final Worksheet sheet;
    private final Map<String, String> pages;
    private final String[] columns;
    private long rows;
    private long dropped;
    private int cutCells;
    private int links;
    private long linksLeftOut;

    TableSheet(Worksheet sheet, Class<? extends Record> table, Map<String, String> pages) {
        this.sheet = sheet;
        this.pages = pages;
        RecordComponent[] components = table.getRecordComponents();
        this.columns = new String[components.length];
        for (int i = 0; i < components.length; i++) {
            columns[i] = RecordSchema.columnName(components[i].getName());
            Column column = components[i].getAnnotation(Column.class);
            String unit = column.unit().isEmpty() ? "" : "（" + column.unit() + "）";
            sheet.value(0, i, column.zh() + unit);
            sheet.style(0, i).bold().wrapText(true).set();
            sheet.value(1, i, columns[i]);
            sheet.style(1, i).fontColor("777777").set();
            sheet.width(i, width(components[i].getType(), columns[i]));
        }
        sheet.freezePane(0, HEADINGS);
    }

    private static double width(Class<?> type, String column) {
        if (type != String.class) {
            return type == Instant.class ? 19 : 12;
        }
        return switch (column) {
            case "text", "title", "line", "evidence", "url", "message" -> 60;
            default -> column.endsWith("_id") ? 22 : 18;
        };
    }

    /** Writes the next row: String, Long, Double, Boolean, LocalDate, Instant, or null. */
    public void row(Object[] values) throws IOException {
        if (rows == MAX_ROWS) {
            dropped++;
            return;
        }
        int at = HEADINGS + (int) rows;
        for (int column = 0; column < values.length; column++) {
            if (values[column] != null) {
                cell(at, column, values[column]);
            }
        }
        rows++;
        if (rows % FLUSH_ROWS == 0) {
            sheet.flush();
        }
    }

    private void cell(int row, int column, Object value) {
        if (value instanceof String text) {
            text(row, column, text);
        } else if (value instanceof Number number) {
            sheet.value(row, column, number);
        } else if (value instanceof Boolean flag) {
            sheet.value(row, column, flag);
        } else if (value instanceof LocalDate date && isDate(date)) {
            sheet.value(row, column, date);
            sheet.style(row, column).format(DATE).set();
        } else if (value instanceof Instant instant && isDate(LocalDate.ofInstant(instant, ZoneOffset.UTC))) {
            sheet.value(row, column, LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
            sheet.style(row, column).format(TIME).set();
        } else {
            sheet.inlineString(row, column, value.toString());
        }
    }

    private static boolean isDate(LocalDate date) {
        return !date.isBefore(FIRST_DATE) && !date.isAfter(LAST_DATE);
    }

    private void text(int row, int column, String text) {
        String shown = FormulaGuard.guard(text);
        if (shown.length() > MAX_CELL) {
            int end = MAX_CELL - CUT.length();
            end -= Character.isHighSurrogate(shown.charAt(end - 1)) ? 1 : 0;
            shown = shown.substring(0, end) + CUT;
            cutCells++;
        }
        String target = PageLinks.target(columns[column], text, pages);
        if (target != null && links == MAX_LINKS) {
            linksLeftOut++;
        } else if (target != null) {
            links++;
            sheet.hyperlink(row, column, new HyperLink(target, shown));
            return;
        }
        sheet.inlineString(row, column, shown);
    }

    void finish() throws IOException {
        if (rows > 0) {
            sheet.setAutoFilter(1, 0, HEADINGS + (int) rows - 1, columns.length - 1);
        }
        sheet.finish();
    }

    long rows() {
        return rows;
    }

    /** What is not there, empty where everything is. */
    String note() {
        StringBuilder note = new StringBuilder();
        if (dropped > 0) {
            note.append("%,d rows are left out: a sheet holds %,d; the CSV has them. ".formatted(dropped, MAX_ROWS));
        }
        if (cutCells > 0) {
            note.append("%,d cells are cut to %,d characters. ".formatted(cutCells, MAX_CELL));
        }
        if (linksLeftOut > 0) {
            note.append("%,d cells have no link: a sheet holds %,d. ".formatted(linksLeftOut, MAX_LINKS));
        }
        return note.toString().strip();
    }
}
