package org.wenmai.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Books in EPUB: every chapter of the reading order is an entry, with author, publisher and date of the book. */
final class EpubReader {
    private EpubReader() {}

    static Iterator<ReadResult> read(ByteFile file, Map<String, byte[]> parts) throws IOException, MalformedException {
        Document container = OfficeReader.xml(parts, "META-INF/container.xml");
        Element root = container == null ? null : container.selectFirst("rootfile[full-path]");
        Document book = root == null ? null : OfficeReader.xml(parts, root.attr("full-path"));
        if (book == null) {
            throw new MalformedException("an EPUB without its list of contents; META-INF/container.xml names none");
        }
        String folder = folder(root.attr("full-path"));
        Map<String, String> files = new HashMap<>();
        book.select("manifest > item").forEach(item -> files.put(item.attr("id"), folder + decoded(item.attr("href"))));
        Map<String, String> fields = fields(file.options().names(), book);
        Iterator<Element> order = book.select("spine > itemref").iterator();
        return new EntryIterator() {
            @Override
            ReadResult read(long entry) throws IOException {
                if (!order.hasNext()) {
                    return null;
                }
                String name = files.get(order.next().attr("idref"));
                byte[] part = name == null ? null : parts.get(name);
                return part == null
                        ? new Reject(entry, RejectReason.MALFORMED, "chapter %s is not in the book".formatted(name))
                        : chapter(file, entry, part, new LinkedHashMap<>(fields));
            }
        };
    }

    private static ReadResult chapter(ByteFile file, long entry, byte[] part, Map<String, String> fields)
            throws IOException {
        Document page = Jsoup.parse(new ByteArrayInputStream(part), null, "", Parser.htmlParser());
        Element heading = page.selectFirst("h1, h2, h3");
        String title = heading != null && !heading.text().isBlank() ? heading.text() : page.title();
        try {
            return DraftBuilder.build(
                    file.text("", page.charset().name()),
                    entry,
                    "epub",
                    fields,
                    title.isBlank() ? null : title,
                    HtmlBlocks.of(page.body(), SentenceKind.BODY));
        } catch (RuntimeException | StackOverflowError unusual) {
            return Rejects.of(entry, unusual);
        }
    }

    private static Map<String, String> fields(FieldNames names, Document book) {
        Map<String, String> fields = new LinkedHashMap<>();
        OfficeReader.put(fields, "book", book, "dc|title");
        OfficeReader.put(fields, names.author().get(0), book, "dc|creator");
        OfficeReader.put(fields, names.source().get(0), book, "dc|publisher");
        OfficeReader.put(fields, names.date().get(0), book, "dc|date");
        OfficeReader.put(fields, names.language().get(0), book, "dc|language");
        return fields;
    }

    private static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    private static String decoded(String href) {
        try {
            return URLDecoder.decode(href.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException asWritten) {
            return href;
        }
    }
}
