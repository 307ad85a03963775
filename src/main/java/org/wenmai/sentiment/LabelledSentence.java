package org.wenmai.sentiment;

/**
 * A sentence that someone labelled.
 *
 * @param text as written
 * @param label its class
 * @param document sentences of one document are never parted between training and test
 * @param register kind of text, empty where none is given
 */
public record LabelledSentence(String text, String label, String document, String register) {}
