package org.wenmai.documents;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** Binary forms told by their first bytes, so that the reject can name them. */
final class FileSignature {
    private static final Map<String, String> KNOWN = new TreeMap<>(Map.of(
            "PK\u0003\u0004", "a zip archive or office file",
            "%PDF-", "a PDF file",
            "\u001f\u008b", "a gzip file",
            "BZh", "a bzip2 file",
            "\u0089PNG", "a PNG picture",
            "GIF8", "a GIF picture",
            "\u00ff\u00d8\u00ff", "a JPEG picture",
            "PAR1", "a Parquet file",
            "\u00d0\u00cf\u0011\u00e0", "an old office file",
            "WARC/", "a web archive"));

    private FileSignature() {}

    /** What the file is, or null where no signature fits. */
    static String of(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(8, bytes.length), StandardCharsets.ISO_8859_1);
        return KNOWN.entrySet().stream()
                .filter(known -> start.startsWith(known.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }
}
