package org.wenmai.tokens;

/**
 * A word at its place.
 *
 * @param text as written
 * @param term its normal form, null where it is filtered from analysis
 * @param pos part of speech as HanLP writes it, or null
 * @param type type of the lexicon entry or recogniser, or null
 * @param begin in the sentence, in code points
 * @param end in the sentence, in code points, excluded
 */
public record Token(String text, String term, String pos, String type, int begin, int end) {}
