package org.wenmai.jobs;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenmai.testkit.Cli;

/** A run that takes work over from an earlier one publishes the bytes of a run that does not. */
class PreviousRunTest {
    private static final String FOOTER = "江北科技每个星期三为您带来展台上的新鲜见闻";
    private static final String[] WORDS = ("机器人 大模型 自动驾驶汽车 芯片 云计算 量子计算机 工程师 投资人 惊艳 失望 糟糕 大获成功 发布 收购 裁员 上市 增长 下滑 北京 上海"
                    + " 客户 学生 医院 学校 价格 速度 算力 数据 屏幕 电池 摄像头 论文 实验室 政府 法院 专利 开源 社区 游戏 音乐 电影 卫星 火箭 农田 港口 物流 银行 保险")
            .split(" ");

    @TempDir
    static Path folder;

    private static Path input;
    private static Path sources;
    private static Path terms;
    private static Path sentiment;
    private static String said;

    @BeforeAll
    static void anEarlierRun() throws IOException {
        begin();
        analyse("one", "--run-id", "earlier");
    }

    @BeforeEach
    void theInputOfTheEarlierRun() throws IOException {
        begin();
    }

    private static void begin() throws IOException {
        input = Files.createDirectories(folder.resolve("input"));
        try (Stream<Path> left = Files.list(input)) {
            for (Path file : left.toList()) {
                Files.delete(file);
            }
        }
        sources = Files.writeString(folder.resolve("sources.yaml"), "aliases:\n  江北科技: [江北科技网]\n");
        terms = Files.writeString(folder.resolve("terms.tsv"), "大模型\tconcept\n自动驾驶\tconcept\n");
        sentiment = Files.writeString(folder.resolve("sentiment.tsv"), "惊艳\t0.8\n失望\t-0.8\n糟糕\t-0.7\n大获成功\t0.8\n");
        for (int i = 0; i < 9; i++) {
            article(i, i % 3 == 0 ? "海边晚报" : "江北科技", i == 1 || i == 2 ? FOOTER : "");
        }
        article(11, "城南周刊", "");
    }

    /** An article of ten sentences, which the number alone makes; no two are alike. */
    private static void article(int i, String source, String footer) throws IOException {
        Random random = new Random(i);
        StringBuilder text = new StringBuilder(
                "---\ntitle: 第%d天\nsource: %s\ndate: 2024-02-%02d\n---\n\n".formatted(i + 3, source, i + 1));
        for (int j = 0; j < 10; j++) {
            for (int k = 0; k < 9; k++) {
                text.append(WORDS[random.nextInt(WORDS.length)]);
            }
            text.append("。\n\n");
        }
        Files.writeString(input.resolve("a%02d.md".formatted(i)), text + footer + "\n");
    }

    private static Cli.Result analyse(String output, String... more) {
        Cli.Result result = call(output, more);
        assertEquals(0, result.status(), result.err());
        return result;
    }

