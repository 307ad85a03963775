package org.wenmai.segmentation;

import java.util.Arrays;

/**
 * All words that may stand in one stretch, as nodes on flat arrays, and the cheapest path through them. Used again for every stretch, by
 * one thread.
 *
 * <p>Places are characters of the stretch; its length is the place of the end. The nodes of a place lie side by side, shorter words
 * first. A node is reached from all that end where it begins, as soon as it is there.
 */
final class Lattice {
    static final int NONE = -1;

    /**
     * What stands of a node in {@link #node}, so many longs side by side: the record of its word, what that costs alone, and its number
     * and the place after it. One array and not one for each: what is needed together is loaded with one check of the index.
     */
    static final int FIELDS = 3;

    static final int RECORD = 0;
    static final int ALONE = 1;
    private static final int WORD_AND_AFTER = 2;

    /** More than any path costs. */
    private static final double MOST = Double.MAX_VALUE;

    /** Much more than a sum of as many costs as a stretch has words is rounded by, much less than most differences. */
    static final double CLOSE = 1e-6;

    private final WordFinder finder;
    private final long[] records;
    private final PairCosts costs;
    private final int beginWord;
    private final int endWord;

    private int length;
    /** The place whose words are taken. */
    private int place;

    private int nodes;
    private long[] node = new long[FIELDS * 256];
    private int[] from = new int[256];
    private double[] cost = new double[256];
    /** By place, its first node. */
    private int[] first = new int[64];
    /** By place, the last node that ends there; by node, the one before it that does. */
    private int[] ending = new int[64];

    private int[] endingBefore = new int[256];

    private boolean close;

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
     * @return false where {@code unknown} is needed
     */
    boolean search(char[] text, int begin, int end, UnknownCharacters unknown) {
        open(end - begin, beginWord);
        for (int at = 0; at < length; at++) {
            first[at] = nodes;
            addWords(text, begin + at, end, at);
            if (unknown != null) {
                addUnknown(at, unknown);
            } else if (nodes == first[at]) {
                return false;
            }
            reach(at);
        }
        close(endWord);
        return true;
    }

    /** Knows the words that may stand in a stretch. */
    @FunctionalInterface
    interface Source {
        /**
         * Gives the dictionary words that begin at a place to {@link Lattice#take}, shorter ones first.
         *
         * @param end the place after the last character that they may have
         */
        void words(int at, int end, Lattice lattice);
    }

    /**
     * The same with words that are known already, and for a part of a stretch too, between two words.
     *
     * @param start the part's first place
     * @param end the place after its last character
     * @return false where no word begins at a place
     */
    boolean search(Source source, int start, int end, int before, int behind) {
        open(end - start, before);
        for (int at = 0; at < length; at++) {
            first[at] = nodes;
            place = at;
            source.words(start + at, end, this);
            if (nodes == first[at]) {
                return false;
            }
            reach(at);
        }
        close(behind);
        return true;
    }

    /** Takes a word that begins at the place whose words were asked for. */
    void take(int characters, int number) {
        put(place, characters, number);
    }

    private void close(int behind) {
        first[length] = nodes;
        int last = ending[length];
        put(length, 0, behind);
        ending[length] = last; // nothing comes to the end from itself
        first[length + 1] = nodes;
        reach(length);
    }

    /** Takes to each node of a place the cheapest way, of several over the earliest node. */
    private void reach(int at) {
        for (int node = first[at]; node < nodes; node++) {
            double least = MOST;
            int best = NONE;
            for (int before = ending[at]; before != NONE; before = endingBefore[before]) {
                double sum = cost[before] + costs.of(this.node, before, node);
                if (Math.abs(sum - least) < CLOSE) {
                    close = true;
                }
                if (sum <= least && sum < MOST) {
                    least = sum;
                    best = before;
                }
            }
            cost[node] = least;
            from[node] = best;
        }
    }

    /** What words cost after others. */
    PairCosts costs() {
        return costs;
    }

