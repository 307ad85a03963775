package org.wenmai.jobs;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.wenmai.corpus.Corpus;
import org.wenmai.corpus.InputFile;
import org.wenmai.documents.RejectReason;
import org.wenmai.tables.CooccurrenceNodeRow;
import org.wenmai.tables.CsvExport;
import org.wenmai.tables.DataPackage;
import org.wenmai.tables.DocumentRow;
import org.wenmai.tables.RejectRow;
import org.wenmai.tables.Table;
import org.wenmai.tables.Tables;

/**
 * The files of a run beside its Parquet, and the sums of its records.
 *
 * @param csv the CSV file of each table that has one
 * @param networks the files of each network, by source
 * @param excel the workbook and the files for spreadsheets, empty where none were wanted
 * @param rejects source, reason and count of what was not kept, and how many of these lie outside the dates asked for
 * @param digests SHA-256 of the files read, by address; empty for a command that reads tables
 */
record RunExport(
        Map<Class<? extends Record>, CsvExport.Written> csv,
        Map<String, NetworkExport.Written> networks,
        List<DigestedFile> excel,
        List<Row> rejects,
        Map<String, String> digests,
        Accounting accounting) {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /**
     * Writes the CSV file of every table of the run, the files of its networks, and datapackage.json.
     *
     * @param files what was read, empty for a command that reads tables
     * @param earlier the run whose tables were read, null for a command that reads files
     */
    static RunExport write(JobContext context, List<InputFile> files, EarlierRun earlier) throws IOException {
        CsvExport export = new CsvExport(
                context.run().fileSystem().getConf(), context.configuration().number(Key.CSV_MAX_ROWS));
        NetworkExport networkExport = new NetworkExport(context);
        Map<Class<? extends Record>, CsvExport.Written> csv = csvBeside(context, export, networkExport::write);
        Map<String, NetworkExport.Written> networks = networkExport.written();
        List<DigestedFile> excel =
                context.options().excel() ? new ExcelExport(context, export).write(csv.keySet()) : List.of();
        context.run().writeText("datapackage.json", JSON.writeValueAsString(DataPackage.describe(csv)) + "\n");
        Column outOfRange = col("reason")
                .equalTo(RejectReason.FILTERED.value())
                .and(col("message").notEqual(Corpus.UNDATED));
        // Reasons are nine; sources that rejected something are named one by one.
        List<Row> rejects = context.read(RejectRow.class)
                .groupBy("source", "reason")
                .agg(count(lit(1)).as("count"), count(when(outOfRange, 1)).as("outside"))
                .orderBy("source", "reason")
                .collectAsList();
        long kept = context.rows(DocumentRow.class);
        long rejected = context.rows(RejectRow.class);
        if (earlier != null) {
            Accounting accounting = new Accounting(earlier.read(), kept, rejected, List.of());
            return new RunExport(csv, networks, excel, rejects, Map.of(), accounting);
        }
        Accounting.Parsed parsed = Accounting.Parsed.of(context.spark()
                .read()
                .schema("uri string, file_sha256 string")
                .parquet(JobContext.records(context.run().path()).toString()));
        Accounting accounting = new Accounting(parsed.records(), kept, rejected, parsed.silent(files));
        return new RunExport(csv, networks, excel, rejects, parsed.digests(), accounting);
    }

    /** Writes the CSV file of every table, and the networks where it comes to theirs. */
    private static Map<Class<? extends Record>, CsvExport.Written> csvBeside(
            JobContext context, CsvExport export, SideBySide.Part networks) throws IOException {
        Map<Class<? extends Record>, CsvExport.Written> written = new ConcurrentHashMap<>();
        Path folder = new Path(context.run().path(), "csv");
        context.run().fileSystem().mkdirs(folder);
        List<SideBySide.Part> parts = new ArrayList<>();
        for (Class<? extends Record> table : Tables.all()) {
            Table description = Tables.of(table);
            if (description.csv()) {
                Path file = new Path(folder, description.name() + ".csv");
                parts.add(() -> {
                    if (context.hasOnceMade(table)) {
                        written.put(table, export.write(table, context.tables().path(table), file));
                    }
                });
            }
            if (table == CooccurrenceNodeRow.class) {
                parts.add(networks);
            }
        }
        SideBySide.run(parts);
        Map<Class<? extends Record>, CsvExport.Written> inOrder = new LinkedHashMap<>();
        for (Class<? extends Record> table : Tables.all()) {
            if (written.containsKey(table)) {
                inOrder.put(table, written.get(table));
                sayWhereCut(context.progress(), Tables.of(table).name(), written.get(table));
            }
        }
        return inOrder;
    }

    private static void sayWhereCut(Progress progress, String table, CsvExport.Written file) {
        if (file.cut() != null) {
            progress.say(String.format(
                    Locale.ROOT,
                    "csv/%s.csv has %,d of %,d rows (%s); parquet/%s has all; csv.max_rows sets how many",
                    table,
                    file.rows(),
                    file.tableRows(),
                    file.cut(),
                    table));
        }
    }

    /** How many records were rejected, for each reason. */
    Map<String, Long> rejectedByReason() {
        Map<String, Long> sums = new TreeMap<>();
        rejects.forEach(row -> sums.merge(row.getString(1), row.getLong(2), Long::sum));
        return sums;
    }

    /**
     * How many records were rejected for what is wrong with them, for each reason. Documents outside the dates asked for were left out at
     * the caller's wish and are no faults, or an archive that grows would one day fail every run on its newest part.
     */
    Map<String, Long> faults() {
        Map<String, Long> faults = new TreeMap<>();
        rejects.forEach(row -> faults.merge(row.getString(1), row.getLong(2) - row.getLong(3), Long::sum));
        faults.values().removeIf(count -> count == 0);
        return faults;
    }

    /**
     * What speaks against the run, or null. What is no fault counts neither as rejected nor as read.
     *
     * @param most the share of faults that {@code --max-rejects} allows, null for any
     */
    String problem(Double most) {
        if (accounting.problem() != null) {
            return accounting.problem();
        }
        Map<String, Long> faults = faults();
        long rejected = faults.values().stream().mapToLong(Long::longValue).sum();
        long records = accounting.kept() + rejected;
        if (most == null || records == 0 || (double) rejected / records <= most) {
            return null;
        }
        return "%d of %d records were rejected %s, more than --max-rejects %s; mend the input or raise the limit"
                .formatted(rejected, records, faults, most);
    }
}
