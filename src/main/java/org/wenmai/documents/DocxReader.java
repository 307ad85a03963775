package org.wenmai.documents;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** Word documents: paragraphs with their kind, links, and title, author and date of the file's properties. */
final class DocxReader implements NodeVisitor {
    private final Map<String, String> targets;
    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private List<Block.RawLink> links = new ArrayList<>();
    private String style = "";
    private boolean listed;
    private final DocxLook look = new DocxLook();
    private int skipping;
    private int row;
    private int cells;
    private String title;

    private DocxReader(Map<String, String> targets) {
        this.targets = targets;
    }

    static Iterator<ReadResult> read(ByteFile file, Map<String, byte[]> parts) throws IOException {
        DocxReader reader = new DocxReader(targets(OfficeReader.xml(parts, "word/_rels/document.xml.rels")));
        NodeTraversor.traverse(reader, OfficeReader.xml(parts, "word/document.xml"));
        Map<String, String> fields = OfficeReader.properties(file, parts);
        if (reader.title != null) {
            fields.put(file.options().names().title().get(0), reader.title);
        }
        String headline = reader.look.headline(OfficeReader.xml(parts, "word/styles.xml"));
        if (headline == null) {
            headline = reader.blocks.stream()
                    .filter(block -> block.kind() == SentenceKind.HEADING)
                    .map(Block::text)
                    .findFirst()
                    .orElse(null);
        }
        TextFile text = file.text("", "UTF-8");
        OfficeReader.preferPrinted(fields, reader.blocks, text);
        return DraftBuilder.one(DraftBuilder.build(text, 0, "docx", fields, headline, reader.blocks));
    }

    private static Map<String, String> targets(Document relations) {
        Map<String, String> targets = new HashMap<>();
        if (relations != null) {
            relations.select("Relationship").forEach(r -> targets.put(r.attr("Id"), r.attr("Target")));
        }
        return targets;
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words) {
            if (skipping == 0
                    && node.parent() instanceof Element parent
                    && parent.tagName().equals("w:t")) {
                text.append(words.getWholeText());
                look.run(parent.parent(), words.getWholeText());
            }
            return;
        }
        if (!(node instanceof Element element)) {
            return;
        }
        switch (element.tagName()) {
            case "w:p" -> flush();
            case "w:tr" -> {
                flush();
                row = blocks.size();
                cells = 0;
            }
            case "w:tc" -> cells++;
            case "w:pStyle" -> style = element.attr("w:val").toLowerCase(Locale.ROOT);
            case "w:numPr" -> listed = true;
            case "w:br", "w:cr" -> text.append('\n');
            case "w:tab" -> text.append(' ');
            // What is deleted in tracked changes, drawn twice for old programs, or an instruction of a field is no
            // text.
            case "w:del", "mc:Fallback", "w:instrText" -> skipping++;
            default -> {}
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return;
        }
        switch (element.tagName()) {
            case "w:p" -> flush();
            case "w:del", "mc:Fallback", "w:instrText" -> skipping--;
            case "w:tr" -> {
                flush();
                joinRow();
            }
            case "w:hyperlink" -> {
                String target = targets.get(element.attr("r:id"));
                if (target != null) {
                    String anchor = element.select("w|t").eachText().stream().reduce("", String::concat);
                    links.add(new Block.RawLink(target, anchor.isBlank() ? null : anchor));
                }
            }
            default -> {}
        }
    }

    /** The cells of a row are one line, as they are printed; a row that lays out paragraphs stays in blocks. */
    private void joinRow() {
        List<Block> parts = blocks.subList(row, blocks.size());
        if (parts.size() > 1 && parts.size() <= cells) {
            Block joined = new Block(
                    SentenceKind.BODY,
                    parts.stream().map(part -> part.text().strip()).collect(Collectors.joining(" ")),
                    parts.stream().flatMap(part -> part.links().stream()).toList());
            parts.clear();
            blocks.add(joined);
        }
        row = blocks.size();
    }

    private void flush() {
        String words = text.toString();
        if (!words.isBlank() || !links.isEmpty()) {
            if (style.equals("title") && title == null) {
                title = words.strip();
            } else {
                boolean heading = style.startsWith("heading") || style.matches("标题.*|[1-9]");
                SentenceKind kind = heading
                        ? SentenceKind.HEADING
                        : style.contains("quote")
                                ? SentenceKind.QUOTATION
                                : listed || style.startsWith("list") ? SentenceKind.LIST : SentenceKind.BODY;
                blocks.add(new Block(kind, words, links));
            }
            look.endParagraph(words, style.isEmpty() && !listed && cells == 0);
        }
        text.setLength(0);
        links = new ArrayList<>();
        style = "";
        listed = false;
    }
}
