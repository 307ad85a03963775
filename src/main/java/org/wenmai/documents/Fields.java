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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names under which records and front matter carry what documents need, in English and Chinese. */
final class Fields {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    private static final Pattern LANGUAGE = Pattern.compile("([A-Za-z]{2,3})(?:[-_][A-Za-z0-9]{2,8})*+");

    /** Field under which it is told how a head that breaks its grammar was read. */
    private static final String NOTE = "reading_note";

    /** Names under which crawlers note when they fetched a page. */
    private static final List<String> FETCHED =
            List.of("fetched_at", "crawled_at", "retrieved_at", "scraped_at", "crawl_time", "抓取时间", "采集时间", "爬取时间");

    private final Map<String, Object> left = new TreeMap<>();
    private final FieldNames names;

    Fields(Map<String, ?> fields, FieldNames names) {
        this.names = names;
        fields.forEach((name, value) -> {
            if (value != null) {
                left.put(name, value);
            }
        });
    }

    /** Fields that are not there or not filled yet; those of a known role only where no name of the role is filled. */
    void addAbsent(Map<String, String> others) {
        others.forEach((name, value) -> {
            if (value != null && name.equals(NOTE)) {
                note(value);
            } else if (value != null && !filled(name)) {
                left.put(name, value);
            }
        });
    }

    private boolean filled(String name) {
        Object value = left.get(name);
        return value != null && !String.valueOf(value).isBlank();
    }

    /** Tells how a record was read where it was not read as its form says; goes among the fields of the document. */
    void note(String note) {
        left.merge(NOTE, note, (before, more) -> before + "; " + more);
    }

    String takeText() {
        return take(names.text());
    }

    /** Whether there is a field for the text, filled or not. */
    boolean hasText() {
        return left.keySet().stream().anyMatch(names::isText);
    }

    String takeId() {
        return take(names.id());
    }

    String takeTitle() {
        return take(names.title());
    }

    String takeAuthor() {
        return take(names.author());
    }

    String takeSource() {
        return take(names.source());
    }

    /** The date the fields give; a date that is none stays among the rest, so that it is not lost. */
    PublicationDate takeDate(java.time.ZoneId zone, String how) {
        String name = find(names.date());
        if (name == null) {
            return PublicationDate.NONE;
        }
        String value = scalar(left.get(name));
        PublicationDate date = DateParser.parse(value, zone, how);
        if (!date.known()) {
            date = RelativeDate.of(value, fetched(zone), zone, how);
        }
        if (date.known()) {
            left.remove(name);
        }
        return date;
    }

    /** When the record was fetched, if a field says so. */
    private PublicationDate fetched(java.time.ZoneId zone) {
        String name = find(FETCHED);
        return name == null ? PublicationDate.NONE : DateParser.parse(scalar(left.get(name)), zone, "field");
    }

    /** The language as two or three letters, {@code zh} for {@code zh-CN}; what is no such tag stays among the rest. */
    String takeLanguage() {
        String name = find(names.language());
        Matcher tag =
                name == null ? null : LANGUAGE.matcher(scalar(left.get(name)).strip());
        if (tag == null || !tag.matches()) {
            return null;
        }
        left.remove(name);
        return tag.group(1).toLowerCase(Locale.ROOT);
    }

    String takeUrl() {
        String name = find(names.url());
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
            items.forEach(item -> parts.add(scalar(item)));
            text = String.join("、", parts);
        } else {
            text = scalar(value);
        }
        return text.isBlank() ? null : text.strip();
    }

    /** A value of one word; of a map, such as an author with name and address, its name. */
    private static String scalar(Object value) {
        if (value instanceof Map<?, ?> map) {
            for (String name : List.of("name", "title", "text", "value", "名称")) {
                if (map.get(name) instanceof String text) {
                    return text;
                }
            }
            return json(map);
        }
        return String.valueOf(value);
    }

    private String find(List<String> wantedNames) {
        for (String wanted : wantedNames) {
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
