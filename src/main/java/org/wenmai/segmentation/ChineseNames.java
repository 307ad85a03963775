package org.wenmai.segmentation;

/**
 * Chinese personal names that were cut in pieces, and those that are none. A surname and what follows it is one name where
 * {@code ln p(name) + ln p(surname) + Σ ln p(c | place in the given name) > Σ ln p(w) + margin} over the words it was cut into, the margin
 * 2 for three characters and 6 for two. What was taken for a name is words where the left side, its given name no rarer than the rarest, is
 * less than the right one: a name of two characters one of which is a function word; one of three that is a word of two and a character
 * (安全 | 和), or a character and a word of two that are likelier by 6 (向 | 社会, but 张建设). The shares of characters are those of their roles
 * in HanLP's list; p(name) = 0.01; the margins were chosen on the training part of CLUENER.
 */
final class ChineseNames {
    /** Adverbs that HanLP takes for surnames, which hardly anybody has. */
    private static final String BEFORE_A_VERB = "才都";

    private static final String FUNCTION_WORDS = "是有在的了着也都就还又才曾将和与及或让从能说要被把已便更只仍并向上中下内前后为对其所以次最时来去出用";
    private static final int FIRST_OF_TWO = 1;
    private static final double NAME = -StrictMath.log(100);
    private static final int SHORT = 2;
    private static final int LONG = 3;
    private static final double SHORT_MARGIN = 6;
    private static final double LONG_MARGIN = 2;

    /** By how much two words must be likelier than a name that begins with the first of them. */
    private static final double MARGIN_OF_WORD_BEHIND = 6;

    private final ViterbiSegmenter segmenter;
    private final WordShares shares;
    private final long[] isSurname = new long[(Character.MAX_VALUE + 1) / Long.SIZE];
    private final float[] surname;
    private final float[] firstOfTwo;
    private final float[] secondOfTwo;
    private final float[] single;
    private final float rarestSingle;
    private final float rarestFirst;
    private final float rarestSecond;

    ChineseNames(RoleTable table, WordShares shares, ViterbiSegmenter segmenter) {
        this.segmenter = segmenter;
        this.shares = shares;
        surname = logarithms(table, PersonRoles.SURNAME);
        firstOfTwo = logarithms(table, FIRST_OF_TWO);
        secondOfTwo = logarithms(table, PersonRoles.END_OF_TWO);
        single = logarithms(table, PersonRoles.SINGLE);
        rarestSingle = rarest(single);
        rarestFirst = rarest(firstOfTwo);
        rarestSecond = rarest(secondOfTwo);
        for (int c = 0; c < surname.length; c++) {
            if (surname[c] > Float.NEGATIVE_INFINITY) {
                isSurname[c / Long.SIZE] |= 1L << c;
            }
        }
    }

    /** By character, the logarithm of its share of all occurrences of a role. */
    private static float[] logarithms(RoleTable table, int role) {
        long[] frequencies = new long[Character.MAX_VALUE + 1];
        long total = 0;
        char[] one = new char[1];
        for (int c = 0; c < frequencies.length; c++) {
            one[0] = (char) c;
            int entry = table.trie().find(one, 0, 1);
            for (int i = 0; entry >= 0 && i < table.roles()[entry].length; i++) {
                if (table.roles()[entry][i] == role) {
                    frequencies[c] = table.frequencies()[entry][i];
                    total += frequencies[c];
                }
            }
        }
        float[] logarithms = new float[frequencies.length];
        for (int c = 0; c < frequencies.length; c++) {
            logarithms[c] = frequencies[c] == 0
                    ? Float.NEGATIVE_INFINITY
                    : (float) StrictMath.log((double) frequencies[c] / total);
        }
        return logarithms;
    }

    private static float rarest(float[] logarithms) {
        float rarest = 0;
        for (float logarithm : logarithms) {
            rarest = logarithm == Float.NEGATIVE_INFINITY ? rarest : Math.min(rarest, logarithm);
        }
        return rarest;
    }

    /** Unmakes the names that are likelier words: one of the vocabulary, or two. */
    void cut(char[] text, int begin, Words words) {
        int at = begin;
        for (int i = 0; i < words.size(); i++) {
            int end = words.end(i);
            if (words.number(i) < 0 && "nr".equals(words.pos(i))) {
                if (end - at == SHORT) {
                    i = cutTwo(text, at, words, i);
                } else if (end - at == LONG) {
                    i = cutThree(text, at, words, i);
                }
            }
            at = end;
        }
    }

    /** A name of two characters that is a word, or two of which one is a function word. Returns the last word of what it is. */
    private int cutTwo(char[] text, int at, Words words, int i) {
        double name = NAME + surname[text[at]] + Math.max(single[text[at + 1]], rarestSingle);
        int whole = segmenter.number(text, at, at + SHORT);
        int first = segmenter.number(text, at, at + 1);
        int second = segmenter.number(text, at + 1, at + SHORT);
        if (whole >= 0 && name < shares.of(whole)) {
            words.rename(i, whole);
        } else if (first >= 0
                && second >= 0
                && (BEFORE_A_VERB.indexOf(text[at]) >= 0 || FUNCTION_WORDS.indexOf(text[at + 1]) >= 0)
                && name < shares.of(first) + shares.of(second)) {
            words.split(i, at + 1, first, second);
            return i + 1;
        }
        return i;
    }

