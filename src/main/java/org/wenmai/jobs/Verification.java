package org.wenmai.jobs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.types.StructType;
import org.wenmai.statistics.Tokenisation;
import org.wenmai.tables.CsvExport;
import org.wenmai.tables.ParquetRows;
import org.wenmai.tables.RecordSchema;
import org.wenmai.tables.Tables;

/** Reads a finished run again: every file named is there, with its digest, rows, columns, types and keys in order. */
final class Verification {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Configuration hadoop;
    private final PrintStream out;
    private final List<String> problems = new ArrayList<>();

    Verification(Configuration hadoop, PrintStream out) {
        this.hadoop = hadoop;
        this.out = out;
    }

    /** Checks a run and prints a line for each table; false where anything is wrong. */
    boolean verify(Path run) throws IOException {
        JsonNode manifest = json(run, "run.json");
        JsonNode datapackage = json(run, "datapackage.json");
        Set<String> named = new HashSet<>();
        for (JsonNode table : manifest.path("tables")) {
            int before = problems.size();
            String name = table.path("name").asText();
            if (Tables.all().stream().noneMatch(known -> Tables.of(known).name().equals(name))) {
                problems.add("run.json: tables: found '%s', which is no table of this version".formatted(name));
                continue;
            }
            named.add(name);
            parquet(run, table, name);
            if (table.has("csv")) {
                try {
                    csv(run, table, name);
                } catch (IOException | RuntimeException broken) {
                    problems.add("csv/%s.csv: cannot be read: %s".formatted(name, RunFolder.firstLine(broken)));
                }
                described(datapackage, table, name);
            }
            out.println((problems.size() == before ? "ok      " : "WRONG   ") + name);
        }
        for (JsonNode resource : datapackage.path("resources")) {
            if (!named.contains(resource.path("name").asText())) {
                problems.add("run.json: tables: %s is missing, datapackage.json has it"
                        .formatted(resource.path("name").asText()));
            }
        }
        words(run, manifest.path("words"));
        networks(run, manifest);
        files(run, manifest.path("excel"), "excel");
        if (manifest.has("dashboard")) {
            files(
                    run,
                    JSON.createArrayNode().add(manifest.path("dashboard")),
                    manifest.path("dashboard").path("path").asText());
            files(run, manifest.path("dashboard").path("pictures"), "dashboard/*.svg");
        }
        if (manifest.path("tables").isEmpty()) {
            problems.add("run.json names no tables");
        }
        problems.forEach(problem -> out.println("wrong: " + problem));
        out.printf(
                "%s: %s, %s%n",
                run.getName(),
                Counted.of(manifest.path("tables").size(), "table"),
                Counted.of(problems.size(), "problem"));
        return problems.isEmpty();
    }

    private JsonNode json(Path run, String name) throws IOException {
        Path file = new Path(run, name);
        FileSystem fileSystem = file.getFileSystem(hadoop);
        if (!fileSystem.exists(file)) {
            throw new RunException("%s: missing; this is no finished run".formatted(file));
        }
        try (InputStream in = fileSystem.open(file)) {
            return JSON.readTree(in);
        } catch (JsonProcessingException broken) {
            throw new RunException("%s: line %d: no JSON: %s; this run is damaged"
                    .formatted(
                            file,
                            broken.getLocation() == null
                                    ? 1
                                    : broken.getLocation().getLineNr(),
                            broken.getOriginalMessage()));
        }
    }

    /** Packed words that were deleted are no problem: whoever asks for them reads the tokens. */
    private void words(Path run, JsonNode words) throws IOException {
        Path folder = new Path(run, words.path("parquet").asText("words"));
        if (words.isMissingNode() || !folder.getFileSystem(hadoop).exists(folder)) {
            return;
        }
        int before = problems.size();
        rows(folder, words, Tokenisation.DOCUMENT);
        out.println((problems.size() == before ? "ok      " : "WRONG   ") + folder.getName());
    }

    private void parquet(Path run, JsonNode table, String name) throws IOException {
        Path folder = new Path(run, table.path("parquet").asText());
        if (!folder.getFileSystem(hadoop).exists(folder)) {
            problems.add("%s: missing".formatted(folder));
            return;
        }
        rows(folder, table, RecordSchema.of(Tables.named(name)));
    }

    private void rows(Path folder, JsonNode described, StructType schema) {
        try {
            ParquetRows rows = new ParquetRows(hadoop, folder);
            long count = rows.verifiedCount();
            if (count != described.path("rows").asLong()) {
                problems.add("%s: %d rows, run.json says %d"
                        .formatted(folder, count, described.path("rows").asLong()));
            }
            List<String> columns = List.of(schema.fieldNames());
            if (!rows.columns().isEmpty() && !rows.columns().equals(columns)) {
                problems.add("%s: columns %s, expected %s".formatted(folder, rows.columns(), columns));
            }
        } catch (IOException | RuntimeException broken) {
            problems.add("%s: cannot be read: %s".formatted(folder, RunFolder.firstLine(broken)));
        }
    }

