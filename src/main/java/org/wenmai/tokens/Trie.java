package org.wenmai.tokens;

import java.util.Arrays;
import java.util.List;

/**
 * Words on flat arrays: an open-addressed table from (node, character) to node. Finds, at a place of a text, every listed word
 * that begins there. Immutable, shared by threads.
 */
public final class Trie {
    private static final double LOAD = 0.5;

    /** Bits of a node's number. */
    private static final int NODE_BITS = 24;

    private static final int NODE_MASK = (1 << NODE_BITS) - 1;

    /** The key of a step and, below it, the node it leads to, so that a step costs one load. */
    private final long[] steps;

    private final int[] wordOfNode;
    private final int mask;

    private Trie(long[] steps, int[] wordOfNode) {
        this.steps = steps;
        this.wordOfNode = wordOfNode;
        this.mask = steps.length - 1;
    }

    /** A trie of words; the number of a word is its index in the list, the last one where a word stands twice. */
    public static Trie of(List<String> words) {
        int characters = words.stream().mapToInt(String::length).sum();
        if (characters >= NODE_MASK) {
            throw new IllegalArgumentException(
                    "words of %d characters in all, at most %d expected".formatted(characters, NODE_MASK - 1));
        }
        int edges = edges(words) + 1;
        int capacity = Integer.highestOneBit((int) Math.max(16, edges / LOAD)) << 1;
        long[] steps = new long[capacity];
        int[] wordOfNode = new int[edges + 1];
        Arrays.fill(wordOfNode, -1);
        int nodes = 1;
        for (int word = 0; word < words.size(); word++) {
            int node = 0;
            for (char c : words.get(word).toCharArray()) {
                long key = key(node, c);
                int slot = slot(key, capacity - 1);
                while (steps[slot] != 0 && steps[slot] >>> NODE_BITS != key) {
                    slot = (slot + 1) & (capacity - 1);
                }
                if (steps[slot] == 0) {
                    steps[slot] = key << NODE_BITS | nodes++;
                }
                node = (int) steps[slot] & NODE_MASK;
            }
            wordOfNode[node] = word;
        }
        return new Trie(steps, wordOfNode);
    }

    /** How many different beginnings the words have: those of words that share them are counted once. */
    private static int edges(List<String> words) {
        int edges = 0;
        String before = "";
        for (String word : words.stream().sorted().toList()) {
            int shared = 0;
            while (shared < Math.min(before.length(), word.length()) && before.charAt(shared) == word.charAt(shared)) {
                shared++;
            }
            edges += word.length() - shared;
            before = word;
        }
        return edges;
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
        while (steps[slot] != 0) {
            if (steps[slot] >>> NODE_BITS == key) {
                return (int) steps[slot] & NODE_MASK;
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
        return (long) node << Character.SIZE | c;
    }

    private static int slot(long key, int mask) {
        long h = key * 0x9E3779B97F4A7C15L;
        return (int) (h >>> 40) & mask;
    }
}
