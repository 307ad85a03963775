package org.wenmai.sentiment;

import java.util.List;
import org.wenmai.lexicons.SentimentLexicon;

/**
 * Polarity of a sentence, from a lexicon and rules within its clauses, and from a model that reads them.
 *
 * <p>Expressions match on word boundaries, the longest from the left. A clause ends at punctuation and where a contrast word
 * stands (虽好但贵). The weight w of a polar expression is multiplied by: each negation that stands at most
 * {@value #NEGATION_REACH} characters before it in its clause; a degree word at most {@value #DEGREE_REACH} before it; a
 * reversal before it in its clause (减少风险), nothing polar between but what it forms a compound with (减少死亡风险); the last hypothesis and the last concession
 * before it in its clause; {@value #OUTWEIGHED} where a contrast follows; and {@value #QUESTIONED} in a question. A verb that compares (A 超越 B) keeps its weight; its evidence says so.
 *
 * <p>Without a model, and with p the sum of the positive and n of the negative results, polarity is
 * {@code (p - n) / (p + n + 0.5)}; the label is neutral where its absolute value is below the threshold; there is no confidence.
 * With a model the label is its most likely class, confidence that class's probability, and polarity
 * {@code P(positive) - P(negative)}; a sentence without Chinese characters and without polar expressions is neutral without
 * confidence, since the model knows nothing of it.
 *
 * <p>Range [-1, 1]. Time grows with the sentence's length. Immutable, shared by threads.
 */
public final class SentenceScorer implements Scorer {
    static final int NEGATION_REACH = 6;
    static final int DEGREE_REACH = 3;
    static final double OUTWEIGHED = 0.5;
    static final double QUESTIONED = 0.5;
    static final double DAMPING = 0.5;

    private final LexiconReader reader;
    private final double threshold;
    private final ModelJudge judge;

    /**
     * A scorer for one lexicon alone.
     *
     * @param threshold in (0, 1]: absolute polarity from which a sentence is not neutral
     */
    public SentenceScorer(SentimentLexicon lexicon, double threshold) {
        this.reader = new LexiconReader(lexicon);
        this.threshold = threshold;
        this.judge = null;
    }

    /**
     * A scorer for a model.
     *
     * @param model with the classes positive and negative, perhaps neutral
     */
    public SentenceScorer(SentimentLexicon lexicon, SentimentModel model) {
        this.reader = new LexiconReader(lexicon);
        this.threshold = 0;
        this.judge = new ModelJudge(reader, model);
    }

    @Override
    public SentencePolarity score(String sentence, int[] begins, int[] ends) {
        if (judge != null) {
            return judge.score(sentence, begins, ends);
        }
        SentenceText text = new SentenceText();
        text.of(sentence, begins, ends);
        List<PolarHit> polar = reader.read(text).polar();
        if (polar.isEmpty()) {
            return SentencePolarity.NEUTRAL;
        }
        double positive = 0;
        double negative = 0;
        EvidenceList evidence = new EvidenceList(sentence);
        for (PolarHit hit : polar) {
            positive += Math.max(hit.weight(), 0);
            negative += Math.max(-hit.weight(), 0);
            evidence.add(hit);
        }
        double polarity = (positive - negative) / (positive + negative + DAMPING);
        String label = polarity >= threshold ? "positive" : polarity <= -threshold ? "negative" : "neutral";
        return new SentencePolarity(label, polarity, null, evidence.entries());
    }
}
