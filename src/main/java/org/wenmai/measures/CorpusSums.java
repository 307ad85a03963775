package org.wenmai.measures;

import java.io.Serializable;

/**
 * What a weight needs to know of the corpus.
 *
 * @param documents N, all documents, those without terms too, at least 1
 * @param terms occurrences of all terms in all documents
 * @param distinctTerms distinct terms of each document, added up
 * @param characters characters of all those occurrences, each with one more for the gap behind it
 * @param largestDocumentFrequency documents that hold the commonest term
 */
public record CorpusSums(long documents, long terms, long distinctTerms, long characters, long largestDocumentFrequency)
        implements Serializable {

    /**
     * Refuses sums that no corpus can have.
     *
     * @throws IllegalArgumentException if there is no document, or a sum is negative
     */
    public CorpusSums {
        if (documents < 1 || terms < 0 || distinctTerms < 0 || characters < 0 || largestDocumentFrequency < 0) {
            throw new IllegalArgumentException(
                    ("impossible corpus: documents %d, terms %d, distinct terms %d, characters %d, largest document"
                                    + " frequency %d; expected at least 1 document and no negative sum")
                            .formatted(documents, terms, distinctTerms, characters, largestDocumentFrequency));
        }
    }

    double meanTerms() {
        return (double) terms / documents;
    }

    double meanDistinctTerms() {
        return (double) distinctTerms / documents;
    }

    double meanCharacters() {
        return (double) characters / documents;
    }
}
