package org.wenmai.speech;

import java.util.ArrayList;
import java.util.List;
import org.wenmai.sentiment.Scorer;
import org.wenmai.sentiment.SentencePolarity;

/** A part of a sentence that one voice says, in clauses; each is scored once, when it is asked for. */
final class Stretch {
    private static final String CLAUSE_ENDS = "，,；;：:。！!？?…—";

    private final Passage passage;
    private final Scorer scoring;
    private final int begin;
    private final int end;
    private final List<int[]> clauses = new ArrayList<>();
    private final SentencePolarity[] scores;
    private SentencePolarity whole;

    /**
     * A stretch.
     *
     * @param sentence the score of the whole sentence
     */
    Stretch(Passage passage, Scorer scoring, SentencePolarity sentence, int begin, int end) {
        this.whole = begin == 0 && end == passage.text().length() ? sentence : null;
        this.passage = passage;
        this.scoring = scoring;
        this.begin = begin;
        this.end = end;
        int from = begin;
        for (int at = begin; at < end; at++) {
            if (CLAUSE_ENDS.indexOf(passage.text().charAt(at)) >= 0 && !isInNumber(at)) {
                add(from, at + 1);
                from = at + 1;
            }
        }
        add(from, end);
        this.scores = new SentencePolarity[clauses.size()];
    }

    private boolean isInNumber(int at) {
        String text = passage.text();
        return at > 0
                && at + 1 < text.length()
                && Character.isDigit(text.charAt(at - 1))
                && Character.isDigit(text.charAt(at + 1));
    }

    /** A clause without words belongs to the one before. */
    private void add(int from, int to) {
        int word = passage.wordFrom(from);
        if (word < passage.size() && passage.begin(word) < to) {
            clauses.add(new int[] {from, to});
        } else if (!clauses.isEmpty()) {
            clauses.get(clauses.size() - 1)[1] = to;
        }
    }

    int size() {
        return clauses.size();
    }

    boolean holds(int at) {
        return at >= begin && at < end;
    }

    int clauseOf(int at) {
        for (int i = 0; i < clauses.size(); i++) {
            if (at < clauses.get(i)[1]) {
                return i;
            }
        }
        return clauses.size() - 1;
    }

    int begin(int clause) {
        return clauses.get(clause)[0];
    }

    int end(int clause) {
        return clauses.get(clause)[1];
    }

    SentencePolarity of(int clause) {
        if (scores[clause] == null) {
            scores[clause] = clauses.size() == 1 ? whole() : score(begin(clause), end(clause));
        }
        return scores[clause];
    }

    SentencePolarity whole() {
        if (whole == null) {
            whole = score(begin, end);
        }
        return whole;
    }

    private SentencePolarity score(int from, int to) {
        int first = passage.wordFrom(from);
        int after = passage.wordFrom(to);
        int shift = passage.codePoints(from);
        int[] begins = new int[after - first];
        int[] ends = new int[after - first];
        int kept = 0;
        for (int i = first; i < after && passage.end(i) <= to; i++) {
            begins[kept] = passage.word(i).begin() - shift;
            ends[kept] = passage.word(i).end() - shift;
            kept++;
        }
        return scoring.score(
                passage.text().substring(from, to),
                java.util.Arrays.copyOf(begins, kept),
                java.util.Arrays.copyOf(ends, kept));
    }
}
