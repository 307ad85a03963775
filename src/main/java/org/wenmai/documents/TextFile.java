package org.wenmai.documents;

import java.time.ZoneId;

/**
 * A decoded file as readers see it.
 *
 * @param path below its input, with {@code /}
 * @param text its content, line ends as read
 * @param zone zone of times that name none
 */
public record TextFile(String path, String text, ZoneId zone) {
    /** Last part of the path. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Last part of the path without its ending. */
    public String stem() {
        String name = name();
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
