package org.wenmai.statistics;

/** Gives the terms of a document with their frequencies, from the triples that {@link DocumentPieces#tagCounts} makes. */
final class TermsOfDocument {
    /** Type, tag, count. */
    static final int TRIPLE = 3;

    private TermsOfDocument() {}

    /** Takes a term. */
    interface Consumer {
        /** A type with its occurrences; its triples are those from {@code begin} to {@code end}, excluded. */
        void term(int type, long frequency, int begin, int end);
    }

    static void forEach(int[] triples, Consumer consumer) {
        int end;
        for (int begin = 0; begin < triples.length; begin = end) {
            long frequency = 0;
            for (end = begin; end < triples.length && triples[end] == triples[begin]; end += TRIPLE) {
                frequency += triples[end + 2];
            }
            consumer.term(triples[begin], frequency, begin, end);
        }
    }
}
