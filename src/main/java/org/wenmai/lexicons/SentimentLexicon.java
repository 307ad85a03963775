package org.wenmai.lexicons;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Words that make a sentence positive or negative, and words that turn, strengthen or weaken them.
 *
 * <p>Words: {@code expression<TAB>weight}, weight in [-1, 1]; 0 shields its characters. Rules:
 * {@code expression<TAB>kind<TAB>factor}. A later file wins over an earlier one.
 */
public final class SentimentLexicon implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final double MAX_FACTOR = 3;

    /** What an expression does. */
    public enum Kind {
        /** Carries polarity itself; the factor is its weight. */
        POLAR,
        /** Turns the polarity of what follows in its clause. */
        NEGATION,
        /** Strengthens or weakens what follows at once. */
        DEGREE,
        /** What follows outweighs what stands before. */
        CONTRAST,
        /** The clause it opens counts less. */
        CONCESSION,
        /** Turns the polarity of what it does away with. */
        REVERSAL,
        /** The clause is not asserted. */
        HYPOTHESIS;

        /** The word in the file. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * An expression.
     *
     * @param factor its weight, or what it multiplies by
     */
    public record Entry(String expression, Kind kind, double factor) implements Serializable {}

    private final ArrayList<Entry> entries;

    private SentimentLexicon(List<Entry> entries) {
        this.entries = new ArrayList<>(entries);
    }

    /**
     * Reads the files of words and of rules.
     *
     * @throws LexiconFormatException with every wrong line
     */
    public static SentimentLexicon parse(List<LexiconFile> words, List<LexiconFile> rules, UnaryOperator<String> fold) {
        List<String> problems = new ArrayList<>();
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (LexiconFile file : words) {
            for (LexiconLines.Line line : LexiconLines.of(file)) {
                boolean whole = line.columns().length == 2 && !line.columns()[0].isBlank();
                Double weight = whole ? number(line.columns()[1], -1, 1) : null;
                if (weight == null) {
                    problems.add("%s: expected 'expression<TAB>weight' with weight in [-1, 1], found '%s'"
                            .formatted(line.at(), line.text()));
                } else {
                    String folded = fold.apply(line.columns()[0].strip());
                    entries.put(folded, new Entry(folded, Kind.POLAR, weight));
                }
            }
        }
        for (LexiconFile file : rules) {
            for (LexiconLines.Line line : LexiconLines.of(file)) {
                String[] columns = line.columns();
                boolean whole = columns.length == 3 && !columns[0].isBlank();
                Kind kind = whole ? kind(columns[1].strip()) : null;
                Double factor = whole ? number(columns[2], -MAX_FACTOR, MAX_FACTOR) : null;
                if (kind == null || factor == null) {
                    problems.add(
                            "%s: expected 'expression<TAB>kind<TAB>factor' with kind negation, degree, contrast, concession, reversal or hypothesis and factor in [-3, 3], found '%s'"
                                    .formatted(line.at(), line.text()));
                } else {
                    String folded = fold.apply(columns[0].strip());
                    entries.put(folded, new Entry(folded, kind, factor));
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new LexiconFormatException(problems);
        }
        return new SentimentLexicon(List.copyOf(entries.values()));
    }

    private static Kind kind(String word) {
        for (Kind kind : Kind.values()) {
            if (kind != Kind.POLAR && kind.word().equals(word)) {
                return kind;
            }
        }
        return null;
    }

    private static Double number(String text, double low, double high) {
        try {
            double value = Double.parseDouble(text.strip());
            return value >= low && value <= high ? value : null;
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }

    /** All expressions, folded. */
    public List<Entry> entries() {
        return List.copyOf(entries);
    }
}
