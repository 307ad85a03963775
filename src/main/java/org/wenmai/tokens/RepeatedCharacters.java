package org.wenmai.tokens;

/**
 * Words of repeated characters that the dictionary cuts:
 *
 * <ul>
 *   <li>a character written three times or more: 呵呵呵呵, 好好好, 买买买. Numerals are numbers, a word of two said again stays two (谢谢|谢谢),
 *       and so does what another word begins or ends in (天天|天蓝). Four times and more count as three: the term of 呵呵呵呵 is 呵呵呵.
 *   <li>a word of two whose characters are doubled: 吵吵闹闹, which would be 吵|吵闹|闹. Where no word stands over the middle they are two: 好好|改改.
 * </ul>
 *
 * An entry of the lexicon stays itself.
 */
final class RepeatedCharacters {
    private static final int AS_THREE = 3;
    private static final int DOUBLED = 4;

    /**
     * By the lowest three bits of {@link #mayBe} whether they are three characters alike, or two and two: the last bits of 呵呵呵 are 11, and those
     * of 吵吵闹闹 are 101.
     */
    private static final int PATTERNS = 1 << 0b011 | 1 << 0b111 | 1 << 0b101;

    private RepeatedCharacters() {}

    /**
     * 1 where one of these words may stand at a place, else 0.
     *
     * @param alike a bit for each place, the lowest for this one, whether the character behind it is the same
     */
    static int mayBe(int alike) {
        return PATTERNS >>> (alike & 7) & 1;
    }

    /**
     * The token after those that are one word, the next one where there is none.
     *
     * @param text the sentence of so many characters, simplified and folded
     * @param begins by token
     * @param ends by token, excluded
     * @param numbers by token that of a word of the dictionary, negative where it is none
     * @param size tokens
     * @param first which may be the first of them
     */
    static int after(char[] text, int length, int[] begins, int[] ends, int[] numbers, int size, int first) {
        int begin = begins[first];
        char c = text[begin];
        if (!Characters.isHan(c) || NumberWords.isNumeral(c) || begin > 0 && text[begin - 1] == c) {
            return first + 1;
        }
        int end = begin + run(text, length, begin);
        int middle = end;
        boolean doubled = end == begin + 2 && run(text, length, end) == 2 && Characters.isHan(text[end]);
        if (doubled) {
            end += 2;
        }
        int after = first;
        boolean single = false;
        while (after < size && ends[after] <= end && numbers[after] >= 0 && !(doubled && ends[after] == middle)) {
            single |= ends[after] - begins[after] == 1;
            after++;
        }
        boolean whole = single && ends[after - 1] == end;
        return whole && end - begin >= AS_THREE ? after : first + 1;
    }

    /** How many times the character at a place stands there. */
    private static int run(char[] text, int length, int begin) {
        int end = begin;
        while (end < length && text[end] == text[begin]) {
            end++;
        }
        return end - begin;
    }

    /** Whether a word has the form of one of these. */
    static boolean hasForm(String word) {
        int run = run(word.toCharArray(), word.length(), 0);
        return word.length() >= AS_THREE && run == word.length()
                || word.length() == DOUBLED && run == 2 && word.charAt(2) == word.charAt(3);
    }

    /** How many characters of such a word its term has. */
    static int counted(char[] text, int begin, int end) {
        return isOfOne(text, begin, end) ? AS_THREE : DOUBLED;
    }

    /** The part of speech of such a word: that of its first one as the dictionary cuts it; doubled words describe a state. */
    static String pos(char[] text, int begin, int end, Token.Word first) {
        return isOfOne(text, begin, end) ? first.pos() : "z";
    }

    private static boolean isOfOne(char[] text, int begin, int end) {
        return text[begin] == text[end - 1];
    }
}
