package org.wenmai.tokens;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TrieTest {
    private static List<String> found(Trie trie, String text, int begin) {
        List<String> found = new ArrayList<>();
        trie.at(text, begin, (word, end) -> found.add(word + "@" + end));
        return found;
    }

    @Test
    void findsEveryWordThatBeginsAtAPlaceShortestFirst() {
        Trie trie = Trie.of(List.of("ab", "abcd", "b", "a"));
        assertEquals(List.of("3@1", "0@2", "1@4"), found(trie, "abcd", 0));
        assertEquals(List.of("2@2"), found(trie, "abcd", 1));
        assertEquals(List.of(), found(trie, "abcd", 2));
        assertEquals(List.of(), found(trie, "abcd", 4));
    }

    @Test
    void hasNothingToFindWithoutWords() {
        assertEquals(List.of(), found(Trie.of(List.of()), "abc", 0));
    }

    @Test
    void givesTheLastNumberOfAWordListedTwice() {
        assertEquals(List.of("1@1"), found(Trie.of(List.of("a", "a")), "a", 0));
    }

    @Test
    void agreesWithAMapOnRandomWords() {
        Random random = new Random(5);
        List<String> words = new ArrayList<>();
        Map<String, Integer> map = new HashMap<>();
        for (int i = 0; i < 5000; i++) {
            StringBuilder word = new StringBuilder();
            for (int k = random.nextInt(6); k >= 0; k--) {
                word.append((char) ("a一\uFFFF\u0000".charAt(random.nextInt(4)) + random.nextInt(3)));
            }
            map.put(word.toString(), words.size());
            words.add(word.toString());
        }
        Trie trie = Trie.of(words);
        for (String text : words) {
            List<String> expected = new ArrayList<>();
            for (int end = 1; end <= text.length(); end++) {
                Integer word = map.get(text.substring(0, end));
                if (word != null) {
                    expected.add(word + "@" + end);
                }
            }
            assertEquals(expected, found(trie, text, 0));
        }
    }
}
