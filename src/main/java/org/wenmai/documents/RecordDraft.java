package org.wenmai.documents;

import java.util.List;
import java.util.Map;

/** A record with named fields, one of them its text, as JSON, tables and spreadsheets hold them. */
final class RecordDraft {
    private RecordDraft() {}

    /**
     * What becomes of a record.
     *
     * @param where place in the file, for messages
     */
    static ReadResult of(TextFile file, long entry, String format, String where, Map<String, ?> record) {
        return of(file, entry, format, where, record, null);
    }

    /** The same, with a note on how the record was found, or null. */
    static ReadResult of(TextFile file, long entry, String format, String where, Map<String, ?> record, String note) {
        Fields fields = new Fields(record, file.options().names());
        if (note != null) {
            fields.note(note);
        }
        List<String> empty =
                record.keySet().stream().filter(file.options().names()::isText).toList();
        if (!fields.hasText() && !empty.isEmpty()) {
            return new Reject(
                    entry,
                    RejectReason.MALFORMED,
                    "%s: no text: found null in %s".formatted(where, String.join(" and ", empty)));
        }
        if (!fields.hasText()) {
            return new Reject(
                    entry,
                    RejectReason.MALFORMED,
                    "%s: no field %s; found %s"
                            .formatted(where, named(file.options().names().text()), record.keySet()));
        }
        try {
            String text = fields.takeText();
            return DraftBuilder.build(file, entry, format, fields, null, text == null ? List.of() : blocks(text));
        } catch (RuntimeException | StackOverflowError unusual) {
            // One record's text costs that record, not those behind it.
            return Rejects.of(entry, unusual);
        }
    }

    /** {@code a, b or c}. */
    static String named(List<String> names) {
        int last = names.size() - 1;
        return last == 0 ? names.get(0) : String.join(", ", names.subList(0, last)) + " or " + names.get(last);
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
