package org.wenmai.jobs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.wenmai.corpus.InputFile;
import org.wenmai.corpus.MetadataFiles;
import org.wenmai.corpus.ParsedRecords;
import org.wenmai.corpus.UnchangedFiles;

/**
 * What an earlier run read of files that are unchanged.
 *
 * @param files their addresses
 * @param records the rows it made of them
 */
record ReusedRecords(Set<String> files, KeptFiles records) {
    /** What stands against it where no setting of the program does, or null. */
    static String against(JobContext context, EarlierRun before) throws IOException {
        Configuration hadoop = context.run().fileSystem().getConf();
        if (!context.run().fileSystem().exists(JobContext.records(before.folder()))) {
            return "it has not kept what it read";
        }
        Map<String, String> metadata =
                new MetadataFiles(context.options().metadata(), hadoop, Long.MAX_VALUE, new ArrayList<>()).digests();
        // Their order counts: the first table that has a row for a document gives its fields.
        return List.copyOf(before.metadata().entrySet()).equals(List.copyOf(metadata.entrySet()))
                ? null
                : "--metadata has changed";
    }

    /** Of the run in a folder. */
    static ReusedRecords of(JobContext context, Path folder, List<InputFile> files, int tasks) throws IOException {
        Path read = JobContext.records(folder);
        UnchangedFiles found = UnchangedFiles.of(
                context.spark().read().schema(ParsedRecords.SCHEMA).parquet(read.toString()), files, tasks);
        List<Row> keys = found.before().stream()
                .map(uri -> RowFactory.create(uri, found.same().contains(uri)))
                .toList();
        KeptFiles records = KeptFiles.of(
                context.spark(),
                read,
                ParsedRecords.SCHEMA,
                context.spark().createDataFrame(keys, StructType.fromDDL("uri string, same boolean")),
                found.someGone());
        context.progress()
                .say("--previous %s: of %s %s unchanged"
                        .formatted(
                                folder.getName(),
                                Counted.of(files.size(), "file"),
                                Counted.of(found.same().size(), "is", "are")));
        return new ReusedRecords(found.same(), records);
    }
}
