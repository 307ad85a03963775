package org.wenmai.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Cuts a line into sentences. A sentence ends after a run of 。！？!?；;… with the closing quotes and brackets that follow it;
 * after a half-width full stop that white space or the line's end follows, unless it belongs to a number, an initial or an
 * abbreviation; and at the end of the line.
 */
public final class SentenceSplitter {
    private static final String ENDS = "。！？!?；;…｡";
    private static final String CLOSERS = "”’」』）)】》〉\"'］]";
    private static final Set<String> ABBREVIATIONS = Set.of(
            "mr", "mrs", "ms", "dr", "prof", "st", "vs", "etc", "e.g", "i.e", "inc", "ltd", "co", "corp", "jr", "no",
            "fig", "al");

    private SentenceSplitter() {}

    /** A piece of a line: {@code begin} and {@code end} are UTF-16 offsets, white space at both sides left out. */
    public record Span(int begin, int end) {}

    /** The sentences of one line, in order. */
    public static List<Span> split(String line) {
        List<Span> spans = new ArrayList<>();
        int begin = 0;
        int i = 0;
        while (i < line.length()) {
            if (!endsAt(line, i)) {
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

    private static boolean endsAt(String line, int i) {
        char c = line.charAt(i);
        if (ENDS.indexOf(c) >= 0) {
            return true;
        }
        if (c != '.') {
            return false;
        }
        int next = i + 1;
        while (next < line.length() && (CLOSERS.indexOf(line.charAt(next)) >= 0 || line.charAt(next) == '.')) {
            next++;
        }
        boolean atEnd = next == line.length() || Character.isWhitespace(line.charAt(next));
        if (!atEnd) {
            return false;
        }
        int start = i;
        while (start > 0 && (isLatin(line.charAt(start - 1)) || line.charAt(start - 1) == '.')) {
            start--;
        }
        String word = line.substring(start, i);
        boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0)) && next < line.length();
        boolean listNumber = word.isEmpty() && isNumberBefore(line, i) && next < line.length();
        return !initial && !listNumber && !ABBREVIATIONS.contains(word.toLowerCase(java.util.Locale.ROOT));
    }

    /** "1. First": a number that opens the line is a list's, not the end of a sentence. */
    private static boolean isNumberBefore(String line, int i) {
        int start = i;
        while (start > 0 && Character.isDigit(line.charAt(start - 1))) {
            start--;
        }
        return start < i && line.substring(0, start).isBlank();
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