    /** Whether two ways to a place cost nearly the same. */
    boolean isClose() {
        return close;
    }

    private void open(int characters, int before) {
        length = characters;
        if (first.length < characters + 2) {
            first = new int[Integer.highestOneBit(characters + 2) << 1];
            ending = new int[first.length];
        }
        Arrays.fill(ending, 0, characters + 1, NONE);
        close = false;
        nodes = 0;
        put(NONE, 1, before);
        cost[0] = 0;
        from[0] = NONE;
    }

    private void addWords(char[] text, int begin, int end, int at) {
        char c = text[begin];
        long cell = finder.first(c);
        if (DoubleArrayTrie.wordAt(cell) >= 0) {
            put(at, 1, DoubleArrayTrie.wordAt(cell));
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
                put(at, i + 1 - begin, DoubleArrayTrie.wordAt(cell));
            }
        }
    }

    private void addUnknown(int at, UnknownCharacters unknown) {
        int characters = unknown.size(at);
        for (int i = first[at]; i < nodes && characters > 0; i++) {
            characters = after(i) == at + characters ? 0 : characters;
        }
        if (characters > 0) {
            put(at, characters, unknown.word(at));
        }
    }

    /** A new node of a name, to which nothing leads yet. */
    int add(int at, int characters, int number) {
        put(at, characters, number);
        from[nodes - 1] = NONE;
        cost[nodes - 1] = MOST;
        return nodes - 1;
    }

    private void put(int at, int characters, int number) {
        if (nodes == from.length) {
            grow();
        }
        endingBefore[nodes] = ending[at + characters];
        ending[at + characters] = nodes;
        int place = FIELDS * nodes++;
        node[place + RECORD] = records[BigramModel.RECORD * number];
        node[place + ALONE] = records[BigramModel.RECORD * number + BigramModel.ALONE];
        node[place + WORD_AND_AFTER] = (long) number << Integer.SIZE | at + characters;
    }

    private void grow() {
        int capacity = 2 * nodes;
        node = Arrays.copyOf(node, FIELDS * capacity);
        from = Arrays.copyOf(from, capacity);
        cost = Arrays.copyOf(cost, capacity);
        endingBefore = Arrays.copyOf(endingBefore, capacity);
    }

    /** Comes to a node from another where that costs less. */
    void lead(int first, int second) {
        double sum = cost[first] + costs.of(node, first, second);
        close |= sum != cost[second] && Math.abs(sum - cost[second]) < CLOSE;
        if (sum < cost[second]) {
            from[second] = first;
            cost[second] = sum;
        }
    }

    /**
     * Adds the words of the cheapest way to the end to a path.
     *
     * @param offset where in the path's stretch this one begins
     */
    void trace(WordPath path, int offset) {
        int steps = 0;
        for (int at = before(end()); at != 0; at = from[at]) {
            steps++;
        }
        int first = path.add(steps);
        int at = before(end());
        for (int i = first + steps - 1; i >= first; i--) {
            path.set(i, word(node, at), offset + after(at));
            at = from[at];
        }
    }

    /** The node of the end. */
    int end() {
        return first[length];
    }

    /** The node before a node on the cheapest way to it; that of the begin is 0. */
    int before(int number) {
        return from[number];
    }

    /** Whether anything leads to a node. */
    boolean isLedTo(int number) {
        return from[number] != NONE;
    }

    int length() {
        return length;
    }

    /** The first node of a place; those up to the next place's first are its nodes. */
    int first(int at) {
        return first[at];
    }

    /** The place after a node's last character. */
    int after(int number) {
        return after(node, number);
    }

    static int after(long[] nodes, int number) {
        return (int) nodes[FIELDS * number + WORD_AND_AFTER];
    }

    /** The number of a node's word in the model. */
    static int word(long[] nodes, int number) {
        return (int) (nodes[FIELDS * number + WORD_AND_AFTER] >>> Integer.SIZE);
    }
}
