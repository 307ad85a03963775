package org.wenmai.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Joins the short lines of subtitles and transcripts, which break wherever a breath is taken, into sentences. A joined
 * sentence ends where a line ends with a mark that ends a sentence; where a line has no mark, at the first line end after
 * {@value #LONG_ENOUGH} characters, or before a line that opens with a connective (但是, 所以, 首先 …) once
 * {@value #WORTH_CUTTING} characters are there. After a comma the sentence goes on, up to {@value #LONGEST} characters. Lines are
 * joined by one space.
 */
public final class LineJoiner {
    static final int LONG_ENOUGH = 40;
    static final int WORTH_CUTTING = 12;
    static final int LONGEST = 120;

    private static final Pattern ENDED = Pattern.compile(".*[。！？!?；;…][”’」』）)\"']*$");
    private static final String GOES_ON = "，,、：:";
    private static final Pattern OPENS = Pattern.compile(
            "^(?:但|不过|然而|可是|所以|因此|于是|而且|另外|此外|同时|首先|其次|再次|然后|最后|接下来|接着|第[一二三四五六七八九十]|如果|虽然|尽管|好了|那么|那|其实|当然|比如|例如|总之|简单来说|事实上|换句话说|\\d+[、.]).*");

    private LineJoiner() {}

    /** The joined lines, one a sentence. Blank lines end a sentence and are dropped. */
    public static List<String> join(List<String> lines) {
        List<String> joined = new ArrayList<>();
        StringBuilder current = new StringBuilder();
        for (String raw : lines) {
            String line = raw.strip();
            if (line.isEmpty() || endsBefore(line, current)) {
                flush(joined, current);
            }
            if (line.isEmpty()) {
                continue;
            }
            if (!current.isEmpty()) {
                current.append(' ');
            }
            current.append(line);
            if (ENDED.matcher(line).matches()) {
                flush(joined, current);
            }
        }
        flush(joined, current);
        return joined;
    }

    /** Whether the sentence so far, whose last line has no mark that ends it, ends before a line all the same. */
    private static boolean endsBefore(String line, StringBuilder current) {
        if (!current.isEmpty() && GOES_ON.indexOf(current.charAt(current.length() - 1)) >= 0) {
            return current.length() >= LONGEST;
        }
        return current.length() >= LONG_ENOUGH
                || (current.length() >= WORTH_CUTTING && OPENS.matcher(line).matches());
    }

    private static void flush(List<String> joined, StringBuilder current) {
        if (!current.isEmpty()) {
            joined.add(current.toString());
            current.setLength(0);
        }
    }
}
