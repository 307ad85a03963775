package org.wenmai.documents;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Builds the normalised text of a document from its title and blocks, and finds sentences and links in it. What
 * {@link LineCleaner} takes out of the text does not come back; addresses stay as links of the sentence they stood in.
 */
public final class TextAssembler {
    /** How far beyond the link before it an anchor is looked for in its line. */
    private static final int ANCHOR_REACH = 4000;

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
        String heading = LineCleaner.title(title);
        if (!heading.isEmpty()) {
            assembler.appendLine(heading, SentenceKind.TITLE, List.of(), true);
            assembler.paragraph++;
        }
        boolean first = true;
        for (Block block : blocks) {
            boolean repeatsTitle = first && LineCleaner.title(block.text()).equals(heading) && !heading.isEmpty();
            first = first && block.text().isBlank();
            if (!repeatsTitle) {
                assembler.append(block);
            }
        }
        return new AssembledText(assembler.text.toString(), assembler.characters, assembler.sentences, assembler.links);
    }

    private void append(Block block) {
        boolean any = false;
        Deque<Block.RawLink> pending = new ArrayDeque<>(block.links());
        for (String line : Normaliser.normalise(block.text()).split("\n")) {
            List<Block.RawLink> found = new ArrayList<>();
            takeLinksOf(line, pending, found);
            String clean = LineCleaner.withoutPointers(LineCleaner.clean(line, found), found);
            any |= appendLine(clean, block.kind(), found, false);
        }
        pending.forEach(link -> add(link, -1));
        if (any) {
            paragraph++;
        }
    }

    private void add(Block.RawLink link, long sentence) {
        String anchor = link.anchor() == null
                ? null
                : Normaliser.normalise(link.anchor()).replace('\n', ' ').strip();
        links.add(new Link(sentence, link.url(), anchor == null || anchor.isEmpty() ? null : anchor));
    }

    /** Links of the block whose anchors stand in this line, or begin in it, go with it, in order. */
    private static void takeLinksOf(String line, Deque<Block.RawLink> pending, List<Block.RawLink> found) {
        int from = 0;
        while (!pending.isEmpty()) {
            String anchor = firstLine(pending.peek().anchor());
            int at = line.indexOf(anchor, from);
            if (at < 0) {
                return;
            }
            from = at + anchor.length();
            found.add(pending.poll());
        }
    }

    private static String firstLine(String anchor) {
        return anchor == null
                ? ""
                : Normaliser.normalise(anchor).strip().lines().findFirst().orElse("");
    }

    private boolean appendLine(String line, SentenceKind kind, List<Block.RawLink> found, boolean whole) {
        if (line.isEmpty()) {
            found.forEach(link -> add(link, -1));
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
        place(found, line, spans);
        text.append(line);
        characters += line.codePointCount(0, line.length());
        return true;
    }

    /** Each link goes to the sentence of the line in which its anchor begins, else to the line's last. */
    private void place(List<Block.RawLink> found, String line, List<SentenceSplitter.Span> spans) {
        long first = (long) sentences.size() - spans.size();
        int span = 0;
        int from = 0;
        for (Block.RawLink link : found) {
            String anchor = firstLine(link.anchor());
            String ahead = line.substring(from, Math.min(line.length(), from + ANCHOR_REACH));
            int at = anchor.isEmpty() ? -1 : ahead.indexOf(anchor);
            if (at >= 0) {
                at += from;
                from = at + anchor.length();
                while (span < spans.size() - 1 && spans.get(span).end() <= at) {
                    span++;
                }
            }
            add(link, spans.isEmpty() ? -1 : at >= 0 ? first + span : sentences.size() - 1L);
        }
    }
}
