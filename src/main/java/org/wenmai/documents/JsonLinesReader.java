package org.wenmai.documents;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/** JSON lines: one record a line, blank lines skipped. Names of fields are those of the contract, in English or Chinese. */
public final class JsonLinesReader implements DocumentReader {
    private static final ObjectReader JSON = new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .readerForMapOf(Object.class);

    @Override
    public boolean accepts(TextFile file) {
        String name = file.name().toLowerCase(java.util.Locale.ROOT);
        if (name.endsWith(".jsonl") || name.endsWith(".ndjson")) {
            return true;
        }
        String first =
                file.text().lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        return first.startsWith("{") && first.stripTrailing().endsWith("}") && parses(first);
    }

    private static boolean parses(String line) {
        try {
            return JSON.readValue(line) != null;
        } catch (JsonProcessingException notJson) {
            return false;
        }
    }

    @Override
    public Iterator<ReadResult> read(TextFile file) {
        return new Lines(file);
    }

    /** Reads a line when it is asked for, so that a large file never stands parsed in memory. */
    private static final class Lines implements Iterator<ReadResult> {
        private final TextFile file;
        private int at;
        private long line;
        private long entry;
        private String next;

        Lines(TextFile file) {
            this.file = file;
            advance();
        }

        private void advance() {
            String text = file.text();
            next = null;
            while (next == null && at < text.length()) {
                int end = text.indexOf('\n', at);
                end = end < 0 ? text.length() : end;
                String candidate = text.substring(at, end);
                at = end + 1;
                line++;
                next = candidate.isBlank() ? null : candidate;
            }
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public ReadResult next() {
            if (next == null) {
                throw new NoSuchElementException();
            }
            String record = next;
            long at = line;
            entry++;
            advance();
            try {
                return of(JSON.<Map<String, Object>>readValue(record), at);
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
                                        at, where, broken.getOriginalMessage().replace('\n', ' ')));
            }
        }

        private ReadResult of(Map<String, Object> record, long at) {
            if (record == null) {
                return new Reject(entry, RejectReason.MALFORMED, "line %d: no JSON object: found null".formatted(at));
            }
            Fields fields = new Fields(record);
            if (!fields.hasText()) {
                return new Reject(
                        entry,
                        RejectReason.MALFORMED,
                        "line %d: no field text, content, body, 正文 or 内容; found %s".formatted(at, record.keySet()));
            }
            String text = fields.takeText();
            return DraftBuilder.build(file, entry, "jsonl", fields, null, text == null ? List.of() : blocks(text));
        }

        private static List<Block> blocks(String text) {
            if (HtmlBlocks.isHtml(text)) {
                return HtmlBlocks.of(text, SentenceKind.BODY);
            }
            return MarkdownReader.hasMarks(text)
                    ? MarkdownBlocks.of(text).blocks()
                    : text.lines().map(Block::body).toList();
        }
    }
}
