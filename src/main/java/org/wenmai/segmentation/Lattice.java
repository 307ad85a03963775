package org.wenmai.segmentation;

import java.util.Arrays;

/**
 * All words that may stand in one stretch, as nodes on flat arrays, and the cheapest path through them. Used again for every stretch, by
 * one thread.
 *
 * <p>Places are characters of the stretch; its length is the place of the end. The nodes of a place lie side by side, shorter words
 * first. What the search reads from the model's large tables is read in loops of their own, whose loads do not wait for each other:
 * first the words, then which pairs may be known, then what those cost.
 */
final class Lattice {
    static final int NONE = -1;

    /** More than any path costs. */
    private static final double MOST = Double.MAX_VALUE;

    private final WordFinder finder;
    private final long[] records;
    private final PairCosts costs;
    private final Edges edges;
    private final int beginWord;
    private final int endWord;

    private int length;

    private int nodes;
    private int[] word = new int[256];
    /** By node, the place after its last character. */
    private int[] after = new int[256];

    private int[] from = new int[256];
    private double[] cost = new double[256];
    private long[] record = new long[256];
    private double[] alone = new double[256];
    /** By place, its first node. */
    private int[] first = new int[64];

    private int pathLength;
    private int[] path = new int[64];

    Lattice(BigramModel model, WordFinder finder) {
        this.finder = finder;
        this.records = model.records();
        this.costs = new PairCosts(model);
        this.edges = new Edges(costs);
        this.beginWord = model.begin();
        this.endWord = model.end();
    }

    /**
     * Finds the words of a stretch and the cheapest path through them; of two as cheap ones the one whose last word is longer.
     *
     * @param unknown what stands where no word begins, or null
     * @return false where {@code unknown} is needed
     */
    boolean search(char[] text, int begin, int end, UnknownCharacters unknown) {
        open(end - begin);
        for (int at = 0; at < length; at++) {
            first[at] = nodes;
            addWords(text, begin + at, end, at);
            if (unknown != null) {
                addUnknown(at, unknown);
            } else if (nodes == first[at]) {
                return false;
            }
        }
        first[length] = nodes;
        node(length, 0, endWord);
        first[length + 1] = nodes;
        Arrays.fill(cost, 1, nodes, MOST);
        Arrays.fill(from, 0, nodes, NONE);
        edges.connect(nodes - 1, after, first, record);
        edges.price(word, alone);
        edges.lead(cost, from);
        trace();
        return true;
    }

    private void open(int characters) {
        length = characters;
        if (first.length < characters + 2) {
            first = new int[Integer.highestOneBit(characters + 2) << 1];
        }
        nodes = 0;
        node(NONE, 1, beginWord);
        cost[0] = 0;
    }

    private void addWords(char[] text, int begin, int end, int at) {
        char c = text[begin];
        long cell = finder.first(c);
        if (DoubleArrayTrie.wordAt(cell) >= 0) {
            node(at, 1, DoubleArrayTrie.wordAt(cell));
        }
        if (begin + 1 >= end || !finder.mayGoOn(c, text[begin + 1])) {
            return;
        }
        for (int i = begin + 1; i < end && finder.goesOn(cell); i++) {
            cell = finder.next(cell, text[i]);
            if (cell == 0) {
                return;
            }
            if (DoubleArrayTrie.wordAt(cell) >= 0) {
                node(at, i + 1 - begin, DoubleArrayTrie.wordAt(cell));
            }
        }
    }

    private void addUnknown(int at, UnknownCharacters unknown) {
        int characters = unknown.size(at);
        for (int i = first[at]; i < nodes && characters > 0; i++) {
            characters = after[i] == at + characters ? 0 : characters;
        }
        if (characters > 0) {
            node(at, characters, unknown.word(at));
        }
    }

    /** A new node of a name, to which nothing leads yet. */
    int add(int at, int characters, int number) {
        int node = node(at, characters, number);
        from[node] = NONE;
        cost[node] = MOST;
        return node;
    }

    private int node(int at, int characters, int number) {
        if (nodes == word.length) {
            grow();
        }
        int node = nodes++;
        word[node] = number;
        after[node] = at + characters;
        record[node] = records[BigramModel.RECORD * number];
        alone[node] = Double.longBitsToDouble(records[BigramModel.RECORD * number + BigramModel.ALONE]);
        return node;
    }

    private void grow() {
        int capacity = 2 * nodes;
        word = Arrays.copyOf(word, capacity);
        after = Arrays.copyOf(after, capacity);
        from = Arrays.copyOf(from, capacity);
        cost = Arrays.copyOf(cost, capacity);
        record = Arrays.copyOf(record, capacity);
        alone = Arrays.copyOf(alone, capacity);
    }

    /** Comes to a node from another where that costs less. */
    void lead(int node, int to) {
        double sum = cost[node] + costs.of(BigramModel.pair(record[node], record[to]), word[node], word[to], alone[to]);
        if (sum < cost[to]) {
            from[to] = node;
            cost[to] = sum;
        }
    }

    /** Makes the cheapest way to the end the path. */
    void trace() {
        int steps = 1;
        int end = first[length];
        for (int node = end; node != 0; node = from[node]) {
            steps++;
        }
        if (path.length < steps) {
            path = new int[2 * steps];
        }
        pathLength = steps;
        int node = end;
        for (int step = steps - 1; step >= 0; step--) {
            path[step] = node;
            node = from[node];
        }
    }

    /** Whether anything leads to a node. */
    boolean isLedTo(int node) {
        return from[node] != NONE;
    }

    int length() {
        return length;
    }

    /** The first node of a place; those up to the next place's first are its nodes. */
    int first(int at) {
        return first[at];
    }

    /** The place after a node's last character. */
    int after(int node) {
        return after[node];
    }

    /** Words on the path, begin and end included. */
    int pathLength() {
        return pathLength;
    }

    /** The node of the i-th word of the path. */
    int pathNode(int i) {
        return path[i];
    }

    /** Where the i-th word of the path begins. */
    int pathPlace(int i) {
        return i == 0 ? NONE : after[path[i - 1]];
    }

    /** The place after its last character. */
    int pathAfter(int i) {
        return after[path[i]];
    }

    /** Its number in the model. */
    int pathWord(int i) {
        return word[path[i]];
    }
}
