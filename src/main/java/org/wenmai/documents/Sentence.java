package org.wenmai.documents;

/**
 * A sentence and its place.
 *
 * @param number in the document, from 0
 * @param paragraph from 0, the title's line included
 * @param kind title, heading, list, quotation or body
 * @param begin in the normalised text, in code points
 * @param end in the normalised text, in code points, excluded
 * @param text the sentence without surrounding white space
 */
public record Sentence(long number, long paragraph, SentenceKind kind, long begin, long end, String text) {}
