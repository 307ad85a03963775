package org.wenmai.documents;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** SubRip subtitles: numbers and times go, the lines are joined into sentences by {@link LineJoiner}. */
public final class SrtReader implements DocumentReader {
    private static final Pattern TIMES =
            Pattern.compile("\\s*\\d{1,3}:\\d{2}:\\d{2}[,.]\\d{1,3}\\s*-->\\s*\\d{1,3}:\\d{2}:\\d{2}[,.]\\d{1,3}.*");
    private static final Pattern START = Pattern.compile("\\s*\\d+\\s*\\R" + TIMES.pattern() + "(?s:.*)");
    private static final Pattern TAG = Pattern.compile("<[^<>\\n]{1,80}>|\\{\\\\[^{}\\n]{1,80}\\}");

    @Override
    public boolean accepts(TextFile file) {
        String text = file.text();
        return START.matcher(text.substring(0, Math.min(400, text.length()))).matches();
    }

    @Override
    public Iterator<ReadResult> read(TextFile file) {
        List<String> spoken = new ArrayList<>();
        String[] lines = file.text().split("\\R", -1);
        for (int i = 0; i < lines.length; i++) {
            boolean number = lines[i].strip().chars().allMatch(Character::isDigit)
                    && i + 1 < lines.length
                    && TIMES.matcher(lines[i + 1]).matches();
            if (!number && !TIMES.matcher(lines[i]).matches() && !lines[i].isBlank()) {
                spoken.add(TAG.matcher(lines[i]).replaceAll(""));
            }
        }
        List<Block> blocks = LineJoiner.join(spoken).stream().map(Block::body).toList();
        return DraftBuilder.one(DraftBuilder.build(file, 0, "srt", Map.of(), null, blocks));
    }
}
