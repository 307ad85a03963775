package org.wenmai.speech;

/**
 * What a sentence says of somebody or something.
 *
 * @param passage in the list read
 * @param target the term
 * @param type of the lexicon entry or recogniser, null for a name of unknown type
 * @param quotation number of the quotation that says it, -1 where the author does
 * @param label {@code positive}, {@code neutral} or {@code negative}
 * @param polarity in [-1, 1]
 * @param rule how it was found: {@code comparison X}, {@code regard X}, {@code sentence}, {@code clause}, {@code next clause}, {@code none}
 */
public record TargetMention(
        int passage, String target, String type, int quotation, String label, double polarity, String rule) {
    TargetMention in(int other) {
        return new TargetMention(other, target, type, quotation, label, polarity, rule);
    }
}
