package org.wenmai.documents;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
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

    /** How the records of {@code listed} were found, for their fields. */
    private String note;

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

    /** Whether a whole file is one line with one object, around a list of records. */
    static boolean isEnvelope(String text, FieldNames names) {
        try {
            return text.lines().filter(line -> !line.isBlank()).count() == 1
                    && !Envelope.in(JSON.readValue(text, Map.class), names).isEmpty();
        } catch (JsonProcessingException broken) {
            return false;
        }
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
            return ofList(entry);
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
        List<Envelope> lists =
                inArray ? List.of() : Envelope.in(record, file.options().names());
        if (lists.size() > 1) {
            return new Reject(
                    entry,
                    RejectReason.MALFORMED,
                    "%s: no field %s, but %d lists of records: %s; expected one"
                            .formatted(
                                    where,
                                    RecordDraft.named(file.options().names().text()),
                                    lists.size(),
                                    lists.stream().map(Envelope::path).toList()));
        }
        if (lists.isEmpty()) {
            return of(entry, where, record, null);
        }
        note = "records of the list " + lists.get(0).path();
        listed.addAll(lists.get(0).records());
        return ofList(entry);
    }

    private ReadResult ofList(long entry) {
        return of(entry, "record " + entry, listed.poll(), note);
    }

    private ReadResult of(long entry, String where, Map<?, ?> record, String note) {
        Map<String, Object> named = new LinkedHashMap<>();
        record.forEach((name, value) -> named.put(String.valueOf(name), value));
        return RecordDraft.of(file, entry, "json", where, named, note);
    }
}
