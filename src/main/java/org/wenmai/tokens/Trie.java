package org.wenmai.tokens;

import java.util.Arrays;
import java.util.List;

/**
 * Words on flat arrays: an open-addressed table from (node, character) to node. Finds, at a place of a text, every listed word
 * that begins there. Immutable, shared by threads.
 */
public final class Trie {
    private static final double LOAD = 0.5;

    private final long[] keys;
    private final int[] targets;
    private final int[] wordOfNode;
    private final int mask;

    private Trie(long[] keys, int[] targets, int[] wordOfNode) {
        this.keys = keys;
        this.targets = targets;
        this.wordOfNode = wordOfNode;
        this.mask = keys.length - 1;
    }

    /** A trie of words; the number of a word is its index in the list, the last one where a word stands twice. */
    public static Trie of(List<String> words) {
        int edges = words.stream().mapToInt(String::length).sum() + 1;
        int capacity = Integer.highestOneBit((int) Math.max(16, edges / LOAD)) << 1;
        long[] keys = new long[capacity];
        int[] targets = new int[capacity];
        int[] wordOfNode = new int[edges + 1];
        Arrays.fill(wordOfNode, -1);
        int nodes = 1;
        for (int word = 0; word < words.size(); word++) {
            int node = 0;
            for (char c : words.get(word).toCharArray()) {
                long key = key(node, c);
                int slot = slot(key, capacity - 1);
                while (keys[slot] != 0 && keys[slot] != key) {
                    slot = (slot + 1) & (capacity - 1);
                }
                if (keys[slot] == 0) {
                    keys[slot] = key;
                    targets[slot] = nodes++;
                }
                node = targets[slot];
            }
            wordOfNode[node] = word;
        }
        return new Trie(keys, targets, wordOfNode);
    }

    /** Called for every word that begins at the place asked for, shortest first. */
    public interface Found {
        /** The word with this number ends before {@code end}. */
        void word(int word, int end);
    }

    /** Finds the words that begin at {@code begin}. */
    public void at(CharSequence text, int begin, Found found) {
        int node = 0;
        for (int i = begin; i < text.length(); i++) {
            node = next(node, text.charAt(i));
            if (node < 0) {
                return;
            }
            if (wordOfNode[node] >= 0) {
                found.word(wordOfNode[node], i + 1);
            }
        }
    }

    /** The node reached from a node by a character, -1 where there is none; the root is 0. */
    public int next(int node, char c) {
        long key = key(node, c);
        int slot = slot(key, mask);
        while (keys[slot] != 0) {
            if (keys[slot] == key) {
                return targets[slot];
            }
            slot = (slot + 1) & mask;
        }
        return -1;
    }

    /** The word that ends at a node, or -1. */
    public int wordAt(int node) {
        return wordOfNode[node];
    }

    private static long key(int node, char c) {
        return ((long) node << 16 | c) + 1;
    }

    private static int slot(long key, int mask) {
        long h = key * 0x9E3779B97F4A7C15L;
        return (int) (h >>> 40) & mask;
    }
}
