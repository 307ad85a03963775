package org.wenmai.jobs;

import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.DataFrameWriter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RuntimeConfig;
import org.wenmai.corpus.Corpus;
import org.wenmai.corpus.InputFile;
import org.wenmai.corpus.MetadataFiles;
import org.wenmai.corpus.ParseOptions;
import org.wenmai.corpus.ParsedRecords;
import org.wenmai.corpus.RecurrenceOptions;
import org.wenmai.documents.FieldNames;
import org.wenmai.documents.ReadOptions;
import org.wenmai.documents.SideTable;
import org.wenmai.recurrence.Bucket;
import org.wenmai.recurrence.LearnedLine;
import org.wenmai.recurrence.SameText;
import org.wenmai.tables.BoilerplateRow;
import org.wenmai.tables.DocumentFieldRow;
import org.wenmai.tables.DocumentRow;
import org.wenmai.tables.LinkRow;
import org.wenmai.tables.ParquetRows;
import org.wenmai.tables.RejectRow;
import org.wenmai.tables.ReprintRow;
import org.wenmai.tables.SentenceRow;
import org.wenmai.tables.TextRow;

/** Files → documents, document_fields, texts, sentences, links, rejects, reprints, boilerplate. */
final class IngestJob implements Job {
    private static final String ROWS_AT_ONCE = "spark.sql.parquet.columnarReaderBatchSize";

    /** Rows of working files hold whole texts: the usual 4,096 of them at once do not fit the memory where texts are long. */
    private static final long TEXTS_AT_ONCE = 64;

    /** Records of so many bytes, of which the texts are less than half, are held by one task: a dozen shuffles cost more than that. */
    private static final long TOGETHER = 96_000_000;

    /** Where there is more memory, more may be held; but one task alone should not take long. */
    private static final long TOGETHER_AT_MOST = 256_000_000;

    /** Records take eight times their bytes at most; half of the memory stays free. */
    private static final long MEMORY = 16;

    /** Short records take more than their bytes say. */
    private static final long RECORDS_TOGETHER = 200_000;

    private final List<InputFile> files;

    IngestJob(List<InputFile> files) {
        this.files = files;
    }

    @Override
    public String name() {
        return "ingest";
    }

    @Override
    public List<Class<? extends Record>> reads() {
        return List.of();
    }

    @Override
    public List<Class<? extends Record>> writes() {
        return List.of(
                DocumentRow.class,
                DocumentFieldRow.class,
                TextRow.class,
                SentenceRow.class,
                LinkRow.class,
                RejectRow.class,
                ReprintRow.class,
                BoilerplateRow.class);
    }

    @Override
    public void run(JobContext context) throws IOException {
        RuntimeConfig spark = context.spark().conf();
        spark.set(ROWS_AT_ONCE, TEXTS_AT_ONCE);
        try {
            ingest(context);
        } finally {
            spark.unset(ROWS_AT_ONCE);
        }
    }

    private void ingest(JobContext context) throws IOException {
        Configuration configuration = context.configuration();
        ParseOptions options = new ParseOptions(
                context.lexicons().sources(), reading(context), configuration.drops(Key.CLEANING_REPEATED_PARAGRAPHS));
        Path records = JobContext.records(context.run().path());
        Dataset<Row> parsed = parsed(context, options, records);
        RecurrenceOptions recurring = new RecurrenceOptions(
                new SameText(
                        configuration.share(Key.REPRINTS_SIMILARITY), configuration.share(Key.REPRINTS_CONTAINMENT)),
                configuration.drops(Key.CLEANING_BOILERPLATE),
                new LearnedLine(
                        configuration.number(Key.CLEANING_BOILERPLATE_FAMILIES),
                        configuration.share(Key.CLEANING_BOILERPLATE_SHARE)),
                isHeldTogether(context, records));
        Corpus corpus = new Corpus(
                parsed,
                context.options().since(),
                context.options().until(),
                recurring,
                kept -> context.stored("kept", kept));
        context.write(DocumentRow.class, corpus.documents());
        context.write(DocumentFieldRow.class, corpus.fields());
        context.write(TextRow.class, corpus.texts());
        context.write(SentenceRow.class, corpus.sentences());
        context.write(LinkRow.class, corpus.links());
        context.write(RejectRow.class, corpus.rejects());
        context.write(ReprintRow.class, corpus.reprints(context.read(DocumentRow.class)));
        context.write(BoilerplateRow.class, corpus.boilerplate());
        context.cutComparisons(corpus.cutComparisons());
        if (corpus.cutComparisons() > 0) {
            context.progress()
                    .say(("many documents are alike: %d times one was compared with the first %d of its kind only,"
                                    + " so that some reprints may be missing")
                            .formatted(corpus.cutComparisons(), Bucket.FIRST));
        }
        corpus.release();
    }

