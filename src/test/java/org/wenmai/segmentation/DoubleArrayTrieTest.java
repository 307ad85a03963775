package org.wenmai.segmentation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class DoubleArrayTrieTest {
    private final WordTable words = HanLpResources.words();

    @Test
    void findsEveryWordByItsNumber() {
        DoubleArrayTrie trie = words.trie();
        String[] all = trie.words(words.frequencies().length);
        for (int number = 0; number < all.length; number++) {
            assertEquals(number, words.find(all[number]), all[number]);
        }
    }

    @Test
    void findsNoWordThatIsNotListed() {
        for (String other : new String[] {"", "的的的", "\uFFFF", "Wenmai", "文脉文脉"}) {
            assertEquals(DoubleArrayTrie.NONE, words.find(other), other);
        }
    }

    @Test
    void numbersTheCommonestWordsFirst() {
        for (int number = 1; number < words.frequencies().length; number++) {
            assertEquals(
                    Math.max(words.frequencies()[number - 1], words.frequencies()[number]),
                    words.frequencies()[number - 1]);
        }
    }
}
