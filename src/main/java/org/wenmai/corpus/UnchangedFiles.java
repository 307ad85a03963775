package org.wenmai.corpus;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.util.SerializableConfiguration;

/**
 * Which files of an input are byte for byte those of an earlier run, at the same place. One that could not be read then is read again.
 *
 * @param before addresses of the files of the earlier run
 * @param same those of them that are unchanged
 */
public record UnchangedFiles(Set<String> before, Set<String> same) {
    private record Known(InputFile file, String sha256) implements java.io.Serializable {}

    /**
     * Compares. Only files whose path and size are the same are read.
     *
     * @param parsed records of the earlier run as {@link ParsedRecords} gives them
     * @param tasks among which the files are dealt
     */
    public static UnchangedFiles of(Dataset<Row> parsed, List<InputFile> files, int tasks) {
        Map<String, Row> before = new HashMap<>();
        parsed.groupBy("uri")
                .agg(functions.min("path"), functions.min("bytes"), functions.max("file_sha256"))
                .collectAsList()
                .forEach(row -> before.put(row.getString(0), row));
        List<Known> known = files.stream()
                .filter(file -> file.problem() == null && before.containsKey(file.uri()))
                .map(file -> new Known(file, before.get(file.uri()).getString(3)))
                .filter(one -> one.sha256() != null
                        && one.file().path().equals(before.get(one.file().uri()).getString(1))
                        && one.file().bytes() == before.get(one.file().uri()).getLong(2))
                .toList();
        if (known.isEmpty()) {
            return new UnchangedFiles(before.keySet(), Set.of());
        }
        JavaSparkContext context =
                JavaSparkContext.fromSparkContext(parsed.sparkSession().sparkContext());
        Broadcast<SerializableConfiguration> hadoop =
                context.broadcast(new SerializableConfiguration(context.hadoopConfiguration()));
        List<String> same = context.parallelize(known, Math.max(1, Math.min(tasks, known.size())))
                .filter(one ->
                        one.sha256().equals(sha256(one.file(), hadoop.value().value())))
                .map(one -> one.file().uri())
                .collect();
        return new UnchangedFiles(before.keySet(), new HashSet<>(same));
    }

    private static String sha256(InputFile file, Configuration hadoop) {
        try (OpenFile open = new OpenFile(file, hadoop)) {
            return open.sha256(true);
        } catch (IOException changedMeanwhile) {
            return null; // The reader says what is wrong.
        }
    }

    /** Whether some file of the earlier run is gone or changed. */
    public boolean someGone() {
        return same.size() < before.size();
    }
}
