package org.wenmai.sentiment;

import java.util.ArrayList;
import java.util.List;
import org.wenmai.lexicons.SentimentLexicon;
import org.wenmai.lexicons.SentimentLexicon.Kind;
import org.wenmai.tokens.Folding;
import org.wenmai.tokens.Trie;

/**
 * Polarity of a sentence from a lexicon and rules within its clauses.
 *
 * <p>Expressions match on word boundaries, the longest from the left. A clause ends at punctuation and where a contrast word
 * stands (虽好但贵). The weight w of a polar expression is multiplied by: each negation that stands at most
 * {@value #NEGATION_REACH} characters before it in its clause; a degree word at most {@value #DEGREE_REACH} before it; a
 * reversal before it in its clause (减少风险), nothing polar between but what it forms a compound with (减少死亡风险); the last hypothesis and the last concession
 * before it in its clause; {@value #OUTWEIGHED} where a contrast follows; and {@value #QUESTIONED} in a question. With p the
 * sum of the positive and n of the negative results, polarity is {@code (p - n) / (p + n + 0.5)}; the label is neutral where
 * its absolute value is below the threshold.
 *
 * <p>Range (-1, 1). A sentence without polar expressions is neutral with polarity 0. Time grows with the sentence's length.
 * Immutable, shared by threads.
 */
public final class SentenceScorer {
    static final int NEGATION_REACH = 6;
    static final int DEGREE_REACH = 3;
    static final double OUTWEIGHED = 0.5;
    static final double QUESTIONED = 0.5;

    private static final double DAMPING = 0.5;
    private static final double ROUNDING = 1e4;
    private static final String AFTER_QUESTION_MARK = "！!”’」』\"')）】 \n";

    private final List<SentimentLexicon.Entry> entries;
    private final Trie trie;
    private final double threshold;

    /**
     * A scorer for one lexicon.
     *
     * @param threshold in (0, 1]: absolute polarity from which a sentence is not neutral
     */
    public SentenceScorer(SentimentLexicon lexicon, double threshold) {
        this.entries = lexicon.entries();
        this.trie =
                Trie.of(entries.stream().map(SentimentLexicon.Entry::expression).toList());
        this.threshold = threshold;
    }

    /**
     * Scores a sentence.
     *
     * @param begins code points at which a word begins, ascending
     * @param ends code points at which a word ends, ascending
     */
    public SentencePolarity score(String sentence, int[] begins, int[] ends) {
        List<Hit> hits = hits(Folding.fold(sentence), marks(sentence, begins), marks(sentence, ends));
        Clauses.number(sentence, hits);
        int lastContrast = -1;
        for (int i = 0; i < hits.size(); i++) {
            if (hits.get(i).kind() == Kind.CONTRAST) {
                lastContrast = i;
            }
        }
        boolean question = isQuestion(sentence);
        Tally tally = new Tally(sentence);
        Context context = new Context();
        for (int i = 0; i < hits.size(); i++) {
            Hit hit = hits.get(i);
            context.enter(hit);
            if (hit.isPolar()) {
                List<String> rules = new ArrayList<>();
                double weight = hit.factor() * context.factor(hit, rules);
                if (i < lastContrast) {
                    weight *= OUTWEIGHED;
                    rules.add("contrast");
                }
                if (question) {
                    weight *= QUESTIONED;
                    rules.add("question");
                }
                tally.add(hit, weight, rules);
            }
            context.leave(hit);
        }
        return tally.polarity();
    }

    private static boolean isQuestion(String sentence) {
        int i = sentence.length() - 1;
        while (i >= 0 && AFTER_QUESTION_MARK.indexOf(sentence.charAt(i)) >= 0) {
            i--;
        }
        return i >= 0 && (sentence.charAt(i) == '？' || sentence.charAt(i) == '?');
    }

    /** Sums up what counted. */
    private final class Tally {
        private final String sentence;
        private final List<Evidence> evidence = new ArrayList<>();
        private double positive;
        private double negative;
        private int counted;
        private int codePoints;

        Tally(String sentence) {
            this.sentence = sentence;
        }

        void add(Hit hit, double weight, List<String> rules) {
            positive += Math.max(weight, 0);
            negative += Math.max(-weight, 0);
            codePoints += sentence.codePointCount(counted, hit.begin());
            counted = hit.begin();
            evidence.add(new Evidence(
                    sentence.substring(hit.begin(), hit.end()),
                    codePoints,
                    codePoints + sentence.codePointCount(hit.begin(), hit.end()),
                    Math.rint(weight * ROUNDING) / ROUNDING,
                    rules.isEmpty() ? "word" : String.join(" · ", rules)));
        }

        SentencePolarity polarity() {
            if (evidence.isEmpty()) {
                return SentencePolarity.NEUTRAL;
            }
            double polarity = (positive - negative) / (positive + negative + DAMPING);
            String label = polarity >= threshold ? "positive" : polarity <= -threshold ? "negative" : "neutral";
            return new SentencePolarity(label, polarity, evidence);
        }
    }

    private List<Hit> hits(String folded, boolean[] beginsWord, boolean[] endsWord) {
        List<Hit> hits = new ArrayList<>();
        int i = 0;
        while (i < folded.length()) {
            Hit hit = beginsWord[i] ? longest(folded, i, endsWord) : null;
            if (hit != null) {
                hits.add(hit);
            }
            i = hit == null ? i + 1 : hit.end();
        }
        return hits;
    }

    private Hit longest(String folded, int begin, boolean[] endsWord) {
        int best = -1;
        int bestEnd = -1;
        int node = trie.next(0, folded.charAt(begin));
        for (int end = begin + 1; node >= 0; end++) {
            if (trie.wordAt(node) >= 0 && endsWord[end]) {
                best = trie.wordAt(node);
                bestEnd = end;
            }
            node = end < folded.length() ? trie.next(node, folded.charAt(end)) : -1;
        }
        return best < 0 ? null : new Hit(entries.get(best), begin, bestEnd);
    }

    /** UTF-16 offsets marked, from code points in ascending order. */
    private static boolean[] marks(String sentence, int[] codePoints) {
        boolean[] marks = new boolean[sentence.length() + 1];
        int at = 0;
        int count = 0;
        for (int codePoint : codePoints) {
            at = sentence.offsetByCodePoints(at, codePoint - count);
            count = codePoint;
            marks[at] = true;
        }
        return marks;
    }
}
