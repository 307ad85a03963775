package org.wenmai.sentiment;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Labelled sentences in a table with a header: CSV (RFC 4180), or values parted by tabs and never quoted. It has a text and a
 * label; a document says which sentences belong together, a register what kind of text they are. Labels are positive, neutral
 * and negative, or pos, neu, neg, 正面, 中性, 负面, 1, 0, -1; in a file without -1 and without neutral a 0 is negative.
 * Sentences labelled mixed or disputed are left out.
 */
public final class LabelledFile {
    /** The labels, in the order a model keeps. */
    public static final List<String> LABELS = List.of("negative", "neutral", "positive");

    private static final List<String> TEXT = List.of("text", "sentence", "review", "content", "正文", "内容", "评论", "句子");
    private static final List<String> LABEL = List.of("label", "标签");
    private static final List<String> DOCUMENT = List.of("document", "doc_id", "group", "文档");
    private static final List<String> REGISTER = List.of("register", "语域");
    private static final Set<String> LEFT_OUT = Set.of("mixed", "mix", "disputed");
    private static final Map<String, String> KNOWN = known();
    private static final int MOST_PROBLEMS = 20;

    private final String name;
    private final List<LabelledSentence> sentences = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private int leftOut;

    private LabelledFile(String name) {
        this.name = name;
    }

    private static Map<String, String> known() {
        Map<String, String> known = new LinkedHashMap<>();
        for (String word : List.of("positive", "pos", "正面", "1")) {
            known.put(word, "positive");
        }
        for (String word : List.of("neutral", "neu", "中性", "0")) {
            known.put(word, "neutral");
        }
        for (String word : List.of("negative", "neg", "负面", "-1")) {
            known.put(word, "negative");
        }
        return known;
    }

    /**
     * Reads a file.
     *
     * @param name for messages
     * @param problems takes a line for everything wrong: file, line, found, expected
     */
    public static LabelledFile parse(String name, String text, List<String> problems) {
        LabelledFile file = new LabelledFile(name);
        file.read(text.startsWith("\uFEFF") ? text.substring(1) : text);
        int more = file.problems.size() - MOST_PROBLEMS;
        problems.addAll(more > 0 ? file.problems.subList(0, MOST_PROBLEMS) : file.problems);
        if (more > 0) {
            problems.add("%s: and %d more lines like these".formatted(name, more));
        }
        return file;
    }

    private void read(String text) {
        String header = text.lines().findFirst().orElse("");
        boolean tabs = header.indexOf('\t') >= 0;
        CSVFormat format = tabs
                ? CSVFormat.TDF
                        .builder()
                        .setQuote(null)
                        .setIgnoreEmptyLines(true)
                        .get()
                : CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            int[] columns = null;
            List<CSVRecord> rows = new ArrayList<>();
            List<Long> lines = new ArrayList<>();
            for (CSVRecord row : parser) {
                if (columns == null) {
                    columns = columns(row);
                } else {
                    rows.add(row);
                    lines.add(parser.getCurrentLineNumber() - breaks(row));
                }
            }
            if (columns == null) {
                problems.add("%s:1: found no header; expected the columns text and label".formatted(name));
            } else if (columns[0] < 0 || columns[1] < 0) {
                problems.add("%s:1: found the columns '%s'; expected text and label among them, perhaps document"
                        .formatted(name, header));
            } else {
                rows(rows, lines, columns);
            }
        } catch (IOException | java.io.UncheckedIOException broken) {
            problems.add(
                    "%s: no CSV: %s; expected RFC 4180, or values parted by tabs".formatted(name, broken.getMessage()));
        }
    }

    /** Line breaks inside quoted values. */
    private static long breaks(CSVRecord row) {
        long breaks = 0;
        for (String value : row) {
            breaks += value.chars().filter(c -> c == '\n').count();
        }
        return breaks;
    }

    private static int[] columns(CSVRecord header) {
        int[] columns = {-1, -1, -1, -1};
        List<List<String>> names = List.of(TEXT, LABEL, DOCUMENT, REGISTER);
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i).strip().toLowerCase(Locale.ROOT);
            for (int column = 0; column < columns.length; column++) {
                if (columns[column] < 0 && names.get(column).contains(name)) {
                    columns[column] = i;
                }
            }
        }
        return columns;
    }

    private void rows(List<CSVRecord> rows, List<Long> lines, int[] columns) {
        boolean zeroIsNegative = rows.stream()
                .map(row -> cell(row, columns[1]).toLowerCase(Locale.ROOT))
                .noneMatch(label -> label.equals("-1") || !label.equals("0") && "neutral".equals(KNOWN.get(label)));
        for (int i = 0; i < rows.size(); i++) {
            String text = cell(rows.get(i), columns[0]);
            String found = cell(rows.get(i), columns[1]).toLowerCase(Locale.ROOT);
            if (LEFT_OUT.contains(found)) {
                leftOut++;
                continue;
            }
            String label = found.equals("0") && zeroIsNegative ? "negative" : KNOWN.get(found);
            if (label == null) {
                problems.add("%s:%d: found the label '%s'; expected positive, neutral or negative"
                        .formatted(name, lines.get(i), found));
            } else if (text.isEmpty()) {
                problems.add("%s:%d: found no text; expected a sentence".formatted(name, lines.get(i)));
            } else {
                String document = cell(rows.get(i), columns[2]);
                sentences.add(new LabelledSentence(
                        text, label, document.isEmpty() ? text : document, cell(rows.get(i), columns[3])));
            }
        }
    }

    private static String cell(CSVRecord row, int column) {
        return column >= 0 && column < row.size() ? row.get(column).strip() : "";
    }

    /** The sentences, in the order of the file. */
    public List<LabelledSentence> sentences() {
        return List.copyOf(sentences);
    }

    /** How many were mixed or disputed. */
    public int leftOut() {
        return leftOut;
    }

    /** The labels that occur, in the order a model keeps. */
    public static List<String> labelsOf(List<LabelledSentence> sentences) {
        Set<String> found = new java.util.HashSet<>(
                sentences.stream().map(LabelledSentence::label).toList());
        return LABELS.stream().filter(found::contains).toList();
    }

    /**
     * What keeps sentences from being trained on.
     *
     * @return one line for each problem, none where all is well
     */
    public static List<String> shortcomings(List<LabelledSentence> sentences, int folds) {
        List<String> problems = new ArrayList<>();
        for (String label : Arrays.asList("positive", "negative")) {
            long documents = sentences.stream()
                    .filter(sentence -> sentence.label().equals(label))
                    .map(LabelledSentence::document)
                    .distinct()
                    .count();
            if (documents < folds) {
                problems.add("found %d documents with %s sentences; expected at least %d, one for each fold"
                        .formatted(documents, label, folds));
            }
        }
        return problems;
    }
}