    private static Cli.Result call(String output, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "analyse",
                "--input",
                input.toString(),
                "--output",
                folder.resolve(output).toString()));
        for (String set : List.of(
                "input.sources=" + sources,
                "lexicons.terms=" + terms,
                "lexicons.sentiment=" + sentiment,
                "network.min_joint=1",
                "network.layout_rounds=5",
                "network.sources=1")) {
            arguments.addAll(List.of("--set", set));
        }
        arguments.addAll(List.of(more));
        return Cli.run(arguments.toArray(String[]::new));
    }

    /** Runs with and without the earlier run; gives what the run that had it says of what it took over. */
    private static JsonNode samePublished(String previous, String... more) throws IOException {
        analyse("full", more);
        List<String> arguments = new ArrayList<>(List.of(more));
        arguments.addAll(List.of("--previous", previous));
        said = analyse("one", arguments.toArray(String[]::new)).err();
        Path run = Cli.latest(folder.resolve("one"));
        Map<String, String> expected = Cli.promised(Cli.latest(folder.resolve("full")));
        Map<String, String> found = Cli.promised(run);
        assertEquals(expected.keySet(), found.keySet());
        expected.forEach((file, text) -> assertEquals(text, found.get(file), file));
        assertEquals(
                0,
                Cli.run("verify", "--output", folder.resolve("one").toString()).status());
        return new ObjectMapper().readTree(run.resolve("run.json").toFile()).path("previous");
    }

    private static List<String> reused(JsonNode previous) {
        List<String> names = new ArrayList<>();
        previous.path("reused").forEach(name -> names.add(name.asText()));
        return names;
    }

    /** One comes, one goes, one changes; a source gets another name; a footer of two older ones is learned to be boilerplate. */
    @Test
    void documentsComeGoAndChange() throws IOException {
        article(10, "江北科技", FOOTER);
        Files.delete(input.resolve("a03.md"));
        Path changed = input.resolve("a04.md");
        Files.writeString(changed, Files.readString(changed) + "这一天就这样过去了。\n");
        Files.writeString(sources, "aliases:\n  城南新闻: [城南周刊]\n");
        JsonNode previous = samePublished(folder.resolve("one/runs/earlier").toString());
        String boilerplate = Files.readString(Cli.latest(folder.resolve("one")).resolve("csv/boilerplate.csv"));
        assertTrue(boilerplate.contains(FOOTER), boilerplate);
        assertEquals("earlier", previous.path("run").asText());
        // 0, 5, 6, 7 and 8 are as they were; 1 and 2 lost their footer, 11 is another document under another name.
        assertEquals(5, previous.path("unchanged_documents").asLong());
        assertEquals(
                List.of(
                        "tokens",
                        "segmentation_health",
                        "sentiment_sentences",
                        "quotations",
                        "quotation_targets",
                        "sentiment_mentions"),
                reused(previous));
    }

    /** One file goes, one gets longer, one is another of the same length; the others are not read again. */
    @Test
    void filesThatAreUnchangedAreNotReadAgain() throws IOException {
        Files.delete(input.resolve("a03.md"));
        Path longer = input.resolve("a04.md");
        Files.writeString(longer, Files.readString(longer) + "这一天就这样过去了。\n");
        Path another = input.resolve("a05.md");
        Files.writeString(another, Files.readString(another).replace("2024-02-06", "2024-02-26"));
        article(10, "江北科技", FOOTER);
        JsonNode previous = samePublished("earlier");
        assertEquals(7, previous.path("unchanged_files").asLong());
        assertTrue(said.contains("of 10 files 7 are unchanged"), said);
    }

    /** What is there already is copied as it is, and what comes stands in files of its own. */
    @Test
    void documentsThatOnlyComeLeaveTheFilesOfWordsAsTheyAre() throws IOException {
        article(10, "江北科技", "");
        JsonNode previous = samePublished("earlier");
        assertEquals(10, previous.path("unchanged_documents").asLong());
        assertEquals(10, previous.path("unchanged_files").asLong());
        for (String kept : List.of("parquet/tokens", "words")) {
            Map<String, byte[]> before =
                    files(folder.resolve("one/runs/earlier").resolve(kept));
            Map<String, byte[]> now = files(Cli.latest(folder.resolve("one")).resolve(kept));
            before.forEach((name, bytes) -> assertArrayEquals(bytes, now.get(name), name));
            assertTrue(now.size() > before.size(), () -> now.keySet().toString());
        }
    }

    @Test
    void tokensWhosePackedWordsWereDeletedAreCutAnew() throws IOException {
        analyse("one", "--run-id", "bare");
        Path words = folder.resolve("one/runs/bare/words");
        for (String file : files(words).keySet()) {
            Files.delete(words.resolve(file));
        }
        Files.delete(words);
        assertEquals(List.of(), reused(samePublished("bare")));
        assertTrue(said.contains("words are computed anew, since it has not kept its packed words"), said);
    }

    @Test
    void aRunGoesOnFromOneThatWentOnFromAnother() throws IOException {
        article(10, "江北科技", "");
        analyse("one", "--previous", "earlier");
        article(12, "城南周刊", "");
        Files.delete(input.resolve("a04.md"));
        JsonNode previous = samePublished("latest");
        assertEquals(10, previous.path("unchanged_documents").asLong());
        assertEquals(10, previous.path("unchanged_files").asLong());
    }

    @Test
    void sideTablesInAnotherOrderAreAnotherReading() throws IOException {
        String first = Files.writeString(folder.resolve("first.csv"), "path,date\na03.md,2024-03-01\n")
                .toString();
        String second = Files.writeString(folder.resolve("second.csv"), "path,date\na03.md,2024-03-02\n")
                .toString();
        analyse("one", "--run-id", "tables", "--metadata", first, "--metadata", second);
        samePublished("tables", "--metadata", second, "--metadata", first);
        assertTrue(said.contains("files are read anew, since --metadata has changed"), said);
    }

    private static Map<String, byte[]> files(Path of) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.list(of)) {
            for (Path file : all.toList()) {
                files.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        return files;
    }

    @Test
    void aTermLexiconThatChangedMakesAllTokensAnew() throws IOException {
        Files.writeString(terms, "大模型\tconcept\n自动驾驶汽车\tconcept\n");
        JsonNode previous = samePublished("earlier");
        assertEquals(List.of(), reused(previous));
        assertTrue(said.contains("words are computed anew, since " + terms + " has changed"), said);
    }

    @Test
    void aSentimentLexiconOfTheSameWordsLeavesTokens() throws IOException {
        Files.writeString(sentiment, "# Checked in March.\n惊艳\t0.3\n失望\t-0.8\n糟糕\t-0.2\n大获成功\t0.8\n");
        assertEquals(List.of("tokens", "segmentation_health"), reused(samePublished("earlier")));
        assertTrue(said.contains("sentiment is computed anew, since " + sentiment + " has changed"), said);
    }

    @Test
    void aSentimentLexiconThatChangedMakesOtherWordsToo() throws IOException {
        Files.writeString(sentiment, "惊艳\t-0.8\n失望\t-0.8\n");
        assertEquals(List.of(), reused(samePublished("earlier")));
        assertTrue(said.contains("words are computed anew, since " + sentiment + " has changed"), said);
    }

    @Test
    void aRunThatIsNotThereIsAWrongCall() {
        Cli.Result missing = call("one", "--previous", "never");
        assertEquals(2, missing.status());
        assertTrue(missing.err().contains("--previous never: no finished run of that name"), missing.err());
        Cli.Result tables =
                Cli.run("tokenise", "--output", folder.resolve("one").toString(), "--previous", "latest");
        assertEquals(2, tables.status());
        assertFalse(tables.err().isBlank());
    }
}
