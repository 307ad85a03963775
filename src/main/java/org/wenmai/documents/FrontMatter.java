package org.wenmai.documents;

import java.util.LinkedHashMap;
import java.util.Map;
import org.tomlj.Toml;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;

/**
 * The head of a file between two lines of {@code ---} (YAML) or {@code +++} (TOML).
 *
 * @param syntax {@code yaml} or {@code toml}; null where the lines between two rules are text and no fields
 * @param fields names and values; scalars, lists and maps, dates as written
 * @param body what follows the closing line
 */
public record FrontMatter(String syntax, Map<String, Object> fields, String body) {
    /** Whether a text opens with front matter. */
    public static boolean opens(String text) {
        return fence(text) != null;
    }

    /**
     * Reads the head.
     *
     * @throws MalformedException where it is not closed or does not parse, with the line
     */
    public static FrontMatter of(String text) throws MalformedException {
        String fence = fence(text);
        int opening = text.indexOf(fence);
        int line = 1
                + (int) text.substring(0, opening)
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
        int start = text.indexOf('\n', opening) + 1;
        int end = closing(text, start, fence);
        if (end < 0) {
            throw new MalformedException("line %d: front matter opens with %s and never closes; add a line %s after it"
                    .formatted(line, fence, fence));
        }
        String head = text.substring(start, end);
        int after = text.indexOf('\n', end);
        String body = after < 0 ? "" : text.substring(after + 1);
        if (fence.equals("+++")) {
            return new FrontMatter("toml", toml(head, line + 1), body);
        }
        Map<String, Object> fields = YamlHead.fields(head, line + 1);
        return fields == null
                ? new FrontMatter(null, Map.of(), head + "\n\n" + body)
                : new FrontMatter("yaml", fields, body);
    }

    private static String fence(String text) {
        int i = 0;
        while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        for (String fence : new String[] {"---", "+++"}) {
            if (text.startsWith(fence, i)) {
                int line = text.indexOf('\n', i);
                if (line > 0 && text.substring(i, line).strip().equals(fence)) {
                    return fence;
                }
            }
        }
        return null;
    }

    private static int closing(String text, int from, String fence) {
        int line = from;
        while (line < text.length()) {
            int next = text.indexOf('\n', line);
            int end = next < 0 ? text.length() : next;
            if (text.substring(line, end).stripTrailing().equals(fence)) {
                return line;
            }
            line = end + 1;
        }
        return -1;
    }

    private static Map<String, Object> toml(String head, int firstLine) throws MalformedException {
        TomlParseResult result = Toml.parse(head);
        if (result.hasErrors()) {
            TomlParseError error = result.errors().get(0);
            throw new MalformedException("line %d: front matter is no TOML: %s"
                    .formatted(error.position().line() - 1 + firstLine, error.getMessage()));
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        for (String key : result.keySet()) {
            Object value = result.get(java.util.List.of(key));
            if (value instanceof org.tomlj.TomlArray array) {
                fields.put(key, array.toList());
            } else if (value instanceof org.tomlj.TomlTable table) {
                fields.put(key, table.toMap());
            } else {
                fields.put(key, value);
            }
        }
        return fields;
    }
}
