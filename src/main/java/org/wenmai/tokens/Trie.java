package org.wenmai.tokens;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Words on flat arrays. Nodes are numbered in the order of the sorted words, so that the first one below a node is the next and most steps
 * compare one character with its neighbour's; the others are in an open-addressed table from (node, character) to node. Finds, at a place
 * of a text, every listed word that begins there. Immutable, shared by threads.
 */
public final class Trie {
    private static final double LOAD = 0.5;

    /** Bits of a node's number. */
    private static final int NODE_BITS = 24;

    private static final int NODE_MASK = (1 << NODE_BITS) - 1;

    /** In {@link #firstSteps}, above the character: there is a first step, and there are others. */
    private static final int LEADS_ON = 1 << Character.SIZE;

    private static final int BRANCHES = LEADS_ON << 1;

    /** By node the character that leads to the next one. */
    private final int[] firstSteps;

    /** The key of any other step and, below it, the node it leads to, so that a step costs one load. */
    private final long[] otherSteps;

    private final int[] wordOfNode;
    private final int mask;

    private Trie(int nodes, int branches) {
        this.firstSteps = new int[nodes];
        this.otherSteps = new long[Integer.highestOneBit((int) Math.max(16, branches / LOAD)) << 1];
        this.wordOfNode = new int[nodes];
        this.mask = otherSteps.length - 1;
        Arrays.fill(wordOfNode, -1);
    }

    /** A trie of words; the number of a word is its index in the list, the last one where a word stands twice. */
    public static Trie of(List<String> words) {
        int characters = words.stream().mapToInt(String::length).sum();
        if (characters >= NODE_MASK) {
            throw new IllegalArgumentException(
                    "words of %d characters in all, at most %d expected".formatted(characters, NODE_MASK - 1));
        }
        Integer[] order = new Integer[words.size()];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparing(words::get));
        Trie trie = new Trie(nodes(words, order), words.size());
        int nodes = 1;
        for (int word : order) {
            int node = 0;
            for (char c : words.get(word).toCharArray()) {
                int next = trie.next(node, c);
                if (next < 0) {
                    trie.lead(node, c, nodes);
                    next = nodes++;
                }
                node = next;
            }
            trie.wordOfNode[node] = word;
        }
        return trie;
    }

    private void lead(int node, char c, int next) {
        if (firstSteps[node] == 0) {
            firstSteps[node] = LEADS_ON | c;
            return;
        }
        firstSteps[node] |= BRANCHES;
        long key = key(node, c);
        int slot = slot(key, mask);
        while (otherSteps[slot] != 0) {
            slot = (slot + 1) & mask;
        }
        otherSteps[slot] = key << NODE_BITS | next;
    }

    /** How many different beginnings the words have, the empty one too: those of words that share them are counted once. */
    private static int nodes(List<String> words, Integer[] order) {
        int nodes = 1;
        String before = "";
        for (int i : order) {
            String word = words.get(i);
            int shared = 0;
            while (shared < Math.min(before.length(), word.length()) && before.charAt(shared) == word.charAt(shared)) {
                shared++;
            }
            nodes += word.length() - shared;
            before = word;
        }
        return nodes;
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
        int first = firstSteps[node];
        if ((first & ~BRANCHES) == (LEADS_ON | c)) {
            return node + 1;
        }
        if ((first & BRANCHES) == 0) {
            return -1;
        }
        long key = key(node, c);
        int slot = slot(key, mask);
        while (otherSteps[slot] != 0) {
            if (otherSteps[slot] >>> NODE_BITS == key) {
                return (int) otherSteps[slot] & NODE_MASK;
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
