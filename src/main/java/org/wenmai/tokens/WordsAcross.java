package org.wenmai.tokens;

import org.wenmai.segmentation.Vocabulary;

/**
 * Tells where an entry of the lexicon stands by chance: its characters are the end of one word of the dictionary and the beginning of the next,
 * as those of 北大 are in 东北|大学 and those of 发布 in 开发|布局. A word across one edge alone says nothing: 中国|大模型, 量子计算|机. Immutable,
 * shared by threads.
 */
final class WordsAcross {
    /** Longest words that are asked for; there are longer ones, but none that begins or ends with half an entry. */
    private static final int LONGEST = 4;
    /** Longest entries that are looked at: what is longer hardly ever stands anywhere by chance. */
    private static final int LONGEST_ENTRY = 3;

    private final Vocabulary dictionary;

    WordsAcross(Vocabulary dictionary) {
        this.dictionary = dictionary;
    }

    /**
     * Whether one word goes over the beginning of an entry and the next one, which begins inside it, over its end.
     *
     * @param text folded
     * @param kinds by place, {@link CharacterKinds}
     * @param length of the text
     */
    boolean hide(char[] text, byte[] kinds, int length, int begin, int end) {
        if (end - begin > LONGEST_ENTRY
                || begin == 0
                || end == length
                || !isHan(kinds[begin - 1])
                || !isHan(kinds[end])) {
            return false;
        }
        for (int cut = begin + 1; cut < end; cut++) {
            if (isHan(kinds[cut]) && endsWord(text, kinds, begin, cut) && beginsWord(text, kinds, length, cut, end)) {
                return true;
            }
        }
        return false;
    }

    private boolean endsWord(char[] text, byte[] kinds, int begin, int cut) {
        for (int first = begin - 1; first >= Math.max(0, cut - LONGEST) && isHan(kinds[first]); first--) {
            if (dictionary.contains(text, first, cut)) {
                return true;
            }
        }
        return false;
    }

    private boolean beginsWord(char[] text, byte[] kinds, int length, int cut, int end) {
        for (int after = end + 1; after <= Math.min(length, cut + LONGEST) && isHan(kinds[after - 1]); after++) {
            if (dictionary.contains(text, cut, after)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isHan(byte kind) {
        return (kind & CharacterKinds.HAN) != 0;
    }
}
