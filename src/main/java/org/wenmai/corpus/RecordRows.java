package org.wenmai.corpus;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.wenmai.documents.Draft;
import org.wenmai.documents.Language;
import org.wenmai.documents.Link;
import org.wenmai.documents.Reject;
import org.wenmai.documents.RepeatedParagraphs;
import org.wenmai.documents.Sentence;
import org.wenmai.documents.SourceRules;
import org.wenmai.documents.TextFile;
import org.wenmai.recurrence.ReprintNotice;

/** From what a file holds to rows: a row a document, and a row a reject. */
final class RecordRows {
    private static final StructType SENTENCE = new StructType()
            .add("number", DataTypes.LongType)
            .add("paragraph", DataTypes.LongType)
            .add("kind", DataTypes.StringType)
            .add("begin", DataTypes.LongType)
            .add("end", DataTypes.LongType)
            .add("text", DataTypes.StringType);

    private static final StructType LINK = new StructType()
            .add("number", DataTypes.LongType)
            .add("sentence", DataTypes.LongType)
            .add("url", DataTypes.StringType)
            .add("anchor", DataTypes.StringType);

    private static final StructType FIELD =
            new StructType().add("field", DataTypes.StringType).add("value", DataTypes.StringType);

    /** Columns; those of a document are null in a reject and the other way round. */
    static final StructType SCHEMA = new StructType()
            .add("uri", DataTypes.StringType)
            .add("path", DataTypes.StringType)
            .add("entry", DataTypes.LongType)
            .add("bytes", DataTypes.LongType)
            .add("file_sha256", DataTypes.StringType)
            .add("reason", DataTypes.StringType)
            .add("message", DataTypes.StringType)
            .add("external_id", DataTypes.StringType)
            .add("title", DataTypes.StringType)
            .add("author", DataTypes.StringType)
            .add("published_at", DataTypes.TimestampType)
            .add("published_on", DataTypes.DateType)
            .add("published_how", DataTypes.StringType)
            .add("url", DataTypes.StringType)
            .add("format", DataTypes.StringType)
            .add("charset", DataTypes.StringType)
            .add("language", DataTypes.StringType)
            .add("script", DataTypes.StringType)
            .add("source", DataTypes.StringType)
            .add("source_how", DataTypes.StringType)
            .add("doc_id", DataTypes.StringType)
            .add("weak_source", DataTypes.StringType)
            .add("weak_doc_id", DataTypes.StringType)
            .add("fallback_source", DataTypes.StringType)
            .add("fallback_how", DataTypes.StringType)
            .add("fallback_doc_id", DataTypes.StringType)
            .add("reprinted_from", DataTypes.StringType)
            .add("text", DataTypes.StringType)
            .add("text_sha256", DataTypes.StringType)
            .add("characters", DataTypes.LongType)
            .add("fields", new ArrayType(FIELD, false))
            .add("sentences", new ArrayType(SENTENCE, false))
            .add("links", new ArrayType(LINK, false));

    private final ParseOptions options;

    RecordRows(ParseOptions options) {
        this.options = options;
    }

    /**
     * A reject.
     *
     * @param sha256 digest of the file, or null
     */
    Row of(InputFile file, String sha256, Reject reject) {
        Object[] values = placed(file, sha256, reject.entry());
        set(values, "reason", reject.reason().value());
        set(values, "message", reject.message());
        set(values, "source", options.sources().rule(file.path()));
        return RowFactory.create(values);
    }

    /**
     * A document.
     *
     * @param sha256 digest of the file, or null
     */
    Row of(InputFile file, String sha256, Draft draft) {
        SourceRules.Candidates candidates = options.sources()
                .candidates(place(file, draft.member()), draft.fieldSource(), draft.signals(), draft.author());
        String text = draft.text().text();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Language found = Language.of(text);
        Language language = draft.language() == null ? found : found.named(draft.language());
        Object[] values = placed(file, sha256, draft.entry());
        set(values, "external_id", draft.externalId());
        set(values, "title", draft.title());
        set(values, "author", draft.author());
        set(values, "published_at", draft.date().at());
        set(values, "published_on", draft.date().on());
        set(values, "published_how", draft.date().how());
        set(values, "url", draft.url());
        set(values, "format", draft.format());
        set(values, "charset", draft.charset());
        set(values, "language", language.tag());
        set(values, "script", language.script());
        set(values, "source", candidates.source());
        set(values, "source_how", candidates.how());
        set(values, "doc_id", docId(candidates.source(), bytes));
        set(values, "weak_source", candidates.weak());
        set(values, "weak_doc_id", docId(candidates.weak(), bytes));
        set(values, "fallback_source", candidates.fallback());
        set(values, "fallback_how", candidates.fallbackHow());
        set(values, "fallback_doc_id", docId(candidates.fallback(), bytes));
        String origin = ReprintNotice.in(text);
        set(values, "reprinted_from", origin == null ? null : options.sources().canonical(origin));
        set(values, "text", text);
        set(values, "text_sha256", OpenFile.hex(bytes));
        set(values, "characters", draft.text().characters());
        set(
                values,
                "fields",
                draft.fields().entrySet().stream()
                        .map(field -> RowFactory.create(field.getKey(), emptyToNull(field.getValue())))
                        .toArray(Row[]::new));
        set(values, "sentences", sentences(draft.sentences()));
        set(values, "links", links(draft.text().links()));
        return RowFactory.create(values);
    }

    private static Object[] placed(InputFile file, String sha256, long entry) {
        Object[] values = new Object[SCHEMA.size()];
        set(values, "uri", file.uri());
        set(values, "path", file.path());
        set(values, "entry", entry);
        set(values, "bytes", file.bytes());
        set(values, "file_sha256", sha256);
        return values;
    }

    /** Where a document stands for the rules of sources: a file in an archive as if the archive were a folder. */
    private String place(InputFile file, String member) {
        boolean ruled = member == null || options.sources().rule(file.path()) != null;
        return ruled ? file.path() : TextFile.stem(file.path()) + "/" + member;
    }

    private Row[] sentences(List<Sentence> sentences) {
        List<Row> rows = new ArrayList<>(sentences.size());
        Set<Long> repeated = options.dropRepeatedParagraphs() ? RepeatedParagraphs.in(sentences) : new HashSet<>();
        for (Sentence sentence : sentences) {
            if (!repeated.contains(sentence.paragraph())) {
                rows.add(RowFactory.create(
                        sentence.number(),
                        sentence.paragraph(),
                        sentence.kind().value(),
                        sentence.begin(),
                        sentence.end(),
                        sentence.text()));
            }
        }
        return rows.toArray(Row[]::new);
    }

    private static Row[] links(List<Link> links) {
        Row[] rows = new Row[links.size()];
        for (int i = 0; i < rows.length; i++) {
            Link link = links.get(i);
            rows[i] = RowFactory.create((long) i, link.sentence(), link.url(), link.anchor());
        }
        return rows;
    }

    private static void set(Object[] values, String column, Object value) {
        values[SCHEMA.fieldIndex(column)] = value;
    }

    private static String emptyToNull(String value) {
        return value.isEmpty() ? null : value;
    }

    /** {@code d} and 16 hex digits of the SHA-256 of source, line feed and text; null without a source. */
    static String docId(String source, byte[] text) {
        return source == null
                ? null
                : "d"
                        + OpenFile.hex((source + "\n").getBytes(StandardCharsets.UTF_8), text)
                                .substring(0, 16);
    }
}
