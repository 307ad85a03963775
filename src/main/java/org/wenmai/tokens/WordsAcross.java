package org.wenmai.tokens;

import org.wenmai.segmentation.Vocabulary;

/**
 * Tells where an entry of the lexicon stands by chance: its characters are the end of one word of the dictionary and the beginning of the next,
 * as those of 北大 are in 东北|大学 and those of 发布 in 开发|布局. A word across one edge alone says nothing: 中国|大模型, 量子计算|机. Immutable,
 * shared by threads.
 */
final class WordsAcross {
    /** Longest words that are asked for: what is longer is an idiom or a name. */
    private static final int LONGEST = 4;
    /** Longest entries that are looked at: what is longer hardly ever stands anywhere by chance. */
    private static final int LONGEST_ENTRY = 3;

    private static final int HASH = 0x9E3779B9;
    private static final int LOG_PAIRS = 20;
    private static final int LOG_BITS_OF_LONG = 6;

    private final Vocabulary dictionary;
    /** A bit for each hash of two characters side by side in a word: nearly every entry is done with when the first two are asked for. */
    private final long[] pairs = new long[1 << LOG_PAIRS - LOG_BITS_OF_LONG];

    WordsAcross(Vocabulary dictionary) {
        this.dictionary = dictionary;
        for (int number = 0; number < dictionary.size(); number++) {
            String word = dictionary.word(number);
            for (int i = 1; i < word.length(); i++) {
                int pair = pair(word.charAt(i - 1), word.charAt(i));
                pairs[pair >>> LOG_BITS_OF_LONG] |= 1L << pair;
            }
        }
    }

    private static int pair(char first, char second) {
        return (first * HASH + second) * HASH >>> Integer.SIZE - LOG_PAIRS;
    }

    /** Whether a word may go over a place. */
    private boolean mayGoOver(char[] text, int place) {
        int pair = pair(text[place - 1], text[place]);
        return (pairs[pair >>> LOG_BITS_OF_LONG] >>> pair & 1) != 0;
    }

    /**
     * Whether one word goes over the beginning of an entry and the next one, which begins inside it, over its end.
     *
     * @param sentence in which it stands
     */
    boolean hide(FoldedSentence sentence, int begin, int end) {
        char[] text = sentence.folded();
        int length = sentence.length();
        return end - begin <= LONGEST_ENTRY
                && begin > 0
                && end < length
                && mayGoOver(text, begin)
                && mayGoOver(text, end)
                && areAcross(text, sentence.foldedKinds(), length, begin, end);
    }

    private boolean areAcross(char[] text, byte[] kinds, int length, int begin, int end) {
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
