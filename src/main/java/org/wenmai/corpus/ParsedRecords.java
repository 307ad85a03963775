package org.wenmai.corpus;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
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

    private ParsedRecords() {}

    /**
     * Parses files.
     *
     * @param partitions into how many tasks the files are dealt, in their order
     */
    public static Dataset<Row> of(SparkSession spark, List<InputFile> files, ParseOptions options, int partitions) {
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        Broadcast<SerializableConfiguration> hadoop =
                context.broadcast(new SerializableConfiguration(context.hadoopConfiguration()));
        Broadcast<ParseOptions> how = context.broadcast(options);
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
        private String charset;
        private Iterator<ReadResult> results = Collections.emptyIterator();

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
            ReadResult result = nextResult();
            return result instanceof Draft draft ? row(draft) : row((Reject) result);
        }

        private boolean hasMore() {
            try {
                return results.hasNext();
            } catch (RuntimeException broken) {
                reject(RejectReason.MALFORMED, "cannot be parsed further: " + firstLine(broken));
                return true;
            }
        }

        /** A parser that fails on a record costs that file's rest, not the run. */
        private ReadResult nextResult() {
            try {
                return results.next();
            } catch (RuntimeException broken) {
                results = Collections.emptyIterator();
                return new Reject(0, RejectReason.MALFORMED, "cannot be parsed further: " + firstLine(broken));
            }
        }

        private void open(InputFile next) {
            file = next;
            sha256 = null;
            charset = null;
            if (file.bytes() > options.maxFileBytes()) {
                reject(
                        RejectReason.TOO_LARGE,
                        "%d bytes, more than input.max_file_bytes = %d"
                                .formatted(file.bytes(), options.maxFileBytes()));
                return;
            }
            try {
                byte[] bytes = read();
                sha256 = hex(bytes);
                DocumentReaders.FileContent content =
                        DocumentReaders.read(file.path(), bytes, ZoneId.of(options.zone()));
                charset = content.charset();
                results = content.results();
                if (!results.hasNext()) {
                    reject(RejectReason.EMPTY, "the file holds no records");
                }
            } catch (FileNotFoundException gone) {
                reject(RejectReason.UNREADABLE, "cannot be opened: it is gone, or permission is missing");
            } catch (IOException broken) {
                reject(RejectReason.UNREADABLE, "cannot be read: " + firstLine(broken));
            } catch (RuntimeException broken) {
                reject(RejectReason.MALFORMED, "cannot be parsed: " + firstLine(broken));
            }
        }

        private byte[] read() throws IOException {
            Path path = new Path(file.uri());
            FileSystem fileSystem = path.getFileSystem(hadoop);
            try (InputStream in = fileSystem.open(path)) {
                return in.readNBytes((int) Math.min(options.maxFileBytes(), Integer.MAX_VALUE - 8));
            }
        }

        private void reject(RejectReason reason, String message) {
            results = Collections.<ReadResult>singletonList(new Reject(0, reason, message))
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
            SourceRules.Candidates candidates =
                    options.sources().candidates(file.path(), draft.fieldSource(), draft.signals(), draft.author());
            String text = draft.text().text();
            Language language = Language.of(text);
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
            set(values, "charset", charset);
            set(values, "language", language.tag());
            set(values, "script", language.script());
            set(values, "source", candidates.source());
            set(values, "source_how", candidates.how());
            set(values, "doc_id", docId(candidates.source(), text));
            set(values, "weak_source", candidates.weak());
            set(values, "weak_doc_id", docId(candidates.weak(), text));
            set(values, "fallback_source", candidates.fallback());
            set(values, "fallback_how", candidates.fallbackHow());
            set(values, "fallback_doc_id", docId(candidates.fallback(), text));
            String origin = ReprintNotice.in(text);
            set(
                    values,
                    "reprinted_from",
                    origin == null ? null : options.sources().canonical(origin));
            set(values, "text", text);
            set(values, "text_sha256", hex(text.getBytes(StandardCharsets.UTF_8)));
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
    static String docId(String source, String text) {
        return source == null
                ? null
                : "d"
                        + hex((source + "\n" + text).getBytes(StandardCharsets.UTF_8))
                                .substring(0, 16);
    }

    private static String hex(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String firstLine(Exception e) {
        return e.getMessage() == null || e.getMessage().isBlank()
                ? e.getClass().getSimpleName()
                : e.getMessage().lines().findFirst().orElseThrow();
    }
}
