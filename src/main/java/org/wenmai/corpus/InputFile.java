package org.wenmai.corpus;

import java.io.Serializable;

/**
 * A file to read.
 *
 * @param uri where it is
 * @param path below the input it came from, with {@code /}
 * @param bytes its size
 */
public record InputFile(String uri, String path, long bytes) implements Serializable {}
