/**
 * Cuts a stretch of Chinese into words: HanLP's bigram model and its recognition of personal names on flat arrays. Knows neither
 * lexicons nor sentences; those stand in {@code tokens}.
 */
package org.wenmai.segmentation;
