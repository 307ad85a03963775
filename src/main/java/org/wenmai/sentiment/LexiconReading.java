package org.wenmai.sentiment;

import java.util.List;

/**
 * What the lexicon says of a sentence.
 *
 * @param hits all expressions, from left to right
 * @param polar the polar ones among them
 * @param lastClause the number of the last clause; the first is 0; 0 too where nothing is polar, as no rule asks then
 * @param question whether the sentence ends as a question
 */
record LexiconReading(List<Hit> hits, List<PolarHit> polar, int lastClause, boolean question) {}
