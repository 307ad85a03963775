package org.wenmai.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wenmai.tables.CsvExport;
import org.wenmai.testkit.Cli;
import org.wenmai.testkit.Golden;

/** The main job on {@code seeds/}: golden tables, and the same bytes whatever the partitions, threads and order of input. */
class SeedsTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    /** Tables that are compared whole; of the others the strongest rows are. */
    private static final Map<String, Integer> RANKS =
            Map.of("terms", 25, "document_terms", 3, "cooccurrence_edges", 20, "cooccurrence_nodes", 15);

    @TempDir
    static Path folder;

    private static Map<String, String> reference;

    @BeforeAll
    static void analyseSeeds() throws IOException {
        Path output = folder.resolve("reference");
        Cli.Result result = Cli.run("analyse", "--input", "seeds", "--output", output.toString());
        assertEquals(0, result.status(), result.err());
        assertTrue(result.out().contains("44 records read = 43 documents kept + 1 rejected"), result.out());
        reference = Cli.promised(Cli.latest(output));
    }

    @ParameterizedTest
    @CsvSource({
        "documents",
        "document_fields",
        "links",
        "rejects",
        "sources",
        "terms",
        "document_terms",
        "cooccurrence_edges",
        "cooccurrence_nodes",
        "sentiment_documents",
        "sentiment_sources"
    })
    void theTableIsAsReviewed(String table) throws IOException {
        StringWriter kept = new StringWriter();
        Integer ranks = RANKS.get(table);
        try (var parser = org.apache.commons.csv.CSVParser.parse(
                        reference.get("csv/" + table + ".csv"), CsvExport.FORMAT);
                CSVPrinter printer = new CSVPrinter(kept, CsvExport.FORMAT)) {
            int rank = -1;
            for (CSVRecord row : parser) {
                rank = row.getRecordNumber() == 1 ? row.toList().indexOf("rank") : rank;
                boolean header = row.getRecordNumber() == 1;
                if (header || ranks == null || Integer.parseInt(row.get(rank)) <= ranks) {
                    printer.printRecord(row);
                }
            }
        }
        Golden.check(GOLDEN.resolve(table + ".csv"), kept.toString());
    }

    @Test
    void noByteOfAnyTableHasChangedUnseen() throws IOException {
        StringBuilder digests = new StringBuilder();
        for (Map.Entry<String, String> file : new TreeMap<>(reference).entrySet()) {
            digests.append(sha256(file.getValue()))
                    .append("  ")
                    .append(file.getKey())
                    .append('\n');
        }
        Golden.check(GOLDEN.resolve("digests.txt"), digests.toString());
    }

    @ParameterizedTest
    @CsvSource({"1, local[1]", "3, local[2]", "8, local[1]"})
    void partitionsAndThreadsDoNotShow(int partitions, String master) throws IOException {
        Path output = folder.resolve("p" + partitions);
        Cli.Result result = Cli.run(
                "analyse",
                "--input",
                "seeds",
                "--output",
                output.toString(),
                "--master",
                master,
                "--set",
                "spark.partitions=" + partitions,
                "--quiet");
        assertEquals(0, result.status(), result.err());
        assertEquals(reference, Cli.promised(Cli.latest(output)));
    }

    @Test
    void theOrderOfInputsDoesNotShow() throws IOException {
        java.util.Random random = new java.util.Random(5);
        Path[] halves = {folder.resolve("halves/一"), folder.resolve("halves/二")};
        try (var files = Files.walk(Path.of("seeds"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = halves[random.nextInt(2)].resolve(Path.of("seeds").relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        Path output = folder.resolve("halves/output");
        Cli.Result result = Cli.run(
                "analyse",
                "--input",
                halves[1].toString(),
                "--input",
                halves[0].toString(),
                "--output",
                output.toString(),
                "--set",
                "spark.partitions=4",
                "--quiet");
        assertEquals(0, result.status(), result.err());
        assertEquals(reference, Cli.promised(Cli.latest(output)));
    }

    @Test
    void aStageTakesOverWhatStillHoldsAndRefusesSettingsOfOthers() throws IOException {
        Path output = folder.resolve("stages");
        assertEquals(
                0,
                Cli.run("analyse", "--input", "seeds/jianbao.jsonl", "--output", output.toString(), "--quiet")
                        .status());
        Cli.Result refused =
                Cli.run("cooccurrence", "--output", output.toString(), "--set", "tfidf.scheme=sklearn", "--quiet");
        assertEquals(2, refused.status());
        assertTrue(refused.err().contains("tfidf.scheme: shapes the tables of frequencies"), refused.err());
        assertEquals(
                0,
                Cli.run("frequencies", "--output", output.toString(), "--set", "tfidf.scheme=sklearn", "--quiet")
                        .status());
        assertEquals(
                0,
                Cli.run("sentiment", "--output", output.toString(), "--quiet").status());
        JsonNode run = new ObjectMapper()
                .readTree(Cli.latest(output).resolve("run.json").toFile());
        assertEquals("sklearn", run.at("/configuration/tfidf/scheme").asText());
        assertEquals(
                0, Cli.run("tokenise", "--output", output.toString(), "--quiet").status());
        assertTrue(Files.exists(Cli.latest(output).resolve("csv/documents.csv")));
        assertTrue(Files.notExists(Cli.latest(output).resolve("csv/terms.csv")), "terms of the old tokens");
        assertEquals(0, Cli.run("verify", "--output", output.toString()).status());
    }

    @Test
    void stepByStepGivesTheTablesOfOneRun() throws IOException {
        String output = folder.resolve("steps").toString();
        assertEquals(
                0,
                Cli.run("ingest", "--input", "seeds", "--output", output, "--quiet")
                        .status());
        for (String command : new String[] {"tokenise", "frequencies", "cooccurrence", "sentiment"}) {
            Cli.Result result = Cli.run(command, "--output", output, "--quiet");
            assertEquals(0, result.status(), result.err());
        }
        assertEquals(reference, Cli.promised(Cli.latest(Path.of(output))));
        JsonNode run = new ObjectMapper()
                .readTree(Cli.latest(Path.of(output)).resolve("run.json").toFile());
        assertEquals(31, run.path("inputs").size());
    }

    @Test
    void concordanceHasARowForEveryOccurrenceItExplains() throws IOException {
        String output = folder.resolve("reference").toString();
        long termFrequency = figure("terms", Map.of("source", "*", "term", "Sora"), "term_frequency");
        long joint = figure(
                "cooccurrence_edges", Map.of("source", "*", "term_a", "OpenAI", "term_b", "Sora"), "joint_frequency");
        Cli.Result one = Cli.run("concordance", "ｓｏｒａ", "--output", output, "--csv");
        Cli.Result two = Cli.run("concordance", "Sora", "OpenAl", "--output", output, "--csv");
        assertEquals(termFrequency, rows(one.out()));
        assertEquals(joint, rows(two.out()));
        Cli.Result limited = Cli.run("concordance", "Sora", "--output", output, "--limit", "3", "--sort", "R1");
        assertEquals(4, limited.out().lines().count(), limited.out());
    }

    private static long rows(String csv) throws IOException {
        try (var parser = org.apache.commons.csv.CSVParser.parse(csv, CsvExport.FORMAT)) {
            return parser.stream().count() - 1;
        }
    }

    private static long figure(String table, Map<String, String> key, String column) throws IOException {
        try (var parser = org.apache.commons.csv.CSVParser.parse(
                reference.get("csv/" + table + ".csv"),
                CsvExport.FORMAT.builder().setHeader().setSkipHeaderRecord(true).get())) {
            return parser.stream()
                    .filter(row -> key.entrySet().stream()
                            .allMatch(e -> row.get(e.getKey()).equals(e.getValue())))
                    .mapToLong(row -> Long.parseLong(row.get(column)))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void verifyProvesTheRunAndFindsWhatIsWrong() throws IOException {
        Path output = folder.resolve("proved");
        assertEquals(
                0,
                Cli.run("analyse", "--input", "seeds/jianbao.jsonl", "--output", output.toString(), "--quiet")
                        .status());
        Cli.Result good = Cli.run("verify", "--output", output.toString());
        assertEquals(0, good.status(), good.out());
        Path terms = Cli.latest(output).resolve("csv/terms.csv");
        Files.writeString(terms, Files.readString(terms).replaceFirst("Sora", "Sorb"));
        Cli.Result bad = Cli.run("verify", "--output", output.toString());
        assertEquals(1, bad.status());
        assertTrue(bad.out().contains("terms.csv: digest"), bad.out());
        Files.delete(terms);
        assertTrue(Cli.run("verify", "--output", output.toString()).out().contains("terms.csv: missing"));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
