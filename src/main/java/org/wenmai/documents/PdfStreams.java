package org.wenmai.documents;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Looks at what the packed streams of a PDF unpack to, before a parser does so in memory. */
final class PdfStreams {
    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);

    private PdfStreams() {}

    /**
     * Refuses a bomb.
     *
     * @param most bytes that all streams together may unpack to
     */
    static void check(byte[] pdf, long most) throws IOException {
        long left = most;
        byte[] buffer = new byte[65_536];
        for (int at = find(pdf, 0); at >= 0; at = find(pdf, at + STREAM.length)) {
            int begin = at + STREAM.length;
            while (begin < pdf.length && (pdf[begin] == '\r' || pdf[begin] == '\n')) {
                begin++;
            }
            boolean ends = at >= 3 && pdf[at - 1] == 'd' && pdf[at - 2] == 'n' && pdf[at - 3] == 'e';
            if (!ends && isPacked(pdf, begin)) {
                left -= unpacked(pdf, begin, left, buffer);
                if (left < 0) {
                    throw new LimitException("the PDF unpacks to more than input.max_file_bytes = %d".formatted(most));
                }
            }
        }
    }

    /** The two bytes that every stream of zlib begins with. */
    private static boolean isPacked(byte[] pdf, int at) {
        return at + 1 < pdf.length && (pdf[at] & 0x0F) == 8 && ((pdf[at] & 0xFF) << 8 | pdf[at + 1] & 0xFF) % 31 == 0;
    }

    private static long unpacked(byte[] pdf, int begin, long most, byte[] buffer) {
        Inflater inflater = new Inflater();
        inflater.setInput(pdf, begin, pdf.length - begin);
        long bytes = 0;
        try {
            while (!inflater.finished() && bytes <= most) {
                int n = inflater.inflate(buffer);
                if (n == 0) {
                    break;
                }
                bytes += n;
            }
        } catch (DataFormatException broken) {
            // The parser will say so.
            return bytes;
        } finally {
            inflater.end();
        }
        return bytes;
    }

    private static int find(byte[] pdf, int from) {
        for (int i = from; i <= pdf.length - STREAM.length; i++) {
            if (pdf[i] == 's' && java.util.Arrays.equals(pdf, i, i + STREAM.length, STREAM, 0, STREAM.length)) {
                return i;
            }
        }
        return -1;
    }
}
