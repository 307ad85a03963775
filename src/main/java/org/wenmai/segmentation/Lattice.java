package org.wenmai.segmentation;

import java.util.Arrays;

/**
 * All words that may stand in one stretch, as nodes on flat arrays, and the cheapest path through them. Lines are numbered as
 * in HanLP: 0 is the begin, i the stretch's i-th character, length + 1 the end. Used again for every stretch, by one thread.
 *
 * <p>Recognised names are judged by a second search among the words of the first path and the names, which keeps the first
 * search's costs: so does HanLP.
 */
final class Lattice {
    private static final int NONE = -1;

    /** How far before a name words are looked for that lead to it. */
    private static final int REACH = 5;

    private final BigramModel model;
    private int length;

    private int nodes;
    private int[] word = new int[256];
    private int[] line = new int[256];
    private int[] size = new int[256];
    private int[] from = new int[256];
    private double[] cost = new double[256];
    private double[] alone = new double[256];
    private long[] info = new long[256];
    private int[] next = new int[256];
    private int[] first = new int[64];
    private int[] last = new int[64];

    /** The words of the second search: lists of nodes by line. */
    private int entries;

    private int[] entryNode = new int[128];
    private int[] entryNext = new int[128];
    private int[] entryFirst = new int[64];
    private int[] entryLast = new int[64];
    private boolean named;

    private int pathLength;
    private int[] path = new int[64];

    Lattice(BigramModel model) {
        this.model = model;
    }

    /** Empties it for a stretch of this length. */
    void open(int characters) {
        length = characters;
        if (first.length < characters + 2) {
            int capacity = Integer.highestOneBit(characters + 2) << 1;
            first = new int[capacity];
            last = new int[capacity];
            entryFirst = new int[capacity];
            entryLast = new int[capacity];
        }
        Arrays.fill(first, 0, characters + 2, NONE);
        nodes = 0;
        named = false;
        add(0, 1, model.begin());
        add(characters + 1, 1, model.end());
    }

    /** Whether no word begins on a line. */
    boolean isEmpty(int at) {
        return first[at] == NONE;
    }

    /** The number of characters of the last word that was added to a line. */
    int lastSize(int at) {
        return size[last[at]];
    }

    /** Adds a word to a line, unless one of this size stands there. */
    void addNew(int at, int characters, int number) {
        for (int node = first[at]; node != NONE; node = next[node]) {
            if (size[node] == characters) {
                return;
            }
        }
        add(at, characters, number);
    }

    /** Adds a word of a size that the line does not have yet. */
    void add(int at, int characters, int number) {
        int node = node(at, characters, number);
        if (first[at] == NONE) {
            first[at] = node;
        } else {
            next[last[at]] = node;
        }
        last[at] = node;
    }

    /** A new node, in no list yet. */
    private int node(int at, int characters, int number) {
        if (nodes == word.length) {
            grow();
        }
        int node = nodes++;
        word[node] = number;
        line[node] = at;
        size[node] = characters;
        from[node] = NONE;
        next[node] = NONE;
        info[node] = model.info(number);
        alone[node] = model.costAlone(info[node]);
        return node;
    }

    private void grow() {
        int capacity = 2 * nodes;
        word = Arrays.copyOf(word, capacity);
        line = Arrays.copyOf(line, capacity);
        size = Arrays.copyOf(size, capacity);
        from = Arrays.copyOf(from, capacity);
        cost = Arrays.copyOf(cost, capacity);
        next = Arrays.copyOf(next, capacity);
        info = Arrays.copyOf(info, capacity);
        alone = Arrays.copyOf(alone, capacity);
    }

    /** Finds the cheapest path; of two as cheap ones the one whose last word is longer. */
    void search() {
        cost[0] = 0;
        leave(0, first[1]);
        for (int at = 1; at <= length; at++) {
            for (int node = first[at]; node != NONE; node = next[node]) {
                if (from[node] != NONE) {
                    leave(node, first[at + size[node]]);
                }
            }
        }
        trace();
    }

