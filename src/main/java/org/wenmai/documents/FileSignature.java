package org.wenmai.documents;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

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

    private static final Pattern XML =
            Pattern.compile("\\s*+<(?:\\?xml|rss|feed|rdf:RDF)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern JSON_ARRAY = Pattern.compile("\\s*+\\[\\s*+\\{\\s*+\"");

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

    /** Forms of text that no reader knows: their records must not be taken for an article. */
    static String of(TextFile file) {
        String name = file.name().toLowerCase(Locale.ROOT);
        if (name.endsWith(".csv") || name.endsWith(".tsv")) {
            return "a table of separated values";
        }
        if (XML.matcher(file.text()).lookingAt() && !HtmlBlocks.isHtml(file.text())) {
            return "an XML file";
        }
        return name.endsWith(".json") || JSON_ARRAY.matcher(file.text()).lookingAt()
                ? "a JSON document that is not one record a line"
                : null;
    }
}
