package org.wenmai.jobs;

import java.io.IOException;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.wenmai.corpus.Corpus;
import org.wenmai.corpus.InputFile;
import org.wenmai.corpus.ParseOptions;
import org.wenmai.corpus.ParsedRecords;
import org.wenmai.tables.DocumentFieldRow;
import org.wenmai.tables.DocumentRow;
import org.wenmai.tables.LinkRow;
import org.wenmai.tables.RejectRow;
import org.wenmai.tables.SentenceRow;
import org.wenmai.tables.TextRow;

/** Files → documents, document_fields, texts, sentences, links, rejects. */
final class IngestJob implements Job {
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
                RejectRow.class);
    }

    @Override
    public void run(JobContext context) throws IOException {
        Configuration configuration = context.configuration();
        ParseOptions options = new ParseOptions(
                context.lexicons().sources(),
                configuration.text(Key.INPUT_TIME_ZONE),
                configuration.number(Key.INPUT_MAX_FILE_BYTES),
                configuration.drops(Key.CLEANING_REPEATED_PARAGRAPHS));
        String parsedPath = context.work("parsed").toString();
        Dataset<Row> reading =
                ParsedRecords.of(context.spark(), files, options, Partitions.ofInput(configuration, files));
        reading.write().parquet(parsedPath);
        Dataset<Row> parsed = context.spark().read().schema(reading.schema()).parquet(parsedPath);
        Corpus corpus =
                new Corpus(parsed, context.options().since(), context.options().until());
        context.write(DocumentRow.class, corpus.documents());
        context.write(DocumentFieldRow.class, corpus.fields());
        context.write(TextRow.class, corpus.texts());
        context.write(SentenceRow.class, corpus.sentences());
        context.write(LinkRow.class, corpus.links());
        context.write(RejectRow.class, corpus.rejects());
        corpus.release();
    }
}
