package org.wenmai.segmentation;

import java.util.BitSet;
import java.util.function.IntUnaryOperator;

/**
 * A double-array trie in HanLP's layout (Aoe 1989), read-only. What a step needs stands in one long, check, base and the word
 * that ends there, so that a step costs one load.
 */
final class DoubleArrayTrie {
    /** No such step, no word. */
    static final int NONE = -1;

    /** Bits of base and check; the word has what is left. */
    private static final int STATE_BITS = 22;

    private static final int STATE_MASK = (1 << STATE_BITS) - 1;

    private final long[] cells;
    /** The base of states that lead nowhere: behind it all cells are empty. */
    private final int leaf;

    /**
     * From HanLP's arrays.
     *
     * @param pairs base and check in turn
     * @param numbers for each of HanLP's numbers the one to give
     */
    DoubleArrayTrie(int[] pairs, IntUnaryOperator numbers) {
        int size = pairs.length / 2;
        if (size + Character.MAX_VALUE >= STATE_MASK) {
            throw new IllegalArgumentException(
                    "a trie of %d cells, at most %d expected".formatted(size, STATE_MASK - Character.MAX_VALUE - 1));
        }
        leaf = size;
        cells = new long[size + Character.MAX_VALUE + 2];
        BitSet parents = parents(pairs);
        for (int p = 0; p < size; p++) {
            int base = Math.max(0, pairs[2 * p]);
            boolean word = base > 0 && base < size && pairs[2 * base + 1] == base && pairs[2 * base] < 0;
            long number = word ? numbers.applyAsInt(-pairs[2 * base] - 1) + 1 : 0;
            long next = parents.get(base) ? base : leaf;
            cells[p] = number << 2 * STATE_BITS | next << STATE_BITS | pairs[2 * p + 1];
        }
    }

    /** The bases from which a step leads on. */
    private static BitSet parents(int[] pairs) {
        BitSet parents = new BitSet();
        for (int p = 0; p < pairs.length / 2; p++) {
            int base = pairs[2 * p + 1];
            if (base > 0 && p > base) {
                parents.set(base);
            }
        }
        return parents;
    }

    /** The state before any character. */
    int root() {
        return 0;
    }

    private int base(int state) {
        return (int) (cells[state] >>> STATE_BITS) & STATE_MASK;
    }

    private int check(int state) {
        return (int) cells[state] & STATE_MASK;
    }

    /** The state after one more character, or {@link #NONE}. */
    int step(int state, char c) {
        int base = base(state);
        int next = base + c + 1;
        return check(next) == base ? next : NONE;
    }

    /** The number of the word that ends at a state, or {@link #NONE}. */
    int word(int state) {
        return wordAt(cells[state]);
    }

    /** The cell of a state, from which {@link #next} goes on. */
    long cell(int state) {
        return cells[state];
    }

    /** The cell after one more character, or 0. */
    long next(long cell, char c) {
        long base = cell >>> STATE_BITS & STATE_MASK;
        long next = cells[(int) base + c + 1];
        return (next & STATE_MASK) == base ? next : 0;
    }

    /** Whether a step may lead on from a cell. */
    boolean goesOn(long cell) {
        return (cell >>> STATE_BITS & STATE_MASK) != leaf;
    }

    /** The number of the word that ends at a cell, or {@link #NONE}. */
    static int wordAt(long cell) {
        return (int) (cell >>> 2 * STATE_BITS) - 1;
    }

    /** The number of the word that a piece of text is, or {@link #NONE}. */
    int find(char[] text, int begin, int end) {
        int state = root();
        for (int i = begin; i < end && state >= 0; i++) {
            state = step(state, text[i]);
        }
        return state < 0 || begin == end ? NONE : word(state);
    }

    /** Every word at its number. */
    String[] words(int count) {
        int[] stateOfBase = new int[cells.length];
        for (int state = 1; state < cells.length; state++) {
            if (base(state) > 0 && check(state) > 0) {
                stateOfBase[base(state)] = state;
            }
        }
        String[] words = new String[count];
        StringBuilder backwards = new StringBuilder();
        for (int end = 1; end < cells.length; end++) {
            if (word(end) == NONE) {
                continue;
            }
            backwards.setLength(0);
            int state = end;
            while (state != root()) {
                int parentBase = check(state);
                backwards.append((char) (state - parentBase - 1));
                state = parentBase == base(root()) ? root() : stateOfBase[parentBase];
            }
            words[word(end)] = backwards.reverse().toString();
        }
        return words;
    }
}
