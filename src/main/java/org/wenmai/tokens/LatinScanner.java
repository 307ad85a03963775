package org.wenmai.tokens;

import java.util.Set;

/**
 * Finds Latin words, numbers and names of several parts before Chinese is segmented: {@code W.A.L.T}, {@code GPT-3.5-turbo},
 * {@code 1080p}, {@code 10,000}, {@code Tim Brooks}, {@code Gemini 1.5 Pro}.
 *
 * <p>A word is a run of letters and digits; {@code - . _ · & '} join two runs, {@code , :} two digits; {@code ++} and {@code #}
 * may end one. Capitalised words with one space between them are one name, of at most {@value #MAX_PARTS} parts: longer runs are
 * headlines and stay apart. A version number (1.5, v2) joins the name before it; a whole number does so unless Chinese follows
 * it, since then it counts something.
 */
public final class LatinScanner {
    static final int MAX_PARTS = 4;

    private static final Set<String> NO_NAME_STARTS = Set.of(
            "the", "a", "an", "in", "on", "at", "of", "for", "to", "and", "or", "but", "this", "that", "these", "those",
            "it", "its", "we", "our", "you", "your", "they", "he", "she", "i", "is", "are", "was", "what", "how", "why",
            "when", "where", "with", "as", "by", "from", "if", "no", "not", "can", "will", "do", "does");

    private LatinScanner() {}

    /** Whether this is a letter or digit of a Latin word or number, after folding or before. */
    public static boolean isWordCharacter(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || isDigit(c)
                || (c >= 'À' && c <= 'ɏ' && c != '×' && c != '÷');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLetter(char c) {
        return isWordCharacter(c) && !isDigit(c);
    }

    /** Whether no Latin word or number is cut by a beginning here. */
    static boolean startsWord(String text, int at) {
        if (at == 0 || at >= text.length() || !isWordCharacter(text.charAt(at))) {
            return true;
        }
        if (isWordCharacter(text.charAt(at - 1))) {
            return false;
        }
        return at == 1 || !joins(text, at - 1);
    }

    /** Whether no Latin word or number is cut by an end here. */
    static boolean endsWord(String text, int at) {
        if (at >= text.length() || !isWordCharacter(text.charAt(at - 1))) {
            return true;
        }
        return !isWordCharacter(text.charAt(at)) && !joins(text, at);
    }

    /** Whether the character here joins the runs on its two sides to one word. */
    private static boolean joins(String text, int at) {
        if (at == 0 || at + 1 >= text.length()) {
            return false;
        }
        char before = text.charAt(at - 1);
        char after = text.charAt(at + 1);
        return switch (text.charAt(at)) {
            case '-', '_', '·' -> isWordCharacter(before) && isWordCharacter(after);
            case '.' ->
                isDigit(before) && isDigit(after)
                        || isLetter(before) && isWordCharacter(after) && !startsSentence(text, at)
                        || isDigit(before) && isLetter(after);
            case '&', '\'', '’' -> isLetter(before) && isLetter(after);
            case ',', ':' -> isDigit(before) && isDigit(after);
            default -> false;
        };
    }

    /** "word.Next": a capital after a word of small letters begins a sentence whose space was forgotten. */
    private static boolean startsSentence(String text, int dot) {
        return Character.isLowerCase(text.charAt(dot - 1))
                && Character.isUpperCase(text.charAt(dot + 1))
                && dot + 2 < text.length()
                && Character.isLowerCase(text.charAt(dot + 2));
    }

    /** End of the word that begins here, or {@code begin} where none does. */
    static int word(String text, int begin, int limit) {
        int i = begin;
        while (i < limit) {
            if (isWordCharacter(text.charAt(i))) {
                i++;
            } else if (i > begin && i + 1 < limit && joins(text, i)) {
                i++;
            } else {
                break;
            }
        }
        if (i > begin && isLetter(text.charAt(i - 1))) {
            if (i + 1 < limit && text.charAt(i) == '+' && text.charAt(i + 1) == '+') {
                i += 2;
            } else if (i - begin == 1 && i < limit && text.charAt(i) == '#') {
                i++;
            }
        }
        return i;
    }

    /**
     * End of the name or word that begins here.
     *
     * @param text as written, case kept
     * @param limit where the stretch without lexicon entries ends
     */
    static int name(String text, int begin, int limit) {
        int end = word(text, begin, limit);
        if (!opensName(text, begin, end)) {
            return end;
        }
        int parts = 1;
        int at = end;
        while (at + 1 < limit && text.charAt(at) == ' ') {
            int next = word(text, at + 1, limit);
            if (next == at + 1 || !continuesName(text, at + 1, next)) {
                break;
            }
            at = next;
            parts++;
        }
        return parts <= MAX_PARTS ? at : end;
    }

    private static boolean opensName(String text, int begin, int end) {
        return end > begin
                && Character.isUpperCase(text.charAt(begin))
                && !NO_NAME_STARTS.contains(text.substring(begin, end).toLowerCase(java.util.Locale.ROOT));
    }

    private static boolean continuesName(String text, int begin, int end) {
        char first = text.charAt(begin);
        if (Character.isUpperCase(first)) {
            return !NO_NAME_STARTS.contains(text.substring(begin, end).toLowerCase(java.util.Locale.ROOT));
        }
        String part = text.substring(begin, end);
        if (part.matches("v\\d+(\\.\\d+)*|\\d+(\\.\\d+)+")) {
            return true;
        }
        int after = end < text.length() && text.charAt(end) == ' ' ? end + 1 : end;
        boolean counts = after < text.length()
                && Character.UnicodeScript.of(text.codePointAt(after)) == Character.UnicodeScript.HAN;
        return part.matches("\\d{1,3}") && !counts;
    }
}