    /** A name of three characters that is two words, or three behind an adverb (都|是|一). Returns the last word of what it is. */
    private int cutThree(char[] text, int at, Words words, int i) {
        double name = NAME
                + surname[text[at]]
                + Math.max(firstOfTwo[text[at + 1]], rarestFirst)
                + Math.max(secondOfTwo[text[at + 2]], rarestSecond);
        double twoAndOne = isName(text, at) ? Double.NEGATIVE_INFINITY : asWords(text, at, at + SHORT);
        double oneAndTwo = asWords(text, at, at + 1) - MARGIN_OF_WORD_BEHIND;
        if (name < Math.max(twoAndOne, oneAndTwo)) {
            int cut = twoAndOne >= oneAndTwo ? at + SHORT : at + 1;
            words.split(i, cut, segmenter.number(text, at, cut), segmenter.number(text, cut, at + LONG));
            return i + 1;
        }
        int first = segmenter.number(text, at, at + 1);
        int second = segmenter.number(text, at + 1, at + SHORT);
        int third = segmenter.number(text, at + SHORT, at + LONG);
        if (BEFORE_A_VERB.indexOf(text[at]) < 0
                || Math.min(first, Math.min(second, third)) < 0
                || name >= shares.of(first) + shares.of(second) + shares.of(third)) {
            return i;
        }
        words.split(i, at + 1, first, second);
        words.split(i + 1, at + SHORT, second, third);
        return i + 2;
    }

    /** Whether two characters are a name or a surname themselves: 司马, 松本. */
    private boolean isName(char[] text, int at) {
        int number = segmenter.number(text, at, at + SHORT);
        String tag = number < 0 ? null : segmenter.vocabulary().pos(number);
        return tag != null && tag.startsWith("nr");
    }

    /** Logarithm of the share of two words of the vocabulary, three characters together; −∞ where one is none. */
    private double asWords(char[] text, int begin, int cut) {
        int end = begin + LONG;
        int first = segmenter.number(text, begin, cut);
        int second = segmenter.number(text, cut, end);
        return first >= 0 && second >= 0 ? shares.of(first) + shares.of(second) : Double.NEGATIVE_INFINITY;
    }

    /** A bit for each length, 1 and 2, that a word may have which such a word makes a name with; 0 where it does not begin one. */
    int beforeWordsOf(String word) {
        boolean begins = (isSurname[word.charAt(0) / Long.SIZE] >>> word.charAt(0) & 1) != 0;
        return !begins || word.length() >= LONG
                ? 0
                : word.length() == 1 ? lengthMark(1) | lengthMark(SHORT) : lengthMark(1);
    }

    /** The bit of a length, 0 of longer ones. */
    static int lengthMark(int length) {
        return length <= SHORT ? length : 0;
    }

    /** Joins the names among the words of a stretch. */
    void join(char[] text, int begin, Words words) {
        int at = begin;
        for (int i = 0; i + 1 < words.size(); i++) {
            if ((isSurname[text[at] / Long.SIZE] >>> text[at] & 1) != 0 && words.end(i + 1) - at <= LONG) {
                int last = last(text, at, words, i);
                if (last > i) {
                    words.join(i, last, "nr");
                }
            }
            at = words.end(i);
        }
    }

    /** The last word of the likeliest name that begins with a word; that word itself where none does. */
    private int last(char[] text, int begin, Words words, int first) {
        int best = first;
        double most = 0;
        double asWords = 0;
        int at = begin;
        for (int i = first; i < words.size() && words.end(i) - begin <= LONG; i++) {
            asWords += cost(text, at, words, i);
            at = words.end(i);
            if (i > first) {
                double gain = name(text, begin, at) - asWords - (at - begin == SHORT ? SHORT_MARGIN : LONG_MARGIN);
                if (gain > most) {
                    most = gain;
                    best = i;
                }
            }
        }
        return best;
    }

    private double cost(char[] text, int begin, Words words, int i) {
        int number = words.number(i);
        if (number >= 0) {
            return shares.of(number);
        }
        int size = words.end(i) - begin;
        boolean name = "nr".equals(words.pos(i)) && (size == SHORT || size == LONG);
        return name ? Math.max(name(text, begin, words.end(i)), 2 * shares.rarest()) : shares.rarest();
    }

    /** Logarithm of the share that a name of two or three characters has of all words. */
    private double name(char[] text, int begin, int end) {
        double given = end - begin == SHORT
                ? single[text[begin + 1]]
                : firstOfTwo[text[begin + 1]] + secondOfTwo[text[begin + 2]];
        return NAME + surname[text[begin]] + given;
    }
}
