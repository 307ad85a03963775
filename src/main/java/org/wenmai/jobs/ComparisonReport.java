package org.wenmai.jobs;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVPrinter;
import org.apache.spark.sql.Row;
import org.wenmai.measures.KeynessMeasure;
import org.wenmai.tables.CsvExport;
import org.wenmai.tables.FormulaGuard;

/** Prints a comparison, for people or as CSV. */
final class ComparisonReport {
    private static final String[] HEADER = {
        "kind",
        "change",
        "key",
        "key_2",
        "first_frequency",
        "second_frequency",
        "first_document_frequency",
        "second_document_frequency",
        "first_frequency_pm",
        "second_frequency_pm",
        "log_likelihood",
        "log_ratio",
        "log_ratio_low",
        "log_ratio_high",
        "p_value",
        "q_value",
        "measure",
        "measure_value",
        "rank",
        "sentence_id",
        "doc_id",
        "published_on",
        "title",
        "url",
        "text"
    };
    private static final int TEXT = 80;

    private final PrintStream out;
    private final String first;
    private final String second;
    private final KeynessMeasure measure;

    /**
     * A report.
     *
     * @param measure what rows are ranked by, null for the order of the table keyness
     */
    ComparisonReport(PrintStream out, String first, String second, KeynessMeasure measure) {
        this.out = out;
        this.first = first;
        this.second = second;
        this.measure = measure;
    }

    /** All moves as CSV. */
    void csv(List<Comparison.Move> moves, Map<Integer, Row> evidence) throws IOException {
        CSVPrinter csv = new CSVPrinter(out, CsvExport.FORMAT);
        csv.printRecord((Object[]) HEADER);
        int rank = 0;
        for (int i = 0; i < moves.size(); i++) {
            Comparison.Move move = moves.get(i);
            rank = i > 0 && sameList(moves.get(i - 1), move) ? rank + 1 : 1;
            List<Object> cells = new ArrayList<>(List.of(
                    move.kind().name().toLowerCase(Locale.ROOT),
                    move.gained() ? "gained" : "lost",
                    guarded(move.keys().get(0)),
                    move.keys().size() > 1 ? guarded(move.keys().get(1)) : "",
                    move.first(),
                    move.second(),
                    move.firstDocuments(),
                    move.secondDocuments(),
                    move.firstRate(),
                    move.secondRate(),
                    move.logLikelihood(),
                    move.logRatio()));
            cells.add(move.low());
            cells.add(move.high());
            cells.add(move.pValue());
            cells.add(move.qValue());
            cells.add(measure == null ? null : measure.label());
            cells.add(measure == null || Double.isNaN(move.measure()) ? null : move.measure());
            cells.add(rank);
            Row sentence = evidence.get(i);
            for (String column : new String[] {"sentence_id", "doc_id", "published_on", "title", "url", "text"}) {
                Object cell = sentence == null ? null : sentence.getAs(column);
                cells.add(
                        cell instanceof String text
                                ? guarded(column.endsWith("_id") ? withoutSide(text) : text)
                                : cell);
            }
            csv.printRecord(cells);
        }
        csv.flush();
    }

    /** All moves as lists, each with its sentence below it. */
    void lists(List<Comparison.Move> moves, Map<Integer, Row> evidence) {
        for (int i = 0; i < moves.size(); i++) {
            Comparison.Move move = moves.get(i);
            if (i == 0 || !sameList(moves.get(i - 1), move)) {
                out.printf(
                        "%n%s: more in %s than in %s%n",
                        move.kind().title, move.gained() ? second : first, move.gained() ? first : second);
                out.printf(
                        "  %s: occurrences (documents) | log ratio [95 %% interval, by document] | q%s%n",
                        "first → second", measure == null ? "" : " | " + measure.label());
            }
            out.printf(
                    Locale.ROOT,
                    "  %s   %d (%d) → %d (%d) | %+.2f%s | %s%s%n",
                    String.join(" + ", move.keys()),
                    move.first(),
                    move.firstDocuments(),
                    move.second(),
                    move.secondDocuments(),
                    move.logRatio(),
                    move.low() == null ? "" : String.format(Locale.ROOT, " [%+.2f, %+.2f]", move.low(), move.high()),
                    move.qValue() == null ? "too few documents" : String.format(Locale.ROOT, "%.2g", move.qValue()),
                    measure == null || Double.isNaN(move.measure())
                            ? ""
                            : String.format(Locale.ROOT, " | %.4g", move.measure()));
            Row sentence = evidence.get(i);
            if (sentence != null) {
                out.printf(
                        "      「%s」 %s%s%n",
                        shortened(sentence.getAs("text")),
                        sentence.getAs("published_on") == null ? "" : sentence.getAs("published_on") + " ",
                        withoutSide(sentence.getAs("sentence_id")));
            }
        }
    }

    private static boolean sameList(Comparison.Move one, Comparison.Move other) {
        return one.kind() == other.kind() && one.gained() == other.gained();
    }

    private static String guarded(String text) {
        return FormulaGuard.guard(text);
    }

    private static String withoutSide(String id) {
        return id.substring(2);
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= TEXT
                ? text
                : text.substring(0, text.offsetByCodePoints(0, TEXT)) + "…";
    }
}