    private static boolean isHeldTogether(JobContext context, Path records) throws IOException {
        ParquetRows rows = new ParquetRows(context.run().fileSystem().getConf(), records);
        // The memory of executors elsewhere is not known here.
        long most = context.spark().sparkContext().isLocal()
                ? Math.min(Runtime.getRuntime().maxMemory() / MEMORY, TOGETHER_AT_MOST)
                : TOGETHER;
        return rows.count() < RECORDS_TOGETHER && rows.bytes() < most;
    }

    /** A row for every record, of files that are unchanged since an earlier run as it read them. */
    private Dataset<Row> parsed(JobContext context, ParseOptions options, Path to) throws IOException {
        int tasks = Partitions.ofInput(context.configuration(), files);
        ReusedRecords reused = context.reuse().records(files, tasks);
        if (reused == null) {
            zstd(ParsedRecords.of(context.spark(), files, options, tasks)).parquet(to.toString());
        } else {
            List<InputFile> read = files.stream()
                    .filter(file -> !reused.files().contains(file.uri()))
                    .toList();
            Dataset<Row> rows = ParsedRecords.of(context.spark(), read, options, tasks);
            zstd(rows.union(reused.records().rest())).parquet(to.toString());
            reused.records().copyTo(to, context.run().fileSystem());
        }
        return context.spark().read().schema(ParsedRecords.SCHEMA).parquet(to.toString());
    }

    private static DataFrameWriter<Row> zstd(Dataset<Row> rows) {
        return rows.write().option("compression", "zstd");
    }

    private static ReadOptions reading(JobContext context) throws IOException {
        Configuration configuration = context.configuration();
        List<String> sources = new ArrayList<>(List.of(configuration.text(Key.INPUT_SOURCE_FIELD)));
        sources.addAll(configuration.list(Key.INPUT_FIELDS_SOURCE));
        FieldNames names = new FieldNames(
                configuration.list(Key.INPUT_FIELDS_TEXT),
                configuration.list(Key.INPUT_FIELDS_ID),
                configuration.list(Key.INPUT_FIELDS_TITLE),
                configuration.list(Key.INPUT_FIELDS_AUTHOR),
                sources,
                configuration.list(Key.INPUT_FIELDS_DATE),
                configuration.list(Key.INPUT_FIELDS_URL),
                configuration.list(Key.INPUT_FIELDS_LANGUAGE));
        long most = configuration.number(Key.INPUT_MAX_FILE_BYTES);
        List<String> problems = new ArrayList<>();
        MetadataFiles metadata = new MetadataFiles(
                context.options().metadata(), context.spark().sparkContext().hadoopConfiguration(), most, problems);
        SideTable table = SideTable.of(metadata.read(), names, problems);
        if (!problems.isEmpty()) {
            throw new UsageException(problems);
        }
        return new ReadOptions(
                ZoneId.of(configuration.text(Key.INPUT_TIME_ZONE)),
                most,
                configuration.number(Key.INPUT_MAX_EXPANDED_BYTES),
                configuration.number(Key.INPUT_MAX_RATIO),
                names,
                table);
    }
}
