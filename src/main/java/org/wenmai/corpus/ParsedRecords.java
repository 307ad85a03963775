package org.wenmai.corpus;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.SerializableConfiguration;
import org.wenmai.documents.DocumentReaders;
import org.wenmai.documents.Draft;
import org.wenmai.documents.Language;
import org.wenmai.documents.Link;
import org.wenmai.documents.ReadResult;
import org.wenmai.documents.Reject;
import org.wenmai.documents.RejectReason;
import org.wenmai.documents.Sentence;
import org.wenmai.documents.SourceRules;
import org.wenmai.documents.TextFile;
import org.wenmai.documents.UnreadableException;
import org.wenmai.recurrence.ReprintNotice;

/** Reads every file once: one row a record, with all that its own file says of it. */
public final class ParsedRecords {
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

    /** Columns of a parsed record; those of a document are null in a reject and the other way round. */
    public static final StructType SCHEMA = new StructType()
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

    private static final int LONGEST_MAGIC = 4;
    private static final int BUFFER = 65_536;

    /** What a task reads at least of a file that is cut. */
    private static final long PART_BYTES = 16_000_000;

    private ParsedRecords() {}

    /**
     * Parses files.
     *
     * @param partitions into how many tasks the files are dealt, in their order
     */
    public static Dataset<Row> of(SparkSession spark, List<InputFile> files, ParseOptions options, int partitions) {
        return of(spark, files, options, partitions, PART_BYTES);
    }

    /** The same, with large files of lines cut into parts of so many bytes. */
    static Dataset<Row> of(
            SparkSession spark, List<InputFile> listed, ParseOptions options, int partitions, long partBytes) {
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        Broadcast<SerializableConfiguration> hadoop =
                context.broadcast(new SerializableConfiguration(context.hadoopConfiguration()));
        Broadcast<ParseOptions> how = context.broadcast(options);
        List<InputFile> files = FileParts.of(context, listed, hadoop, partBytes);
        return spark.createDataFrame(
                context.parallelize(files, Math.max(1, Math.min(partitions, files.size())))
                        .mapPartitions(some -> new Parser(some, hadoop.value().value(), how.value())),
                SCHEMA);
    }

    /** Parses the files of one task, one record at a time. */
    private static final class Parser implements Iterator<Row> {
        private final Iterator<InputFile> files;
        private final Configuration hadoop;
        private final ParseOptions options;
        private InputFile file;
        private String sha256;
        private OpenFile open;
        private Iterator<ReadResult> results = Collections.emptyIterator();
        private long last;

        Parser(Iterator<InputFile> files, Configuration hadoop, ParseOptions options) {
            this.files = files;
            this.hadoop = hadoop;
            this.options = options;
        }

        @Override
        public boolean hasNext() {
            while (!hasMore() && files.hasNext()) {
                open(files.next());
            }
            return hasMore();
        }

        @Override
        public Row next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            ReadResult result = results.next();
            last = result.entry();
            if (!hasMore()) {
                // The digest is known once all is read; one row of a file carries it.
                sha256 = open == null ? null : open.sha256(!tooLarge(result));
                close();
            }
            Row row = result instanceof Draft draft ? row(draft) : row((Reject) result);
            sha256 = null;
            return row;
        }

        private static boolean tooLarge(ReadResult result) {
            return result instanceof Reject reject && reject.reason() == RejectReason.TOO_LARGE;
        }

        /** A parser that fails on a record costs that file's rest, not the run. */
        private boolean hasMore() {
            try {
                return results.hasNext();
            } catch (RuntimeException broken) {
                reject(last + 1, RejectReason.MALFORMED, "cannot be parsed further: " + OpenFile.firstLine(broken));
                return true;
            }
        }

        private void open(InputFile next) {
            close();
            file = next;
            sha256 = null;
            last = -1;
            try {
                open = new OpenFile(file, hadoop);
                BufferedInputStream in = new BufferedInputStream(open, BUFFER);
                boolean part = file.part() != null;
                if (part && file.part().lines() != null) {
                    results = DocumentReaders.read(
                            file.path(), in, options.reading(), file.part().lines());
                } else {
                    results = part || isParquet(in)
                            ? ParquetFile.read(file, hadoop, options.reading())
                            : DocumentReaders.read(file.path(), in, file.bytes(), options.reading());
                }
                if (!hasMore() && !(part && file.part().entries() > 0)) {
                    reject(0, RejectReason.EMPTY, "the file holds no records");
                }
            } catch (UnreadableException closed) {
                reject(0, RejectReason.UNREADABLE, closed.getMessage());
            } catch (IOException | RuntimeException broken) {
                reject(0, RejectReason.MALFORMED, "cannot be parsed: " + OpenFile.firstLine(broken));
            }
        }

        private static boolean isParquet(BufferedInputStream in) throws IOException {
            in.mark(LONGEST_MAGIC);
            byte[] start = in.readNBytes(LONGEST_MAGIC);
            in.reset();
            return ParquetFile.is(start);
        }

        private void close() {
            if (open != null) {
                open.close();
                open = null;
            }
        }

        private void reject(long entry, RejectReason reason, String message) {
            results = Collections.<ReadResult>singletonList(new Reject(entry, reason, message))
                    .iterator();
        }

        private Row row(Reject reject) {
            Object[] values = new Object[SCHEMA.size()];
            set(values, "uri", file.uri());
            set(values, "path", file.path());
            set(values, "entry", reject.entry());
            set(values, "bytes", file.bytes());
            set(values, "file_sha256", sha256);
            set(values, "reason", reject.reason().value());
            set(values, "message", reject.message());
            set(values, "source", options.sources().rule(file.path()));
            return RowFactory.create(values);
        }

        private Row row(Draft draft) {
            SourceRules.Candidates candidates = options.sources()
                    .candidates(place(draft.member()), draft.fieldSource(), draft.signals(), draft.author());
            String text = draft.text().text();
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            Language found = Language.of(text);
            Language language = draft.language() == null ? found : found.named(draft.language());
            Object[] values = new Object[SCHEMA.size()];
            set(values, "uri", file.uri());
            set(values, "path", file.path());
            set(values, "entry", draft.entry());
            set(values, "bytes", file.bytes());
            set(values, "file_sha256", sha256);
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
            set(
                    values,
                    "reprinted_from",
                    origin == null ? null : options.sources().canonical(origin));
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

        /** Where a document stands for the rules of sources: a file in an archive as if the archive were a folder. */
        private String place(String member) {
            boolean ruled = member == null || options.sources().rule(file.path()) != null;
            return ruled ? file.path() : TextFile.stem(file.path()) + "/" + member;
        }

        private Row[] sentences(List<Sentence> sentences) {
            List<Row> rows = new ArrayList<>(sentences.size());
            Set<Long> repeated = options.dropRepeatedParagraphs()
                    ? org.wenmai.documents.RepeatedParagraphs.in(sentences)
                    : new HashSet<>();
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
