package org.wenmai.documents;

import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Subtitle lines without times: many short lines, hardly a mark at their ends. */
public final class TranscriptReader implements DocumentReader {
    private static final int MIN_LINES = 8;
    private static final int LONG_LINE = 45;
    private static final String MARKS = "。！？!?；;：:";

    @Override
    public boolean accepts(TextFile file) {
        long lines = 0;
        long unended = 0;
        long longer = 0;
        for (String line : (Iterable<String>) file.text().lines()::iterator) {
            String stripped = line.strip();
            if (stripped.isEmpty()) {
                continue;
            }
            if (stripped.startsWith("#") || stripped.startsWith("|") || stripped.startsWith("<")) {
                return false;
            }
            lines++;
            unended += MARKS.indexOf(stripped.charAt(stripped.length() - 1)) < 0 ? 1 : 0;
            longer += stripped.length() > LONG_LINE ? 1 : 0;
        }
        return lines >= MIN_LINES && unended * 100 >= lines * 85 && longer * 100 <= lines * 10;
    }

    @Override
    public Iterator<ReadResult> read(TextFile file) {
        List<Block> blocks = LineJoiner.join(file.text().lines().toList()).stream()
                .map(Block::body)
                .toList();
        return DraftBuilder.one(DraftBuilder.build(file, 0, "transcript", Map.of(), null, blocks));
    }
}
