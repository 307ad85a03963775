package org.wenmai.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
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
            Map.of("terms", 25, "document_terms", 3, "keyness", 10, "cooccurrence_edges", 20, "cooccurrence_nodes", 15);

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
        "reprints",
        "boilerplate",
        "segmentation_health",
        "sources",
        "terms",
        "document_terms",
        "document_measures",
        "collocations",
        "periods",
        "trends",
        "evidence",
        "keyness",
        "cooccurrence_edges",
        "cooccurrence_nodes",
        "sentiment_documents",
        "sentiment_sources",
        "sentiment_periods",
        "sentiment_targets",
        "sentiment_registers",
        "sentiment_voices",
        "quotations",
        "quotation_targets"
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
                boolean strongest = ranks == null || header || Integer.parseInt(row.get(rank)) <= ranks;
                if (header || strongest && isReviewed(table, row)) {
                    printer.printRecord(row);
                }
            }
        }
        Golden.check(GOLDEN.resolve(table + ".csv"), kept.toString());
    }

    /** Of trends the bursts are compared, of evidence the sentences behind the terms of the whole corpus. */
    private static boolean isReviewed(String table, CSVRecord row) {
        return switch (table) {
            case "trends" -> !List.of("", "0.0").contains(row.get(row.size() - 1));
            case "evidence" -> row.get(0).equals("terms") && row.get(1).equals("*");
            default -> true;
        };
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
        for (String command : new String[] {"tokenise", "frequencies", "cooccurrence", "sentiment", "dashboard"}) {
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

    @Test
    void concordanceGivesFiveWordsOnEitherSideAndTakesPatterns() throws IOException {
        String output = folder.resolve("reference").toString();
        Cli.Result pattern = Cli.run("concordance", "So(ra|X)", "OpenAI|谷歌", "--regex", "--csv", "--output", output);
        assertEquals(0, pattern.status(), pattern.err());
        try (var parser = org.apache.commons.csv.CSVParser.parse(
                pattern.out(),
                CsvExport.FORMAT.builder().setHeader().setSkipHeaderRecord(true).get())) {
            for (CSVRecord row : parser) {
                assertEquals("Sora", row.get("keyword"));
                String words = row.get("L5") + row.get("L4") + row.get("L3") + row.get("L2") + row.get("L1");
                assertEquals(row.get("left").isBlank(), words.isBlank(), row.toString());
            }
        }
        long joint = figure(
                "cooccurrence_edges", Map.of("source", "*", "term_a", "OpenAI", "term_b", "Sora"), "joint_frequency");
        assertTrue(rows(pattern.out()) >= joint);
        Cli.Result broken = Cli.run("concordance", "So(ra", "--regex", "--output", output);
        assertEquals(2, broken.status());
        assertTrue(broken.err().contains("'So(ra' is no regular expression"), broken.err());
        Cli.Result twice = Cli.run("concordance", "Sora", "ｓｏｒａ", "--output", output);
        assertEquals(2, twice.status());
        assertTrue(twice.err().contains("one term"), twice.err());
    }

    @Test
    void evidencePointsAtSentencesOfTheFigureItStandsFor() throws IOException {
        try (var parser = org.apache.commons.csv.CSVParser.parse(
                reference.get("csv/evidence.csv"),
                CsvExport.FORMAT.builder().setHeader().setSkipHeaderRecord(true).get())) {
            java.util.Set<String> tables = new java.util.TreeSet<>();
            for (CSVRecord row : parser) {
                tables.add(row.get("table"));
                assertTrue(Integer.parseInt(row.get("rank")) <= 3, row.toString());
                assertTrue(row.get("text").codePointCount(0, row.get("text").length()) <= 201, row.toString());
                assertEquals(row.get("doc_id"), row.get("sentence_id").replaceAll(":.*", ""));
            }
            assertTrue(tables.containsAll(List.of("cooccurrence_edges", "terms", "trends")), tables.toString());
        }
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

    @Test
    void verifySaysWhatIsWrongWithTheFilesThatDescribeARun() throws IOException {
        Path output = folder.resolve("described");
        assertEquals(
                0,
                Cli.run("ingest", "--input", "seeds/jianbao.jsonl", "--output", output.toString(), "--quiet")
                        .status());
        Path file = Cli.latest(output).resolve("run.json");
        String whole = Files.readString(file);
        ObjectMapper json = new ObjectMapper();
        ObjectNode without = (ObjectNode) json.readTree(whole);
        ((ArrayNode) without.path("tables")).remove(0);
        Files.writeString(file, without.toString());
        assertWrong(output, "wrong: run.json: tables: documents is missing, datapackage.json has it");
        ObjectNode other = (ObjectNode) json.readTree(whole);
        ((ObjectNode) other.path("tables").path(0)).put("name", "docs");
        Files.writeString(file, other.toString());
        assertWrong(output, "wrong: run.json: tables: found 'docs', which is no table of this version");
        Files.writeString(file, "{\n\"tables\": [\n");
        Cli.Result cut = Cli.run("verify", "--output", output.toString());
        assertEquals(1, cut.status());
        assertTrue(cut.err().contains("/run.json: line 3: no JSON: "), cut.err());
    }

    private static void assertWrong(Path output, String line) {
        Cli.Result result = Cli.run("verify", "--output", output.toString());
        assertEquals(1, result.status(), result.err());
        assertTrue(result.out().contains(line), result.out());
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
