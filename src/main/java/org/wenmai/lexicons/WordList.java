package org.wenmai.lexicons;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Words of general language, one a line: two to four Chinese characters, in normal form after folding. */
public final class WordList implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Idioms have four characters. */
    public static final int LONGEST = 4;

    private final LinkedHashSet<String> words;

    private WordList(Set<String> words) {
        this.words = new LinkedHashSet<>(words);
    }

    /**
     * Reads files in order.
     *
     * @throws LexiconFormatException where a line is no such word
     */
    public static WordList parse(List<LexiconFile> files, UnaryOperator<String> fold) {
        List<String> problems = new ArrayList<>();
        Set<String> words = new LinkedHashSet<>();
        for (LexiconFile file : files) {
            for (LexiconLines.Line line : LexiconLines.of(file)) {
                String word = fold.apply(line.text().strip());
                if (isWord(word)) {
                    words.add(word);
                } else {
                    problems.add("%s: expected a word of 2 to %d Chinese characters, found '%s'"
                            .formatted(line.at(), LONGEST, line.text()));
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new LexiconFormatException(problems);
        }
        return new WordList(words);
    }

    private static boolean isWord(String word) {
        return word.length() >= 2
                && word.length() <= LONGEST
                && word.chars().allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    }

    /** All of them, in order of the files. */
    public List<String> all() {
        return List.copyOf(words);
    }
}
