package org.wenmai.documents;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Plain text: a line is a paragraph. The first line is the title where it is short, does not end like a sentence, and a blank
 * line or a date line follows.
 */
public final class PlainTextReader implements DocumentReader {
    private static final int LONGEST_TITLE = 80;

    @Override
    public boolean accepts(TextFile file) {
        return true;
    }

    @Override
    public Iterator<ReadResult> read(TextFile file) {
        List<String> lines = new ArrayList<>(file.text().lines().toList());
        int first = 0;
        while (first < lines.size() && lines.get(first).isBlank()) {
            first++;
        }
        String title = null;
        if (first + 1 < lines.size() && isTitle(lines.get(first).strip())) {
            boolean apart = lines.get(first + 1).isBlank()
                    || DateLine.of(lines.get(first + 1), file.zone()).known();
            title = apart ? lines.get(first).strip() : null;
        }
        List<Block> blocks = lines.stream()
                .skip(title == null ? first : first + 1L)
                .map(line -> HtmlBlocks.isHtml(line)
                        ? new Block(
                                SentenceKind.BODY, org.jsoup.Jsoup.parse(line).text(), List.of())
                        : Block.body(line))
                .filter(block -> !block.text().isBlank())
                .toList();
        return DraftBuilder.one(DraftBuilder.build(file, 0, "text", Map.of(), title, blocks));
    }

    private static boolean isTitle(String line) {
        return line.codePointCount(0, line.length()) <= LONGEST_TITLE && !line.endsWith("。") && !line.endsWith("，");
    }
}
