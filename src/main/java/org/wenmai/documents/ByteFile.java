package org.wenmai.documents;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/** A file, or a file inside another, as bytes that are read once, with a look at its start. */
final class ByteFile {
    /** What a form is told by. */
    static final int START = 65_536;

    /** Archives in archives beyond this are no way to keep articles. */
    private static final int MAX_DEPTH = 4;

    private final String path;
    private final BufferedInputStream in;
    private final long size;
    private final ReadOptions options;
    private final Expansion expansion;
    private final Map<String, String> given;
    private final String charset;
    private final int depth;

    private ByteFile(
            String path,
            InputStream in,
            long size,
            ReadOptions options,
            Expansion expansion,
            Map<String, String> given,
            String charset,
            int depth) {
        this.path = path;
        this.in = new BufferedInputStream(in, 8192);
        this.size = size;
        this.options = options;
        this.expansion = expansion;
        this.given = given;
        this.charset = charset;
        this.depth = depth;
    }

    /**
     * A file.
     *
     * @param size its bytes, -1 where it is not known before it is read
     */
    static ByteFile of(String path, InputStream in, long size, ReadOptions options) {
        Expansion expansion = new Expansion(options);
        return new ByteFile(path, expansion.packed(in), size, options, expansion, Map.of(), null, 0);
    }

    /** What this file unpacks to, or a file inside it. */
    ByteFile inside(String inner, InputStream unpacked) throws MalformedException {
        return member(inner, expansion.unpacked(unpacked), given, null);
    }

    /**
     * A file that stands in this one as it is.
     *
     * @param fields what this one says of it
     * @param declared the charset this one says it is in, or null
     */
    ByteFile member(String inner, InputStream content, Map<String, String> fields, String declared)
            throws MalformedException {
        if (depth == MAX_DEPTH) {
            throw new MalformedException("files inside files more than %d deep; unpack them".formatted(MAX_DEPTH));
        }
        return new ByteFile(inner, content, -1, options, expansion, fields, declared, depth + 1);
    }

    /** The first bytes; they are read again afterwards. */
    byte[] start() throws IOException {
        in.mark(START + 1);
        byte[] start = in.readNBytes(START);
        in.reset();
        return start;
    }

    /** All bytes. */
    byte[] all() throws IOException {
        long most = Math.min(options.maxBytes(), Integer.MAX_VALUE - 9L);
        if (size > most) {
            throw new LimitException("%d bytes, more than input.max_file_bytes = %d".formatted(size, most));
        }
        byte[] bytes = in.readNBytes((int) most + 1);
        if (bytes.length > most) {
            throw new LimitException("more than input.max_file_bytes = %d bytes".formatted(most));
        }
        return bytes;
    }

    InputStream stream() {
        return in;
    }

    String path() {
        return path;
    }

    String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The charset that its container says it is in, or null. */
    String charset() {
        return charset;
    }

    ReadOptions options() {
        return options;
    }

    /** Counts what is unpacked out of bytes that were read. */
    Expansion expansion() {
        return expansion;
    }

    /** The file as text. */
    TextFile text(String text, String charset) {
        return new TextFile(path, text, charset, options, given);
    }
}
