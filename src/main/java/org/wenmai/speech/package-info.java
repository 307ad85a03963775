/**
 * Who says what, and of whom. In: the sentences of one document with their words. Out: quotations with their speakers, the voice of each
 * sentence, and what is said of persons, organisations and products, by whom. Pure Java.
 */
package org.wenmai.speech;
