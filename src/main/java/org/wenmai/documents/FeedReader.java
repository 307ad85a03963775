package org.wenmai.documents;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/**
 * Feeds, item by item: RSS 0.9 to 2.0 with the modules content and Dublin Core, RSS 1.0 (RDF), Atom. The fullest text of an item
 * counts: {@code content:encoded} or {@code content}, then {@code description} or {@code summary}. The source is what the item names as its
 * own, else the feed's title; categories become a field.
 */
final class FeedReader extends XmlEntryIterator {
    private static final Pattern ROOT = Pattern.compile(
            "\\s*+(?:<\\?[^>]{0,400}+>\\s*+|<!--[^>]{0,500}+>\\s*+){0,6}+<(?:!DOCTYPE\\s{1,9})?(?:rss|feed|rdf:RDF)[\\s>]",
            Pattern.CASE_INSENSITIVE);

    /** rss@example.org (Name), as RSS writes an author. */
    private static final Pattern MAILBOX =
            Pattern.compile("\\s*[^\\s@()]{1,100}@[^\\s@()]{1,200}\\s*(?:\\(([^()]{1,100})\\))?\\s*");

    private static final Pattern TAG = Pattern.compile("</?[A-Za-z][^<>]{0,1000}>");
    private static final Set<String> DUBLIN_CORE =
            Set.of("http://purl.org/dc/elements/1.1/", "http://purl.org/dc/terms/");
    private static final String CONTENT_MODULE = "http://purl.org/rss/1.0/modules/content/";
    private static final String MEDIA = "http://search.yahoo.com/mrss/";

    private String format = "rss";
    private String site;

    private FeedReader(ByteFile file) throws XMLStreamException {
        super(file);
    }

    /** Whether the first element of a file is that of a feed. */
    static boolean accepts(String start) {
        return ROOT.matcher(start).lookingAt();
    }

    static Iterator<ReadResult> read(ByteFile file) throws XMLStreamException {
        return new FeedReader(file);
    }

    @Override
    ReadResult element(long entry) throws XMLStreamException {
        switch (xml.getLocalName()) {
            case "feed" -> format = "atom";
            case "item", "entry" -> {
                return item(entry);
            }
            // A picture of the channel has a title, too; the channel's own comes first.
            case "title" -> site = site == null ? plain(ClosedXml.text(xml)) : site;
            case "image", "author", "textinput", "textInput" -> ClosedXml.text(xml);
            default -> {}
        }
        return null;
    }

    /** What one item says, by role. */
    private ReadResult item(long entry) throws XMLStreamException {
        String end = xml.getLocalName();
        Map<String, String> found = new LinkedHashMap<>();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(end)) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT && !MEDIA.equals(xml.getNamespaceURI())) {
                take(found);
            }
        }
        return draft(entry, found);
    }

    private void take(Map<String, String> found) throws XMLStreamException {
        boolean dublin = DUBLIN_CORE.contains(String.valueOf(xml.getNamespaceURI()));
        switch (xml.getLocalName()) {
            case "title" -> found.putIfAbsent("title", plain(ClosedXml.text(xml)));
            case "link" -> link(found);
            case "pubDate", "published", "issued" -> found.put("date", ClosedXml.text(xml));
            case "date" -> found.putIfAbsent("date", ClosedXml.text(xml));
            case "updated", "modified" -> found.put("updated", ClosedXml.text(xml));
            case "creator" -> found.put("author", ClosedXml.text(xml));
            case "author" -> found.putIfAbsent("author", author());
            case "source" -> found.put("source", dublin ? ClosedXml.text(xml) : source());
            case "guid", "id" -> found.put("id", ClosedXml.text(xml));
            case "encoded" -> {
                if (CONTENT_MODULE.equals(xml.getNamespaceURI())) {
                    found.put("content", ClosedXml.text(xml));
                }
            }
            case "content" -> found.putIfAbsent("content", markup());
            case "description", "summary" -> found.putIfAbsent("summary", markup());
            case "category", "subject" -> {
                String term = xml.getAttributeValue(null, "term");
                String text = ClosedXml.text(xml).strip();
                found.merge("category", term == null || !text.isEmpty() ? text : term, (a, b) -> a + "、" + b);
            }
            default -> {}
        }
    }

    /** RSS writes the address as text, Atom as an attribute, among addresses of other kinds. */
    private void link(Map<String, String> found) throws XMLStreamException {
        String kind = xml.getAttributeValue(null, "rel");
        String address = xml.getAttributeValue(null, "href");
        String text = ClosedXml.text(xml).strip();
        if (kind == null || kind.equals("alternate")) {
            found.putIfAbsent("url", address == null ? text : address);
        }
    }

    private String author() throws XMLStreamException {
        String name = null;
        StringBuilder text = new StringBuilder();
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("name")) {
                name = ClosedXml.text(xml);
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                ClosedXml.text(xml);
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (xml.hasText()) {
                text.append(xml.getText());
            }
        }
        Matcher mailbox = MAILBOX.matcher(text);
        if (name == null && mailbox.matches()) {
            return mailbox.group(1) == null ? "" : mailbox.group(1);
        }
        return name == null ? text.toString() : name;
    }

    /** In Atom the feed an entry was taken from, with its title; in RSS its name alone. */
    private String source() throws XMLStreamException {
        String title = null;
        StringBuilder text = new StringBuilder();
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                String inside = xml.getLocalName().equals("title") ? ClosedXml.text(xml) : passed();
                title = title == null ? inside : title;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (xml.hasText()) {
                text.append(xml.getText());
            }
        }
        return plain(title == null ? text.toString() : title);
    }

    private String passed() throws XMLStreamException {
        ClosedXml.text(xml);
        return null;
    }

    /** What an element holds, elements in it written out again. */
    private String markup() throws XMLStreamException {
        StringBuilder html = new StringBuilder();
        for (int depth = 1; depth > 0; ) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    html.append('<').append(xml.getLocalName());
                    String address = xml.getAttributeValue(null, "href");
                    html.append(address == null ? "" : " href=\"" + address.replace("\"", "%22") + '"')
                            .append('>');
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    html.append(depth > 0 ? "</" + xml.getLocalName() + '>' : "");
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    html.append(depth > 1 ? xml.getText().replace("&", "&amp;").replace("<", "&lt;") : xml.getText());
                default -> {}
            }
        }
        return html.toString();
    }

    private static String plain(String title) {
        return TAG.matcher(title).replaceAll("").strip();
    }

    private ReadResult draft(long entry, Map<String, String> found) {
        FieldNames names = file.options().names();
        Map<String, String> fields = new LinkedHashMap<>();
        put(fields, names.title(), found.get("title"));
        put(fields, names.author(), found.get("author"));
        put(fields, names.source(), found.getOrDefault("source", site));
        put(fields, names.date(), found.getOrDefault("date", found.get("updated")));
        put(fields, names.url(), found.get("url"));
        put(fields, names.id(), found.get("id"));
        put(fields, List.of("category"), found.get("category"));
        String content = found.getOrDefault("content", "");
        String text = content.isBlank() ? found.getOrDefault("summary", "") : content;
        TextFile item = file.text(text, ClosedXml.charset(xml));
        try {
            List<Block> blocks = TAG.matcher(text).find()
                    ? HtmlBlocks.of(text, SentenceKind.BODY)
                    : text.lines().map(Block::body).toList();
            return DraftBuilder.build(item, entry, format, fields, null, blocks);
        } catch (RuntimeException | StackOverflowError unusual) {
            return Rejects.of(entry, unusual);
        }
    }
}
