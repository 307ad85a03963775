package org.wenmai.statistics;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/**
 * What has to be counted for a list of phrases: for each phrase and each set of its slots, the places at which those words stand in
 * those slots. The sets are paths of a tree, word or no matter which, so that one walk from a place finds all that match there; paths
 * that phrases share are counted once.
 */
public final class PhraseTable implements Serializable {
    private static final long serialVersionUID = 1L;

    static final int SHORTEST = 2;
    static final int LONGEST = 5;

    private static final int ANY = 0;
    private static final int NONE = -1;

    private final int[][] phrases;
    private final int[][] nodesOfPhrase;
    private int[] phraseOfNode;
    private long[] edges = new long[1 << 10];
    private int[] targets = new int[1 << 10];
    private int nodes = LONGEST - SHORTEST + 1;

    /** The table of phrases of two to five numbers of terms, all different. */
    public PhraseTable(List<int[]> phrases) {
        this.phrases = phrases.toArray(new int[0][]);
        this.nodesOfPhrase = new int[this.phrases.length][];
        for (int p = 0; p < this.phrases.length; p++) {
            int[] phrase = this.phrases[p];
            nodesOfPhrase[p] = new int[1 << phrase.length];
            for (int set = 0; set < nodesOfPhrase[p].length; set++) {
                int node = root(phrase.length);
                for (int slot = 0; slot < phrase.length; slot++) {
                    node = childOrNew(node, (set & 1 << slot) == 0 ? ANY : phrase[slot] + 1);
                }
                nodesOfPhrase[p][set] = node;
            }
        }
        phraseOfNode = new int[nodes];
        Arrays.fill(phraseOfNode, NONE);
        for (int p = 0; p < this.phrases.length; p++) {
            phraseOfNode[nodesOfPhrase[p][nodesOfPhrase[p].length - 1]] = p;
        }
    }

    int[] phrase(int number) {
        return phrases[number];
    }

    /** The phrase that a node counts whole, or -1. */
    int phraseOf(long node) {
        return phraseOfNode[(int) node];
    }

    /** For each set of slots of a phrase the node that counts it. */
    int[] nodesOf(int phrase) {
        return nodesOfPhrase[phrase];
    }

    /** Takes the nodes that match. */
    interface Matches {
        /** One place more for a node. */
        void node(int node);
    }

    /** Gives the nodes that match the words from {@code begin} to {@code end}; a word that is in no phrase is -1. */
    void match(int[] words, int begin, int end, Matches matches) {
        for (int length = SHORTEST; length <= LONGEST; length++) {
            for (int place = begin; place + length <= end; place++) {
                walk(root(length), words, place, place + length, matches);
            }
        }
    }

    private void walk(int node, int[] words, int at, int end, Matches matches) {
        if (at == end) {
            matches.node(node);
            return;
        }
        int any = child(node, ANY);
        if (any != NONE) {
            walk(any, words, at + 1, end, matches);
        }
        int word = words[at] < 0 ? NONE : child(node, words[at] + 1);
        if (word != NONE) {
            walk(word, words, at + 1, end, matches);
        }
    }

    private static int root(int length) {
        return length - SHORTEST;
    }

    private static long edge(int node, int symbol) {
        return ((long) node << Integer.SIZE | symbol) + 1;
    }

    private int child(int node, int symbol) {
        int slot = find(edge(node, symbol));
        return edges[slot] == 0 ? NONE : targets[slot];
    }

    private int childOrNew(int node, int symbol) {
        int slot = find(edge(node, symbol));
        if (edges[slot] != 0) {
            return targets[slot];
        }
        if (nodes * 2 >= edges.length) {
            grow();
            slot = find(edge(node, symbol));
        }
        edges[slot] = edge(node, symbol);
        targets[slot] = nodes;
        return nodes++;
    }

    private int find(long edge) {
        int mask = edges.length - 1;
        int slot = (int) (edge * 0x9E3779B97F4A7C15L >>> 32) & mask;
        while (edges[slot] != 0 && edges[slot] != edge) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldEdges = edges;
        int[] oldTargets = targets;
        edges = new long[oldEdges.length * 2];
        targets = new int[edges.length];
        for (int slot = 0; slot < oldEdges.length; slot++) {
            if (oldEdges[slot] != 0) {
                int to = find(oldEdges[slot]);
                edges[to] = oldEdges[slot];
                targets[to] = oldTargets[slot];
            }
        }
    }
}
