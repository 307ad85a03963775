package org.wenmai.documents;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Cuts a line into sentences. A sentence ends after a run of 。！？!?；;… with the closing quotes and brackets that follow it;
 * after a half-width full stop that white space or the line's end follows, unless it belongs to a number, an initial or an
 * abbreviation; and at the end of the line. An address is never cut.
 */
public final class SentenceSplitter {
    private static final String ENDS = "。！？!?；;…｡";
    private static final String CLOSERS = "”’」』）)】》〉\"'］]";
    private static final Set<String> ABBREVIATIONS = Set.of(
            "mr", "mrs", "ms", "dr", "prof", "st", "vs", "etc", "e.g", "i.e", "inc", "ltd", "co", "corp", "jr", "no",
            "fig", "al");

    private static final int LIST_DIGITS = 3;

    private SentenceSplitter() {}

    /** A piece of a line: {@code begin} and {@code end} are UTF-16 offsets, white space at both sides left out. */
    public record Span(int begin, int end) {}

    /** The sentences of one line, in order. */
    public static List<Span> split(String line) {
        List<Span> spans = new ArrayList<>();
        Iterator<WebAddress> addresses = WebAddress.in(line).iterator();
        WebAddress address = addresses.hasNext() ? addresses.next() : null;
        int begin = 0;
        int i = 0;
        while (i < line.length()) {
            if (address != null && i >= address.begin()) {
                i = Math.max(i, address.end());
                address = addresses.hasNext() ? addresses.next() : null;
                continue;
            }
            char c = line.charAt(i);
            if (c == '.') {
                int next = afterStops(line, i);
                if (next < line.length() && !Character.isWhitespace(line.charAt(next))) {
                    i = next;
                    continue;
                }
                if (!isFullStop(line, begin, i, next)) {
                    i++;
                    continue;
                }
            } else if (ENDS.indexOf(c) < 0) {
                i++;
                continue;
            }
            while (i < line.length() && (ENDS.indexOf(line.charAt(i)) >= 0 || line.charAt(i) == '.')) {
                i++;
            }
            while (i < line.length() && closes(line, begin, i)) {
                i++;
            }
            add(spans, line, begin, i);
            begin = i;
        }
        add(spans, line, begin, line.length());
        return spans;
    }

    /** Where the run of full stops and closing marks that begins at a full stop ends. */
    private static int afterStops(String line, int i) {
        int next = i + 1;
        while (next < line.length() && (CLOSERS.indexOf(line.charAt(next)) >= 0 || line.charAt(next) == '.')) {
            next++;
        }
        return next;
    }

    /** Whether a half-width full stop before white space or the line's end is one, and not part of a word or a number. */
    private static boolean isFullStop(String line, int begin, int i, int next) {
        int start = i;
        while (start > begin && (isLatin(line.charAt(start - 1)) || line.charAt(start - 1) == '.')) {
            start--;
        }
        String word = line.substring(start, i);
        boolean more = next < line.length();
        boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0)) && more;
        boolean listNumber = word.isEmpty() && more && isListNumber(line, begin, i);
        boolean abbreviation = more && ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT));
        return !initial && !listNumber && !abbreviation;
    }

    /** "1. First": a short number that opens a sentence or follows a colon is a list's, not the end of a sentence. */
    private static boolean isListNumber(String line, int begin, int i) {
        int start = i;
        while (start > begin && Character.isDigit(line.charAt(start - 1))) {
            start--;
        }
        if (start == i || i - start > LIST_DIGITS) {
            return false;
        }
        while (start > begin && Character.isWhitespace(line.charAt(start - 1))) {
            start--;
        }
        return start == begin || line.charAt(start - 1) == '：' || line.charAt(start - 1) == ':';
    }

    /** A straight quote closes only where one is open. */
    private static boolean closes(String line, int begin, int i) {
        char c = line.charAt(i);
        if (CLOSERS.indexOf(c) < 0) {
            return false;
        }
        if (c != '"' && c != '\'') {
            return true;
        }
        int open = 0;
        for (int k = begin; k < i; k++) {
            open += line.charAt(k) == c ? 1 : 0;
        }
        return open % 2 == 1;
    }

    private static boolean isLatin(char c) {
        return c < 128 && Character.isLetter(c);
    }

    private static void add(List<Span> spans, String line, int begin, int end) {
        int from = begin;
        int to = end;
        while (from < to && Character.isWhitespace(line.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(line.charAt(to - 1))) {
            to--;
        }
        if (to > from && line.substring(from, to).codePoints().anyMatch(Character::isLetterOrDigit)) {
            spans.add(new Span(from, to));
        }
    }
}
