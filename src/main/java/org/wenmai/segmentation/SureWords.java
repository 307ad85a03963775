package org.wenmai.segmentation;

/**
 * Finds the cheapest path through a stretch without a search wherever it is sure, and by a search of the few characters between where it is
 * not. Used again for every stretch, by one thread.
 *
 * <p>A stretch falls into parts between the places that no word crosses; every path passes all of those. A part of one character is that
 * word. A part that is a word is that word where its lead ({@link WordLeads}) is greater than the gains ({@link CharacterPairs}) that its first
 * character may have after the part before and its last one before the part behind: whatever words stand there, another path through the
 * part costs more than the same path through the word. Where that does not decide and the word before is known, what the first character
 * gains after it takes the place of the greatest gain. So nine of ten parts of two characters are decided and half of the longer ones that
 * are a word. What is left lies between two sure words and depends on nothing beyond them. Parts of two characters by themselves are two
 * ways that are compared; the others are searched.
 *
 * <p>Costs of paths are sums of doubles, and those of a part are not rounded as those of a whole stretch are. Where two ways differ by so
 * little that this could decide, the stretch is left to a search of the whole.
 */
final class SureWords implements Lattice.Source {
    private static final int NONE = -1;
    private static final int AHEAD = 3;

    /** The size of a part that is either one word or two. */
    private static final int PAIR_SIZE = 2;

    private final BigramModel model;
    private final CharacterPairs pairs;
    private final WordLeads leads;
    private final WordFinder finder;
    private final Lattice lattice;
    private final UnknownCharacters unknown;
    private final PairCosts costs;

    /** At i + 1 what the character at the place i and the one before it say; nothing before the first and after the last. */
    private int[] pair = new int[64 + AHEAD];
    /** At i + 1 the word that the character at the place i is. */
    private int[] single = new int[64 + AHEAD];

    private char[] text;
    private int begin;
    private int length;

    SureWords(
            BigramModel model,
            CharacterPairs pairs,
            WordLeads leads,
            WordFinder finder,
            Lattice lattice,
            UnknownCharacters unknown) {
        this.model = model;
        this.pairs = pairs;
        this.leads = leads;
        this.finder = finder;
        this.lattice = lattice;
        this.costs = lattice.costs();
        this.unknown = unknown;
    }

    /**
     * Finds the words of a stretch.
     *
     * @return false where the whole must be searched; the path is then not to be used
     */
    boolean find(char[] newText, int newBegin, int end, WordPath path) {
        if (text != newText) { // a reference that is stored costs more than one that is compared
            text = newText;
        }
        begin = newBegin;
        length = end - newBegin;
        look();
        path.open(model.begin());
        int unsure = NONE;
        int at = 0;
        while (at < length) {
            int after = at + 1;
            int word = NONE;
            if ((pair[at + 2] & CharacterPairs.OPENS) != 0) {
                after = after(at);
                word = after == at + 1 ? NONE : sure(at, after, unsure == NONE ? path.lastWord() : NONE);
            }
            if (after == at + 1) {
                word = single[at + 1] >= 0 ? single[at + 1] & ~CharacterPairs.CLASSED_SINGLE : unknown(at);
                if (word == NONE) {
                    return false;
                }
            }
            if (word == NONE) {
                unsure = unsure == NONE ? at : unsure;
                at = after;
                continue;
            }
            if (unsure != NONE) {
                if (!search(unsure, at, word, path)) {
                    return false;
                }
                unsure = NONE;
            }
            path.add(word, after);
            at = after;
        }
        if (unsure != NONE && !search(unsure, length, model.end(), path)) {
            return false;
        }
        path.add(model.end(), length);
        return true;
    }

    /** Looks up all characters and pairs: no load waits for another. */
    private void look() {
        if (pair.length < length + AHEAD) {
            pair = new int[2 * length + AHEAD];
            single = new int[2 * length + AHEAD];
        }
        int before = pairs.place(CharacterPairs.BEGIN);
        for (int i = 0; i < length; i++) {
            int place = pairs.place(text[begin + i]);
            pair[i + 1] = pairs.pair(before, place);
            single[i + 1] = pairs.single(place);
            before = place;
        }
        pair[length + 1] = pairs.pair(before, pairs.place(CharacterPairs.END));
        pair[length + 2] = 0;
        single[length + 1] = 0;
    }

    /** The next place that no word crosses, after one at which a word of two or more characters may begin. */
    private int after(int at) {
        if (CharacterPairs.word(pair[at + 2]) >= 0
                && (pair[at + 3] & (CharacterPairs.OPENS | CharacterPairs.WITHIN)) == 0) {
            return at + 2;
        }
        int after = at + 1;
        for (int i = at; i < after; i++) {
            int opening = pair[i + 2];
            if ((opening & CharacterPairs.OPENS_LONGER) != 0 && (pair[i + 3] & CharacterPairs.WITHIN) != 0) {
                after = Math.max(after, i + finder.longest(text, begin + i, begin + length));
            } else if (CharacterPairs.word(opening) >= 0) {
                after = Math.max(after, i + 2);
            }
        }
        return after;
    }

