package org.wenmai.lexicons;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * User terms: words that are always whole, with their type and the spellings that mean the same.
 *
 * <p>A line is {@code term<TAB>type<TAB>alias|alias}; the last two columns may be missing. A later file may repeat a surface
 * of an earlier one: the later wins. Within one file a surface may stand once.
 */
public final class TermLexicon implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Types an entry may have. */
    public static final Set<String> TYPES = Set.of(
            "person",
            "organisation",
            "medium",
            "system",
            "method",
            "concept",
            "place",
            "event",
            "work",
            "role",
            "hardware");

    /**
     * A surface that is recognised.
     *
     * @param surface as listed: the term itself or an alias
     * @param term what it is counted as
     * @param type one of {@link #TYPES}, or null
     */
    public record Entry(String surface, String term, String type) implements Serializable {}

    private final ArrayList<Entry> entries;
    private final ArrayList<String> conflicts;

    private TermLexicon(List<Entry> entries, List<String> conflicts) {
        this.entries = new ArrayList<>(entries);
        this.conflicts = new ArrayList<>(conflicts);
    }

    /**
     * Reads files in order.
     *
     * @param fold the folding under which two surfaces are the same
     * @throws LexiconFormatException with every wrong line
     */
    public static TermLexicon parse(List<LexiconFile> files, UnaryOperator<String> fold) {
        List<String> problems = new ArrayList<>();
        Map<String, Entry> bySurface = new LinkedHashMap<>();
        Map<String, String> places = new HashMap<>();
        List<String> conflicts = new ArrayList<>();
        for (LexiconFile file : files) {
            Map<String, String> seen = new LinkedHashMap<>();
            Map<String, Entry> ofFile = new LinkedHashMap<>();
            for (LexiconLines.Line line : LexiconLines.of(file)) {
                read(line, fold, seen, ofFile, problems);
            }
            ofFile.forEach((surface, entry) -> {
                Entry before = bySurface.put(surface, entry);
                String place = places.put(surface, seen.get(surface));
                if (before != null && !meaning(before).equals(meaning(entry))) {
                    conflicts.add("%s: '%s' counts as %s, over %s, where it counts as %s"
                            .formatted(seen.get(surface), entry.surface(), meaning(entry), place, meaning(before)));
                }
            });
        }
        if (!problems.isEmpty()) {
            throw new LexiconFormatException(problems);
        }
        return new TermLexicon(List.copyOf(bySurface.values()), conflicts);
    }

    private static String meaning(Entry entry) {
        return entry.type() == null ? entry.term() : entry.term() + " (" + entry.type() + ")";
    }

    private static void read(
            LexiconLines.Line line,
            UnaryOperator<String> fold,
            Map<String, String> seen,
            Map<String, Entry> bySurface,
            List<String> problems) {
        String[] columns = line.columns();
        String term = columns[0].strip();
        String type = columns.length > 1 && !columns[1].isBlank() ? columns[1].strip() : null;
        if (columns.length > 3 || term.isEmpty()) {
            problems.add("%s: expected 'term<TAB>type<TAB>alias|alias', found '%s'; comment lines start with #"
                    .formatted(line.at(), line.text()));
            return;
        }
        if (type != null && !TYPES.contains(type)) {
            problems.add("%s: unknown type '%s', expected one of %s".formatted(line.at(), type, new TreeSet<>(TYPES)));
            return;
        }
        List<String> surfaces = new ArrayList<>(List.of(term));
        if (columns.length > 2) {
            for (String alias : columns[2].split("\\|")) {
                if (!alias.isBlank()) {
                    surfaces.add(alias.strip());
                }
            }
        }
        for (String surface : surfaces) {
            if (surface.codePoints().noneMatch(Character::isLetterOrDigit)) {
                problems.add("%s: expected a letter or digit in every term and alias, found '%s'"
                        .formatted(line.at(), surface));
                continue;
            }
            String folded = fold.apply(surface);
            String before = seen.putIfAbsent(folded, line.at());
            if (before != null && !before.equals(line.at())) {
                problems.add("%s: '%s' stands already at %s; a surface may mean one term only"
                        .formatted(line.at(), surface, before));
            } else if (before == null) {
                bySurface.put(folded, new Entry(surface, term, type));
            }
        }
    }

    /** Surfaces to which a later file gives another meaning than an earlier one: a line each, with both places. */
    public List<String> conflicts() {
        return List.copyOf(conflicts);
    }

    /**
     * Terms that another list leaves out of analysis: a line each. Their entries are cut as one word and count for nothing.
     *
     * @param fold the folding of the stop terms
     */
    public List<String> conflictsWith(StopTerms stopTerms, UnaryOperator<String> fold) {
        return entries.stream()
                .map(Entry::term)
                .distinct()
                .filter(term -> stopTerms.contains(fold.apply(term)))
                .map(term -> "'%s' is an entry of the term lexicon and a stop term: it is one word and no term"
                        .formatted(term))
                .toList();
    }

    /** All surfaces, in order of the files. */
    public List<Entry> entries() {
        return List.copyOf(entries);
    }
}
