package org.wenmai.speech;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Finds quotation marks over the sentences of a document: 「」『』“”‘’ and the straight double mark, nested ones inside the outer ones. A mark
 * that opens carries over at most {@value #CARRIED} sentences; where nothing closes it, or a new paragraph opens anew, the quotation ends
 * with the sentence, or with the paragraph before.
 */
final class QuoteMarks {
    static final int CARRIED = 20;

    private static final String OPENING = "“「『‘";
    private static final String CLOSING = "”」』’";
    private static final String STRAIGHT = "\"＂";
    private static final String STOPS = "，,。.！!？?；;：:…";

    private final List<Passage> passages;

    private QuoteMarks(List<Passage> passages) {
        this.passages = passages;
    }

    static List<QuoteSpan> in(List<Passage> passages) {
        QuoteMarks marks = new QuoteMarks(passages);
        List<QuoteSpan> spans = new ArrayList<>();
        int at = 0;
        for (int p = 0; p < passages.size(); at = 0, p++) {
            int from = 0;
            String text = passages.get(p).text();
            for (; at < text.length(); at++) {
                char c = text.charAt(at);
                if (!isMark(c)) {
                    continue;
                }
                if (marks.opens(text, at)) {
                    QuoteSpan span = marks.closed(p, at);
                    spans.add(span);
                    if (span.endPassage() > p) {
                        p = span.endPassage();
                        text = passages.get(p).text();
                    }
                    at = span.closed() ? span.end() : text.length();
                    from = -1;
                } else if (from == 0
                        && (CLOSING.indexOf(c) >= 0 && !isAfterLatin(text, at)
                                || STRAIGHT.indexOf(c) >= 0 && !isAfterDigit(text, at))) {
                    if (at > 0) {
                        spans.add(new QuoteSpan(p, 0, p, at, false, true));
                    }
                    from = -1;
                }
            }
        }
        return spans;
    }

    private boolean opens(String text, int at) {
        char c = text.charAt(at);
        if (OPENING.indexOf(c) >= 0) {
            return !isApostrophe(text, at);
        }
        if (STRAIGHT.indexOf(c) < 0) {
            return false;
        }
        boolean endsSpeech = at > 0
                && STOPS.indexOf(text.charAt(at - 1)) >= 0
                && "：:".indexOf(text.charAt(at - 1)) < 0
                && (at + 1 == text.length() || text.charAt(at + 1) == ' ' || text.indexOf(c, at + 1) < 0);
        return !isAfterDigit(text, at) && !endsSpeech && at + 1 < text.length();
    }

    /** Between Latin letters: OpenAI’s. */
    private static boolean isApostrophe(String text, int at) {
        return "‘’'".indexOf(text.charAt(at)) >= 0
                && isAfterLatin(text, at)
                && at + 1 < text.length()
                && isLatin(text.charAt(at + 1));
    }

    private static boolean isAfterLatin(String text, int at) {
        return "‘’'".indexOf(text.charAt(at)) >= 0 && at > 0 && isLatin(text.charAt(at - 1));
    }

    private static boolean isLatin(char c) {
        return c < 0x250 && Character.isLetterOrDigit(c);
    }

    /** 15.6": inches, unless a mark is open. */
    private static boolean isAfterDigit(String text, int at) {
        return at > 0 && Character.isDigit(text.charAt(at - 1));
    }

    /** Inches within marks: the marks that follow in the sentence are one too many to open and close. */
    private static boolean isInch(String text, int at) {
        boolean straight = STRAIGHT.indexOf(text.charAt(at)) >= 0 && isAfterDigit(text, at);
        return straight
                && text.substring(at + 1)
                                        .chars()
                                        .filter(c -> STRAIGHT.indexOf(c) >= 0)
                                        .count()
                                % 2
                        == 1;
    }

    /** The span that a mark opens. */
    private QuoteSpan closed(int passage, int open) {
        Deque<Character> marks = new ArrayDeque<>();
        int last = Math.min(passages.size() - 1, passage + CARRIED);
        for (int p = passage; p <= last; p++) {
            String text = passages.get(p).text();
            boolean newParagraph = p > passage
                    && passages.get(p).paragraph() != passages.get(p - 1).paragraph();
            if (newParagraph && (passages.get(p).heading() || opensAnew(text, marks.peekLast()))) {
                return new QuoteSpan(
                        passage, open + 1, p - 1, passages.get(p - 1).text().length(), true, false);
            }
            for (int at = p == passage ? open : 0; at < text.length(); at++) {
                char c = text.charAt(at);
                if (p == passage && at == open) {
                    marks.push(family(c));
                } else if (isMark(c) && !isApostrophe(text, at) && !isInch(text, at)) {
                    boolean closes = CLOSING.indexOf(c) >= 0
                            || marks.contains(family(c))
                                    && (STRAIGHT.indexOf(c) >= 0 || inner(marks, c) || closesWrongly(text, at));
                    if (!closes) {
                        marks.push(family(c));
                    } else if (marks.contains(family(c))) {
                        while (marks.pop() != family(c)) {
                            continue;
                        }
                    }
                    if (marks.isEmpty()) {
                        return new QuoteSpan(passage, open + 1, p, at, true, true);
                    }
                }
            }
        }
        return new QuoteSpan(
                passage, open + 1, passage, passages.get(passage).text().length(), true, false);
    }

    /** Asked of every character, so that no string is searched for it. */
    private static boolean isMark(char c) {
        return switch (c) {
            case '“', '「', '『', '‘', '”', '」', '』', '’', '"', '＂' -> true;
            default -> false;
        };
    }

    private boolean opensAnew(String text, Character family) {
        return !text.isEmpty()
                && OPENING.indexOf(text.charAt(0)) >= 0
                && family != null
                && family == family(text.charAt(0));
    }

    /** “很好“ : an opening mark where a closing one is meant, before a stop or at the end. */
    private static boolean closesWrongly(String text, int at) {
        return at + 1 == text.length() || STOPS.indexOf(text.charAt(at + 1)) >= 0;
    }

    /** The same for a mark within marks of its own sort. */
    private static boolean inner(Deque<Character> marks, char c) {
        return marks.stream().filter(mark -> mark == family(c)).count() > 1;
    }

    private static char family(char c) {
        return switch (c) {
            case '「', '」' -> '「';
            case '『', '』' -> '『';
            case '‘', '’' -> '‘';
            default -> '“';
        };
    }
}
