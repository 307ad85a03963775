package org.wenmai.corpus;

import java.io.Serializable;

/**
 * A file to read.
 *
 * @param uri where it is
 * @param path below the input it came from, with {@code /}
 * @param bytes its size
 * @param problem why it is not read, null where it is
 */
public record InputFile(String uri, String path, long bytes, String problem) implements Serializable {
    /** A file that is read. */
    public InputFile(String uri, String path, long bytes) {
        this(uri, path, bytes, null);
    }
}
