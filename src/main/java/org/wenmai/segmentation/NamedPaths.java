package org.wenmai.segmentation;

import java.util.Arrays;

/**
 * A second search where names were recognised, among the words of the first path, the names and words that lead to them and from them.
 * It keeps the first search's costs: so does HanLP. Used again for every stretch, by one thread.
 */
final class NamedPaths {
    private static final int NONE = Lattice.NONE;

    /** How far before a name words are looked for that lead to it. */
    private static final int REACH = 5;

    private final Lattice lattice;

    /** Names as they were recognised: place, size and word of each. */
    private int names;

    private int[] name = new int[3 * 16];

    /** Lists of the lattice's nodes by place. */
    private int entries;

    private int[] entryNode = new int[128];
    private int[] entryNext = new int[128];
    private int[] entryFirst = new int[64];
    private int[] entryLast = new int[64];

    NamedPaths(Lattice lattice) {
        this.lattice = lattice;
    }

    /** Forgets the names of the stretch before. */
    void clear() {
        names = 0;
    }

    /** The first place of a name, and the last one behind a name. */
    int first() {
        int first = Integer.MAX_VALUE;
        for (int i = 0; i < names; i++) {
            first = Math.min(first, name[3 * i]);
        }
        return first;
    }

    int last() {
        int last = 0;
        for (int i = 0; i < names; i++) {
            last = Math.max(last, name[3 * i] + name[3 * i + 1]);
        }
        return last;
    }

    /** Takes a name. */
    void add(int at, int size, int word) {
        if (3 * names == name.length) {
            name = Arrays.copyOf(name, 2 * name.length);
        }
        name[3 * names] = at;
        name[3 * names + 1] = size;
        name[3 * names++ + 2] = word;
    }

    /** Whether there are none. */
    boolean isEmpty() {
        return names == 0;
    }

    /** Enters a name, unless the place has a word of its size, and words that lead to it and from it. */
    private void insert(int at, int size, int word) {
        for (int entry = entryFirst[at]; entry != NONE; entry = entryNext[entry]) {
            if (lattice.after(entryNode[entry]) == at + size) {
                return;
            }
        }
        enter(at, lattice.add(at, size, word));
        for (int before = at - 1; before > Math.max(NONE, at - REACH); before--) {
            if (lattice.first(before + 1) - lattice.first(before) > entered(before)) {
                for (int lead = lattice.first(before); lead < lattice.first(before + 1); lead++) {
                    if (lattice.after(lead) == at) {
                        enter(before, lead);
                    }
                }
            }
        }
        int after = at + size;
        if (entryFirst[after] == NONE) {
            for (int follow = lattice.first(after); follow < lattice.first(after + 1); follow++) {
                enter(after, follow);
            }
        }
    }

    /** Takes the path as the words of a second search. */
    private void keepPath() {
        if (entryFirst.length < lattice.length() + 1) {
            entryFirst = new int[Integer.highestOneBit(lattice.length() + 1) << 1];
            entryLast = new int[entryFirst.length];
        }
        Arrays.fill(entryFirst, 0, lattice.length() + 1, NONE);
        entries = 0;
        for (int node = lattice.end(); node != 0; node = lattice.before(node)) {
            enter(lattice.after(lattice.before(node)), node);
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

    /**
     * Searches the lattice again, with the names.
     *
     * @param begin of the lattice in the stretch
     */
    void search(int begin) {
        keepPath();
        for (int i = 0; i < names; i++) {
            insert(name[3 * i] - begin, name[3 * i + 1], name[3 * i + 2]);
        }
        leave(0, 0);
        for (int at = 0; at < lattice.length(); at++) {
            for (int entry = entryFirst[at]; entry != NONE; entry = entryNext[entry]) {
                int node = entryNode[entry];
                if (lattice.isLedTo(node)) {
                    leave(node, lattice.after(node));
                }
            }
        }
    }

    private void leave(int node, int at) {
        for (int entry = entryFirst[at]; entry != NONE; entry = entryNext[entry]) {
            lattice.lead(node, entryNode[entry]);
        }
    }
}
