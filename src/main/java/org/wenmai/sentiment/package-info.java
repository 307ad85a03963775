/**
 * How a sentence feels, by words and rules. In: a sentence and the boundaries of its words. Out: a label, a polarity and the
 * expressions that decided, with their place, weight and rules. Pure Java.
 */
package org.wenmai.sentiment;
