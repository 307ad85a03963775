package org.wenmai.segmentation;

import java.util.Arrays;

/**
 * All words that may stand in one stretch, as nodes on flat arrays, and the cheapest path through them: what leads to a word is
 * settled when the word is found, since the words before it are. Used again for every stretch, by one thread.
 *
 * <p>Places are characters of the stretch; its length is the place of the end. The nodes of a place lie side by side, shorter words
 * first.
 */
final class Lattice {
    static final int NONE = -1;

    /** Fields of a node, side by side. */
    private static final int WORD = 0;

    private static final int PLACE = 1;
    private static final int SIZE = 2;
    private static final int FROM = 3;
    /** The node before that ends where this one ends, a chain. */
    private static final int NEXT = 4;

    private static final int FIELDS = 5;

    private final WordFinder finder;
    private final long[] records;
    private final PairCosts costs;
    private final int beginWord;
    private final int endWord;

    private int length;
    private int nodes;
    private int[] node = new int[FIELDS * 256];
    private double[] cost = new double[256];
    /** By place, its first node. */
    private int[] first = new int[64];
    /** By place, the last node that ends there, the head of its chain. */
    private int[] ending = new int[64];

    private int pathLength;
    private int[] path = new int[64];

    Lattice(BigramModel model, WordFinder finder) {
        this.finder = finder;
        this.records = model.records();
        this.costs = new PairCosts(model);
        this.beginWord = model.begin();
        this.endWord = model.end();
    }

    /**
     * Finds the words of a stretch and the cheapest path through them; of two as cheap ones the one whose last word is longer.
     *
     * @param unknown what stands where no word begins, or null
     * @return whether a word or one of {@code unknown} begins everywhere; without {@code unknown} there is no path if not
     */
    boolean search(char[] text, int begin, int end, UnknownCharacters unknown) {
        open(end - begin);
        for (int at = 0; at < length; at++) {
            char c = text[begin + at];
            first[at] = nodes;
            long cell = finder.first(c);
            if (DoubleArrayTrie.wordAt(cell) >= 0) {
                add(at, 1, DoubleArrayTrie.wordAt(cell));
            }
            if (begin + at + 1 < end && finder.mayGoOn(c, text[begin + at + 1])) {
                for (int size = 2; begin + at + size <= end && finder.goesOn(cell); size++) {
                    cell = finder.next(cell, text[begin + at + size - 1]);
                    if (DoubleArrayTrie.wordAt(cell) >= 0) {
                        add(at, size, DoubleArrayTrie.wordAt(cell));
                    }
                    if (cell == 0) {
                        break;
                    }
                }
            }
            if (unknown != null) {
                addUnknown(at, unknown);
            } else if (nodes == first[at]) {
                return false;
            }
        }
        first[length] = nodes;
        add(length, 0, endWord);
        first[length + 1] = nodes;
        trace(nodes - 1);
        return true;
    }

    private void open(int characters) {
        length = characters;
        if (first.length < characters + 2) {
            first = new int[Integer.highestOneBit(characters + 2) << 1];
            ending = new int[first.length];
        }
        Arrays.fill(ending, 0, characters + 1, NONE);
        node[WORD] = beginWord;
        node[PLACE] = NONE;
        node[SIZE] = 1;
        node[FROM] = NONE;
        node[NEXT] = NONE;
        cost[0] = 0;
        ending[0] = 0;
        nodes = 1;
    }

    private void addUnknown(int at, UnknownCharacters unknown) {
        int size = unknown.size(at);
        for (int i = first[at]; i < nodes && size > 0; i++) {
            size = size(i) == size ? 0 : size;
        }
        if (size > 0) {
            add(at, size, unknown.word(at));
        }
    }

    /** Adds a word behind the one it costs least to come from; the earliest of those that cost the same. */
    private void add(int at, int size, int word) {
        long record = records[BigramModel.RECORD * word];
        double alone = Double.longBitsToDouble(records[BigramModel.RECORD * word + BigramModel.ALONE]);
        double least = Double.POSITIVE_INFINITY;
        int from = NONE;
        for (int before = ending[at]; before != NONE; before = node[FIELDS * before + NEXT]) {
            double soFar = cost[before];
            int wordBefore = node[FIELDS * before + WORD];
            long followers = records[BigramModel.RECORD * wordBefore + BigramModel.FOLLOWERS];
            double sum = soFar + (costs.mayDiffer(followers, record) ? costs.of(wordBefore, word, record, alone) : alone);
            if (sum <= least) {
                least = sum;
                from = before;
            }
        }
        int added = node(at, size, word);
        cost[added] = least;
        node[FIELDS * added + FROM] = from;
        if (from != NONE) {
            node[FIELDS * added + NEXT] = ending[at + size];
            ending[at + size] = added;
        }
    }

    /** A new node, in no chain, to which nothing leads yet. */
    int node(int at, int size, int word) {
        if (nodes == cost.length) {
            node = Arrays.copyOf(node, 2 * node.length);
            cost = Arrays.copyOf(cost, 2 * nodes);
        }
        int fields = FIELDS * nodes;
        node[fields + WORD] = word;
        node[fields + PLACE] = at;
        node[fields + SIZE] = size;
        node[fields + FROM] = NONE;
        node[fields + NEXT] = NONE;
        return nodes++;
    }

    /** Makes the way to a node the path. */
    private void trace(int last) {
        int steps = 1;
        for (int i = last; i != 0; i = node[FIELDS * i + FROM]) {
            steps++;
        }
        if (path.length < steps) {
            path = new int[2 * steps];
        }
        pathLength = steps;
        int i = last;
        for (int step = steps - 1; step >= 0; step--) {
            path[step] = i;
            i = node[FIELDS * i + FROM];
        }
    }

    /** Makes the way to the end the path, after {@link #lead}. */
    void traceAgain() {
        trace(first[length]);
    }

    /** Comes to a node from another where that costs less. */
    void lead(int from, int to) {
        int word = word(to);
        long record = records[BigramModel.RECORD * word];
        double alone = Double.longBitsToDouble(records[BigramModel.RECORD * word + BigramModel.ALONE]);
        double sum = cost[from] + costs.of(word(from), word, record, alone);
        if (!isLedTo(to) || sum < cost[to]) {
            node[FIELDS * to + FROM] = from;
            cost[to] = sum;
        }
    }

    /** Whether anything leads to a node. */
    boolean isLedTo(int i) {
        return node[FIELDS * i + FROM] != NONE;
    }

    int length() {
        return length;
    }

    /** The first node of a place; those up to the next place's first are its nodes. */
    int first(int at) {
        return first[at];
    }

    int size(int i) {
        return node[FIELDS * i + SIZE];
    }

    private int word(int i) {
        return node[FIELDS * i + WORD];
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
        return node[FIELDS * path[i] + PLACE];
    }

    /** How many characters it has. */
    int pathSize(int i) {
        return node[FIELDS * path[i] + SIZE];
    }

    /** Its number in the model. */
    int pathWord(int i) {
        return node[FIELDS * path[i] + WORD];
    }
}
