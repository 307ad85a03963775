/**
 * From a sentence to its words. In: one sentence. Out: {@link org.wenmai.tokens.Token tokens} with place, normal form, part of
 * speech and type. Pure Java; HanLP stands behind the classes named {@code HanLp…} and nowhere else.
 */
package org.wenmai.tokens;
