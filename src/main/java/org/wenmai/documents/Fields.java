package org.wenmai.documents;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Names under which records and front matter carry what documents need, in English and Chinese. */
final class Fields {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    private static final List<String> TEXT = List.of("text", "content", "body", "正文", "内容");
    private static final List<String> ID = List.of("id", "编号");
    private static final List<String> TITLE = List.of("title", "标题", "headline");
    private static final List<String> AUTHOR = List.of("author", "作者", "authors");
    private static final List<String> SOURCE = List.of("source", "site", "publisher", "来源", "媒体");
    private static final List<String> DATE =
            List.of("date", "published_at", "日期", "发布时间", "published", "pubdate", "publish_date", "created_at");
    private static final List<String> URL = List.of("url", "链接", "link", "permalink");

    private final Map<String, Object> left = new TreeMap<>();

    Fields(Map<String, ?> fields) {
        fields.forEach((name, value) -> {
            if (value != null) {
                left.put(name, value);
            }
        });
    }

    String takeText() {
        return take(TEXT);
    }

    /** Whether there is a field for the text, filled or not. */
    boolean hasText() {
        return left.keySet().stream().anyMatch(name -> TEXT.contains(name.toLowerCase(Locale.ROOT)));
    }

    String takeId() {
        return take(ID);
    }

    String takeTitle() {
        return take(TITLE);
    }

    String takeAuthor() {
        return take(AUTHOR);
    }

    String takeSource() {
        return take(SOURCE);
    }

    /** The date the fields give; a date that is none stays among the rest, so that it is not lost. */
    PublicationDate takeDate(java.time.ZoneId zone) {
        String name = find(DATE);
        if (name == null) {
            return PublicationDate.NONE;
        }
        PublicationDate date = DateParser.parse(String.valueOf(left.get(name)), zone, "field");
        if (date.known()) {
            left.remove(name);
        }
        return date;
    }

    String takeUrl() {
        String name = find(URL);
        boolean address = name != null && String.valueOf(left.get(name)).startsWith("http");
        return address ? take(List.of(name)) : null;
    }

    /** What was not taken, lists and maps as JSON. */
    SortedMap<String, String> rest() {
        SortedMap<String, String> rest = new TreeMap<>();
        left.forEach((name, value) -> rest.put(
                Normaliser.normalise(name),
                value instanceof Iterable<?> || value instanceof Map<?, ?>
                        ? json(value)
                        : Normaliser.normalise(String.valueOf(value)).strip()));
        return rest;
    }

    private String take(List<String> names) {
        String name = find(names);
        if (name == null) {
            return null;
        }
        Object value = left.remove(name);
        String text;
        if (value instanceof Iterable<?> items) {
            List<String> parts = new ArrayList<>();
            items.forEach(item -> parts.add(String.valueOf(item)));
            text = String.join("、", parts);
        } else {
            text = String.valueOf(value);
        }
        return text.isBlank() ? null : text.strip();
    }

    private String find(List<String> names) {
        for (String wanted : names) {
            for (String name : left.keySet()) {
                if (name.toLowerCase(Locale.ROOT).equals(wanted)
                        && !String.valueOf(left.get(name)).isBlank()) {
                    return name;
                }
            }
        }
        return null;
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException notJson) {
            return String.valueOf(value);
        }
    }
}
