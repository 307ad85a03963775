package org.wenmai.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenmai.tables.CsvExport;
import org.wenmai.testkit.Cli;

/** The command discover, as a user calls it, on text with planted words. */
class DiscoverTest {
    /** Words of HanLP's dictionary, so many, and the text so long, that none meet much more often than others. */
    private static final String[] COMMON = """
            公司 市场 学校 老师 城市 天气 音乐 电影 运动 花园 火车 医院 经济 历史 道路 海洋 汽车 工厂 农民 教育 文化 科学 体育 政府
            银行 商店 饭店 机场 森林 河流 草原 沙漠 冬天 夏天 早餐 衣服 桌子 窗户 电话 报纸 杂志 图书 演员 歌曲 舞蹈 绘画 摄影 旅游""".split("\\s+");

    private static final String[] VERBS =
            "喜欢 讨论 参观 介绍 研究 购买 改善 支持 关注 分析 欣赏 保护 建设 管理 观察 描述 选择 检查 修理 寻找 整理 等待 回忆 赞美 阅读 批评 学习".split(" ");

    private static final String[] GLUE = {"的", "在", "和", "对", "从", "把", "，", "、", "。"};

    /** Of each kind one: Han, long, mixed both ways round, a name of two Latin words, with a number, with a middle dot. */
    private static final List<String> PLANTED =
            List.of("霜桥", "玄鹭测绘台", "星纹Patch", "AI霜助", "Lumen Forge", "Orvo 3", "奥蕾莎·宾德");

    private static final int DOCUMENTS = 12;

    @TempDir
    static Path folder;

    private static String output;
    private static String ingested;

    @BeforeAll
    static void ingest() throws IOException {
        Random random = new Random(11);
        Path input = Files.createDirectories(folder.resolve("input"));
        for (int d = 0; d < DOCUMENTS; d++) {
            StringBuilder text = new StringBuilder("记录" + d + "\n\n");
            for (int s = 0; s < 200; s++) {
                for (int w = 0; w < 6; w++) {
                    text.append(pick(random, COMMON)).append(pick(random, GLUE)).append(pick(random, VERBS));
                    if (random.nextInt(4) == 0) {
                        text.append(random.nextInt(3) == 0 ? pick(random, GLUE) : "")
                                .append(PLANTED.get(random.nextInt(PLANTED.size())));
                    }
                }
                text.append("。\n");
            }
            Files.writeString(input.resolve("d" + d + ".txt"), text);
        }
        output = folder.resolve("output").toString();
        ok(Cli.run("ingest", "--input", input.toString(), "--output", output, "--quiet"));
        ingested = Files.readString(Path.of(output, "LATEST"));
    }

    @BeforeEach
    void fromTheIngestedRun() throws IOException {
        Files.writeString(Path.of(output, "LATEST"), ingested);
    }

    private static String pick(Random random, String[] words) {
        return words[random.nextInt(words.length)];
    }

    private static Cli.Result ok(Cli.Result result) {
        assertEquals(0, result.status(), result.err());
        return result;
    }

    private static Map<String, CSVRecord> proposed(String output) throws IOException {
        Map<String, CSVRecord> rows = new TreeMap<>();
        try (var parser = org.apache.commons.csv.CSVParser.parse(
                Files.readString(Cli.latest(Path.of(output)).resolve("csv/proposed_terms.csv")),
                CsvExport.FORMAT.builder().setHeader().setSkipHeaderRecord(true).get())) {
            parser.forEach(row -> rows.put(row.get("term"), row));
        }
        return rows;
    }

    @Test
    void plantedWordsAreFoundAndTheirPartsAndGlueAreNot() throws IOException {
        Cli.Result result = ok(Cli.run("discover", "--output", output));
        assertTrue(result.out().contains("玄鹭测绘台"), result.out());
        Map<String, CSVRecord> rows = proposed(output);
        assertTrue(rows.keySet().containsAll(PLANTED), rows.keySet()::toString);
        for (String term : rows.keySet()) {
            boolean part = PLANTED.stream().anyMatch(planted -> planted.contains(term) && !planted.equals(term));
            boolean glue = PLANTED.stream().anyMatch(planted -> term.contains(planted) && !planted.equals(term));
            assertFalse(part || glue, rows.keySet()::toString);
        }
        assertEquals(PLANTED.size(), rows.size(), rows.keySet()::toString);
        ok(Cli.run("verify", "--output", output));
    }