    private void csv(Path run, JsonNode table, String name) throws IOException {
        Path file = new Path(run, table.path("csv").asText());
        FileSystem fileSystem = file.getFileSystem(hadoop);
        if (!fileSystem.exists(file)) {
            problems.add("%s: missing".formatted(file));
            return;
        }
        Class<? extends Record> record = Tables.named(name);
        List<String> key = List.of(Tables.of(record).key());
        String[] columns = RecordSchema.of(record).fieldNames();
        var fields = RecordSchema.of(record).fields();
        MessageDigest digest = sha256();
        long rows = 0;
        try (InputStream in = new DigestInputStream(fileSystem.open(file), digest);
                CSVParser parser = CSVParser.parse(
                        new InputStreamReader(in, StandardCharsets.UTF_8),
                        CsvExport.FORMAT
                                .builder()
                                .setHeader()
                                .setSkipHeaderRecord(true)
                                .get())) {
            if (!parser.getHeaderNames().equals(List.of(columns))) {
                problems.add("%s: header %s, expected %s".formatted(file, parser.getHeaderNames(), List.of(columns)));
                return;
            }
            List<String> before = null;
            for (CSVRecord row : parser) {
                rows++;
                if (row.size() != columns.length) {
                    problems.add(
                            "%s: row %d has %d cells, expected %d".formatted(file, rows, row.size(), columns.length));
                    break;
                }
                for (int i = 0; i < columns.length; i++) {
                    if (!fits(row.get(i), fields[i].dataType().typeName(), fields[i].nullable())) {
                        problems.add("%s: row %d, column %s: '%s' is no %s"
                                .formatted(
                                        file,
                                        rows,
                                        columns[i],
                                        row.get(i),
                                        fields[i].dataType().typeName()));
                        break;
                    }
                }
                List<String> now = key.stream().map(row::get).toList();
                if (now.equals(before)) {
                    problems.add("%s: row %d repeats the key %s".formatted(file, rows, now));
                }
                before = now;
            }
            in.readAllBytes();
        }
        if (rows != table.path("csv_rows").asLong()) {
            problems.add("%s: %d rows, run.json says %d"
                    .formatted(file, rows, table.path("csv_rows").asLong()));
        }
        String found = HexFormat.of().formatHex(digest.digest());
        if (!found.equals(table.path("csv_sha256").asText())) {
            problems.add("%s: digest %s, run.json says %s"
                    .formatted(file, found, table.path("csv_sha256").asText()));
        }
    }

    private void networks(Path run, JsonNode manifest) throws IOException {
        for (JsonNode network : manifest.path("networks")) {
            files(
                    run,
                    network.path("files"),
                    "network of " + network.path("source").asText());
        }
    }

    private void files(Path run, JsonNode files, String what) throws IOException {
        int before = problems.size();
        for (JsonNode file : files) {
            Path path = new Path(run, file.path("path").asText());
            if (!path.getFileSystem(hadoop).exists(path)) {
                problems.add("%s: missing".formatted(path));
                continue;
            }
            String found = DigestedFile.sha256(path, hadoop);
            if (!found.equals(file.path("sha256").asText())) {
                problems.add("%s: digest %s, run.json says %s"
                        .formatted(path, found, file.path("sha256").asText()));
            }
        }
        if (!files.isEmpty()) {
            out.println((problems.size() == before ? "ok      " : "WRONG   ") + what);
        }
    }

    private void described(JsonNode datapackage, JsonNode table, String name) {
        for (JsonNode resource : datapackage.path("resources")) {
            if (resource.path("name").asText().equals(name)) {
                if (!resource.path("hash")
                        .asText()
                        .equals("sha256:" + table.path("csv_sha256").asText())) {
                    problems.add("datapackage.json: %s has another digest than run.json".formatted(name));
                }
                return;
            }
        }
        problems.add("datapackage.json: %s is not described".formatted(name));
    }

    private static boolean fits(String cell, String type, boolean nullable) {
        if (cell.isEmpty()) {
            return nullable || type.equals("string");
        }
        try {
            switch (type) {
                case "long" -> Long.parseLong(cell);
                case "double" -> {
                    if (!Double.isFinite(Double.parseDouble(cell))) {
                        return false;
                    }
                }
                case "boolean" -> {
                    return cell.equals("true") || cell.equals("false");
                }
                case "date" -> LocalDate.parse(cell);
                case "timestamp" -> Instant.parse(cell);
                default -> {
                    return true;
                }
            }
            return true;
        } catch (RuntimeException wrong) {
            return false;
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
