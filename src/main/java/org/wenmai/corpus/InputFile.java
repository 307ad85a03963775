package org.wenmai.corpus;

import java.io.Serializable;
import org.wenmai.documents.LineStart;

/**
 * A file to read.
 *
 * @param uri where it is
 * @param path below the input it came from, with {@code /}
 * @param bytes its size
 * @param problem why it is not read, null where it is
 * @param part the part of it that is read, null for all of it
 */
public record InputFile(String uri, String path, long bytes, String problem, Part part) implements Serializable {
    /**
     * A part of a large file of lines or rows.
     *
     * @param from its first byte
     * @param to the byte behind it
     * @param lines where the lines go on, null in a file of rows
     * @param entries entries before it
     * @param sha256 digest of the whole file
     */
    public record Part(long from, long to, LineStart lines, long entries, String sha256) implements Serializable {}

    /** A file that is read unless there is a problem. */
    public InputFile(String uri, String path, long bytes, String problem) {
        this(uri, path, bytes, problem, null);
    }

    /** A file that is read. */
    public InputFile(String uri, String path, long bytes) {
        this(uri, path, bytes, null);
    }
}
