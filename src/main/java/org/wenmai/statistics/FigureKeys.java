package org.wenmai.statistics;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The published rows that get sentences, and how a sentence is known to stand behind one. */
public final class FigureKeys implements Serializable {
    private static final long serialVersionUID = 1L;

    private final ArrayList<Figure> figures = new ArrayList<>();
    private final HashMap<String, ArrayList<Integer>> byTerm = new HashMap<>();

    /**
     * A published row.
     *
     * @param table its table
     * @param source its source, {@code *} for the whole corpus
     * @param key its key beside the source
     * @param key2 its second key, empty where it has none
     * @param term a term that the sentence holds
     * @param otherTerm another one that it must hold, or null
     * @param period first day of the period that the document must be of, as printed, or null
     * @param opinion what the sentence must say of whom, or null
     */
    public record Figure(
            String table,
            String source,
            String key,
            String key2,
            String term,
            String otherTerm,
            String period,
            Opinion opinion)
            implements Serializable {
        private static final long serialVersionUID = 1L;

        /** A row that counts one term. */
        public static Figure ofTerm(String table, String source, String term) {
            return new Figure(table, source, term, "", term, null, null, null);
        }
    }

    /**
     * An opinion of a holder.
     *
     * @param label {@code positive} or {@code negative}
     * @param holder who holds it: a speaker, or a source
     */
    public record Opinion(String label, String holder) implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    /** Adds a row. */
    public void add(Figure figure) {
        byTerm.computeIfAbsent(figure.term, term -> new ArrayList<>()).add(figures.size());
        if (figure.otherTerm != null) {
            byTerm.computeIfAbsent(figure.otherTerm, term -> new ArrayList<>());
        }
        figures.add(figure);
    }

    /** Whether any row asks for what sentences say of somebody. */
    public boolean askForOpinions() {
        return figures.stream().anyMatch(figure -> figure.opinion != null);
    }

    /** Of whom sentences must say something for some row. */
    Set<String> opinionTargets() {
        return figures.stream()
                .filter(figure -> figure.opinion != null)
                .map(Figure::key)
                .collect(Collectors.toSet());
    }

    /** All rows, in the order in which they were added. */
    public List<Figure> figures() {
        return List.copyOf(figures);
    }

    /** All terms that a sentence is looked at for. */
    public Set<String> terms() {
        return Set.copyOf(byTerm.keySet());
    }

    /** Numbers of the rows whose first term it is. */
    List<Integer> of(String term) {
        return byTerm.getOrDefault(term, new ArrayList<>());
    }

    Figure figure(int number) {
        return figures.get(number);
    }
}
