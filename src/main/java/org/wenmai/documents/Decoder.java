package org.wenmai.documents;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;

/**
 * Bytes to text: byte-order mark, strict UTF-8, then ICU's detector where its confidence is at least
 * {@value #CONFIDENCE} and a strict decoding confirms it, then strict GB18030.
 */
public final class Decoder {
    static final int CONFIDENCE = 50;

    private Decoder() {}

    /**
     * Text and the charset it was in.
     *
     * @param charset its name as in IANA's registry, e.g. {@code UTF-8}, {@code GB18030}
     */
    public record Decoded(String text, String charset) {}

    /** The bytes are no text. */
    public static final class UndecodableException extends Exception {
        private static final long serialVersionUID = 1L;
        private final RejectReason reason;

        UndecodableException(RejectReason reason, String message) {
            super(message);
            this.reason = reason;
        }

        /** {@code BINARY} or {@code UNDECODABLE}. */
        public RejectReason reason() {
            return reason;
        }
    }

    /**
     * Decodes a whole file.
     *
     * @throws UndecodableException where the bytes are not text; the message names the first offending byte
     */
    public static Decoded decode(byte[] bytes) throws UndecodableException {
        Decoded marked = byMark(bytes);
        if (marked != null) {
            return marked;
        }
        int nul = indexOfNul(bytes);
        int wrong = firstError(bytes, 0, StandardCharsets.UTF_8);
        if (wrong < 0 && nul < 0) {
            return new Decoded(new String(bytes, StandardCharsets.UTF_8), "UTF-8");
        }
        for (CharsetMatch match : new CharsetDetector().setText(bytes).detectAll()) {
            Charset charset = supported(match.getName());
            if (match.getConfidence() < CONFIDENCE || charset == null) {
                continue;
            }
            boolean wide =
                    match.getName().startsWith("UTF-16") || match.getName().startsWith("UTF-32");
            boolean chinese = wide
                    || match.getName().startsWith("GB")
                    || match.getName().startsWith("Big5")
                    || match.getName().startsWith("EUC")
                    || match.getName().startsWith("UTF-8");
            if (chinese && (wide || nul < 0) && firstError(bytes, 0, charset) < 0) {
                return new Decoded(new String(bytes, charset), match.getName());
            }
        }
        if (nul >= 0) {
            throw new UndecodableException(
                    RejectReason.BINARY, "byte %d is 0: not text; give text files only".formatted(nul));
        }
        Charset gb = Charset.forName("GB18030");
        if (firstError(bytes, 0, gb) < 0 && mostlyText(new String(bytes, gb))) {
            return new Decoded(new String(bytes, gb), "GB18030");
        }
        throw new UndecodableException(
                RejectReason.UNDECODABLE,
                "byte %d (0x%02X) is no UTF-8, and no other encoding fits; convert the file to UTF-8"
                        .formatted(wrong, bytes[wrong] & 0xFF));
    }

    private static Decoded byMark(byte[] bytes) throws UndecodableException {
        record Mark(int[] bytes, Charset charset) {}
        Mark[] marks = {
            new Mark(new int[] {0xEF, 0xBB, 0xBF}, StandardCharsets.UTF_8),
            new Mark(new int[] {0xFF, 0xFE, 0, 0}, Charset.forName("UTF-32LE")),
            new Mark(new int[] {0, 0, 0xFE, 0xFF}, Charset.forName("UTF-32BE")),
            new Mark(new int[] {0xFF, 0xFE}, StandardCharsets.UTF_16LE),
            new Mark(new int[] {0xFE, 0xFF}, StandardCharsets.UTF_16BE),
            new Mark(new int[] {0x84, 0x31, 0x95, 0x33}, Charset.forName("GB18030")),
        };
        for (Mark mark : marks) {
            int n = mark.bytes().length;
            boolean there = bytes.length >= n;
            for (int i = 0; there && i < n; i++) {
                there = (bytes[i] & 0xFF) == mark.bytes()[i];
            }
            if (there) {
                int wrong = firstError(bytes, n, mark.charset());
                if (wrong >= 0) {
                    throw new UndecodableException(
                            RejectReason.UNDECODABLE,
                            "byte %d is no %s, though the byte-order mark says so".formatted(wrong, mark.charset()));
                }
                return new Decoded(
                        new String(Arrays.copyOfRange(bytes, n, bytes.length), mark.charset()),
                        mark.charset().name());
            }
        }
        return null;
    }

    /** Offset of the first byte that is not in the charset, or -1. */
    private static int firstError(byte[] bytes, int from, Charset charset) {
        ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
        CharBuffer out = CharBuffer.allocate(8192);
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        while (true) {
            out.clear();
            CoderResult result = decoder.decode(in, out, true);
            if (result.isError()) {
                return in.position();
            }
            if (result.isUnderflow()) {
                return -1;
            }
        }
    }

    private static int indexOfNul(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                return i;
            }
        }
        return -1;
    }

    /** GB18030 accepts nearly any bytes; text has Han characters and few that are unassigned or private. */
    private static boolean mostlyText(String text) {
        long odd = text.codePoints()
                .filter(c -> !Character.isDefined(c)
                        || Character.getType(c) == Character.PRIVATE_USE
                        || (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t'))
                .count();
        long han = text.codePoints()
                .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)
                .count();
        return han > 0 && odd * 100 <= text.length();
    }

    private static Charset supported(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException notHere) {
            return null;
        }
    }
}
