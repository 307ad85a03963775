package org.wenmai.documents;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;

/** Binary forms told by their first bytes, in order of choice. */
enum FileSignature {
    ZIP(0, "PK\u0003\u0004", "a zip archive"),
    EMPTY_ZIP(0, "PK\u0005\u0006", "an empty zip archive"),
    GZIP(0, "\u001f\u008b", "a gzip file"),
    BZIP2(0, "BZh", "a bzip2 file"),
    ZSTD(0, "\u0028\u00b5\u002f\u00fd", "a zstd file"),
    TAR(257, "ustar", "a tar archive"),
    PDF(0, "%PDF-", "a PDF file"),
    WARC(0, "WARC/", "a web archive"),
    ARC(0, "filedesc://", "a web archive of the old ARC form"),
    PARQUET(0, "PAR1", "a Parquet file inside another"),
    PNG(0, "\u0089PNG", "a PNG picture"),
    GIF(0, "GIF8", "a GIF picture"),
    JPEG(0, "\u00ff\u00d8\u00ff", "a JPEG picture"),
    OLE(0, "\u00d0\u00cf\u0011\u00e0", "an old office file"),
    XZ(0, "\u00fd7zXZ", "an xz file"),
    SEVEN_ZIP(0, "7z\u00bc\u00af", "a 7z archive"),
    RAR(0, "Rar!\u001a", "a RAR archive");

    private final int offset;
    private final String bytes;
    private final String description;

    FileSignature(int offset, String bytes, String description) {
        this.offset = offset;
        this.bytes = bytes;
        this.description = description;
    }

    /** What the form is, for messages. */
    String description() {
        return description;
    }

    /** The form that the ending of a name promises, or null where it is one of text or unknown. */
    static FileSignature promisedBy(String name) {
        return switch (ending(name)) {
            case "docx", "xlsx", "epub", "zip" -> ZIP;
            case "gz", "tgz" -> GZIP;
            case "bz2" -> BZIP2;
            case "zst", "zstd" -> ZSTD;
            case "tar" -> TAR;
            case "pdf" -> PDF;
            case "warc", "wet" -> WARC;
            case "arc" -> ARC;
            case "parquet" -> PARQUET;
            default -> null;
        };
    }

    /** What stands after the last dot of a name, in lower case. */
    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /** Why a file is not what its name promises: where, what was found, what was expected, and what to do. */
    String broken(String name, byte[] start) {
        String form = ending(name).toUpperCase(Locale.ROOT);
        byte[] found = Arrays.copyOfRange(
                start, Math.min(offset, start.length), Math.min(offset + bytes.length(), start.length));
        return "the name says %s, the content is none: byte %d: found %s, expected %s; save it again as %s, or give its text"
                .formatted(
                        form,
                        offset,
                        found.length == 0 ? "the end" : hex(found),
                        hex(bytes.getBytes(StandardCharsets.ISO_8859_1)),
                        form);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.ofDelimiter(" ").withUpperCase().formatHex(bytes);
    }

    /** The form of a file, or null where no signature fits. */
    static FileSignature of(byte[] start) {
        String text = new String(start, 0, Math.min(300, start.length), StandardCharsets.ISO_8859_1);
        for (FileSignature form : values()) {
            if (text.startsWith(form.bytes, form.offset)) {
                return form;
            }
        }
        return null;
    }
}
