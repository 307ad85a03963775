package org.wenmai.segmentation;

import java.util.Arrays;

/**
 * What two characters side by side say of the words around them: whether they are a word, whether longer words begin with them, and bounds
 * from which {@link SureWords} sees that no search is needed.
 *
 * <p>A word costs less after one that it was seen to follow than alone, see {@link Smoothing}; how much less is the gain of the two. For
 * the characters p and x the gain before is the greatest of all words that end with p and the word x; for y and c the gain after is that of
 * the word y and all words that begin with c. Gains are rounded up to quarters.
 *
 * <p>Words that are counted as a class (names, places, numbers: see {@link WordClasses}) follow too many others. They are left out of the
 * gains and marked.
 *
 * <p>A pair takes four bytes, in a table of rows and columns of which only pages of 32 pairs that have one are kept; characters of common
 * words have the first rows and columns, so that most text is read from few pages.
 */
final class CharacterPairs {
    /** What stands before the first character of a stretch and after its last. */
    static final char BEGIN = 1;

    static final char END = 2;

    /** Words of three and more characters begin with the pair; they have it as their second and third. */
    static final int OPENS_LONGER = 1;

    static final int WITHIN = 2;
    /** A word of a class that has two or more characters begins or ends with the pair. */
    static final int CLASSED = 4;

    /** A gain that may be greater. */
    private static final int GREATEST = 63;

    /** In one; gains are counted in these, as {@link WordLeads} are. */
    private static final int UNITS = WordLeads.UNITS;

    private static final int AFTER_SHIFT = 3;
    private static final int BEFORE_SHIFT = 9;
    private static final int WORD_SHIFT = 15;

    /** The two characters are a word, or longer words begin with them. */
    static final int OPENS = -1 << WORD_SHIFT | OPENS_LONGER;

    /** In {@link #single}: no word; a word that is counted as a class. */
    private static final int NONE = -1;

    static final int CLASSED_SINGLE = 1 << 30;

    private static final int LOG_PAGE = 5;
    private static final int PAGE = 1 << LOG_PAGE;

    /** By character its row and column, 0 where no word has it. */
    private final char[] places = new char[Character.MAX_VALUE + 1];

    private final int pagesOfRow;
    /** By row and page within it, where the page begins; all that have no pair are the first. */
    private final int[] pages;

    private int[] pairs = new int[1 << 20];
    private int used = PAGE;
    /** By row the word that the character is. */
    private final int[] singles;

    CharacterPairs(BigramModel model) {
        if (model.words() >= -1 >>> WORD_SHIFT) {
            throw new IllegalArgumentException(
                    "%d words, at most %d expected".formatted(model.words(), (-1 >>> WORD_SHIFT) - 1));
        }
        int rows = places(model);
        this.pagesOfRow = (rows - 1 >>> LOG_PAGE) + 1;
        this.pages = new int[rows * pagesOfRow];
        this.singles = new int[rows];
        Arrays.fill(singles, NONE);
        for (int number = 0; number < model.words(); number++) {
            if (model.word(number).length() == 1) {
                singles[places[model.word(number).charAt(0)]] =
                        model.isOfItsOwn(number) ? number : number | CLASSED_SINGLE;
            }
        }
        for (int number = 0; number < model.words(); number++) {
            mark(model, number);
            gains(model, number);
        }
        pairs = Arrays.copyOf(pairs, used);
    }

    /** Gives the characters of all words their places, those of common words first. */
    private int places(BigramModel model) {
        places[BEGIN] = 1;
        places[END] = 2;
        char next = 3;
        for (int number = 0; number < model.words(); number++) {
            String word = model.word(number);
            for (int i = 0; i < word.length(); i++) {
                if (places[word.charAt(i)] == 0) {
                    places[word.charAt(i)] = next++;
                }
            }
        }
        return next;
    }

    /** Where a pair stands; its page is made where there is none. */
    private int index(char first, char second) {
        int page = places[first] * pagesOfRow + (places[second] >>> LOG_PAGE);
        if (pages[page] == 0) {
            if (used + PAGE > pairs.length) {
                pairs = Arrays.copyOf(pairs, 2 * pairs.length);
            }
            pages[page] = used;
            used += PAGE;
        }
        return pages[page] + (places[second] & PAGE - 1);
    }

    /** Marks the pairs of a word. */
    private void mark(BigramModel model, int number) {
        String word = model.word(number);
        int length = word.length();
        if (length == 1) {
            return;
        }
        int opening = index(word.charAt(0), word.charAt(1));
        if (length == 2) {
            pairs[opening] |= number + 1 << WORD_SHIFT;
        } else {
            pairs[opening] |= OPENS_LONGER;
            enter(word.charAt(1), word.charAt(2), WITHIN);
        }
        if (!model.isOfItsOwn(number)) {
            pairs[opening] |= CLASSED;
            enter(word.charAt(length - 2), word.charAt(length - 1), CLASSED);
        }
    }

    private void enter(char first, char second, int mark) {
        int pair = index(first, second);
        pairs[pair] |= mark;
    }

    private static int units(double quarters) {
        return (int) Math.max(0, Math.min(quarters, GREATEST));
    }

    /** Enters the gains of all words that were seen after a word. */
    private void gains(BigramModel model, int first) {
        boolean begins = model.isLike(model.begin(), first);
        if (!begins && !model.isOfItsOwn(first)) {
            return;
        }
        String word = model.word(first);
        char last = begins ? BEGIN : word.charAt(word.length() - 1);
        boolean single = !begins && word.length() == 1;
        model.pairs().each(first, (second, cost) -> {
            boolean ends = model.isLike(model.end(), second);
            boolean before = !ends && model.word(second).length() == 1;
            if (before || single) {
                gain(model, last, ends ? model.end() : second, cost, before, single);
            }
        });
    }

    private void gain(BigramModel model, char last, int second, double cost, boolean before, boolean after) {
        boolean ends = second == model.end();
        if (!ends && !model.isOfItsOwn(second)) {
            return;
        }
        int gain = units(Math.ceil(UNITS * (model.alone(second) - cost)));
        int pair = index(last, ends ? END : model.word(second).charAt(0));
        if (before) {
            pairs[pair] += Math.max(0, gain - gainBefore(pairs[pair])) << BEFORE_SHIFT;
        }
        if (after) {
            pairs[pair] += Math.max(0, gain - gainAfter(pairs[pair])) << AFTER_SHIFT;
        }
    }

    /** The row and column of a character. */
    int place(char c) {
        return places[c];
    }

    /** What two characters with these places say, the one after the other; 0 where it is nothing. */
    int pair(int first, int second) {
        return pairs[pages[first * pagesOfRow + (second >>> LOG_PAGE)] + (second & PAGE - 1)];
    }

    /** The number of the word that a character is, with {@link #CLASSED_SINGLE} where it is; negative where it is none. */
    int single(int place) {
        return singles[place];
    }

    /** The number of the word that a pair is, or -1. */
    static int word(int pair) {
        return (pair >>> WORD_SHIFT) - 1;
    }

    /** The gain before a pair's second character. */
    static int gainBefore(int pair) {
        return pair >>> BEFORE_SHIFT & GREATEST;
    }

    /** The gain after its first. */
    static int gainAfter(int pair) {
        return pair >>> AFTER_SHIFT & GREATEST;
    }
}
