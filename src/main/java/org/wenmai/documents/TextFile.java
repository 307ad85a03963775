package org.wenmai.documents;

import java.time.ZoneId;
import java.util.Map;

/**
 * A decoded file as readers see it.
 *
 * @param path below its input, with {@code /}
 * @param text its content, line ends as read
 * @param charset what it was decoded from
 * @param options how it is read
 * @param given fields that its container says of it, such as its address
 */
public record TextFile(String path, String text, String charset, ReadOptions options, Map<String, String> given) {
    public TextFile {
        given = Map.copyOf(given);
    }

    /** Zone of times that name none. */
    public ZoneId zone() {
        return options.zone();
    }

    /** Last part of the path. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** A name without its ending. */
    public static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
