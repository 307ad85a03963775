package org.wenmai.lexicons;

import java.util.ArrayList;
import java.util.List;

/** The lines of a lexicon file that say something: comments (from # at the line's start) and blank lines left out. */
final class LexiconLines {
    /**
     * A line of columns.
     *
     * @param at {@code file:line}, for messages
     */
    record Line(String at, String text, String[] columns) {}

    private LexiconLines() {}

    static List<Line> of(LexiconFile file) {
        List<Line> lines = new ArrayList<>();
        String[] all = file.text().split("\\R", -1);
        for (int i = 0; i < all.length; i++) {
            String text = i == 0 && all[i].startsWith("\uFEFF") ? all[i].substring(1) : all[i];
            if (!text.isBlank() && !text.startsWith("#")) {
                lines.add(new Line(file.name() + ":" + (i + 1), text, text.split("\t", -1)));
            }
        }
        return lines;
    }
}
