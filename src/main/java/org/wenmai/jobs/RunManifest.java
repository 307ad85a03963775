package org.wenmai.jobs;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Row;
import org.wenmai.Wenmai;
import org.wenmai.corpus.InputFile;
import org.wenmai.corpus.MetadataFiles;
import org.wenmai.recurrence.Bucket;
import org.wenmai.tables.CsvExport;
import org.wenmai.tables.DataPackage;
import org.wenmai.tables.ParquetRows;
import org.wenmai.tables.Tables;

/** What was run and what came of it, as run.json. Times and host facts stand under execution alone. */
final class RunManifest {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final JobContext context;
    private final String command;
    private final Instant start;
    private final List<InputFile> files;
    private final EarlierRun earlier;
    private final java.nio.file.Path log;
    private final RunExport export;

    /**
     * A manifest.
     *
     * @param files what was read, empty for a command that reads tables
     * @param earlier the run whose tables were read, null for a command that reads files
     * @param log the log of the call on this host
     * @param export the files of the run and the sums of its records
     */
    RunManifest(
            JobContext context,
            String command,
            Instant start,
            List<InputFile> files,
            EarlierRun earlier,
            java.nio.file.Path log,
            RunExport export) {
        this.context = context;
        this.command = command;
        this.start = start;
        this.files = files;
        this.earlier = earlier;
        this.log = log;
        this.export = export;
    }

    /**
     * Writes run.json, last of all.
     *
     * @return the exit status
     */
    int write() throws IOException {
        ObjectNode root = JSON.createObjectNode();
        root.put("schema_version", DataPackage.SCHEMA_VERSION);
        root.put("run_id", context.run().id());
        root.put("command", command);
        root.put("wenmai", Wenmai.version());
        root.put("build", Build.fingerprint());
        int status = context.options().strict() && !export.faults().isEmpty()
                ? ExitStatus.REJECTS_IN_STRICT_RUN
                : ExitStatus.DONE;
        root.put("status", status == ExitStatus.DONE ? "done" : "done with rejects");
        root.put("exit_status", status);
        root.set("configuration", JSON.valueToTree(context.configuration().nested()));
        root.set("lexicons", JSON.valueToTree(lexicons()));
        boolean cutsText = earlier == null || command.equals("tokenise");
        root.set(
                "lexicon_conflicts",
                cutsText ? JSON.valueToTree(context.lexicons().conflicts()) : earlier.lexiconConflicts());
        root.put("listed_words", cutsText ? context.lexicons().digestOfListedWords() : earlier.listedWords());
        date(root, "since", context.options().since());
        date(root, "until", context.options().until());
        accounting(root);
        reprints(root);
        context.reuse().describe(root);
        tables(root);
        words(root);
        networks(root);
        if (!export.excel().isEmpty()) {
            files(root.putArray("excel"), export.excel());
        }
        page(root);
        inputs(root);
        execution(root);
        context.run().fileSystem().delete(context.work(""), true);
        context.run().writeText("run.json", JSON.writeValueAsString(root) + "\n");
        return status;
    }

    /** Digests of the lists: those of the earlier run where its tables were taken over. */
    private Map<String, String> lexicons() {
        Map<String, String> digests = new LinkedHashMap<>(context.lexicons().digests());
        if (earlier != null) {
            earlier.lexicons().forEach((name, digest) -> {
                if (context.lexicons().keysOf(name).stream()
                        .noneMatch(key -> key.stages().contains(command))) {
                    digests.put(name, digest);
                }
            });
        }
        return digests;
    }

    private void date(ObjectNode root, String option, java.time.LocalDate given) {
        String date = given != null ? given.toString() : earlier == null ? null : earlier.date(option);
        if (date != null) {
            root.put(option, date);
        }
    }

    private void accounting(ObjectNode root) {
        ObjectNode documents = root.putObject("documents");
        documents.put("read", export.accounting().read());
        documents.put("kept", export.accounting().kept());
        documents.put("rejected", export.accounting().rejected());
        ObjectNode reasons = documents.putObject("rejected_by_reason");
        ArrayNode bySource = documents.putArray("rejected_by_source_and_reason");
        for (Row row : export.rejects()) {
            bySource.addObject()
                    .put("source", row.getString(0))
                    .put("reason", row.getString(1))
                    .put("rejected", row.getLong(2));
        }
        export.rejectedByReason().forEach(reasons::put);
    }

    /** Where many documents are alike, each is compared with the first of its kind only. */
    private void reprints(ObjectNode root) {
        if (context.cutComparisons() != null) {
            root.putObject("reprints")
                    .put("compared_with_first", Bucket.FIRST)
                    .put("cut_comparisons", context.cutComparisons());
        } else if (earlier != null && earlier.reprints().isObject()) {
            root.set("reprints", earlier.reprints());
        }
    }

    private void tables(ObjectNode root) throws IOException {
        ArrayNode tables = root.putArray("tables");
        for (Class<? extends Record> table : Tables.all()) {
            if (!context.tables().has(table)) {
                continue;
            }
            ObjectNode node = tables.addObject();
            node.put("name", Tables.of(table).name());
            node.put("rows", context.rows(table));
            if (context.carriedOver().contains(table)) {
                node.put("from_run", earlier.id());
            }
            node.put("parquet", "parquet/" + Tables.of(table).name());
            CsvExport.Written file = export.csv().get(table);
            if (file != null) {
                node.put("csv", "csv/" + Tables.of(table).name() + ".csv");
                node.put("csv_rows", file.rows());
                node.put("csv_sha256", file.sha256());
                node.put("csv_guarded_cells", file.guarded());
            }
        }
    }

