package org.wenmai.documents;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/**
 * Dumps of MediaWiki in XML, page by page. The last revision of a page in the dump counts, and its time is the date. Pages of
 * other name spaces than articles and redirects are rejects. Nothing outside the file is opened and no entity is expanded.
 */
final class MediaWikiReader extends XmlEntryIterator {
    private static final Pattern ROOT = Pattern.compile("<mediawiki[\\s>]");

    private String site;

    private MediaWikiReader(ByteFile file) throws XMLStreamException {
        super(file);
    }

    /** Whether the root of an XML file is that of a dump. */
    static boolean accepts(String start) {
        return ROOT.matcher(start).find();
    }

    static Iterator<ReadResult> read(ByteFile file) throws XMLStreamException {
        return new MediaWikiReader(file);
    }

    @Override
    ReadResult element(long entry) throws XMLStreamException {
        if (xml.getLocalName().equals("page")) {
            return page(entry);
        }
        if (xml.getLocalName().equals("sitename")) {
            site = ClosedXml.text(xml);
        }
        return null;
    }

    private ReadResult page(long entry) throws XMLStreamException {
        Map<String, String> found = new LinkedHashMap<>();
        boolean redirect = false;
        boolean inRevision = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("page")) {
                break;
            }
            if (event != XMLStreamConstants.START_ELEMENT) {
                inRevision &= !(event == XMLStreamConstants.END_ELEMENT
                        && xml.getLocalName().equals("revision"));
                continue;
            }
            switch (xml.getLocalName()) {
                case "revision" -> inRevision = true;
                case "redirect" -> redirect = true;
                case "id" -> {
                    if (!inRevision) {
                        found.put("id", ClosedXml.text(xml));
                    }
                }
                case "title", "ns", "timestamp", "text" -> found.put(xml.getLocalName(), ClosedXml.text(xml));
                default -> {}
            }
        }
        return draft(entry, found, redirect);
    }

    private ReadResult draft(long entry, Map<String, String> found, boolean redirect) {
        String title = found.getOrDefault("title", "");
        if (!found.getOrDefault("ns", "0").equals("0")) {
            return new Reject(
                    entry,
                    RejectReason.UNSUPPORTED,
                    "page '%s' of name space %s is no article".formatted(title, found.get("ns")));
        }
        String wikitext = found.getOrDefault("text", "");
        if (redirect || Wikitext.isRedirect(wikitext)) {
            return new Reject(entry, RejectReason.EMPTY, "page '%s' only leads to another".formatted(title));
        }
        FieldNames names = file.options().names();
        Map<String, String> fields = new LinkedHashMap<>();
        put(fields, names.title(), found.get("title"));
        put(fields, names.id(), found.get("id"));
        put(fields, names.date(), found.get("timestamp"));
        put(fields, names.source(), site);
        TextFile page = file.text(wikitext, ClosedXml.charset(xml));
        try {
            return DraftBuilder.build(page, entry, "mediawiki", fields, null, Wikitext.blocks(wikitext));
        } catch (RuntimeException | StackOverflowError unusual) {
            return Rejects.of(entry, unusual);
        }
    }
}
