package org.wenmai.measures;

/**
 * Polarity of a document, source, period or target: the balance of its positive and negative sentences.
 *
 * <p>{@code polarity = (positive - negative) / sentences}.
 *
 * <p>{@code positive} and {@code negative} sentences of that label, {@code sentences} all sentences judged, neutral
 * ones included.
 *
 * <p>Range [-1, 1]: 1 if every sentence is positive, -1 if every one is negative, 0 if both are equally many or none is
 * either.
 *
 * <p>{@code null} with fewer sentences than the minimum, as one sentence more would change the figure too much.
 *
 * <p>Neutral sentences count: (positive - negative) / (positive + negative) is another measure. Young and Soroka take
 * the same balance over words.
 *
 * @see <a href="https://doi.org/10.1080/10584609.2012.671234">Young and Soroka (2012), Political Communication
 *     29(2)</a>
 */
public final class Polarity {

    private Polarity() {}

    /**
     * Balance of labelled sentences.
     *
     * @param positive sentences labelled positive
     * @param negative sentences labelled negative
     * @param sentences all sentences judged
     * @param minimum fewest sentences for which a figure is given, at least 1
     * @return a number in [-1, 1], or {@code null} below the minimum
     * @throws IllegalArgumentException if a count is negative, the labels exceed the sentences, or the minimum is 0
     */
    public static Double of(long positive, long negative, long sentences, long minimum) {
        if (positive < 0 || negative < 0 || positive > sentences || negative > sentences - positive) {
            throw new IllegalArgumentException(
                    "expected positive + negative <= sentences, found %d positive and %d negative of %d sentences"
                            .formatted(positive, negative, sentences));
        }
        if (minimum < 1) {
            throw new IllegalArgumentException("minimum must be at least 1 sentence, found " + minimum);
        }
        if (sentences < minimum) {
            return null;
        }
        return (double) (positive - negative) / sentences;
    }
}
