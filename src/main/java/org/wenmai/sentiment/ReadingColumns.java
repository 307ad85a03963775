package org.wenmai.sentiment;

import java.util.Arrays;
import java.util.List;

/**
 * What the lexicon and the rules say of a sentence, as columns between -1 and 2; the first is 1 for every sentence. Length, digits and marks have no column: they tell writers apart, not polarities.
 */
final class ReadingColumns {
    /** How many. */
    static final int COUNT = 17;

    private static final double MOST = 2;
    private static final double MANY = 3;
    private static final int QUESTION = 10;
    private static final int CONTRAST = 11;
    private static final int NEGATION = 12;
    private static final int DEGREE = 13;
    private static final int HYPOTHESIS = 14;
    private static final int CONCESSION = 15;
    private static final int REVERSAL = 16;

    private ReadingColumns() {}

    /** Fills {@code columns}. */
    static void fill(LexiconReading reading, double[] columns) {
        Arrays.fill(columns, 0);
        columns[0] = 1;
        double positive = 0;
        double negative = 0;
        int positives = 0;
        int negatives = 0;
        for (PolarHit hit : reading.polar()) {
            double size = Math.abs(hit.weight());
            if (hit.weight() > 0) {
                positive += size;
                positives++;
                columns[6] = Math.min(Math.max(columns[6], size), MOST);
            } else {
                negative += size;
                negatives++;
                columns[7] = Math.min(Math.max(columns[7], size), MOST);
            }
        }
        columns[1] = Math.min(positive, MOST);
        columns[2] = Math.min(negative, MOST);
        columns[3] = (positive - negative) / (positive + negative + SentenceScorer.DAMPING);
        columns[4] = Math.min(positives, MANY) / MANY;
        columns[5] = Math.min(negatives, MANY) / MANY;
        double clauses = 1.0 + reading.lastClause();
        columns[8] = Math.min(positive / clauses, MOST);
        columns[9] = Math.min(negative / clauses, MOST);
        columns[QUESTION] = reading.question() ? 1 : 0;
        countRules(reading.hits(), columns);
    }

    private static void countRules(List<Hit> hits, double[] columns) {
        for (Hit hit : hits) {
            switch (hit.kind()) {
                case NEGATION -> columns[NEGATION] = Math.min(columns[NEGATION] + 0.5, 1);
                case DEGREE -> columns[DEGREE] = Math.min(columns[DEGREE] + 0.5, 1);
                case HYPOTHESIS -> columns[HYPOTHESIS] = 1;
                case CONCESSION -> columns[CONCESSION] = 1;
                case REVERSAL -> columns[REVERSAL] = 1;
                case CONTRAST -> columns[CONTRAST] = 1;
                case POLAR -> {}
            }
        }
    }
}
