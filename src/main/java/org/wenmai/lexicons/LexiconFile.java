package org.wenmai.lexicons;

import java.io.Serializable;

/**
 * A lexicon file that was read.
 *
 * @param name as the user named it, for messages
 * @param text its content
 */
public record LexiconFile(String name, String text) implements Serializable {}
