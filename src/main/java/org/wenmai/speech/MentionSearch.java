package org.wenmai.speech;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.wenmai.sentiment.Scorer;
import org.wenmai.sentiment.SentencePolarity;

/** Finds what a sentence says of whom: each part that one voice says is looked at by itself. */
final class MentionSearch {
    private static final int AUTHOR = -1;

    private final Passage passage;
    private final int number;
    private final List<Unit> units;
    private final List<Quotation> quotations;
    private final List<Integer> here;
    private final NamedTargets named;
    private final Scorer scoring;
    private final SentencePolarity sentence;
    private final List<TargetMention> mentions = new ArrayList<>();
    private final Set<List<Object>> known = new HashSet<>();

    /**
     * A search.
     *
     * @param here numbers of the quotations that the sentence holds a part of
     * @param sentence its score
     */
    MentionSearch(
            Passage passage,
            int number,
            List<Unit> units,
            List<Quotation> quotations,
            List<Integer> here,
            NamedTargets named,
            Scorer scoring,
            SentencePolarity sentence) {
        this.passage = passage;
        this.number = number;
        this.units = units;
        this.quotations = quotations;
        this.here = here;
        this.named = named;
        this.scoring = scoring;
        this.sentence = sentence;
    }

    List<TargetMention> run() {
        int length = passage.text().length();
        int at = 0;
        for (int q : here) {
            int begin = Math.max(at, quotations.get(q).beginIn(number));
            int end = Math.max(begin, quotations.get(q).endIn(number, length));
            stretch(at, begin, AUTHOR);
            stretch(begin, end, q);
            at = end;
        }
        stretch(at, length, AUTHOR);
        return mentions;
    }

    private void stretch(int begin, int end, int quotation) {
        if (begin == end) {
            return;
        }
        Stretch stretch = new Stretch(passage, scoring, sentence, begin, end);
        List<TargetFinder.Target> targets = TargetFinder.in(passage, units, stretch, named).stream()
                .filter(target -> quotation != AUTHOR || !speaks(target))
                .toList();
        for (TargetFinder.Target target : targets) {
            if (known.add(List.of(quotation, target.term()))) {
                TargetPolarity polarity = TargetPolarity.of(passage, units, stretch, target, targets);
                mentions.add(new TargetMention(
                        number,
                        target.term(),
                        target.type(),
                        quotation,
                        polarity.label(),
                        polarity.polarity(),
                        polarity.rule()));
            }
        }
    }

    /** Who says something, or passes it on, is not what it is about. */
    private boolean speaks(TargetFinder.Target target) {
        return here.stream()
                .map(quotations::get)
                .anyMatch(quotation -> target.term().equals(quotation.via())
                        || quotation.speaker() != null
                                && (quotation.speaker().name().equals(target.term())
                                        || quotation.speaker().written().contains(target.term())));
    }
}
