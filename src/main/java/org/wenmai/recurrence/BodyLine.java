package org.wenmai.recurrence;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of a text, the title's line left out.
 *
 * @param text the line
 * @param begin in the text, in code points
 * @param end in the text, in code points, excluded
 */
public record BodyLine(String text, long begin, long end) {
    /**
     * The lines of a normalised text.
     *
     * @param title its first line, or null where it has no title
     */
    public static List<BodyLine> of(String title, String text) {
        List<BodyLine> lines = new ArrayList<>();
        boolean titled = title != null && text.startsWith(title);
        long begin = 0;
        for (int from = 0; from <= text.length(); ) {
            int feed = text.indexOf('\n', from);
            int to = feed < 0 ? text.length() : feed;
            long end = begin + text.codePointCount(from, to);
            boolean isTitle = titled && from == 0 && to == title.length();
            if (!isTitle) {
                lines.add(new BodyLine(text.substring(from, to), begin, end));
            }
            begin = end + 1;
            from = to + 1;
        }
        return lines;
    }
}
