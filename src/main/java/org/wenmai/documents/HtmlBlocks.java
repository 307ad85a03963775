package org.wenmai.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** The blocks of an HTML fragment: block elements become blocks, line breaks become lines, pictures and scripts go. */
final class HtmlBlocks implements NodeVisitor {
    private static final Set<String> SKIPPED = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "svg",
            "video",
            "audio",
            "iframe",
            "object",
            "head",
            "pre",
            "button",
            "select",
            "textarea",
            "nav");
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "section",
            "article",
            "main",
            "ul",
            "ol",
            "li",
            "table",
            "tr",
            "blockquote",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "hr",
            "figure",
            "figcaption",
            "header",
            "footer",
            "aside",
            "nav",
            "dl",
            "dt",
            "dd",
            "body",
            "details",
            "summary");
    private static final Pattern NOTE = Pattern.compile("[\\[［【(（]?\\s?(?:\\d{1,3}|注\\d{0,3}|[*†‡])\\s?[\\]］】)）]?");
    private static final int START = 2000;
    private static final Pattern PAGE = Pattern.compile(
            "(?:\\s{0,9}+(?:<\\?xml[^>]{0,200}+>|<!--[^>]{0,500}+>)){0,3}+\\s*+<(?:!doctype html|html|head|body|meta|title)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern FRAGMENT = Pattern.compile(
            "<(?:p|div|br|h[1-6]|ul|ol|table|section|article|html|!doctype)\\b[^>]{0,400}+>", Pattern.CASE_INSENSITIVE);

    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private List<Block.RawLink> links = new ArrayList<>();
    private final SentenceKind outer;
    private int quotes;
    private int items;
    private int headings;
    private int skipping;

    private HtmlBlocks(SentenceKind outer) {
        this.outer = outer;
    }

    /** Whether a text is HTML and not Markdown with some tags in it. */
    static boolean isHtml(String text) {
        int from = 0;
        while (from < text.length() && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        String start = text.substring(from, Math.min(from + START, text.length()));
        return start.startsWith("<")
                && (FRAGMENT.matcher(start).lookingAt() || PAGE.matcher(start).lookingAt());
    }

    /** Blocks of a fragment; text directly below it is of the kind given. */
    static List<Block> of(String html, SentenceKind outer) {
        return of(Jsoup.parseBodyFragment(html).body(), outer);
    }

    /** Blocks of an element. */
    static List<Block> of(Element element, SentenceKind outer) {
        HtmlBlocks visitor = new HtmlBlocks(outer);
        NodeTraversor.traverse(visitor, element);
        visitor.flush();
        return visitor.blocks;
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words) {
            if (skipping == 0) {
                text.append(words.getWholeText().replaceAll("\\s+", " "));
            }
        } else if (node instanceof Element element) {
            String tag = element.normalName();
            skipping += isSkipped(element) ? 1 : 0;
            if (tag.equals("br")) {
                text.append('\n');
            } else if (tag.equals("td") || tag.equals("th")) {
                text.append(' ');
            } else if (BLOCKS.contains(tag)) {
                flush();
                count(tag, 1);
            }
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            String tag = element.normalName();
            if (tag.equals("a") && element.hasAttr("href") && skipping == 0) {
                String anchor = element.text().strip();
                links.add(new Block.RawLink(element.attr("href").strip(), anchor.isEmpty() ? null : anchor));
            } else if (BLOCKS.contains(tag)) {
                flush();
                count(tag, -1);
            }
            skipping -= isSkipped(element) ? 1 : 0;
        }
    }

    /** Besides what is no text, raised marks that lead to a note of the page: [1]. */
    private static boolean isSkipped(Element element) {
        return SKIPPED.contains(element.normalName())
                || element.normalName().equals("sup")
                        && element.selectFirst("a[href^=#]") != null
                        && NOTE.matcher(element.text()).matches();
    }

    private void count(String tag, int by) {
        switch (tag) {
            case "blockquote" -> quotes += by;
            case "li" -> items += by;
            case "h1", "h2", "h3", "h4", "h5", "h6" -> headings += by;
            default -> {}
        }
    }

    private void flush() {
        if (!text.toString().isBlank() || !links.isEmpty()) {
            SentenceKind kind = headings > 0
                    ? SentenceKind.HEADING
                    : quotes > 0 ? SentenceKind.QUOTATION : items > 0 ? SentenceKind.LIST : outer;
            blocks.add(new Block(kind, text.toString(), links));
        }
        text.setLength(0);
        links = new ArrayList<>();
    }
}
