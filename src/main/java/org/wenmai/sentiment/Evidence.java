package org.wenmai.sentiment;

/**
 * An expression that counted.
 *
 * @param expression as written
 * @param begin in the sentence, in code points
 * @param end in the sentence, in code points, excluded
 * @param weight what it added, after all rules, rounded to four decimals
 * @param rule the rules that changed its weight, e.g. {@code negation 不 · degree 非常}; {@code word} where none did
 */
public record Evidence(String expression, int begin, int end, double weight, String rule) {}
