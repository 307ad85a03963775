package org.wenmai.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenmai.tables.CsvExport;
import org.wenmai.testkit.Cli;

/** Networks of whole runs: every window, every limit, awkward corpora, and the files. */
class NetworksTest {
    @TempDir
    Path folder;

    private Path input;

    /** Two sources, one with a name no file should have; 模型 stands in every sentence. */
    @BeforeEach
    void aSmallCorpus() throws IOException {
        input = Files.createDirectories(folder.resolve("in"));
        StringBuilder records = new StringBuilder();
        String[] sentences = {"模型的画面非常惊艳。", "模型学习物理规律。", "研究团队训练模型。", "模型生成视频画面。", "公司发布视频模型。", "用户喜欢模型生成的画面。"};
        for (int d = 0; d < 8; d++) {
            String text = "%s%s\\n\\n%s第%d篇。"
                    .formatted(sentences[d % 6], sentences[(d * 5 + 1) % 6], sentences[(d * 3 + 2) % 6], d);
            records.append("{\"source\":\"%s\",\"date\":\"2024-03-0%d\",\"text\":\"%s\"}%n"
                    .formatted(d % 2 == 0 ? "云/报:一" : "山报", d + 1, text));
        }
        Files.writeString(input.resolve("文章.jsonl"), records);
    }

    private Path analyse(String name, String... settings) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "analyse",
                "--input",
                input.toString(),
                "--output",
                folder.resolve(name).toString(),
                "--quiet"));
        for (String setting : settings) {
            arguments.add("--set");
            arguments.add(setting);
        }
        Cli.Result result = Cli.run(arguments.toArray(String[]::new));
        assertEquals(0, result.status(), result.err());
        return Cli.latest(folder.resolve(name));
    }

    private static List<CSVRecord> table(Path run, String table) throws IOException {
        try (var parser = org.apache.commons.csv.CSVParser.parse(
                Files.readString(run.resolve("csv/" + table + ".csv")),
                CsvExport.FORMAT.builder().setHeader().setSkipHeaderRecord(true).get())) {
            return parser.getRecords();
        }
    }

    private static JsonNode networks(Path run) throws IOException {
        return new ObjectMapper().readTree(run.resolve("run.json").toFile()).path("networks");
    }

    private static void assertConsistent(Path run) throws IOException {
        for (CSVRecord edge : table(run, "cooccurrence_edges")) {
            long joint = Long.parseLong(edge.get("joint_frequency"));
            long a = Long.parseLong(edge.get("frequency_a"));
            long b = Long.parseLong(edge.get("frequency_b"));
            assertTrue(joint <= Math.min(a, b), edge.toString());
            assertTrue(a + b - joint <= Long.parseLong(edge.get("windows")), edge.toString());
        }
        for (Map.Entry<String, String> file : Cli.promised(run).entrySet()) {
            boolean network =
                    file.getKey().contains("cooccurrence") || file.getKey().startsWith("network/");
            assertFalse(network && file.getValue().matches("(?s).*(NaN|Infinity).*"), file.getKey());
        }
    }

    @Test
    void everyWindowAndLimitGivesConsistentTablesWhateverThePartitions() throws IOException {
        Path one = analyse("one", "network.window=tokens:3", "network.stability=20", "spark.partitions=1");
        Path five = analyse("five", "network.window=tokens:3", "network.stability=20", "spark.partitions=5");
        assertEquals(Cli.promised(one), Cli.promised(five));
        assertConsistent(one);
        for (CSVRecord edge : table(one, "cooccurrence_edges")) {
            assertEquals("tokens:3", edge.get("window"));
            double stability = Double.parseDouble(edge.get("stability"));
            assertTrue(stability >= 0 && stability <= 1, edge.toString());
        }
        Cli.Result limited = Cli.run(
                "cooccurrence",
                "--output",
                folder.resolve("one").toString(),
                "--quiet",
                "--set",
                "network.window=paragraph",
                "--set",
                "network.max_nodes=5",
                "--set",
                "network.max_edges=3",
                "--set",
                "network.max_node_edges=1",
                "--set",
                "network.layout_rounds=0",
                "--set",
                "network.quality=cpm");
        assertEquals(0, limited.status(), limited.err());
        Path run = Cli.latest(folder.resolve("one"));
        assertConsistent(run);
        JsonNode corpus = networks(run).get(0);
        assertEquals("*", corpus.path("source").asText());
        assertEquals(5, corpus.path("terms_kept").asLong());
        assertTrue(corpus.path("terms_found").asLong() > 5);
        assertTrue(
                corpus.path("edges").asLong() <= 3 && corpus.path("pairs_found").asLong() >= 3);
        assertTrue(table(run, "cooccurrence_nodes").stream()
                .allMatch(node -> node.get("x").isEmpty()));
    }

    @Test
    void filesOfEverySourceStandInTheRunAndAreProved() throws IOException {
        Path run = analyse("files");
        assertConsistent(run);
        for (String name : List.of("_all", "山报", "云%2F报%3A一")) {
            for (String suffix :
                    List.of(".gexf", ".graphml", ".net", "-nodes.csv", "-edges.csv", "-map.txt", "-network.txt")) {
                assertTrue(Files.exists(run.resolve("network/" + name + suffix)), name + suffix);
            }
        }
        JsonNode before = networks(run);
        Path output = folder.resolve("files");
        assertEquals(
                0,
                Cli.run("sentiment", "--output", output.toString(), "--quiet").status());
        Path later = Cli.latest(output);
        assertNotEquals(run, later);
        assertEquals(before, networks(later), "taken over with their files");
        assertEquals(0, Cli.run("verify", "--output", output.toString()).status());
        Path gexf = later.resolve("network/_all.gexf");
        Files.writeString(gexf, Files.readString(gexf).replaceFirst("模型", "模形"));
        Files.delete(later.resolve("network/山报.net"));
        Cli.Result wrong = Cli.run("verify", "--output", output.toString());
        assertEquals(1, wrong.status());
        assertTrue(wrong.out().contains("_all.gexf: digest"), wrong.out());
        assertTrue(wrong.out().contains("山报.net: missing"), wrong.out());
    }

    @Test
    void aCorpusWithoutPairsHasEmptyTablesAndNoFiles() throws IOException {
        Files.delete(input.resolve("文章.jsonl"));
        Files.writeString(input.resolve("短.txt"), "的了在是。\n\n模型。\n");
        Path run = analyse("empty", "network.stability=5", "network.max_node_edges=2", "network.max_q=0.05");
        assertEquals(List.of(), table(run, "cooccurrence_edges"));
        assertEquals(List.of(), table(run, "cooccurrence_nodes"));
        assertFalse(Files.exists(run.resolve("network")));
        networks(run).forEach(network -> assertEquals(0, network.path("edges").asLong()));
    }
}