    /** Goes on from a node to all that follow it. */
    private void leave(int node, int firstTo) {
        long followers = model.followers((int) info[node]);
        double soFar = cost[node];
        for (int to = firstTo; to != NONE; to = next[to]) {
            double sum = soFar + (BigramModel.mayFollow(followers, info[to]) ? pair(node, to) : alone[to]);
            if (from[to] == NONE || sum < cost[to]) {
                from[to] = node;
                cost[to] = sum;
            }
        }
    }

    private double pair(int node, int to) {
        return model.cost(word[node], info[node], word[to], info[to]);
    }

    private void trace() {
        int steps = 1;
        for (int node = 1; node != 0; node = from[node]) {
            steps++;
        }
        if (path.length < steps) {
            path = new int[2 * steps];
        }
        pathLength = steps;
        int node = 1;
        for (int i = steps - 1; i > 0; i--) {
            path[i] = node;
            node = from[node];
        }
        path[0] = 0;
    }

    /** Words on the path, begin and end included. */
    int pathLength() {
        return pathLength;
    }

    /** Where the i-th word of the path begins. */
    int pathLine(int i) {
        return line[path[i]];
    }

    /** How many characters it has. */
    int pathSize(int i) {
        return size[path[i]];
    }

    /** Its number in the model. */
    int pathWord(int i) {
        return word[path[i]];
    }

    /** Takes the path as the words of a second search. */
    private void keepPath() {
        named = true;
        Arrays.fill(entryFirst, 0, length + 2, NONE);
        entries = 0;
        for (int i = 0; i < pathLength; i++) {
            enter(pathLine(i), path[i]);
        }
    }

    private void enter(int at, int node) {
        if (entries == entryNode.length) {
            entryNode = Arrays.copyOf(entryNode, 2 * entries);
            entryNext = Arrays.copyOf(entryNext, 2 * entries);
        }
        int entry = entries++;
        entryNode[entry] = node;
        entryNext[entry] = NONE;
        if (entryFirst[at] == NONE) {
            entryFirst[at] = entry;
        } else {
            entryNext[entryLast[at]] = entry;
        }
        entryLast[at] = entry;
    }

    private int entered(int at) {
        int count = 0;
        for (int entry = entryFirst[at]; entry != NONE; entry = entryNext[entry]) {
            count++;
        }
        return count;
    }

    private int count(int at) {
        int count = 0;
        for (int node = first[at]; node != NONE; node = next[node]) {
            count++;
        }
        return count;
    }

    /** Enters a name, unless the line has a word of its size, and words that lead to it and from it. */
    void insert(int at, int characters, int number) {
        if (!named) {
            keepPath();
        }
        for (int entry = entryFirst[at]; entry != NONE; entry = entryNext[entry]) {
            if (size[entryNode[entry]] == characters) {
                return;
            }
        }
        enter(at, node(at, characters, number));
        for (int before = at - 1; before > Math.max(0, at - REACH); before--) {
            if (count(before) > entered(before)) {
                for (int lead = first[before]; lead != NONE; lead = next[lead]) {
                    if (before + size[lead] == at) {
                        enter(before, lead);
                    }
                }
            }
        }
        int after = at + characters;
        if (entryFirst[after] == NONE) {
            for (int follow = first[after]; follow != NONE; follow = next[follow]) {
                enter(after, follow);
            }
        }
    }

    /** Searches again where names were entered. */
    void searchAgain() {
        if (!named) {
            return;
        }
        leaveAgain(0, 1);
        for (int at = 1; at <= length; at++) {
            for (int entry = entryFirst[at]; entry != NONE; entry = entryNext[entry]) {
                int node = entryNode[entry];
                if (from[node] != NONE) {
                    leaveAgain(node, at + size[node]);
                }
            }
        }
        trace();
    }

    private void leaveAgain(int node, int at) {
        for (int entry = entryFirst[at]; entry != NONE; entry = entryNext[entry]) {
            int to = entryNode[entry];
            double sum = cost[node] + pair(node, to);
            if (from[to] == NONE || sum < cost[to]) {
                from[to] = node;
                cost[to] = sum;
            }
        }
    }
}
