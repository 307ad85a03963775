package org.wenmai.onnx;

import java.io.Serializable;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.regex.Pattern;
import org.wenmai.sentiment.ModelFormatException;
import org.wenmai.tokens.Characters;

/**
 * Cuts text into the pieces of a vocabulary as models of the BERT family do (Devlin et al. 2019): each Chinese character and each
 * punctuation mark by itself, other words by the longest pieces from the left, the second and later ones with {@code ##}. Capitals
 * and accents are folded where the vocabulary has no capital of the Latin alphabet. Immutable, shared by threads.
 */
final class WordPiece implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_WORD = 100;

    /** No mark such as [MASK] or {@code <S>}, which vocabularies of lower-case letters have too. */
    private static final Pattern WORD = Pattern.compile("(##)?\\p{L}+");

    private final HashMap<String, Integer> numbers = new HashMap<>();
    private final boolean folded;
    private final int begin;
    private final int end;
    private final int unknown;
    private final int padding;

    /**
     * Reads a vocabulary.
     *
     * @param name for messages
     * @param text a piece a line; its number is that of the line, from 0
     */
    WordPiece(String name, String text) {
        boolean capitals = false;
        int line = 0;
        for (String piece : text.split("\\r?\\n", -1)) {
            numbers.putIfAbsent(piece, line++);
            capitals |= WORD.matcher(piece).matches() && piece.chars().anyMatch(c -> c >= 'A' && c <= 'Z');
        }
        numbers.remove("");
        this.folded = !capitals;
        this.begin = required(name, "[CLS]");
        this.end = required(name, "[SEP]");
        this.unknown = required(name, "[UNK]");
        this.padding = required(name, "[PAD]");
    }

    private int required(String name, String mark) {
        Integer number = numbers.get(mark);
        if (number == null) {
            throw new ModelFormatException(
                    "%s: found no line %s among %d pieces; expected the vocabulary of the model, one piece a line"
                            .formatted(name, mark, numbers.size()));
        }
        return number;
    }

    /** The number of what fills shorter sentences up. */
    int padding() {
        return padding;
    }

    /**
     * A sentence as numbers, between its two marks.
     *
     * @param read UTF-16 units that were read; the rest was beyond the limit
     */
    record Pieces(int[] numbers, int read) {}

    /** Cuts a sentence into at most so many pieces; a word that would go beyond is not begun. */
    Pieces of(String sentence, int most) {
        int[] found = new int[most];
        int count = 0;
        found[count++] = begin;
        int i = 0;
        while (i < sentence.length()) {
            int after = word(sentence, i);
            if (after < 0) {
                i += Character.charCount(sentence.codePointAt(i));
                continue;
            }
            int added = pieces(sentence.substring(i, after), found, count, most - 1);
            if (added < 0) {
                break;
            }
            count += added;
            i = after;
        }
        found[count++] = end;
        return new Pieces(Arrays.copyOf(found, count), i);
    }

    /** The end of the word that begins here, -1 at a space or a control character. */
    private static int word(String sentence, int at) {
        int c = sentence.codePointAt(at);
        if (isNothing(c)) {
            return -1;
        }
        int i = at + Character.charCount(c);
        if (isAlone(c)) {
            return i;
        }
        while (i < sentence.length()) {
            int next = sentence.codePointAt(i);
            if (isNothing(next) || isAlone(next)) {
                break;
            }
            i += Character.charCount(next);
        }
        return i;
    }

    private static boolean isNothing(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c) || c == 0xFFFD;
    }

    private static boolean isAlone(int c) {
        boolean ascii = c > 32 && c < 127 && !Character.isLetterOrDigit(c);
        return ascii || Characters.isHan(c) || isPunctuation(c);
    }

    private static boolean isPunctuation(int c) {
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }

    /** Adds the pieces of a word; -1 where they are too many. */
    private int pieces(String written, int[] found, int count, int most) {
        String word = folded ? folded(written) : written;
        if (word.isEmpty()) {
            return 0;
        }
        if (word.length() > LONGEST_WORD) {
            return one(unknown, found, count, most);
        }
        int at = count;
        int from = 0;
        while (from < word.length()) {
            int to = word.length();
            Integer number = null;
            while (to > from && number == null) {
                String piece = word.substring(from, to);
                number = numbers.get(from == 0 ? piece : "##" + piece);
                to = number == null ? to - 1 : to;
            }
            if (number == null) {
                return one(unknown, found, count, most);
            }
            if (at == most) {
                return -1;
            }
            found[at++] = number;
            from = to;
        }
        return at - count;
    }

    private static int one(int number, int[] found, int count, int most) {
        if (count == most) {
            return -1;
        }
        found[count] = number;
        return 1;
    }

    private static String folded(String word) {
        return Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{Mn}", "");
    }
}
