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
 * <p>Expressions match on word boundaries, the longest from the left. The weight w of a polar expression is multiplied by:
 * each negation that stands at most {@value #NEGATION_REACH} characters before it in its clause, nothing polar between; a
 * degree word at most {@value #DEGREE_REACH} before it; a reversal before it in its clause (减少风险); the hypothesis or
 * concession that opens its clause; {@value #OUTWEIGHED} where a later clause opens with a contrast (虽好，但贵); and
 * {@value #QUESTIONED} in a question. With p the sum of the positive and n of the negative results, polarity is
 * {@code (p - n) / (p + n + 0.5)}; the label is neutral where its absolute value is below the threshold.
 *
 * <p>Range [-1, 1]. A sentence without polar expressions is neutral with polarity 0. Immutable, shared by threads.
 */
public final class SentenceScorer {
    static final int NEGATION_REACH = 6;
    static final int DEGREE_REACH = 3;
    static final double OUTWEIGHED = 0.5;
    static final double QUESTIONED = 0.5;

    private static final double DAMPING = 0.5;
    private static final double ROUNDING = 1e4;
    private static final String CLAUSE_ENDS = "，,；;：:。！？!?…—（）() \n";

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

    private record Hit(SentimentLexicon.Entry entry, int begin, int end, int clause) {}

    /**
     * Scores a sentence.
     *
     * @param begins code points at which a word begins, ascending
     * @param ends code points at which a word ends, ascending
     */
    public SentencePolarity score(String sentence, int[] begins, int[] ends) {
        String folded = Folding.fold(sentence);
        boolean[] beginsWord = marks(sentence, begins);
        boolean[] endsWord = marks(sentence, ends);
        int[] clauseOf = clauses(sentence);
        List<Hit> hits = hits(folded, beginsWord, endsWord, clauseOf);
        if (hits.stream()
                .noneMatch(
                        hit -> hit.entry().kind() == Kind.POLAR && hit.entry().factor() != 0)) {
            return SentencePolarity.NEUTRAL;
        }
        boolean question = sentence.endsWith("？") || sentence.endsWith("?");
        int lastContrast = hits.stream()
                .filter(hit -> hit.entry().kind() == Kind.CONTRAST)
                .mapToInt(Hit::clause)
                .max()
                .orElse(-1);
        List<Evidence> evidence = new ArrayList<>();
        double positive = 0;
        double negative = 0;
        for (int i = 0; i < hits.size(); i++) {
            Hit hit = hits.get(i);
            if (hit.entry().kind() != Kind.POLAR || hit.entry().factor() == 0) {
                continue;
            }
            List<String> rules = new ArrayList<>();
            double weight = hit.entry().factor() * contextFactor(hits, i, rules);
            if (hit.clause() < lastContrast) {
                weight *= OUTWEIGHED;
                rules.add("contrast");
            }
            if (question) {
                weight *= QUESTIONED;
                rules.add("question");
            }
            positive += Math.max(weight, 0);
            negative += Math.max(-weight, 0);
            int begin = sentence.codePointCount(0, hit.begin());
            evidence.add(new Evidence(
                    sentence.substring(hit.begin(), hit.end()),
                    begin,
                    begin + sentence.codePointCount(hit.begin(), hit.end()),
                    Math.rint(weight * ROUNDING) / ROUNDING,
                    rules.isEmpty() ? "word" : String.join(" · ", rules)));
        }
        double polarity = (positive - negative) / (positive + negative + DAMPING);
        String label = polarity >= threshold ? "positive" : polarity <= -threshold ? "negative" : "neutral";
        return new SentencePolarity(label, polarity, evidence);
    }

    /** What the words before a polar expression in its clause make of it. */
    private static double contextFactor(List<Hit> hits, int at, List<String> rules) {
        Hit hit = hits.get(at);
        double factor = 1;
        boolean near = true;
        for (int i = at - 1; i >= 0 && hits.get(i).clause() == hit.clause(); i--) {
            Hit before = hits.get(i);
            int gap = hit.begin() - before.end();
            boolean applies = switch (before.entry().kind()) {
                case NEGATION -> near && gap <= NEGATION_REACH;
                case DEGREE -> near && gap <= DEGREE_REACH;
                case REVERSAL -> near;
                case HYPOTHESIS, CONCESSION -> true;
                case CONTRAST, POLAR -> false;
            };
            if (applies) {
                factor *= before.entry().factor();
                rules.add(0, before.entry().kind().word() + " " + before.entry().expression());
            }
            near &= before.entry().kind() != Kind.POLAR || before.entry().factor() == 0;
        }
        return factor;
    }

    private List<Hit> hits(String folded, boolean[] beginsWord, boolean[] endsWord, int[] clauseOf) {
        List<Hit> hits = new ArrayList<>();
        int i = 0;
        while (i < folded.length()) {
            int best = -1;
            int bestEnd = -1;
            if (beginsWord[i]) {
                int node = 0;
                for (int k = i; k < folded.length(); k++) {
                    node = trie.next(node, folded.charAt(k));
                    if (node < 0) {
                        break;
                    }
                    if (trie.wordAt(node) >= 0 && endsWord[k + 1]) {
                        best = trie.wordAt(node);
                        bestEnd = k + 1;
                    }
                }
            }
            if (best >= 0) {
                hits.add(new Hit(entries.get(best), i, bestEnd, clauseOf[i]));
                i = bestEnd;
            } else {
                i++;
            }
        }
        return hits;
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

    private static int[] clauses(String sentence) {
        int[] clauseOf = new int[sentence.length()];
        int clause = 0;
        for (int i = 0; i < sentence.length(); i++) {
            char c = sentence.charAt(i);
            boolean latinSpace = c == ' '
                    && i > 0
                    && i + 1 < sentence.length()
                    && (sentence.charAt(i - 1) < 0x80 || sentence.charAt(i + 1) < 0x80);
            if (CLAUSE_ENDS.indexOf(c) >= 0 && !latinSpace) {
                clause++;
            }
            clauseOf[i] = clause;
        }
        return clauseOf;
    }
}
