package org.wenmai.jobs;

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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenmai.testkit.Cli;

/** The page that the job makes: the same bytes whatever the partitions, cut where the limits say, proved by verify. */
class PageTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    static Path folder;

    private static Path input;
    private static Path one;

    @BeforeAll
    static void aSmallCorpus() throws IOException {
        input = Files.createDirectories(folder.resolve("in"));
        StringBuilder records = new StringBuilder();
        // Each has words of its own: lines that recur would be boilerplate and hold no terms.
        String[] news = {"河水上涨", "山路通车", "学校开学", "市场降价", "医院搬迁", "列车提速"};
        for (int d = 0; d < 6; d++) {
            records.append(
                    "{\"source\":\"%s\",\"date\":\"2024-03-0%d\",\"title\":\"第%d期 </script><b>\",\"text\":\"工厂公布新产品的价格。读者认为这个价格非常好。今年%s了。\"}%n"
                            .formatted(d % 2 == 0 ? "河报" : "山报", d + 1, d, news[d]));
        }
        Files.writeString(input.resolve("文章.jsonl"), records);
        one = run("analyse", "one", "spark.partitions=1");
    }

    private static Path run(String command, String name, String... settings) throws IOException {
        List<String> arguments = new ArrayList<>(
                List.of(command, "--quiet", "--output", folder.resolve(name).toString()));
        if (command.equals("analyse")) {
            arguments.addAll(List.of("--input", input.toString()));
        }
        for (String setting : settings) {
            arguments.addAll(List.of("--set", setting));
        }
        Cli.Result result = Cli.run(arguments.toArray(String[]::new));
        assertEquals(0, result.status(), result.err());
        return Cli.latest(folder.resolve(name));
    }

    private static JsonNode block(Path run, String name) throws IOException {
        Matcher block = Pattern.compile("id=\"data-" + name + "\">(.*?)</script>", Pattern.DOTALL)
                .matcher(Files.readString(run.resolve("dashboard/index.html")));
        assertTrue(block.find(), name);
        return JSON.readTree(block.group(1));
    }

    @Test
    void theSameTablesGiveTheSamePage() throws IOException {
        Path five = run("analyse", "five", "spark.partitions=5");
        String page = Files.readString(one.resolve("dashboard/index.html"));
        assertEquals(page, Files.readString(five.resolve("dashboard/index.html")));
        assertFalse(page.contains("第0期 <"), "a title closes no element");
        assertEquals(6, block(one, "documents").path("total").asInt());
        assertEquals(6, block(one, "texts").size());
        assertTrue(block(one, "run").path("documents").asInt() == 6);
        for (String picture : List.of("terms", "sources", "contrast", "network", "sentiment", "trends")) {
            for (String language : List.of("zh", "en")) {
                String name = "dashboard/%s.%s.svg".formatted(picture, language);
                assertEquals(Files.readString(one.resolve(name)), Files.readString(five.resolve(name)), name);
            }
        }
    }

    @Test
    void termsAreMarkedWhereTheTokensStand() throws IOException {
        List<String> terms = new ArrayList<>();
        block(one, "marks").forEach(term -> terms.add(term.asText()));
        int marked = 0;
        for (JsonNode text : block(one, "texts")) {
            String body = text.path("text").asText();
            if (!text.has("marks")) {
                continue; // Its lines recur in the others and count for nothing.
            }
            for (String sentence : text.path("marks").asText().split(";")) {
                int number = Integer.parseInt(sentence.substring(0, sentence.indexOf(':')), 36);
                int begin = 0;
                for (JsonNode found : text.path("sentences")) {
                    begin = found.get(0).asInt() == number ? found.get(1).asInt() : begin;
                }
                for (String token :
                        sentence.substring(sentence.indexOf(':') + 1).split(",")) {
                    String[] parts = token.split("\\.");
                    String term = terms.get(Integer.parseInt(parts[1], 36));
                    begin += Integer.parseInt(parts[0], 36);
                    assertEquals(term, body.substring(begin, begin + term.length()));
                    begin += term.length();
                    marked++;
                }
            }
        }
        assertTrue(marked > 5, "marked: " + marked);
    }

    @Test
    void picturesAreInTheLanguagesAskedFor() throws IOException {
        Path chinese = run("analyse", "chinese", "dashboard.pictures=zh");
        assertTrue(Files.exists(chinese.resolve("dashboard/terms.zh.svg")));
        assertFalse(Files.exists(chinese.resolve("dashboard/terms.en.svg")));
        Path none = run("dashboard", "chinese", "dashboard.pictures=none");
        assertFalse(Files.exists(none.resolve("dashboard/terms.zh.svg")));
        assertEquals(0, block(none, "run").path("pictures").size());
    }

    @Test
    void whatIsLeftOutIsCountedAndAChangedPageIsFound() throws IOException {
        Path cut = run("dashboard", "one", "dashboard.text_bytes=200", "dashboard.documents=2");
        JsonNode documents = block(cut, "documents");
        assertEquals(6, documents.path("total").asInt());
        assertEquals(2, documents.path("rows").size());
        assertEquals(1, block(cut, "run").path("texts_shown").asInt());
        assertTrue(block(cut, "run").path("text_bytes").asLong() <= 200);
        String output = folder.resolve("one").toString();
        Cli.Result proved = Cli.run("verify", "--output", output);
        assertEquals(0, proved.status(), proved.out());
        assertTrue(proved.out().contains("ok      dashboard/index.html"), proved.out());
        assertTrue(proved.out().contains("ok      dashboard/*.svg"), proved.out());
        Path page = cut.resolve("dashboard/index.html");
        Files.writeString(page, Files.readString(page).replace("河报", "河抱"));
        Cli.Result wrong = Cli.run("verify", "--output", output);
        assertEquals(1, wrong.status());
        assertTrue(wrong.out().contains("index.html: digest"), wrong.out());
    }
}
