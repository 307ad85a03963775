package org.wenmai.documents;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Iterator;
import java.util.Map;

/**
 * JSON lines: one record a line, blank lines skipped. A line is read when it is asked for, so that a large file never stands in
 * memory; a broken or too long one is one reject. Names of fields are those of the contract, in English or Chinese.
 */
final class JsonLinesReader {
    private static final ObjectReader JSON = mapper().readerForMapOf(Object.class);

    private JsonLinesReader() {}

    /** A mapper whose strings may be as long as an entry; nesting stays bounded by Jackson. */
    static ObjectMapper mapper() {
        ObjectMapper mapper = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        mapper.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxStringLength(Integer.MAX_VALUE)
                        .build());
        return mapper;
    }

    /** Whether a file is of this form, by its ending or its first line. */
    static boolean accepts(String name, String start) {
        String lower = name.toLowerCase(java.util.Locale.ROOT);
        if (lower.endsWith(".jsonl") || lower.endsWith(".ndjson")) {
            return true;
        }
        String first = start.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        return first.startsWith("{") && first.stripTrailing().endsWith("}") && parses(first);
    }

    private static boolean parses(String line) {
        try {
            return JSON.readValue(line) != null;
        } catch (JsonProcessingException notJson) {
            return false;
        }
    }

    static Iterator<ReadResult> read(ByteFile file, Decoder.Encoding encoding) throws IOException {
        InputStream bytes = file.stream();
        LineStart start = new LineStart(encoding.name(), 0, 0, encoding.mark());
        ByteLines lines;
        if (encoding.hasByteLines()) {
            bytes.skipNBytes(encoding.mark());
            lines = new ByteLines(
                    bytes, encoding.charset(), start, file.options().maxBytes());
        } else {
            // Code units of several bytes: as UTF-8, a line feed is one byte again.
            lines = ByteLines.of(
                    new StrictReader(bytes, encoding), file.options().maxBytes());
        }
        return new Lines(file.text("", encoding.name()), lines, 0);
    }

    /** The lines of a part of a file, which begins where a line does. */
    static Iterator<ReadResult> read(ByteFile file, LineStart start) {
        ByteLines lines = new ByteLines(
                file.stream(),
                Charset.forName(start.charset()),
                start,
                file.options().maxBytes());
        return new Lines(file.text("", start.charset()), lines, start.entries());
    }

    private static final class Lines extends EntryIterator {
        /** Characters of a value that is no object, for the message. */
        private static final int SHOWN = 40;

        private final TextFile file;
        private final ByteLines lines;

        Lines(TextFile file, ByteLines lines, long before) {
            super(before);
            this.file = file;
            this.lines = lines;
        }

        @Override
        ReadResult read(long entry) throws IOException {
            String record;
            do {
                try {
                    record = lines.next();
                } catch (LimitException | Decoder.UndecodableException broken) {
                    return Rejects.of(entry, broken);
                }
                if (record == null) {
                    return null;
                }
            } while (isBlank(record));
            long at = lines.number();
            try {
                return of(JSON.<Map<String, Object>>readValue(record), entry, at);
            } catch (StackOverflowError tooDeep) {
                return new Reject(
                        entry, RejectReason.MALFORMED, "line %d: nested too deeply; no article is".formatted(at));
            } catch (JsonProcessingException broken) {
                String where = broken.getLocation() == null
                        ? ""
                        : ", column " + broken.getLocation().getColumnNr();
                return new Reject(
                        entry,
                        RejectReason.MALFORMED,
                        "line %d%s: no JSON object: %s"
                                .formatted(
                                        at,
                                        where,
                                        broken instanceof MismatchedInputException
                                                ? "found " + shortened(record.strip())
                                                : broken.getOriginalMessage().replace('\n', ' ')));
            }
        }

        private static String shortened(String found) {
            int most = found.offsetByCodePoints(0, Math.min(SHOWN, found.codePointCount(0, found.length())));
            return most == found.length() ? found : found.substring(0, most) + "…";
        }

        /** As bytes tell it, so that lines are counted alike before they are decoded. */
        private static boolean isBlank(String line) {
            return line.chars().allMatch(c -> c <= ' ');
        }

        private ReadResult of(Map<String, Object> record, long entry, long at) {
            return record == null
                    ? new Reject(entry, RejectReason.MALFORMED, "line %d: no JSON object: found null".formatted(at))
                    : RecordDraft.of(file, entry, "jsonl", "line " + at, record);
        }
    }
}
