package org.wenmai.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/** Decodes a stream and stops at the first byte that is not in its charset, with its offset. */
final class StrictReader extends Reader {
    private final InputStream in;
    private final CharsetDecoder decoder;
    private final String charset;
    private final ByteBuffer bytes = ByteBuffer.allocate(8192).flip();
    private long before;
    private boolean ended;
    private boolean flushed;

    StrictReader(InputStream in, Decoder.Encoding encoding) throws IOException {
        this.in = in;
        this.charset = encoding.name();
        this.decoder = encoding.charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        in.skipNBytes(encoding.mark());
        before = encoding.mark();
    }

    @Override
    public int read(char[] into, int from, int length) throws IOException {
        if (flushed) {
            return -1;
        }
        CharBuffer out = CharBuffer.wrap(into, from, length);
        while (out.position() == 0) {
            CoderResult result = decoder.decode(bytes, out, ended);
            if (result.isError()) {
                throw new UncheckedIOException(new IOException(new Decoder.UndecodableException(
                        RejectReason.UNDECODABLE,
                        "byte %d (0x%02X) is no %s; convert the file to UTF-8"
                                .formatted(before + bytes.position(), bytes.get(bytes.position()) & 0xFF, charset))));
            }
            if (out.position() > 0) {
                break;
            }
            if (ended) {
                decoder.flush(out);
                flushed = true;
                break;
            } else if (result.isUnderflow()) {
                fill();
            }
        }
        return out.position() == 0 ? -1 : out.position();
    }

    private void fill() throws IOException {
        before += bytes.position();
        bytes.compact();
        int n = in.read(bytes.array(), bytes.position(), bytes.remaining());
        bytes.position(bytes.position() + Math.max(0, n)).flip();
        ended = n < 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
