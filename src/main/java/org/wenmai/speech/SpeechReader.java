package org.wenmai.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.wenmai.lexicons.SpeechLexicon;
import org.wenmai.sentiment.Evidence;
import org.wenmai.sentiment.Scorer;
import org.wenmai.sentiment.SentencePolarity;
import org.wenmai.tokens.Token;

/** Reads a document: who says what, and of whom. Immutable, shared by threads. */
public final class SpeechReader {
    private final SpeechWords words;
    private final Set<String> listed;
    private final Scorer scoring;

    /**
     * A reader.
     *
     * @param listed terms of the lexicon, whose names need no second mention
     * @param scoring scores sentences and clauses
     */
    public SpeechReader(SpeechLexicon lexicon, Set<String> listed, Scorer scoring) {
        this.listed = Set.copyOf(listed);
        this.words = new SpeechWords(lexicon);
        this.scoring = scoring;
    }

    /** Reads the sentences of one document, which are in order. */
    public Reading read(List<Passage> passages) {
        QuotationFinder.Found found = QuotationFinder.in(passages, words, listed);
        List<Quotation> quotations = found.quotations();
        NamedTargets named = found.named();
        List<Reading.Voice> voices = new ArrayList<>();
        List<TargetMention> mentions = new ArrayList<>();
        int first = 0;
        List<SentencePolarity> polarities =
                scoring.scoreAll(passages.stream().map(SpeechReader::sentence).toList());
        for (int number = 0; number < passages.size(); number++) {
            Passage passage = passages.get(number);
            while (first < quotations.size() && quotations.get(first).endPassage() < number) {
                first++;
            }
            List<Integer> here = new ArrayList<>();
            for (int q = first; q < quotations.size() && quotations.get(q).passage() <= number; q++) {
                if (quotations.get(q).holds(number)) {
                    here.add(q);
                }
            }
            SentencePolarity polarity = polarities.get(number);
            voices.add(voice(passage, number, polarity, quotations, here));
            mentions.addAll(new MentionSearch(
                            passage, number, found.units().get(number), quotations, here, named, scoring, polarity)
                    .run());
        }
        return new Reading(voices, quotations, mentions);
    }

    private static Scorer.Sentence sentence(Passage passage) {
        int[] begins = new int[passage.size()];
        int[] ends = new int[passage.size()];
        for (int i = 0; i < begins.length; i++) {
            Token word = passage.word(i);
            begins[i] = word.begin();
            ends[i] = word.end();
        }
        return new Scorer.Sentence(passage.text(), begins, ends);
    }

    /** By the weight of the evidence inside and outside of quotations; without any, by the words. */
    private static Reading.Voice voice(
            Passage passage, int number, SentencePolarity polarity, List<Quotation> quotations, List<Integer> here) {
        double[] inside = new double[here.size()];
        double outside = 0;
        for (Evidence evidence : polarity.evidence()) {
            int at = passage.text().offsetByCodePoints(0, evidence.begin());
            int owner = owner(at, number, passage, quotations, here);
            if (owner < 0) {
                outside += Math.abs(evidence.weight());
            } else {
                inside[owner] += Math.abs(evidence.weight());
            }
        }
        boolean unweighted = polarity.evidence().stream().allMatch(evidence -> evidence.weight() == 0);
        if (unweighted || polarity.label().equals("neutral")) {
            inside = new double[here.size()];
            outside = 0;
            for (int i = 0; i < passage.size(); i++) {
                int owner = owner(passage.begin(i), number, passage, quotations, here);
                int length = passage.end(i) - passage.begin(i);
                if (owner < 0) {
                    outside += length;
                } else {
                    inside[owner] += length;
                }
            }
        }
        double quoted = 0;
        int strongest = -1;
        for (int i = 0; i < inside.length; i++) {
            quoted += inside[i];
            strongest = strongest < 0 || inside[i] > inside[strongest] ? i : strongest;
        }
        boolean isQuoted = quoted > 0 && quoted >= outside;
        return new Reading.Voice(
                polarity,
                isQuoted,
                isQuoted ? quotations.get(here.get(strongest)).speaker() : null);
    }

    private static int owner(int at, int number, Passage passage, List<Quotation> quotations, List<Integer> here) {
        for (int i = 0; i < here.size(); i++) {
            Quotation quotation = quotations.get(here.get(i));
            if (at >= quotation.beginIn(number)
                    && at < quotation.endIn(number, passage.text().length())) {
                return i;
            }
        }
        return -1;
    }
}
