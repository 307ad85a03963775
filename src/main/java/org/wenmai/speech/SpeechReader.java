package org.wenmai.speech;

import java.util.ArrayList;
import java.util.List;
import org.wenmai.lexicons.SpeechLexicon;
import org.wenmai.sentiment.Evidence;
import org.wenmai.sentiment.SentencePolarity;
import org.wenmai.tokens.Token;

/** Reads a document: who says what, and of whom. Immutable, shared by threads. */
public final class SpeechReader {
    private final SpeechWords words;
    private final Scoring scoring;

    /**
     * A reader.
     *
     * @param scoring scores sentences and clauses
     */
    public SpeechReader(SpeechLexicon lexicon, Scoring scoring) {
        this.words = new SpeechWords(lexicon);
        this.scoring = scoring;
    }

    /** Reads the sentences of one document, which are in order. */
    public Reading read(List<Passage> passages) {
        List<Quotation> quotations = QuotationFinder.in(passages, words);
        List<Reading.Voice> voices = new ArrayList<>();
        List<TargetMention> mentions = new ArrayList<>();
        for (int number = 0; number < passages.size(); number++) {
            Passage passage = passages.get(number);
            List<Integer> here = new ArrayList<>();
            for (int q = 0; q < quotations.size(); q++) {
                if (quotations.get(q).holds(number)) {
                    here.add(q);
                }
            }
            voices.add(voice(passage, number, score(passage), quotations, here));
            mentions(passage, number, quotations, here, mentions);
        }
        return new Reading(voices, quotations, mentions);
    }

    private SentencePolarity score(Passage passage) {
        int[] begins = new int[passage.size()];
        int[] ends = new int[passage.size()];
        for (int i = 0; i < begins.length; i++) {
            Token word = passage.word(i);
            begins[i] = word.begin();
            ends[i] = word.end();
        }
        return scoring.score(passage.text(), begins, ends);
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
        if (polarity.evidence().isEmpty() || polarity.label().equals("neutral")) {
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

    private void mentions(
            Passage passage, int number, List<Quotation> quotations, List<Integer> here, List<TargetMention> mentions) {
        List<Unit> units = Units.of(passage, words, at -> true);
        int length = passage.text().length();
        int at = 0;
        for (int q : here) {
            Quotation quotation = quotations.get(q);
            int begin = Math.max(at, quotation.beginIn(number));
            int end = quotation.endIn(number, length);
            if (begin > at) {
                add(passage, number, units, new Stretch(passage, scoring, at, begin), quotations, here, -1, mentions);
            }
            if (end > begin) {
                add(passage, number, units, new Stretch(passage, scoring, begin, end), quotations, here, q, mentions);
                at = end;
            }
        }
        if (at < length) {
            add(passage, number, units, new Stretch(passage, scoring, at, length), quotations, here, -1, mentions);
        }
    }

    private static void add(
            Passage passage,
            int number,
            List<Unit> units,
            Stretch stretch,
            List<Quotation> quotations,
            List<Integer> here,
            int quotation,
            List<TargetMention> mentions) {
        List<TargetFinder.Target> targets =
                TargetFinder.in(passage, units, List.of(stretch)).getOrDefault(stretch, List.of()).stream()
                        .filter(target -> quotation >= 0 || !namesSpeaker(target, quotations, here))
                        .toList();
        for (TargetFinder.Target target : targets) {
            boolean known = mentions.stream()
                    .anyMatch(m -> m.passage() == number
                            && m.quotation() == quotation
                            && m.target().equals(target.term()));
            if (!known) {
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

    /** Who says something is not what it is about. */
    private static boolean namesSpeaker(TargetFinder.Target target, List<Quotation> quotations, List<Integer> here) {
        return here.stream()
                .map(quotations::get)
                .anyMatch(quotation -> quotation.speaker() != null
                        && (quotation.speaker().name().equals(target.term())
                                || quotation.speaker().written().contains(target.term())
                                || target.term().equals(quotation.via())));
    }
}
