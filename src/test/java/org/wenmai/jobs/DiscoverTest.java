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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenmai.tables.CsvExport;
import org.wenmai.testkit.Cli;

/** The command discover, as a user calls it, on text with planted words. */
class DiscoverTest {
    private static final String[] COMMON = {
        "公司", "市场", "学校", "老师", "城市", "天气", "音乐", "电影", "运动", "花园", "火车", "医院", "经济", "历史", "道路", "海洋"
    };
    private static final String[] VERBS = {"喜欢", "讨论", "参观", "介绍", "研究", "购买", "改善", "支持", "关注", "分析"};
    private static final String[] GLUE = {"的", "在", "和", "对", "从", "把", "，", "、", "。"};

    /** Of each kind one: Han, long, mixed both ways round, a name of two Latin words, with a number, with a middle dot. */
    private static final List<String> PLANTED =
            List.of("霜桥", "玄鹭测绘台", "时空Patch", "AI霜助", "Lumen Forge", "Orvo 3", "奥蕾莎·宾德");

    @TempDir
    Path folder;

    private String output;

    private void corpus(int documents) throws IOException {
        Random random = new Random(11);
        Path input = Files.createDirectories(folder.resolve("input"));
        for (int d = 0; d < documents; d++) {
            StringBuilder text = new StringBuilder("记录" + d + "\n\n");
            for (int s = 0; s < 30; s++) {
                for (int w = 0; w < 6; w++) {
                    text.append(pick(random, COMMON))
                            .append(pick(random, GLUE))
                            .append(pick(random, VERBS));
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
    }

    private static String pick(Random random, String[] words) {
        return words[random.nextInt(words.length)];
    }

    private static Cli.Result ok(Cli.Result result) {
        assertEquals(0, result.status(), result.err());
        return result;
    }

    private Map<String, CSVRecord> proposed() throws IOException {
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
        corpus(12);
        Cli.Result result = ok(Cli.run("discover", "--output", output));
        assertTrue(result.out().contains("玄鹭测绘台"), result.out());
        Map<String, CSVRecord> rows = proposed();
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
        corpus(12);
        ok(Cli.run("discover", "--output", output, "--quiet"));
        long occurrences = 0;
        long documents = 0;
        for (int d = 0; d < 12; d++) {
            String text = Files.readString(folder.resolve("input/d" + d + ".txt"));
            int here = text.split("时空Patch", -1).length - 1;
            occurrences += here;
            documents += here > 0 ? 1 : 0;
        }
        CSVRecord row = proposed().get("时空Patch");
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
        assertTrue(audit.contains("terms,时空Patch,时空Patch,," + occurrences + ","), audit.substring(0, 500));
        ok(Cli.run("discover", "--output", output, "--quiet"));
        assertEquals(Map.of(), proposed(), "what is in the lexicon is not proposed again");
    }

    @Test
    void partitionsAndThreadsDoNotShow() throws IOException {
        corpus(9);
        String ingested = Files.readString(Path.of(output).resolve("LATEST")).strip();
        List<Map<String, String>> runs = new ArrayList<>();
        List<String> lexicons = new ArrayList<>();
        for (String partitions : new String[] {"1", "7"}) {
            Files.writeString(Path.of(output).resolve("LATEST"), ingested + "\n");
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
        String[] texts = {"一个标题\n\n今天的画面非常惊艳。\n", "Only Latin\n\nThis text has no Chinese. It says one thing.\n", "。。。\n\n？\n"};
        for (int i = 0; i < texts.length; i++) {
            Path input = Files.createDirectories(folder.resolve("small" + i));
            Files.writeString(input.resolve("a.txt"), texts[i]);
            output = folder.resolve("out" + i).toString();
            ok(Cli.run("ingest", "--input", input.toString(), "--output", output, "--quiet"));
            Cli.Result result = ok(Cli.run("discover", "--output", output));
            assertTrue(result.out().contains("no new terms"), result.out());
            assertEquals(Map.of(), proposed());
            ok(Cli.run("verify", "--output", output));
        }
    }

    @Test
    void wrongSettingsAndMissingRunsAreTold() {
        output = folder.resolve("nothing").toString();
        Cli.Result wrong = Cli.run("discover", "--output", output, "--set", "discover.min_frequency=1");
        assertEquals(2, wrong.status());
        assertTrue(wrong.err().contains("discover.min_frequency: found '1', expected a whole number from 2"), wrong.err());
        Cli.Result missing = Cli.run("discover", "--output", output);
        assertEquals(2, missing.status());
        assertTrue(missing.err().contains("no finished run is there"), missing.err());
    }
}
