package org.wenmai.segmentation;

/**
 * Foreign names that were cut in pieces: a run of words written with syllables of foreign names is one name where
 * {@code ln p(name) + Σ ln p(c | names, place) > Σ ln p(w)}, with the shares of characters at the beginning, inside and at the end of
 * listed names, and p(name) = 1/300. A listed name has the share of its entry where that is greater. Of the runs that begin at a word
 * the one with the greatest gain is taken.
 */
final class ForeignNames {
    private static final double NAME = -StrictMath.log(300);
    private static final int SHORTEST = 3;
    /** What a name of two characters, which must be listed, has to be likelier by. */
    private static final double LISTED_MARGIN = 3;

    private static final int LONGEST = 12;

    private final Transliteration transliteration;
    private final WordShares shares;
    /** By number of a word, whether it may be part of such a name. */
    private final boolean[] parts;

    ForeignNames(Transliteration transliteration, Vocabulary words, WordShares shares) {
        this.transliteration = transliteration;
        this.shares = shares;
        this.parts = new boolean[words.size()];
        for (int number = 0; number < parts.length; number++) {
            String word = words.word(number);
            parts[number] = transliteration.isOfSyllables(word, 0, word.length()) && mayBePart(word, words.pos(number));
        }
    }

    /** A common noun such as 博士 is no part of a name, though it is written with syllables. */
    private static boolean mayBePart(String word, String pos) {
        return word.length() == 1
                || pos == null
                || pos.startsWith("nr")
                || pos.startsWith("ns")
                || pos.startsWith("nz");
    }

    /** Joins the names among the words of a stretch. */
    void join(char[] text, int begin, Words words) {
        int at = begin;
        for (int i = 0; i + 1 < words.size(); i++) {
            if (isPart(text, at, words, i) && isPart(text, words.end(i), words, i + 1)) {
                int last = last(text, at, words, i);
                if (last > i) {
                    words.join(i, last, "nrf");
                }
            }
            at = words.end(i);
        }
    }

    /** Whether a word of the dictionary may be part of such a name. */
    boolean isPart(int number) {
        return parts[number];
    }

    private boolean isPart(char[] text, int begin, Words words, int i) {
        int number = words.number(i);
        if (number >= 0) {
            return parts[number];
        }
        for (int c = begin; c < words.end(i); c++) {
            if (!transliteration.isSyllable(text[c])) {
                return false;
            }
        }
        return true;
    }

    /** The last word of the likeliest name that begins with a word; that word itself where none does. */
    private int last(char[] text, int begin, Words words, int first) {
        int best = first;
        double most = 0;
        double asWords = 0;
        double asName = NAME + transliteration.first(text[begin]);
        int at = begin;
        for (int i = first; i < words.size() && words.end(i) - begin <= LONGEST; i++) {
            if (!isPart(text, at, words, i)) {
                break;
            }
            asWords += cost(text, at, words, i);
            for (int c = Math.max(at, begin + 1); c < words.end(i); c++) {
                asName += transliteration.inner(text[c]);
            }
            at = words.end(i);
            double ended = asName - transliteration.inner(text[at - 1]) + transliteration.last(text[at - 1]);
            double listed = NAME + transliteration.listed(text, begin, at);
            boolean free = at - begin >= SHORTEST;
            double gain = (free ? Math.max(ended, listed) : listed - LISTED_MARGIN) - asWords;
            if (i > first && gain > most) {
                most = gain;
                best = i;
            }
        }
        return best;
    }

    private double cost(char[] text, int begin, Words words, int i) {
        int number = words.number(i);
        if (number >= 0) {
            return shares.of(number);
        }
        String pos = words.pos(i);
        double sum = pos != null && pos.startsWith("nr") ? NAME : shares.rarest();
        for (int c = begin; c < words.end(i); c++) {
            sum += transliteration.inner(text[c]);
        }
        return sum;
    }
}
