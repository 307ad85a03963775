package org.wenmai.measures;

/**
 * What a weight needs to know of the document.
 *
 * @param terms occurrences of all terms
 * @param distinctTerms distinct terms
 * @param largest occurrences of the commonest term
 * @param characters characters of all occurrences, each with one more for the gap behind it
 */
public record DocumentSums(long terms, long distinctTerms, long largest, long characters) {

    double meanFrequency() {
        return (double) terms / distinctTerms;
    }
}
