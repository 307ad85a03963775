package org.wenmai.segmentation;

/**
 * How foreign personal names are written in Chinese: HanLP's list of some 14,700 names, and the characters they are made of with
 * their frequencies there. Immutable, shared.
 */
public final class Transliteration {
    private static final class Holder {
        static final Transliteration INSTANCE = new Transliteration(HanLpResources.translatedNames());
    }

    private static final int LONGEST_LIST = 1 << 17;
    /** How many observations the shares of all places weigh in the shares of one place. */
    private static final double PRIOR = 5;

    private static final double UNSEEN = 0.5;

    private final DoubleArrayTrie names;
    /** By character, the logarithm of its share of the first, the inner and the last characters of names; 0 for others. */
    private final float[][] logarithms = new float[3][Character.MAX_VALUE + 1];

    private final double listed;

    Transliteration(DoubleArrayTrie names) {
        this.names = names;
        int[][] counts = new int[3][Character.MAX_VALUE + 1];
        int[] totals = new int[3];
        int known = 0;
        for (String name : names.words(LONGEST_LIST)) {
            if (name == null || name.length() < 2) {
                continue;
            }
            known++;
            for (int i = 0; i < name.length(); i++) {
                int place = i == 0 ? 0 : i < name.length() - 1 ? 1 : 2;
                counts[place][name.charAt(i)]++;
                totals[place]++;
            }
        }
        int all = totals[0] + totals[1] + totals[2];
        char[] one = new char[1];
        for (char c = '\u4E00'; c <= '\u9FFF'; c++) {
            one[0] = c;
            if (names.find(one, 0, 1) < 0) {
                continue;
            }
            double share = (counts[0][c] + counts[1][c] + counts[2][c] + UNSEEN) / all;
            for (int place = 0; place < 3; place++) {
                logarithms[place][c] =
                        (float) StrictMath.log((counts[place][c] + PRIOR * share) / (totals[place] + PRIOR));
            }
        }
        this.listed = -StrictMath.log(known);
    }

    /** The characters and names of this process. */
    public static Transliteration shared() {
        return Holder.INSTANCE;
    }

    /** Whether foreign names are written with this character. */
    public boolean isSyllable(char c) {
        return logarithms[0][c] < 0;
    }

    /** Whether all characters of a piece of text are such. */
    public boolean isOfSyllables(CharSequence text, int begin, int end) {
        for (int i = begin; i < end; i++) {
            if (!isSyllable(text.charAt(i))) {
                return false;
            }
        }
        return end > begin;
    }

    /** Logarithm of a syllable's share of the syllables with which names begin. */
    double first(char syllable) {
        return logarithms[0][syllable];
    }

    /** Logarithm of a syllable's share of the syllables within names. */
    double inner(char syllable) {
        return logarithms[1][syllable];
    }

    /** Logarithm of a syllable's share of the syllables with which names end. */
    double last(char syllable) {
        return logarithms[2][syllable];
    }

    /** Logarithm of a listed name's share, all names alike; {@link Double#NEGATIVE_INFINITY} where it is not listed. */
    double listed(char[] text, int begin, int end) {
        return names.find(text, begin, end) >= 0 ? listed : Double.NEGATIVE_INFINITY;
    }
}
