package org.wenmai.lexicons;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Terms left out of analysis: one a line, in normal form after folding. */
public final class StopTerms implements Serializable {
    private static final long serialVersionUID = 1L;

    private final LinkedHashSet<String> terms;

    private StopTerms(Set<String> terms) {
        this.terms = new LinkedHashSet<>(terms);
    }

    /**
     * Reads files in order.
     *
     * @throws LexiconFormatException where a line has more than one column
     */
    public static StopTerms parse(List<LexiconFile> files, UnaryOperator<String> fold) {
        List<String> problems = new ArrayList<>();
        Set<String> terms = new LinkedHashSet<>();
        for (LexiconFile file : files) {
            for (LexiconLines.Line line : LexiconLines.of(file)) {
                if (line.columns().length > 1) {
                    problems.add("%s: expected one stop term a line, found '%s'".formatted(line.at(), line.text()));
                } else {
                    terms.add(fold.apply(line.text().strip()));
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new LexiconFormatException(problems);
        }
        return new StopTerms(terms);
    }

    /** Whether a folded form is left out. */
    public boolean contains(String folded) {
        return terms.contains(folded);
    }

    /** All of them, in order of the files. */
    public List<String> all() {
        return List.copyOf(terms);
    }
}