    @Test
    void figuresAreThoseOfTheTextAndTheFileIsALexiconForTheNextRun() throws IOException {
        ok(Cli.run("discover", "--output", output, "--quiet"));
        long occurrences = 0;
        long documents = 0;
        for (int d = 0; d < DOCUMENTS; d++) {
            String text = Files.readString(folder.resolve("input/d" + d + ".txt"));
            int here = text.split("星纹Patch", -1).length - 1;
            occurrences += here;
            documents += here > 0 ? 1 : 0;
        }
        CSVRecord row = proposed(output).get("星纹Patch");
        assertEquals(occurrences, Long.parseLong(row.get("term_frequency")));
        assertEquals(documents, Long.parseLong(row.get("document_frequency")));
        assertTrue(row.get("example_sentence_id").matches("d[0-9a-f]{16}:[0-9]+"));
        Path lexicon = Cli.latest(Path.of(output)).resolve("lexicon/proposed-terms.tsv");
        ok(Cli.run(
                "analyse",
                "--input",
                folder.resolve("input").toString(),
                "--output",
                output,
                "--quiet",
                "--set",
                "lexicons.terms=['" + lexicon + "']"));
        String audit = Files.readString(Cli.latest(Path.of(output)).resolve("csv/lexicon_audit.csv"));
        assertTrue(audit.contains("terms,星纹Patch,星纹Patch,," + occurrences + ","), audit.substring(0, 500));
        ok(Cli.run("discover", "--output", output, "--quiet"));
        assertEquals(Map.of(), proposed(output), "what is in the lexicon is not proposed again");
    }

    @Test
    void partitionsAndThreadsDoNotShow() throws IOException {
        List<Map<String, String>> runs = new ArrayList<>();
        List<String> lexicons = new ArrayList<>();
        for (String partitions : new String[] {"1", "7"}) {
            fromTheIngestedRun();
            ok(Cli.run(
                    "discover",
                    "--output",
                    output,
                    "--quiet",
                    "--master",
                    partitions.equals("1") ? "local[1]" : "local[2]",
                    "--set",
                    "spark.partitions=" + partitions,
                    "--run-id",
                    "p" + partitions));
            runs.add(Cli.promised(Cli.latest(Path.of(output))));
            lexicons.add(Files.readString(Cli.latest(Path.of(output)).resolve("lexicon/proposed-terms.tsv")));
        }
        assertEquals(runs.get(0), runs.get(1));
        assertEquals(lexicons.get(0), lexicons.get(1));
    }

    @Test
    void corporaWithoutNewWordsGiveAnEmptyTableAndALineThatSaysSo() throws IOException {
        String[] texts = {
            "一个标题\n\n今天的画面非常惊艳。\n", "Only Latin\n\nThis text has no Chinese. It says one thing.\n", "。。。\n\n？\n"
        };
        for (int i = 0; i < texts.length; i++) {
            Path input = Files.createDirectories(folder.resolve("small" + i));
            Files.writeString(input.resolve("a.txt"), texts[i]);
            String small = folder.resolve("out" + i).toString();
            ok(Cli.run("ingest", "--input", input.toString(), "--output", small, "--quiet"));
            Cli.Result result = ok(Cli.run("discover", "--output", small));
            assertTrue(result.out().contains("no new terms"), result.out());
            assertEquals(Map.of(), proposed(small));
        }
    }

    @Test
    void wrongSettingsAndMissingRunsAreTold() {
        String nothing = folder.resolve("nothing").toString();
        Cli.Result wrong = Cli.run("discover", "--output", nothing, "--set", "discover.min_frequency=1");
        assertEquals(2, wrong.status());
        assertTrue(
                wrong.err().contains("discover.min_frequency: found '1', expected a whole number from 2"), wrong.err());
        Cli.Result missing = Cli.run("discover", "--output", nothing);
        assertEquals(2, missing.status());
        assertTrue(missing.err().contains("no finished run is there"), missing.err());
    }
}
