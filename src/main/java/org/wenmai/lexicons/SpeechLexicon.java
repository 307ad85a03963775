package org.wenmai.lexicons;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Words of reported speech and of attitudes toward somebody: {@code expression<TAB>kind<TAB>class}. An expression may be of several kinds;
 * of one kind it has the class of the last file that lists it.
 */
public final class SpeechLexicon implements Serializable {
    private static final long serialVersionUID = 1L;

    /** What an expression does, and the classes it may have. */
    public enum Kind {
        /** A verb of saying or thinking; what is said follows or stands before it. */
        CUE("neutral", "claim", "hedge", "deny"),
        /** The same, but what is said follows. */
        CUE_BEFORE("neutral", "claim", "hedge", "deny"),
        /** The same, but only a named person or organisation or a pronoun says something by it, and no 了 follows. */
        CUE_WEAK("neutral", "claim", "hedge", "deny"),
        /** Ends 据X报道. */
        REPORT("neutral", "hedge"),
        /** A noun that can say something. */
        SPEAKER("person", "title", "group", "text"),
        /** Stands for somebody named before. */
        PRONOUN("person", "people", "organisation", "role", "former", "latter", "first", "second"),
        /** Stands between a speaker and the cue. */
        PEELED("word", "verb"),
        /** Directly before a cue: nothing is reported. */
        BAR("modal", "negation"),
        /** Holds a cue or a speaker that is none. */
        SHIELD("word"),
        /** What stands before it is better or worse than what stands after it. */
        COMPARISON("better", "worse"),
        /** What stands after it is regarded so by what stands before it. */
        REGARD("positive", "negative");

        private final Set<String> classes;

        Kind(String... classes) {
            this.classes = Set.of(classes);
        }

        /** The word in the file. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** An expression, folded, with its class in each kind it is of. */
    public record Entry(String expression, Map<Kind, String> classes) implements Serializable {}

    private final ArrayList<Entry> entries;

    private SpeechLexicon(List<Entry> entries) {
        this.entries = new ArrayList<>(entries);
    }

    /**
     * Reads files in order.
     *
     * @param fold the folding under which two expressions are the same
     * @throws LexiconFormatException with every wrong line
     */
    public static SpeechLexicon parse(List<LexiconFile> files, UnaryOperator<String> fold) {
        List<String> problems = new ArrayList<>();
        Map<String, Map<Kind, String>> found = new LinkedHashMap<>();
        for (LexiconFile file : files) {
            for (LexiconLines.Line line : LexiconLines.of(file)) {
                String[] columns = line.columns();
                Kind kind = columns.length == 3 && !columns[0].isBlank() ? kind(columns[1].strip()) : null;
                if (kind == null || !kind.classes.contains(columns[2].strip())) {
                    problems.add("%s: expected 'expression<TAB>kind<TAB>class' with %s, found '%s'"
                            .formatted(
                                    line.at(),
                                    kind == null ? "kind " + kinds() : "class " + classes(kind),
                                    line.text()));
                    continue;
                }
                found.computeIfAbsent(fold.apply(columns[0].strip()), word -> new EnumMap<>(Kind.class))
                        .put(kind, columns[2].strip());
            }
        }
        if (!problems.isEmpty()) {
            throw new LexiconFormatException(problems);
        }
        List<Entry> entries = new ArrayList<>();
        found.forEach((word, classes) -> entries.add(new Entry(word, classes)));
        return new SpeechLexicon(entries);
    }

    private static Kind kind(String word) {
        for (Kind kind : Kind.values()) {
            if (kind.word().equals(word)) {
                return kind;
            }
        }
        return null;
    }

    private static String kinds() {
        List<String> words = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            words.add(kind.word());
        }
        return String.join(", ", words);
    }

    private static String classes(Kind kind) {
        return String.join(", ", kind.classes.stream().sorted().toList());
    }

    /** All expressions, folded. */
    public List<Entry> entries() {
        return List.copyOf(entries);
    }
}
