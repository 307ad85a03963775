package org.wenmai.corpus;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.SerializableConfiguration;
import org.wenmai.documents.DocumentReaders;
import org.wenmai.documents.Draft;
import org.wenmai.documents.ReadResult;
import org.wenmai.documents.Reject;
import org.wenmai.documents.RejectReason;
import org.wenmai.documents.UnreadableException;

/** Reads every file once: one row a record, with all that its own file says of it. */
public final class ParsedRecords {
    /** Columns of a parsed record; those of a document are null in a reject and the other way round. */
    public static final StructType SCHEMA = RecordRows.SCHEMA;

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
        private final RecordRows rows;
        private InputFile file;
        private String sha256;
        private OpenFile open;
        private Iterator<ReadResult> results = Collections.emptyIterator();
        private long last;

        Parser(Iterator<InputFile> files, Configuration hadoop, ParseOptions options) {
            this.files = files;
            this.hadoop = hadoop;
            this.options = options;
            this.rows = new RecordRows(options);
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
            Row row = result instanceof Draft draft
                    ? rows.of(file, sha256, draft)
                    : rows.of(file, sha256, (Reject) result);
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
    }
}
