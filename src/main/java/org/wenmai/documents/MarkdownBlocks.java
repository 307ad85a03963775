package org.wenmai.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * The blocks of a Markdown text (CommonMark with tables). Code blocks, pictures and comments go; HTML inside goes through
 * {@link HtmlBlocks}.
 */
final class MarkdownBlocks extends AbstractVisitor {
    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.NONE)
            .maxOpenBlockParsers(64)
            .build();

    /** A footnote's text; to CommonMark it would be the address of a link. */
    private static final Pattern FOOTNOTE = Pattern.compile("(?m)^ {0,3}\\[\\^[^\\[\\]\\s]{1,20}\\]:[ \\t]*+");

    /** The definition of a link right below a paragraph; to CommonMark it would be the paragraph's last line. */
    private static final Pattern DEFINITION = Pattern.compile(
            "(?m)^(?= {0,3}\\[[^\\[\\]^\\n][^\\[\\]\\n]{0,99}\\]:[ \\t]{0,8}<?(?:https?:|mailto:|www\\.|\\.{0,2}/|#)\\S{0,2000}+[^\\n]{0,300}$)");

    private static final int LOWEST_TITLE = 3;

    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private List<Block.RawLink> links = new ArrayList<>();
    private int quotes;
    private int items;
    private String firstHeading;
    private String opening;
    private int openingLevel;

    private MarkdownBlocks() {}

    /** Blocks, and the heading that is a title where no field gives one, or null. */
    record Parsed(List<Block> blocks, String firstHeading) {}

    static Parsed of(String markdown) {
        MarkdownBlocks visitor = new MarkdownBlocks();
        String apart = markdown.contains("[^") ? FOOTNOTE.matcher(markdown).replaceAll("\n") : markdown;
        if (apart.contains("]:")) {
            apart = DEFINITION.matcher(apart).replaceAll("\n");
        }
        PARSER.parse(apart).accept(visitor);
        return new Parsed(visitor.blocks, visitor.title());
    }

    /** The first heading of level 1; without one, a heading of level 2 or 3 that opens the text and stands above all others. */
    private String title() {
        boolean titled = opening != null && openingLevel <= LOWEST_TITLE && Headline.canBe(opening);
        return firstHeading == null && titled ? opening : firstHeading;
    }

    @Override
    public void visit(Heading heading) {
        visitChildren(heading);
        String words = text.toString().strip();
        if (heading.getLevel() == 1 && firstHeading == null && !words.isEmpty()) {
            firstHeading = words;
        }
        if (!words.isEmpty()) {
            if (blocks.stream().allMatch(block -> block.text().isBlank())) {
                opening = words;
                openingLevel = heading.getLevel();
            } else if (heading.getLevel() <= openingLevel) {
                opening = null;
            }
        }
        flush(SentenceKind.HEADING);
    }

    @Override
    public void visit(Paragraph paragraph) {
        visitChildren(paragraph);
        flush(kind());
    }

    @Override
    public void visit(BlockQuote quote) {
        quotes++;
        visitChildren(quote);
        quotes--;
    }

    @Override
    public void visit(ListItem item) {
        items++;
        visitChildren(item);
        items--;
    }

    @Override
    public void visit(CustomBlock block) {
        if (block instanceof TableBlock) {
            visitChildren(block);
            flush(kind());
        } else {
            super.visit(block);
        }
    }

    @Override
    public void visit(CustomNode node) {
        visitChildren(node);
        if (node instanceof TableCell) {
            text.append(' ');
        } else if (node instanceof TableRow) {
            text.append('\n');
        }
    }

    @Override
    public void visit(Text words) {
        text.append(words.getLiteral());
    }

    @Override
    public void visit(Code code) {
        text.append(code.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak end) {
        text.append('\n');
    }

    @Override
    public void visit(HardLineBreak end) {
        text.append('\n');
    }

    @Override
    public void visit(Link link) {
        int from = text.length();
        visitChildren(link);
        String anchor = text.substring(from).strip();
        boolean bare = anchor.isEmpty() || anchor.equals(link.getDestination());
        if (!bare) {
            links.add(new Block.RawLink(link.getDestination(), anchor));
        } else if (anchor.isEmpty()) {
            links.add(new Block.RawLink(link.getDestination(), null));
        }
    }

    @Override
    public void visit(Image image) {
        text.append(' ');
    }

    @Override
    public void visit(HtmlInline html) {
        String tag = html.getLiteral().toLowerCase(java.util.Locale.ROOT);
        text.append(tag.startsWith("<br") || tag.startsWith("</p") || tag.startsWith("</div") ? "\n" : "");
    }

    @Override
    public void visit(HtmlBlock html) {
        flush(kind());
        blocks.addAll(HtmlBlocks.of(html.getLiteral(), kind()));
    }

    @Override
    public void visit(FencedCodeBlock code) {
        // Code is not text.
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        // Code is not text; but an indented Chinese paragraph is.
        String literal = code.getLiteral();
        long han = literal.codePoints()
                .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)
                .count();
        if (han * 2 > literal.length()) {
            text.append(literal);
            flush(kind());
        }
    }

    private SentenceKind kind() {
        return quotes > 0 ? SentenceKind.QUOTATION : items > 0 ? SentenceKind.LIST : SentenceKind.BODY;
    }

    private void flush(SentenceKind kind) {
        if (!text.toString().isBlank() || !links.isEmpty()) {
            blocks.add(new Block(kind, text.toString(), links));
        }
        text.setLength(0);
        links = new ArrayList<>();
    }
}
