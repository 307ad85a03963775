package org.wenmai.sentiment;

import java.util.List;
import org.wenmai.lexicons.SentimentLexicon.Kind;

/** Clauses of a sentence: they end at punctuation and before a contrast word. */
final class Clauses {
    private static final char FIRST_HAN = '\u4E00';
    private static final char LAST_HAN = '\u9FFF';

    private Clauses() {}

    /**
     * Gives each hit, from left to right, the number of its clause.
     *
     * @return the number of the clause that the last hit stands in, or of the last one after it that has text
     */
    static int number(char[] sentence, int length, List<Hit> hits) {
        int clause = 0;
        int at = 0;
        for (Hit hit : hits) {
            for (; at < hit.begin(); at++) {
                if (endsAt(sentence, length, at)) {
                    clause++;
                }
            }
            if (hit.kind() == Kind.CONTRAST) {
                clause++;
            }
            hit.inClause(clause);
            at = hit.end();
        }
        int last = clause;
        for (; at < length; at++) {
            if (endsAt(sentence, length, at)) {
                clause++;
            } else {
                last = clause;
            }
        }
        return last;
    }

    /** A space beside Latin or a digit separates words, not clauses. */
    private static boolean endsAt(char[] sentence, int length, int at) {
        char c = sentence[at];
        if (c >= FIRST_HAN && c <= LAST_HAN || !isEnd(c)) {
            return false;
        }
        boolean latinSpace =
                c == ' ' && at > 0 && at + 1 < length && (sentence[at - 1] < 0x80 || sentence[at + 1] < 0x80);
        return !latinSpace;
    }

    private static boolean isEnd(char c) {
        return switch (c) {
            case '，', ',', '；', ';', '：', ':', '。', '！', '？', '!', '?', '…', '—', '（', '）', '(', ')', ' ', '\n' -> true;
            default -> false;
        };
    }
}
