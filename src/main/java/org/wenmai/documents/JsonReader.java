package org.wenmai.documents;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * JSON that is not one record a line: an array of records, read one by one; one record after another over several lines; or
 * an object around a list of records, which is read whole.
 */
final class JsonReader extends EntryIterator {
    private static final ObjectMapper JSON =
            JsonLinesReader.mapper().disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private static final Pattern START =
            Pattern.compile("\\s*+(?:\\[\\s*+)?\\{\\s*+(?:\"(?:[^\"\\\\]|\\\\.){0,200}+\"\\s*+:|\\})");

    private final TextFile file;
    private final EntryLimit limited;
    private final JsonParser parser;
    private final Deque<Map<?, ?>> listed = new ArrayDeque<>();
    private boolean inArray;

    private JsonReader(TextFile file, EntryLimit limited, JsonParser parser) {
        this.file = file;
        this.limited = limited;
        this.parser = parser;
    }

    /** Whether a file is of this form, by its first characters or its ending. */
    static boolean accepts(String name, String start) {
        return START.matcher(start).lookingAt()
                || name.toLowerCase(java.util.Locale.ROOT).endsWith(".json");
    }

    static Iterator<ReadResult> read(ByteFile file, Decoder.Encoding encoding) throws IOException {
        EntryLimit limited = new EntryLimit(file.stream(), file.options().maxBytes());
        JsonParser parser = JSON.getFactory().createParser(new StrictReader(limited, encoding));
        return new JsonReader(file.text("", encoding.name()), limited, parser);
    }

    @Override
    ReadResult read(long entry) throws IOException {
        limited.next();
        if (!listed.isEmpty()) {
            return of(entry, listed.poll());
        }
        JsonToken token = parser.nextToken();
        while ((token == JsonToken.START_ARRAY && !inArray) || (token == JsonToken.END_ARRAY && inArray)) {
            inArray = token == JsonToken.START_ARRAY;
            token = parser.nextToken();
        }
        if (token == null) {
            return null;
        }
        String where = "line " + parser.currentTokenLocation().getLineNr();
        if (token != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return new Reject(
                    entry, RejectReason.MALFORMED, "%s: no JSON object: found %s".formatted(where, parser.getText()));
        }
        Map<?, ?> record = JSON.readValue(parser, Map.class);
        List<Map<?, ?>> inside = inArray ? List.of() : records(record);
        if (inside.isEmpty()) {
            return of(entry, where, record);
        }
        listed.addAll(inside);
        return of(entry, listed.poll());
    }

    private ReadResult of(long entry, Map<?, ?> record) {
        return of(entry, "record " + entry, record);
    }

    private ReadResult of(long entry, String where, Map<?, ?> record) {
        Map<String, Object> named = new java.util.LinkedHashMap<>();
        record.forEach((name, value) -> named.put(String.valueOf(name), value));
        return RecordDraft.of(file, entry, "json", where, named);
    }

    /** The records of the one list of objects in an object that has no text itself. */
    private List<Map<?, ?>> records(Map<?, ?> object) {
        if (object.keySet().stream().anyMatch(name -> file.options().names().isText(String.valueOf(name)))) {
            return List.of();
        }
        List<Map<?, ?>> found = new ArrayList<>();
        int lists = 0;
        for (Object value : object.values()) {
            if (value instanceof List<?> items
                    && !items.isEmpty()
                    && items.stream().allMatch(Map.class::isInstance)) {
                lists++;
                items.forEach(item -> found.add((Map<?, ?>) item));
            }
        }
        return lists == 1 ? found : List.of();
    }
}
