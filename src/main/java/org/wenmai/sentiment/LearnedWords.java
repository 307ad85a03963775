package org.wenmai.sentiment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The words of a sentence whose n-grams and classes speak most for a label, neighbours joined; none that an expression of the lexicon covers. */
final class LearnedWords {
    private static final int MOST = 3;
    private static final double LEAST = 0.2;

    private LearnedWords() {}

    /**
     * A stretch of words.
     *
     * @param begin in UTF-16 units
     * @param end in UTF-16 units, excluded
     * @param weight what its n-grams and classes of meaning add to the label's score above the other labels' mean
     */
    record Stretch(int begin, int end, double weight) {}

    /**
     * Finds them.
     *
     * @param units what each UTF-16 unit adds to the label
     * @return from left to right
     */
    static List<Stretch> of(double[] units, SentenceText text, List<PolarHit> polar) {
        Stretch[] strongest = new Stretch[MOST];
        int next = 0;
        for (int i = 0; i < text.words(); i++) {
            int begin = text.begin(i);
            int end = text.end(i);
            double sum = 0;
            for (int j = begin; j < end; j++) {
                sum += units[j];
            }
            if (sum >= LEAST) {
                while (next < polar.size() && polar.get(next).hit().end() <= begin) {
                    next++;
                }
                if (next == polar.size() || polar.get(next).hit().begin() >= end) {
                    keep(new Stretch(begin, end, sum), strongest);
                }
            }
        }
        return strongest[0] == null ? List.of() : joined(strongest);
    }

    /** Keeps the strongest, the strongest first; of equal ones the first in the sentence. */
    private static void keep(Stretch word, Stretch[] strongest) {
        Stretch moving = word;
        for (int i = 0; i < strongest.length && moving != null; i++) {
            if (strongest[i] == null || moving.weight() > strongest[i].weight()) {
                Stretch weaker = strongest[i];
                strongest[i] = moving;
                moving = weaker;
            }
        }
    }

    private static List<Stretch> joined(Stretch[] strongest) {
        List<Stretch> words = new ArrayList<>(strongest.length);
        for (Stretch word : strongest) {
            if (word != null) {
                words.add(word);
            }
        }
        words.sort(Comparator.comparingInt(Stretch::begin));
        for (int i = words.size() - 1; i > 0; i--) {
            Stretch left = words.get(i - 1);
            Stretch right = words.get(i);
            if (left.end() == right.begin()) {
                words.set(i - 1, new Stretch(left.begin(), right.end(), left.weight() + right.weight()));
                words.remove(i);
            }
        }
        return words;
    }
}
