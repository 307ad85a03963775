package org.wenmai.sentiment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The words of a sentence whose n-grams speak most for a label, neighbours joined; none that an expression of the lexicon covers. */
final class LearnedWords {
    private static final int MOST = 3;
    private static final double LEAST = 0.1;

    private LearnedWords() {}

    /**
     * A stretch of words.
     *
     * @param begin in UTF-16 units
     * @param end in UTF-16 units, excluded
     * @param weight what its n-grams add to the label's score above the other labels' mean
     */
    record Stretch(int begin, int end, double weight) {}

    /**
     * Finds them.
     *
     * @param units what each UTF-16 unit adds to the label
     * @return from left to right
     */
    static List<Stretch> of(double[] units, boolean[] beginsWord, boolean[] endsWord, List<PolarHit> polar) {
        List<Stretch> words = new ArrayList<>();
        int begin = -1;
        int next = 0;
        for (int i = 0; i < beginsWord.length; i++) {
            if (begin >= 0 && endsWord[i]) {
                while (next < polar.size() && polar.get(next).hit().end() <= begin) {
                    next++;
                }
                boolean covered = next < polar.size() && polar.get(next).hit().begin() < i;
                double sum = 0;
                for (int j = begin; j < i; j++) {
                    sum += units[j];
                }
                if (!covered && sum >= LEAST) {
                    words.add(new Stretch(begin, i, sum));
                }
                begin = -1;
            }
            if (beginsWord[i]) {
                begin = i;
            }
        }
        List<Stretch> strongest = words.stream()
                .sorted(Comparator.comparingDouble((Stretch word) -> -word.weight())
                        .thenComparingInt(Stretch::begin))
                .limit(MOST)
                .sorted(Comparator.comparingInt(Stretch::begin))
                .toList();
        return joined(strongest);
    }

    private static List<Stretch> joined(List<Stretch> words) {
        List<Stretch> joined = new ArrayList<>();
        for (Stretch word : words) {
            Stretch last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && last.end() == word.begin()) {
                joined.set(joined.size() - 1, new Stretch(last.begin(), word.end(), last.weight() + word.weight()));
            } else {
                joined.add(word);
            }
        }
        return joined;
    }
}
