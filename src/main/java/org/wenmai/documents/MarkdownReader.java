package org.wenmai.documents;

import java.util.Iterator;
import java.util.Map;
import java.util.regex.Pattern;

/** Markdown without front matter, known by its ending or by headings, links, lists or emphasis in it. */
public final class MarkdownReader implements DocumentReader {
    private static final Pattern MARKS =
            Pattern.compile("(?m)^#{1,6} \\S|^\\s{0,3}[-*+] \\S|^> |\\]\\(https?://|\\*\\*\\S[^*\\n]*\\*\\*|^```");

    @Override
    public boolean accepts(TextFile file) {
        String name = file.name().toLowerCase(java.util.Locale.ROOT);
        return name.endsWith(".md") || name.endsWith(".markdown") || hasMarks(file.text());
    }

    /** Whether a text holds marks that only Markdown has. */
    static boolean hasMarks(String text) {
        return MARKS.matcher(text).find();
    }

    @Override
    public Iterator<ReadResult> read(TextFile file) {
        MarkdownBlocks.Parsed parsed = MarkdownBlocks.of(file.text());
        return DraftBuilder.one(
                DraftBuilder.build(file, 0, "markdown", Map.of(), parsed.firstHeading(), parsed.blocks()));
    }
}
