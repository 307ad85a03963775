package org.wenmai.documents;

import java.util.LinkedHashMap;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.tomlj.Toml;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;

/**
 * The head of a file between two lines of {@code ---} (YAML) or {@code +++} (TOML).
 *
 * @param syntax {@code yaml} or {@code toml}
 * @param fields names and values; scalars, lists and maps as the parser gives them, dates as written
 * @param body what follows the closing line
 */
public record FrontMatter(String syntax, Map<String, Object> fields, String body) {
    /** Aliases a head may use, against documents that blow up when expanded. */
    private static final int MAX_ALIASES = 50;

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
        int start = text.indexOf('\n', text.indexOf(fence)) + 1;
        int end = closing(text, start, fence);
        if (end < 0) {
            throw new MalformedException("line 1: front matter opens with %s and never closes; add a line %s after it"
                    .formatted(fence, fence));
        }
        String head = text.substring(start, end);
        int after = text.indexOf('\n', end);
        String body = after < 0 ? "" : text.substring(after + 1);
        return fence.equals("+++")
                ? new FrontMatter("toml", toml(head), body)
                : new FrontMatter("yaml", yaml(head), body);
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

    private static Map<String, Object> yaml(String head) throws MalformedException {
        LoadSettings settings = LoadSettings.builder()
                .setAllowDuplicateKeys(true)
                .setMaxAliasesForCollections(MAX_ALIASES)
                .build();
        try {
            Object loaded = new Load(settings).loadFromString(head);
            if (loaded == null) {
                return Map.of();
            }
            if (!(loaded instanceof Map<?, ?> map)) {
                throw new MalformedException("line 2: front matter is %s, expected lines of 'key: value'"
                        .formatted(loaded.getClass().getSimpleName()));
            }
            Map<String, Object> fields = new LinkedHashMap<>();
            map.forEach((key, value) -> fields.put(String.valueOf(key), value));
            return fields;
        } catch (MarkedYamlEngineException broken) {
            int line = broken.getProblemMark().map(mark -> mark.getLine() + 2).orElse(2);
            throw new MalformedException("line %d: front matter is no YAML: %s; quote the value or correct the line"
                    .formatted(line, String.valueOf(broken.getProblem()).replace('\n', ' ')));
        } catch (YamlEngineException broken) {
            throw new MalformedException("front matter is no YAML: "
                    + String.valueOf(broken.getMessage()).replace('\n', ' '));
        }
    }

    private static Map<String, Object> toml(String head) throws MalformedException {
        TomlParseResult result = Toml.parse(head);
        if (result.hasErrors()) {
            TomlParseError error = result.errors().get(0);
            throw new MalformedException("line %d: front matter is no TOML: %s"
                    .formatted(error.position().line() + 1, error.getMessage()));
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
