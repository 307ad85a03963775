package org.wenmai.documents;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlTable;

/**
 * The head of a file between two lines of {@code ---} (YAML) or {@code +++} (TOML). One that breaks its grammar, has lost a line
 * of its own, or opens twice is read line by line ({@link LooseHead}), and a note says so: a wrong quotation mark costs nobody
 * an article.
 *
 * @param syntax {@code yaml} or {@code toml}; null where the lines between two rules are text and no fields
 * @param fields names and values; scalars, lists and maps, dates as written
 * @param body what follows the closing line
 * @param note how it was read where that is not by the book, else null
 */
public record FrontMatter(String syntax, Map<String, Object> fields, String body, String note) {
    /** Whether a text opens with front matter. */
    public static boolean opens(String text) {
        int at = skipBlank(text, 0);
        return fence(text, at) != null || LooseHead.startsUnopened(text, at);
    }

    /**
     * Reads the head.
     *
     * @throws MalformedException where it would blow up or is nested too deeply, with the line
     */
    public static FrontMatter of(String text) throws MalformedException {
        int at = skipBlank(text, 0);
        String fence = fence(text, at);
        if (fence == null) {
            return loose(text, at, "---", "it has no opening line ---");
        }
        int start = next(text, at);
        int again = skipBlank(text, start);
        if (fence.equals(fence(text, again)) && LooseHead.startsUnopened(text, skipBlank(text, next(text, again)))) {
            return loose(text, skipBlank(text, next(text, again)), fence, "it opens twice");
        }
        int end = closing(text, start, fence);
        if (end < 0) {
            return loose(text, start, fence, "it has no closing line " + fence);
        }
        String head = text.substring(start, end);
        String body = text.substring(Math.min(text.length(), next(text, end)));
        int line = line(text, start);
        try {
            if (fence.equals("+++")) {
                return new FrontMatter("toml", toml(head, line), body, null);
            }
            YamlHead.Read read = YamlHead.fields(head, line);
            return read == null
                    ? new FrontMatter(null, Map.of(), head + "\n\n" + body, null)
                    : new FrontMatter("yaml", read.fields(), body, read.note());
        } catch (BrokenHeadException broken) {
            FrontMatter loose = loose(text, start, fence, broken.getMessage());
            // No line of it is a field: what stands between two rules is text.
            return loose.syntax() == null ? new FrontMatter(null, Map.of(), head + "\n\n" + body, null) : loose;
        }
    }

    private static FrontMatter loose(String text, int start, String fence, String why) {
        LooseHead head = LooseHead.read(text, start, fence);
        String syntax = fence.equals("+++") ? "toml" : "yaml";
        return head.fields().isEmpty()
                ? new FrontMatter(null, Map.of(), text.substring(start), null)
                : new FrontMatter(syntax, head.fields(), head.body(), "front matter read line by line: " + why);
    }

    private static int skipBlank(String text, int from) {
        int i = from;
        while (i < text.length() && (Character.isWhitespace(text.charAt(i)) || isInvisible(text.charAt(i)))) {
            i++;
        }
        return i;
    }

    private static boolean isInvisible(char c) {
        return c == '\u200B' || c == '\uFEFF' || c == '\u00A0' || c == '\u2060';
    }

    /** Start of the next line. */
    private static int next(String text, int from) {
        int line = text.indexOf('\n', from);
        return line < 0 ? text.length() : line + 1;
    }

    private static int line(String text, int at) {
        return 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
    }

    private static String fence(String text, int at) {
        for (String fence : new String[] {"---", "+++"}) {
            int line = text.indexOf('\n', at);
            if (text.startsWith(fence, at)
                    && line > 0
                    && text.substring(at, line).strip().equals(fence)) {
                return fence;
            }
        }
        return null;
    }

    private static int closing(String text, int from, String fence) {
        for (int line = from; line < text.length(); line = next(text, line)) {
            int end = text.indexOf('\n', line);
            if (text.substring(line, end < 0 ? text.length() : end)
                    .stripTrailing()
                    .equals(fence)) {
                return line;
            }
        }
        return -1;
    }

    private static Map<String, Object> toml(String head, int firstLine) throws BrokenHeadException {
        TomlParseResult result = Toml.parse(head);
        if (result.hasErrors()) {
            TomlParseError error = result.errors().get(0);
            throw new BrokenHeadException("line %d: front matter is no TOML: %s"
                    .formatted(
                            error.position().line() - 1 + firstLine,
                            error.getMessage().replaceAll("\\s+", " ")));
        }
        return table(result);
    }

    private static Map<String, Object> table(TomlTable table) {
        Map<String, Object> fields = new LinkedHashMap<>();
        table.keySet().forEach(key -> fields.put(key, value(table.get(List.of(key)))));
        return fields;
    }

    private static Object value(Object value) {
        if (value instanceof TomlTable inner) {
            return table(inner);
        }
        if (value instanceof TomlArray array) {
            List<Object> items = new ArrayList<>();
            array.toList().forEach(item -> items.add(value(item)));
            return items;
        }
        return value;
    }
}
