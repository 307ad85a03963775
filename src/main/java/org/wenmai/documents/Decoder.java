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
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Bytes to text: byte-order mark, strict UTF-8, what the file says of itself where a strict decoding confirms it, then ICU's
 * detector where its confidence is at least {@value #CONFIDENCE}, and GB18030, Big5 and EUC-TW beside it; of those that decode
 * without an error, the one whose characters are most like running text ({@link Plausibility}).
 */
public final class Decoder {
    static final int CONFIDENCE = 50;

    /** How much more plausible a later candidate must be. */
    private static final double PREFERENCE = 0.2;

    private static final Set<String> EAST_ASIAN =
            Set.of("GB18030", "Big5", "EUC-JP", "EUC-KR", "Shift_JIS", "ISO-2022-CN", "ISO-2022-JP", "ISO-2022-KR");
    private static final List<String> WIDE = List.of("UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE");
    private static final Pattern DECLARED = Pattern.compile(
            "(?i)(?:<meta[^>]{0,200}?charset|<\\?xml[^>]{0,80}?encoding)\\s{0,9}=\\s{0,9}[\"']?([A-Za-z0-9_-]{2,40})");

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
     * A charset that was found.
     *
     * @param name its name as in IANA's registry
     * @param mark bytes of the byte-order mark before the text
     */
    record Encoding(Charset charset, String name, int mark) {
        /** Whether a line feed is one byte, and no byte of another character. */
        boolean hasByteLines() {
            return !name.startsWith("UTF-16") && !name.startsWith("UTF-32");
        }
    }

    /**
     * Decodes a whole file.
     *
     * @throws UndecodableException where the bytes are not text; the message names the first offending byte
     */
    public static Decoded decode(byte[] bytes) throws UndecodableException {
        return decode(bytes, (String) null);
    }

    /** The same, where a charset is declared beside the file. */
    static Decoded decode(byte[] bytes, String declared) throws UndecodableException {
        return decode(bytes, encoding(bytes, true, declared));
    }

    /** The same, where the encoding is found already. */
    static Decoded decode(byte[] bytes, Encoding found) throws UndecodableException {
        int wrong = firstError(bytes, found.mark(), found.charset(), true);
        if (wrong >= 0) {
            throw undecodable(wrong, bytes, found.charset().name());
        }
        return new Decoded(text(bytes, found), found.name());
    }

    /** The text of bytes that are known to be in an encoding. */
    static String text(byte[] bytes, Encoding found) {
        return new String(bytes, found.mark(), bytes.length - found.mark(), found.charset());
    }

    /**
     * The charset of a file by its first bytes.
     *
     * @param complete whether they are the whole file, so that no character may be cut at their end
     * @param declared what the file's surroundings say, such as a header of HTTP, or null
     */
    static Encoding encoding(byte[] bytes, boolean complete, String declared) throws UndecodableException {
        Encoding marked = byMark(bytes, complete);
        if (marked != null) {
            return marked;
        }
        int nul = indexOfNul(bytes);
        int wrong = firstError(bytes, 0, StandardCharsets.UTF_8, complete);
        if (wrong < 0 && nul < 0) {
            return new Encoding(StandardCharsets.UTF_8, "UTF-8", 0);
        }
        List<Encoding> fitting = new ArrayList<>();
        for (String name : new String[] {declared, declaredIn(bytes)}) {
            add(fitting, name, bytes, complete, nul);
        }
        if (!fitting.isEmpty()) {
            return fitting.get(0);
        }
        for (CharsetMatch match : new CharsetDetector().setText(bytes).detectAll()) {
            boolean tried =
                    EAST_ASIAN.contains(match.getName()) || match.getName().startsWith("UTF-");
            if (match.getConfidence() >= CONFIDENCE && tried) {
                add(fitting, match.getName(), bytes, complete, nul);
            }
        }
        if (nul < 0) {
            // ICU does not know EUC-TW, and says nothing of short texts; both are settled by what the characters are.
            List.of("GB18030", "Big5", "EUC-TW").forEach(name -> add(fitting, name, bytes, complete, nul));
        } else if (fitting.isEmpty()) {
            WIDE.forEach(name -> add(fitting, name, bytes, complete, nul));
        }
        Encoding best = null;
        double plausible = 0;
        for (Encoding encoding : fitting) {
            double share = Plausibility.of(new String(bytes, encoding.charset()));
            if (share > 0 && (best == null || share > plausible + PREFERENCE)) {
                best = encoding;
                plausible = share;
            }
        }
        if (best != null) {
            return best;
        }
        if (nul >= 0) {
            throw new UndecodableException(
                    RejectReason.BINARY, "byte %d is 0: not text; give text files only".formatted(nul));
        }
        throw new UndecodableException(
                RejectReason.UNDECODABLE,
                "byte %d (0x%02X) is no UTF-8, and no other encoding fits; convert the file to UTF-8"
                        .formatted(wrong, bytes[wrong] & 0xFF));
    }

    private static UndecodableException undecodable(int at, byte[] bytes, String charset) {
        return new UndecodableException(
                RejectReason.UNDECODABLE,
                "byte %d (0x%02X) is no %s; convert the file to UTF-8".formatted(at, bytes[at] & 0xFF, charset));
    }

    private static void add(List<Encoding> fitting, String name, byte[] bytes, boolean complete, int nul) {
        Charset charset = name == null ? null : supported(name);
        boolean wide = charset != null && WIDE.stream().anyMatch(charset.name()::startsWith);
        if (charset == null
                || wide != nul >= 0
                || fitting.stream().anyMatch(e -> e.name().equals(name(charset)))) {
            return;
        }
        if (firstError(bytes, 0, charset, complete) < 0) {
            fitting.add(new Encoding(charset, name(charset), 0));
        }
    }

    /** GB18030 stands for its subsets GB2312 and GBK, and the JDK's x-EUC-TW is EUC-TW. */
    private static String name(Charset charset) {
        return switch (charset.name()) {
            case "GBK", "GB2312", "x-GBK", "x-mswin-936" -> "GB18030";
            case "x-EUC-TW" -> "EUC-TW";
            default -> charset.name();
        };
    }

    /** The usual name of a charset, however it is spelt; a name that nothing knows stays. */
    static String name(String declared) {
        Charset charset = supported(declared);
        return charset == null ? declared : name(charset);
    }

    /** What a page or an XML file says of itself in its first lines. */
    private static String declaredIn(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(2048, bytes.length), StandardCharsets.ISO_8859_1);
        Matcher declared = DECLARED.matcher(start);
        if (!declared.find()) {
            return null;
        }
        String name = declared.group(1);
        // Pages that say GB2312 use the characters of its supersets.
        return name.toLowerCase(java.util.Locale.ROOT).startsWith("gb") ? "GB18030" : name;
    }

    private static Encoding byMark(byte[] bytes, boolean complete) throws UndecodableException {
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
                int wrong = firstError(bytes, n, mark.charset(), complete);
                if (wrong >= 0) {
                    throw new UndecodableException(
                            RejectReason.UNDECODABLE,
                            "byte %d is no %s, though the byte-order mark says so".formatted(wrong, mark.charset()));
                }
                return new Encoding(mark.charset(), mark.charset().name(), n);
            }
        }
        return null;
    }

    /** Offset of the first byte that is not in the charset, or -1. */
    private static int firstError(byte[] bytes, int from, Charset charset, boolean complete) {
        ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
        CharBuffer out = CharBuffer.allocate(8192);
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        while (true) {
            out.clear();
            CoderResult result = decoder.decode(in, out, complete);
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

    private static Charset supported(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException notHere) {
            return null;
        }
    }
}
