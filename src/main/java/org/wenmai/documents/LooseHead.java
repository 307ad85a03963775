package org.wenmai.documents;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Front matter read line by line, whatever its grammar: {@code key: value} or {@code key = value}, lines of a list, and lines
 * that are indented and go on with the value before. It ends at its closing line, or before the first line that is none of
 * these; all that follows is body. Of equal keys the last counts.
 *
 * @param fields names and values
 * @param body what follows
 */
record LooseHead(Map<String, Object> fields, String body) {
    private static final Pattern YAML =
            Pattern.compile("[\"']?([\\p{L}_][\\p{L}\\p{N}_.-]{0,39})[\"']?[ \\t]*+(?::(?:[ \\t]++|$)|：[ \\t]*+)(.*+)");
    private static final Pattern TOML =
            Pattern.compile("[\"']?([\\p{L}_][\\p{L}\\p{N}_.-]{0,39})[\"']?[ \\t]*+=[ \\t]*+(.*+)");
    private static final Pattern SECTION = Pattern.compile("\\[{1,2}[\\p{L}\\p{N}_. -]{1,60}\\]{1,2}");

    /** Keys that only heads have; where the opening line is lost, two of them must be there. */
    private static final Set<String> USUAL = Set.of(
            "tags", "tag", "categories", "category", "description", "slug", "layout", "draft", "keywords", "标签", "分类");

    /** Whether lines of a head begin here, its opening line lost: two usual keys, and its closing line behind them. */
    static boolean startsUnopened(String text, int at) {
        int usual = 0;
        int line = at;
        for (int n = 0; n < 20 && line < text.length(); n++) {
            int end = end(text, line);
            String content = text.substring(line, end).strip();
            Matcher key = YAML.matcher(content);
            if (content.equals("---")) {
                return usual >= 2;
            }
            boolean isKey = key.matches();
            if ((n == 0 && !(isKey && isUsual(key.group(1))))
                    || !(isKey || content.isEmpty() || content.startsWith("- "))) {
                return false;
            }
            usual += isKey && isUsual(key.group(1)) ? 1 : 0;
            line = end + 1;
        }
        return false;
    }

    private static boolean isUsual(String key) {
        return FieldNames.SHIPPED.isKnown(key) || USUAL.contains(key.toLowerCase(Locale.ROOT));
    }

    /** Reads a head whose first line begins at {@code start}. */
    static LooseHead read(String text, int start, String fence) {
        Map<String, Object> fields = new LinkedHashMap<>();
        Pattern pattern = fence.equals("+++") ? TOML : YAML;
        String current = null;
        int line = start;
        while (line < text.length()) {
            int end = end(text, line);
            String raw = text.substring(line, end).stripTrailing();
            String content = raw.strip();
            Matcher key = pattern.matcher(content);
            boolean indented = !raw.isEmpty() && Character.isWhitespace(raw.charAt(0));
            if (content.equals(fence)) {
                return new LooseHead(fields, text.substring(Math.min(text.length(), end + 1)));
            }
            if (key.matches() && !(indented && current != null && fields.get(current) == null)) {
                current = key.group(1);
                fields.put(current, value(key.group(2)));
            } else if (current != null && (indented || content.startsWith("- ")) && !content.isEmpty()) {
                fields.put(current, longer(fields.get(current), content));
            } else if (content.isEmpty()
                    || content.startsWith("#")
                    || SECTION.matcher(content).matches()) {
                if (!goesOn(text, end + 1, fence, pattern)) {
                    break;
                }
            } else {
                break;
            }
            line = end + 1;
        }
        return new LooseHead(fields, body(text, Math.min(line, text.length()), fence));
    }

    private static int end(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    /** Whether the next line that is not blank is of the head. */
    private static boolean goesOn(String text, int from, String fence, Pattern pattern) {
        int line = from;
        while (line < text.length()) {
            String content = text.substring(line, end(text, line)).strip();
            if (!content.isEmpty()) {
                Matcher key = pattern.matcher(content);
                return content.equals(fence) || (key.matches() && (isUsual(key.group(1)) || fence.equals("+++")));
            }
            line = end(text, line) + 1;
        }
        return false;
    }

    /** A closing line that comes late is a rule in the body, and must not make a heading of the line before it. */
    private static String body(String text, int from, String fence) {
        String body = text.substring(from);
        Matcher late =
                Pattern.compile("(?m)^" + Pattern.quote(fence) + "[ \\t]*$").matcher(body);
        return late.find() ? body.substring(0, late.start()) + "\n" + body.substring(late.end()) : body;
    }

    private static Object value(String written) {
        String value = written.strip();
        if (value.isEmpty() || value.equals("~") || value.equals("null") || value.matches("[|>][+-]?")) {
            return null;
        }
        if (value.startsWith("[") && value.endsWith("]")) {
            List<Object> items = new ArrayList<>();
            for (String item : value.substring(1, value.length() - 1).split("[,，]")) {
                if (!item.isBlank()) {
                    items.add(unquoted(item.strip()));
                }
            }
            return items;
        }
        return unquoted(value);
    }

    private static Object longer(Object before, String line) {
        if (line.startsWith("- ")) {
            List<Object> items = new ArrayList<>();
            if (before instanceof List<?> list) {
                items.addAll(list);
            } else if (before != null) {
                items.add(before);
            }
            items.add(unquoted(line.substring(2).strip()));
            return items;
        }
        return before == null ? line : before + " " + line;
    }

    private static String unquoted(String value) {
        String plain = value;
        for (String quote : new String[] {"\"", "'"}) {
            if (plain.startsWith(quote)) {
                plain = plain.substring(1);
                plain = plain.endsWith(quote) ? plain.substring(0, plain.length() - 1) : plain;
                break;
            }
        }
        return plain;
    }
}
