package org.wenmai.sentiment;

/**
 * An expression that counted.
 *
 * @param expression as written
 * @param begin in the sentence, in code points
 * @param end in the sentence, in code points, excluded
 * @param weight of an expression of the lexicon after all rules; of learned words what they add to the score of their side above the
 *     mean of the others, negative for the negative side, 0 where they speak for neutral; rounded to four decimals
 * @param rule the rules that changed its weight, e.g. {@code negation 不 · degree 非常}; {@code word} where none did;
 *     {@code learned} where the words are not of the lexicon but the model's, {@code learned neutral 0.42} with what they add
 *     to neutral
 */
public record Evidence(String expression, int begin, int end, double weight, String rule) {}