    /**
     * The word that stands surely on a part of two or more characters, or {@link #NONE}.
     *
     * @param before the word before the part, {@link #NONE} where it is not sure
     */
    private int sure(int at, int after, int before) {
        boolean two = after == at + PAIR_SIZE;
        int word = two ? CharacterPairs.word(pair[at + 2]) : finder.word(text, begin + at, begin + after);
        int lead = word == NONE ? 0 : leads.of(word);
        if (lead == WordLeads.CERTAIN) {
            return word;
        }
        int left = lead - CharacterPairs.gainAfter(pair[after + 1]);
        if (left <= 0 || (pair[after + 2] & CharacterPairs.CLASSED) != 0 || !isBounded(single[after + 1])) {
            return NONE;
        }
        boolean bounded = (pair[at] & CharacterPairs.CLASSED) == 0 && isBounded(single[at]);
        if (bounded && left > CharacterPairs.gainBefore(pair[at + 1])) {
            return word;
        }
        // The leads of longer words do not bound what the words that begin them gain after a word of a class.
        boolean asked = before != NONE && (bounded || two);
        return asked && left > WordLeads.UNITS * costs.gain(before, single[at + 1]) + Lattice.CLOSE ? word : NONE;
    }

    /** Whether the gains of pairs are those of this single character too: it is a word, and not of a class. */
    private static boolean isBounded(int single) {
        return single >= 0 && single < CharacterPairs.CLASSED_SINGLE;
    }

    /** The word that stands for a character without an entry, {@link #NONE} where one may stand for more. */
    private int unknown(int at) {
        boolean ends = at + 1 == length || single[at + 2] >= 0 && !unknown.isChineseNumber(text[begin + at + 1]);
        return ends ? unknown.word(text[begin + at]) : NONE;
    }

    /** Searches a part between the last word of the path and another; false where that does not decide. */
    private boolean search(int from, int to, int word, WordPath path) {
        if (to - from == PAIR_SIZE) {
            return choose(from, word, path);
        }
        if (!lattice.search(this, from, to, path.lastWord(), word) || lattice.isClose()) {
            return false;
        }
        lattice.trace(path, from);
        return true;
    }

    @Override
    public void words(int at, int end, Lattice into) {
        int first = single[at + 1];
        if (first >= 0) {
            into.take(1, first & ~CharacterPairs.CLASSED_SINGLE);
        }
        int opening = at + 1 < end ? pair[at + 2] : 0;
        if (CharacterPairs.word(opening) >= 0) {
            into.take(PAIR_SIZE, CharacterPairs.word(opening));
        }
        if ((opening & CharacterPairs.OPENS_LONGER) == 0
                || at + PAIR_SIZE >= end
                || (pair[at + 3] & CharacterPairs.WITHIN) == 0) {
            return;
        }
        long cell = finder.next(finder.first(text[begin + at]), text[begin + at + 1]);
        for (int i = at + PAIR_SIZE; i < end && finder.goesOn(cell); i++) {
            cell = finder.next(cell, text[begin + i]);
            if (cell == 0) {
                return;
            }
            if (DoubleArrayTrie.wordAt(cell) >= 0) {
                into.take(i + 1 - at, DoubleArrayTrie.wordAt(cell));
            }
        }
    }

    /**
     * Searches a part of the stretch that was asked for last, in which some places lie and the words before them: from behind a word that is
     * sure to a place that no word crosses. No way to those places that begins elsewhere is left out.
     *
     * @param from the first of the places
     * @param to the last of them
     * @param path the words of the stretch
     * @return the place where the part begins, negative where the whole must be searched
     */
    int searchAround(int from, int to, WordPath path) {
        int first = 0;
        int end = 0;
        boolean sure = true;
        for (int at = 0; at < length && end <= to; at = end) {
            first = sure && at < from ? at : first;
            end = (pair[at + 2] & CharacterPairs.OPENS) == 0 ? at + 1 : after(at);
            sure = end == at + 1 || sure(at, end, NONE) != NONE;
        }
        int before = path.lastBefore(first);
        int behind = path.word(path.lastBefore(end) + 1);
        boolean found = lattice.search(this, first, end, path.word(before), behind) && !lattice.isClose();
        return found ? first : NONE;
    }

    /**
     * Searches the whole stretch that was asked for last.
     *
     * @return false where a character of it is in no word
     */
    boolean searchAll() {
        return lattice.search(this, 0, length, model.begin(), model.end());
    }

    /** The same for a part of two characters, which are one word or two: two ways, and no lattice. */
    private boolean choose(int from, int behind, WordPath path) {
        int before = path.lastWord();
        int both = CharacterPairs.word(pair[from + 2]);
        int first = single[from + 1] & ~CharacterPairs.CLASSED_SINGLE;
        int second = single[from + 2] & ~CharacterPairs.CLASSED_SINGLE;
        double one = costs.of(before, both) + costs.of(both, behind);
        double two = costs.of(before, first) + costs.of(first, second) + costs.of(second, behind);
        if (Math.abs(one - two) < Lattice.CLOSE) {
            return false;
        }
        if (one < two) {
            path.add(both, from + 2);
        } else {
            path.add(first, from + 1);
            path.add(second, from + 2);
        }
        return true;
    }
}
