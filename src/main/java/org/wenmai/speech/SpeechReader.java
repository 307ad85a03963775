package org.wenmai.speech;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
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
    public Reading read(List<Passage> sentences) {
        Pieces pieces = new Pieces(sentences);
        List<SentencePolarity> polarities =
                scoring.scoreAll(sentences.stream().map(SpeechReader::sentence).toList());
        QuotationFinder.Found found = QuotationFinder.in(pieces.passages(), words, listed);
        List<Quotation> quotations =
                found.quotations().stream().map(pieces::inSentences).toList();
        return new Reading(voices(sentences, polarities, quotations), quotations, mentions(pieces, polarities, found));
    }

    private List<TargetMention> mentions(
            Pieces pieces, List<SentencePolarity> polarities, QuotationFinder.Found found) {
        Set<List<Object>> known = new HashSet<>();
        List<TargetMention> mentions = new ArrayList<>();
        Holding holding = new Holding(found.quotations());
        for (int number = 0; number < pieces.passages().size(); number++) {
            Passage passage = pieces.passages().get(number);
            int sentence = pieces.sentence(number);
            MentionSearch search = new MentionSearch(
                    passage,
                    number,
                    found.units().get(number),
                    found.quotations(),
                    holding.next(number),
                    found.named(),
                    scoring,
                    pieces.isWhole(number) ? polarities.get(sentence) : score(passage));
            for (TargetMention mention : search.run()) {
                if (known.add(List.of(sentence, mention.quotation(), mention.target()))) {
                    mentions.add(mention.in(sentence));
                }
            }
        }
        return mentions;
    }

    private static List<Reading.Voice> voices(
            List<Passage> sentences, List<SentencePolarity> polarities, List<Quotation> quotations) {
        List<Reading.Voice> voices = new ArrayList<>();
        Holding holding = new Holding(quotations);
        for (int number = 0; number < sentences.size(); number++) {
            voices.add(voice(sentences.get(number), number, polarities.get(number), quotations, holding.next(number)));
        }
        return voices;
    }

    private SentencePolarity score(Passage passage) {
        Scorer.Sentence sentence = sentence(passage);
        return scoring.score(sentence.text(), sentence.begins(), sentence.ends());
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
        int[] owners = owners(passage, number, quotations, here);
        double[] inside = new double[here.size()];
        double outside = 0;
        boolean unweighted = polarity.evidence().stream().allMatch(evidence -> evidence.weight() == 0);
        if (unweighted || polarity.label().equals("neutral")) {
            for (int i = 0; i < passage.size(); i++) {
                int owner = owners[passage.begin(i)];
                int length = passage.end(i) - passage.begin(i);
                if (owner < 0) {
                    outside += length;
                } else {
                    inside[owner] += length;
                }
            }
        } else {
            for (Evidence evidence : polarity.evidence()) {
                int owner = owners[passage.offset(evidence.begin())];
                if (owner < 0) {
                    outside += Math.abs(evidence.weight());
                } else {
                    inside[owner] += Math.abs(evidence.weight());
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

    /** For each UTF-16 unit of a sentence the place in {@code here} of the first quotation that holds it, -1 without. */
    private static int[] owners(Passage passage, int number, List<Quotation> quotations, List<Integer> here) {
        int length = passage.text().length();
        int[] owners = new int[length];
        Arrays.fill(owners, -1);
        for (int i = here.size() - 1; i >= 0; i--) {
            Quotation quotation = quotations.get(here.get(i));
            int begin = quotation.beginIn(number);
            Arrays.fill(owners, begin, Math.max(begin, quotation.endIn(number, length)), i);
        }
        return owners;
    }
}
