package org.wenmai.jobs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.wenmai.corpus.InputFile;

/**
 * What became of the records that were read. They are counted where they are parsed, before anything is settled, kept or rejected, so
 * that read = kept + rejected is a check and no definition.
 *
 * @param read records that were parsed
 * @param kept rows of {@code documents}
 * @param rejected rows of {@code rejects}
 * @param silent files that were to be read and of which no record is known, not even a reject
 */
record Accounting(long read, long kept, long rejected, List<String> silent) {
    /** What does not add up, or null. */
    String problem() {
        List<String> problems = new ArrayList<>();
        if (read != kept + rejected) {
            problems.add("%d records were read, but %d are kept and %d rejected".formatted(read, kept, rejected));
        }
        if (!silent.isEmpty()) {
            problems.add("%d files left no record, the first of them %s".formatted(silent.size(), silent.get(0)));
        }
        return problems.isEmpty()
                ? null
                : String.join("; ", problems) + "; this is a fault of the program, please report it";
    }

    /**
     * Records and digests of the files of a run.
     *
     * @param records how many were parsed
     * @param digests SHA-256 by address, of files that could be read to their end
     * @param known addresses of files with a record
     */
    record Parsed(long records, Map<String, String> digests, Set<String> known) {
        /** parsed(uri, file_sha256), one row a record. The files are held here anyway, one by one. */
        static Parsed of(Dataset<Row> parsed) {
            long records = 0;
            Map<String, String> digests = new HashMap<>();
            Set<String> known = new HashSet<>();
            for (Row file : parsed.groupBy("uri")
                    .agg(
                            functions.count(functions.lit(1)).as("records"),
                            functions.max("file_sha256").as("sha256"))
                    .collectAsList()) {
                known.add(file.getString(0));
                records += file.getLong(1);
                if (!file.isNullAt(2)) {
                    digests.put(file.getString(0), file.getString(2));
                }
            }
            return new Parsed(records, digests, known);
        }

        /** Paths of the files without a record. */
        List<String> silent(Iterable<InputFile> files) {
            List<String> silent = new ArrayList<>();
            files.forEach(file -> {
                if (!known.contains(file.uri())) {
                    silent.add(file.path());
                }
            });
            return silent;
        }
    }
}
