package org.wenmai.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Builds the normalised text of a document from its title and blocks, and finds sentences and links in it. Addresses,
 * e-mail addresses, left-over link syntax, short codes and picture placeholders are taken out of the text; the addresses
 * stay as links of the sentence they stood in.
 */
public final class TextAssembler {
    private static final Pattern MARKDOWN_LINK = Pattern.compile(
            "!?\\[([^\\[\\]\\n]{0,300})\\]\\(\\s*<?((?:https?:|mailto:|/|\\./|#)[^\\s)>]*)>?[^)\\n]{0,200}\\)");
    private static final Pattern ADDRESS = Pattern.compile(
            "(?:https?://|ftp://|(?<![A-Za-z0-9@.])www\\.)[A-Za-z0-9\\-._~:/?#\\[\\]@!$&'*+,;=%]+|(?<![A-Za-z0-9._-])[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,64}(?:\\.[A-Za-z0-9-]{1,64}){1,4}");
    private static final Pattern SHORT_CODE = Pattern.compile("\\{\\{[<%].{0,400}?[>%]\\}\\}");
    private static final Pattern PLACEHOLDER =
            Pattern.compile("[\\[【（(]?\\s*(?:图片|配图|插图|视频|GIF|gif|image|img)(?:来源[:：].*)?\\s*[\\]】）)]?");

    private final StringBuilder text = new StringBuilder();
    private final List<Sentence> sentences = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private long characters;
    private long paragraph;

    private TextAssembler() {}

    /**
     * The text of a document.
     *
     * @param title its title or null; a first heading or line that says the same is not repeated
     */
    public static AssembledText assemble(String title, List<Block> blocks) {
        TextAssembler assembler = new TextAssembler();
        String heading = title == null
                ? ""
                : Normaliser.normalise(title.replace('\n', ' ')).strip();
        if (!heading.isEmpty()) {
            assembler.appendLine(heading, SentenceKind.TITLE, List.of(), true);
            assembler.paragraph++;
        }
        boolean first = true;
        for (Block block : blocks) {
            boolean repeatsTitle =
                    first && Normaliser.normalise(block.text()).strip().equals(heading);
            first = first && block.text().isBlank();
            if (!repeatsTitle) {
                assembler.append(block);
            }
        }
        return new AssembledText(assembler.text.toString(), assembler.characters, assembler.sentences, assembler.links);
    }

    private void append(Block block) {
        boolean any = false;
        List<Block.RawLink> pending = new ArrayList<>(block.links());
        for (String line : Normaliser.normalise(block.text()).split("\n")) {
            List<Block.RawLink> found = new ArrayList<>();
            String clean = clean(line, found);
            takeLinksOf(line, pending, found);
            if (PLACEHOLDER.matcher(clean).matches()) {
                clean = "";
            }
            any |= appendLine(clean, block.kind(), found, false);
        }
        pending.forEach(link -> links.add(new Link(-1, link.url(), link.anchor())));
        if (any) {
            paragraph++;
        }
    }

    /** Links of the block whose anchors stand in this line go with it, in order. */
    private static void takeLinksOf(String line, List<Block.RawLink> pending, List<Block.RawLink> found) {
        while (!pending.isEmpty()) {
            String anchor = pending.get(0).anchor();
            if (anchor != null
                    && !anchor.isBlank()
                    && !line.contains(Normaliser.normalise(anchor).strip())) {
                return;
            }
            found.add(pending.remove(0));
        }
    }

    private static String clean(String line, List<Block.RawLink> found) {
        String clean = SHORT_CODE.matcher(line).replaceAll(" ");
        clean = MARKDOWN_LINK.matcher(clean).replaceAll(match -> {
            found.add(new Block.RawLink(match.group(2), match.group(1).isBlank() ? null : match.group(1)));
            return Matcher.quoteReplacement(match.group().startsWith("!") ? " " : match.group(1));
        });
        clean = ADDRESS.matcher(clean).replaceAll(match -> {
            String url = match.group().replaceAll("[.,;:!?'*\\]]+$", "");
            boolean mail = url.indexOf('@') > 0 && !url.contains("://");
            found.add(new Block.RawLink(mail ? "mailto:" + url : url, null));
            return Matcher.quoteReplacement(" " + match.group().substring(url.length()));
        });
        return Normaliser.normalise(clean).strip();
    }

    private boolean appendLine(String line, SentenceKind kind, List<Block.RawLink> found, boolean whole) {
        if (line.isEmpty()) {
            found.forEach(link -> links.add(new Link(-1, link.url(), link.anchor())));
            return false;
        }
        if (!text.isEmpty()) {
            text.append('\n');
            characters++;
        }
        List<SentenceSplitter.Span> spans =
                whole ? List.of(new SentenceSplitter.Span(0, line.length())) : SentenceSplitter.split(line);
        int at = 0;
        long offset = characters;
        for (SentenceSplitter.Span span : spans) {
            offset += line.codePointCount(at, span.begin());
            long begin = offset;
            offset += line.codePointCount(span.begin(), span.end());
            at = span.end();
            sentences.add(new Sentence(
                    sentences.size(), paragraph, kind, begin, offset, line.substring(span.begin(), span.end())));
        }
        long last = sentences.isEmpty() || spans.isEmpty() ? -1 : sentences.size() - 1;
        for (Block.RawLink link : found) {
            links.add(new Link(sentenceOf(link, spans.size(), last), link.url(), link.anchor()));
        }
        text.append(line);
        characters += line.codePointCount(0, line.length());
        return true;
    }

    /** The sentence of this line that holds the anchor, else the line's last. */
    private long sentenceOf(Block.RawLink link, int ofThisLine, long last) {
        if (link.anchor() != null) {
            for (int i = sentences.size() - ofThisLine; i < sentences.size(); i++) {
                if (sentences.get(i).text().contains(link.anchor())) {
                    return i;
                }
            }
        }
        return last;
    }
}
