package org.wenmai.documents;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Lines of a stream, each decoded strictly by itself: one that is broken or too long does not cost those behind it. */
final class ByteLines {
    private static final int FIRST = 1024;

    /** What a line took beyond this is given back. */
    private static final int KEPT = 1 << 20;

    private static final int LONGEST_ARRAY = Integer.MAX_VALUE - 8;

    private final InputStream in;
    private final Charset charset;
    private final long most;
    private byte[] line = new byte[FIRST];
    private long offset;
    private long number;

    ByteLines(InputStream in, Charset charset, LineStart start, long most) {
        this.in = in.markSupported() ? in : new BufferedInputStream(in);
        this.charset = charset;
        this.offset = start.bytes();
        this.number = start.lines();
        this.most = most;
    }

    /** Lines of a text in an encoding whose line feed is more than one byte. */
    static ByteLines of(Reader reader, long most) {
        return new ByteLines(new Utf8Stream(reader), StandardCharsets.UTF_8, new LineStart("UTF-8", 0, 0, 0), most);
    }

    /**
     * The next line, or null at the end.
     *
     * @throws LimitException where it is too long; the next call goes on behind it
     * @throws Decoder.UndecodableException where it is not in the charset; the same
     */
    String next() throws IOException, Decoder.UndecodableException {
        if (line.length > KEPT) {
            line = new byte[FIRST];
        }
        long begin = offset;
        long length = 0;
        int b;
        while ((b = in.read()) >= 0) {
            offset++;
            if (b == '\n') {
                break;
            }
            if (++length <= most) {
                // No stream of bytes: its lock is taken for every one of them.
                if (length > line.length) {
                    line = Arrays.copyOf(line, (int) Math.min(2L * line.length, LONGEST_ARRAY));
                }
                line[(int) length - 1] = (byte) b;
            }
        }
        if (b < 0 && length == 0) {
            return null;
        }
        number++;
        if (length > most) {
            throw new LimitException(
                    "line %d: %d bytes, more than input.max_file_bytes = %d".formatted(number, length, most));
        }
        ByteBuffer buffer = ByteBuffer.wrap(line, 0, (int) length);
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(buffer)
                    .toString();
        } catch (CharacterCodingException broken) {
            throw new Decoder.UndecodableException(
                    RejectReason.UNDECODABLE,
                    "line %d, byte %d (0x%02X) is no %s; convert the file to UTF-8"
                            .formatted(
                                    number,
                                    begin + buffer.position(),
                                    line[Math.min(buffer.position(), (int) length - 1)] & 0xFF,
                                    charset.name()));
        }
    }

    /** Number of the line read last, from 1. */
    long number() {
        return number;
    }

    /** Characters as the bytes of UTF-8. */
    private static final class Utf8Stream extends InputStream {
        private final Reader reader;
        private final char[] chars = new char[4096];
        private byte[] bytes = {};
        private int at;
        private int kept;

        Utf8Stream(Reader reader) {
            this.reader = reader;
        }

        @Override
        public int read() throws IOException {
            while (at == bytes.length) {
                int n = reader.read(chars, kept, chars.length - kept);
                if (n < 0) {
                    return -1;
                }
                int end = kept + n;
                // The first half of a surrogate pair waits for the second.
                kept = Character.isHighSurrogate(chars[end - 1]) ? 1 : 0;
                bytes = new String(chars, 0, end - kept).getBytes(StandardCharsets.UTF_8);
                chars[0] = chars[end - 1];
                at = 0;
            }
            return bytes[at++] & 0xFF;
        }
    }
}
