package org.wenmai.documents;

import java.io.Serializable;

/**
 * Where the lines of a part of a file go on.
 *
 * @param charset of the file
 * @param entries entries before the part
 * @param lines lines before it
 * @param bytes bytes before it
 */
public record LineStart(String charset, long entries, long lines, long bytes) implements Serializable {}
