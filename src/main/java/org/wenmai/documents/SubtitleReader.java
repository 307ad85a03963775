package org.wenmai.documents;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * SubRip and WebVTT subtitles: numbers, times, settings and notes go, the lines are joined into sentences by {@link LineJoiner}.
 * A bilingual file, where at least {@value #BILINGUAL_PERCENT} in a hundred lines hold Chinese characters and as many only letters
 * of others, becomes two documents: entry 1 the Chinese lines, entry 2 the others.
 */
public final class SubtitleReader implements DocumentReader {
    static final int BILINGUAL_PERCENT = 25;

    private static final String TIME = "(?:\\d{1,3}:)?\\d{1,2}:\\d{2}[,.]\\d{1,3}";
    private static final Pattern TIMES = Pattern.compile("\\s*+" + TIME + "\\s*+-->\\s*+" + TIME + ".*+");
    private static final Pattern START = Pattern.compile("\\s*+\\d++[ \\t]*+\\R" + TIMES.pattern() + "(?s:.*+)");
    private static final Pattern VTT = Pattern.compile("\\s*+WEBVTT(?:[ \\t].*+)?(?:\\R(?s:.*+))?");
    private static final Pattern NOTE = Pattern.compile("(?:NOTE|STYLE|REGION)(?:\\s.*+)?");
    private static final Pattern TAG = Pattern.compile("<[^<>\\n]{1,80}>|\\{\\\\[^{}\\n]{1,80}\\}");

    /** A dash before a line: another speaker. */
    private static final Pattern TURN = Pattern.compile("^[-–—]{1,2}\\s*(?=[\\p{L}“「『\"])");

    @Override
    public boolean accepts(TextFile file) {
        String start = file.text().substring(0, Math.min(400, file.text().length()));
        return VTT.matcher(start).matches() || START.matcher(start).matches();
    }

    @Override
    public Iterator<ReadResult> read(TextFile file) {
        String format = VTT.matcher(file.text()).matches() ? "vtt" : "srt";
        List<String> lines = shown(file.text().split("\\R", -1));
        List<String> chinese = new ArrayList<>();
        List<String> other = new ArrayList<>();
        for (String line : lines) {
            (hasHan(line) ? chinese : other).add(line);
        }
        long foreign = other.stream().filter(SubtitleReader::hasLetters).count();
        if (Math.min(chinese.size(), foreign) * 100 < lines.size() * (long) BILINGUAL_PERCENT || foreign == 0) {
            return DraftBuilder.one(draft(file, 0, format, lines));
        }
        return List.of(draft(file, 1, format, chinese), draft(file, 2, format, other))
                .iterator();
    }

    private static ReadResult draft(TextFile file, long entry, String format, List<String> lines) {
        List<String> turns = new ArrayList<>();
        for (String line : lines) {
            Matcher turn = TURN.matcher(line);
            if (turn.lookingAt()) {
                turns.add("");
            }
            turns.add(turn.replaceFirst(""));
        }
        List<Block> blocks = LineJoiner.join(turns).stream().map(Block::body).toList();
        return DraftBuilder.build(file, entry, format, Map.of(), null, blocks);
    }

    /** The lines that are shown, in order. */
    private static List<String> shown(String[] lines) {
        List<String> shown = new ArrayList<>();
        Set<String> before = Set.of();
        int i = 0;
        while (i < lines.length) {
            if (!TIMES.matcher(lines[i]).matches()) {
                // Before the first cue and between cues: numbers, identifiers, the header, notes and styles.
                i++;
                continue;
            }
            i++;
            Set<String> cue = new HashSet<>();
            while (i < lines.length && !TIMES.matcher(lines[i]).matches() && !isNumber(lines, i)) {
                if (NOTE.matcher(lines[i]).matches() && lines[i - 1].isBlank()) {
                    i = endOfNote(lines, i);
                    continue;
                }
                String line = clean(lines[i++]);
                // Captions that roll upwards show a line again in the next cue.
                if (!line.isBlank() && cue.add(line) && !before.contains(line)) {
                    shown.add(line);
                }
            }
            before = cue;
        }
        return shown;
    }

    /** Whether a line is the number or name of the cue whose times follow. */
    private static boolean isNumber(String[] lines, int i) {
        boolean named = i > 0 && lines[i - 1].isBlank();
        return i + 1 < lines.length
                && TIMES.matcher(lines[i + 1]).matches()
                && (named || lines[i].strip().chars().allMatch(Character::isDigit));
    }

    private static int endOfNote(String[] lines, int note) {
        int i = note;
        while (i < lines.length && !lines[i].isBlank()) {
            i++;
        }
        return i;
    }

    private static String clean(String line) {
        Matcher tags = TAG.matcher(line);
        String plain = tags.replaceAll("").strip();
        return plain.indexOf('&') < 0 ? plain : Parser.unescapeEntities(plain, false);
    }

    private static boolean hasHan(String line) {
        return line.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    }

    private static boolean hasLetters(String line) {
        return line.codePoints().anyMatch(Character::isLetter);
    }
}