    /** The packed words, which may be deleted: they can be had from the tokens. */
    private void words(ObjectNode root) throws IOException {
        Path words = JobContext.words(context.run().path());
        FileSystem fileSystem = context.run().fileSystem();
        if (fileSystem.exists(words)) {
            root.putObject("words")
                    .put("parquet", words.getName())
                    .put("rows", new ParquetRows(fileSystem.getConf(), words).count());
        }
    }

    /** What each network was cut from, what is left of it, and its files. */
    private void networks(ObjectNode root) {
        ArrayNode all = root.putArray("networks");
        if (context.networks().isEmpty()
                && earlier != null
                && !export.networks().isEmpty()) {
            earlier.networks().forEach(network -> all.add(network.deepCopy()));
        }
        for (NetworkScope scope : context.networks()) {
            all.addObject()
                    .put("source", scope.source())
                    .put("windows", scope.windows())
                    .put("terms_found", scope.termsFound())
                    .put("terms_kept", scope.termsKept())
                    .put("pairs_found", scope.pairsFound());
        }
        all.forEach(node -> published((ObjectNode) node));
    }

    /** The page and its pictures, where this command has made them. */
    private void page(ObjectNode root) throws IOException {
        Path page = new Path(context.run().path(), DashboardJob.PAGE);
        if (context.run().fileSystem().exists(page)) {
            ObjectNode node = root.putObject("dashboard");
            node.put("path", DashboardJob.PAGE);
            node.put("bytes", context.run().fileSystem().getFileStatus(page).getLen());
            node.put(
                    "sha256",
                    DigestedFile.sha256(page, context.run().fileSystem().getConf()));
            files(node.putArray("pictures"), pictures(page.getParent()));
        }
    }

    private List<DigestedFile> pictures(Path folder) throws IOException {
        FileSystem fileSystem = context.run().fileSystem();
        List<DigestedFile> pictures = new ArrayList<>();
        for (FileStatus file :
                fileSystem.listStatus(folder, path -> path.getName().endsWith(".svg"))) {
            String name = folder.getName() + "/" + file.getPath().getName();
            pictures.add(
                    new DigestedFile(name, file.getLen(), DigestedFile.sha256(file.getPath(), fileSystem.getConf())));
        }
        pictures.sort(Comparator.comparing(DigestedFile::name));
        return pictures;
    }

    private void published(ObjectNode network) {
        NetworkExport.Written file =
                export.networks().get(network.path("source").asText());
        network.put("edges", file == null ? 0 : file.edges());
        network.put("nodes", file == null ? 0 : file.nodes());
        network.put("communities", file == null ? 0 : file.communities());
        ArrayNode files = network.putArray("files");
        if (file != null) {
            network.put("window", file.window());
            files(files, file.files());
        }
    }

    private static void files(ArrayNode array, List<DigestedFile> files) {
        files.forEach(one -> array.addObject()
                .put("path", one.name())
                .put("bytes", one.bytes())
                .put("sha256", one.sha256()));
    }

    private void inputs(ObjectNode root) throws IOException {
        if (earlier != null) {
            root.put("earlier_run", earlier.id());
            root.set("inputs", earlier.inputs());
            return;
        }
        ArrayNode inputs = root.putArray("inputs");
        for (InputFile file : files) {
            inputs.addObject()
                    .put("path", file.path())
                    .put("bytes", file.bytes())
                    .put("sha256", export.digests().get(file.uri()));
        }
        ArrayNode metadata = root.putArray("metadata");
        new MetadataFiles(
                        context.options().metadata(),
                        context.run().fileSystem().getConf(),
                        Long.MAX_VALUE,
                        new ArrayList<>())
                .digests()
                .forEach(
                        (name, digest) -> metadata.addObject().put("path", name).put("sha256", digest));
    }

    private void execution(ObjectNode root) {
        ObjectNode execution = root.putObject("execution");
        execution.put("started", start.toString());
        execution.put("finished", Instant.now().toString());
        ObjectNode seconds = execution.putObject("stage_seconds");
        context.progress()
                .seconds()
                .forEach((stage, took) ->
                        seconds.put(stage, Double.parseDouble(String.format(Locale.ROOT, "%.2f", took))));
        ObjectNode tasks = execution.putObject("stage_task_seconds");
        context.progress()
                .pressures()
                .forEach((stage, pressure) -> tasks.put(
                        stage, Double.parseDouble(String.format(Locale.ROOT, "%.2f", pressure.taskSeconds()))));
        execution.put("inputs", String.join(" ", context.options().inputs()));
        execution.put("spark", context.spark().version());
        execution.put("master", context.spark().sparkContext().master());
        execution.put("java", System.getProperty("java.version"));
        execution.put("log", "logs/" + context.run().id() + ".log");
        execution.put("log_on_host", log.toString());
        execution.put("driver", RunLock.host());
        execution.put("cores", context.spark().sparkContext().defaultParallelism());
        execution.put("processors", Runtime.getRuntime().availableProcessors());
        execution.put("max_heap_bytes", Runtime.getRuntime().maxMemory());
    }
}
