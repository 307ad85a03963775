package org.wenmai.jobs;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVPrinter;
import org.apache.spark.sql.Row;
import org.wenmai.tables.CsvExport;
import org.wenmai.tables.FormulaGuard;

/** Prints rows (sentence_id, position, begin, end, words, doc_id, source, text, published_on, title, url), for readers or as CSV. */
final class ConcordancePrinter {
    private static final int CONTEXT = 24;
    private static final int WORDS = 5;

    private final PrintStream out;
    private final CSVPrinter csv;

    ConcordancePrinter(PrintStream out, boolean csv) throws IOException {
        this.out = out;
        this.csv = csv ? new CSVPrinter(out, CsvExport.FORMAT) : null;
        if (csv) {
            this.csv.printRecord(header());
        }
    }

    /** Whole sentence to the left and right of the keyword, and the five words on either side in a column each. */
    private static List<String> header() {
        List<String> header =
                new ArrayList<>(List.of("doc_id", "source", "published_on", "title", "sentence_id", "left"));
        for (int i = WORDS; i >= 1; i--) {
            header.add("L" + i);
        }
        header.add("keyword");
        for (int i = 1; i <= WORDS; i++) {
            header.add("R" + i);
        }
        header.addAll(List.of("right", "url"));
        return header;
    }

    void print(Row row) throws IOException {
        String text = row.getAs("text");
        int begin = text.offsetByCodePoints(0, (int) (long) row.<Long>getAs("begin"));
        int end = text.offsetByCodePoints(0, (int) (long) row.<Long>getAs("end"));
        if (csv == null) {
            printLine(row, text, begin, end);
        } else {
            printRecord(row, text, begin, end);
        }
    }

    private void printRecord(Row row, String text, int begin, int end) throws IOException {
        List<String> words = row.getList(row.fieldIndex("words"));
        int position = (int) (long) row.<Long>getAs("position");
        List<Object> cells = new ArrayList<>();
        for (String column : new String[] {"doc_id", "source", "published_on", "title", "sentence_id"}) {
            cells.add(row.getAs(column));
        }
        cells.add(text.substring(0, begin));
        for (int at = position - WORDS; at < position; at++) {
            cells.add(at < 0 ? null : words.get(at));
        }
        cells.add(text.substring(begin, end));
        for (int at = position + 1; at <= position + WORDS; at++) {
            cells.add(at < words.size() ? words.get(at) : null);
        }
        cells.add(text.substring(end));
        cells.add(row.<Object>getAs("url"));
        cells.replaceAll(cell -> cell instanceof String s ? FormulaGuard.guard(s) : cell);
        csv.printRecord(cells);
        csv.flush();
    }

    private void printLine(Row row, String text, int begin, int end) {
        List<String> where = new ArrayList<>();
        for (String column : new String[] {"source", "published_on", "sentence_id", "url"}) {
            Object cell = row.getAs(column);
            if (cell != null) {
                where.add(cell.toString());
            }
        }
        out.printf(
                "%s 【%s】 %s   | %s%n",
                shorten(text.substring(0, begin), true),
                text.substring(begin, end),
                shorten(text.substring(end), false),
                String.join(" ", where));
    }

    /** The part next to the keyword, padded so that keywords stand below each other. */
    private static String shorten(String text, boolean left) {
        int length = text.codePointCount(0, text.length());
        if (length > CONTEXT) {
            int cut = text.offsetByCodePoints(0, left ? length - CONTEXT : CONTEXT);
            return left ? "…" + text.substring(cut) : text.substring(0, cut) + "…";
        }
        String padding = "　".repeat(CONTEXT - length + 1);
        return left ? padding + text : text;
    }
}
