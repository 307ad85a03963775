package org.wenmai.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** Zip archives that are one document to their user: DOCX, XLSX, EPUB. Which one is told by the parts inside. */
final class OfficeReader {
    private static final Set<String> READ = Set.of("xml", "rels", "opf", "ncx", "xhtml", "html", "htm", "mimetype");

    private static final Set<String> ACCOUNTS = Set.of(
            "admin",
            "administrator",
            "user",
            "users",
            "owner",
            "root",
            "pc",
            "author",
            "unknown",
            "microsoft",
            "microsoft office user",
            "windows user",
            "windows 用户",
            "微软用户",
            "用户",
            "作者",
            "python-docx",
            "openpyxl",
            "apache poi");

    private OfficeReader() {}

    /** Whether the first part of an archive has a name that office programs give. */
    static boolean mayBe(byte[] start) {
        if (start.length < 30) {
            return false;
        }
        int length = (start[26] & 0xFF) | (start[27] & 0xFF) << 8;
        String first = new String(start, 30, Math.min(length, start.length - 30), StandardCharsets.ISO_8859_1);
        return first.equals("mimetype")
                || first.equals("[Content_Types].xml")
                || first.matches("(?:_rels|docProps|word|xl|META-INF|OEBPS|customXml)/.*");
    }

    /** The records, or null where the archive is a plain one. */
    static Iterator<ReadResult> read(ByteFile file, byte[] bytes) throws IOException, MalformedException {
        Map<String, byte[]> parts = parts(file, bytes);
        if (parts.containsKey("word/document.xml")) {
            return DocxReader.read(file, parts);
        }
        if (parts.containsKey("xl/workbook.xml")) {
            return XlsxReader.read(file, parts);
        }
        byte[] type = parts.get("mimetype");
        boolean book = type != null
                && new String(type, StandardCharsets.US_ASCII).strip().equals("application/epub+zip");
        if (book || parts.containsKey("META-INF/container.xml")) {
            return EpubReader.read(file, parts);
        }
        return null;
    }

    /** The parts that hold text, unpacked under the limits; pictures and fonts are passed over. */
    private static Map<String, byte[]> parts(ByteFile file, byte[] bytes) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        long left = file.options().maxBytes();
        try (ZipArchiveInputStream zip =
                new ZipArchiveInputStream(new ByteArrayInputStream(bytes), "UTF-8", true, true)) {
            for (ZipArchiveEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName();
                String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
                if (entry.isDirectory() || !READ.contains(ending)) {
                    continue;
                }
                byte[] part =
                        file.expansion().unpacked(zip).readNBytes((int) Math.min(left + 1, Integer.MAX_VALUE - 8));
                left -= part.length;
                if (left < 0) {
                    throw new LimitException("unpacks to more than input.max_file_bytes = %d"
                            .formatted(file.options().maxBytes()));
                }
                parts.putIfAbsent(name, part);
            }
        }
        return parts;
    }

    /** A part as a tree. Entities are no more than characters to this parser: nothing is expanded or opened. */
    static Document xml(Map<String, byte[]> parts, String name) throws IOException {
        byte[] part = parts.get(name);
        return part == null ? null : Jsoup.parse(new ByteArrayInputStream(part), null, "", Parser.xmlParser());
    }

    /** Title, author and date of the part that describes a DOCX or XLSX. */
    static Map<String, String> properties(ByteFile file, Map<String, byte[]> parts) throws IOException {
        Map<String, String> fields = new LinkedHashMap<>();
        Document core = xml(parts, "docProps/core.xml");
        if (core != null) {
            FieldNames names = file.options().names();
            put(fields, names.title().get(0), core, "dc|title");
            put(fields, names.author().get(0), core, "dc|creator");
            fields.computeIfPresent(names.author().get(0), (name, author) -> isAccount(author) ? null : author);
            put(fields, names.date().get(0), core, "dcterms|created");
            put(fields, names.language().get(0), core, "dc|language");
        }
        return fields;
    }

    /** Whether the name of an author is the one that a program or a computer gives to whoever sits there. */
    static boolean isAccount(String author) {
        return ACCOUNTS.contains(author.strip().toLowerCase(Locale.ROOT));
    }

    /** When a file was made is a worse date than the one printed below its headline. */
    static void preferPrinted(Map<String, String> fields, List<Block> blocks, TextFile file) {
        if (DraftBuilder.dateLine(blocks, file).known()) {
            fields.remove(file.options().names().date().get(0));
        }
    }

    /** Puts the text of the first such element, where there is any. */
    static void put(Map<String, String> fields, String name, Document xml, String element) {
        org.jsoup.nodes.Element found = xml.selectFirst(element);
        if (found != null && !found.text().isBlank()) {
            fields.putIfAbsent(name, found.text().strip());
        }
    }
}
