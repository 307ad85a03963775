package org.wenmai.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenmai.testkit.Cli;

/** Sources of reviews beside sources of news in one run. */
class RegisterRunTest {
    @TempDir
    Path folder;

    private void document(String source, int number, String text) throws IOException {
        Path input = Files.createDirectories(folder.resolve("in"));
        Files.writeString(
                input.resolve(source + number + ".md"), "---\nsource: %s\n---\n\n%s\n".formatted(source, text));
    }

    private Path analyse(String output, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "analyse",
                "--input",
                folder.resolve("in").toString(),
                "--output",
                folder.resolve(output).toString(),
                "--run-id",
                "r" + more.length));
        arguments.addAll(List.of(more));
        Cli.Result result = Cli.run(arguments.toArray(String[]::new));
        assertEquals(0, result.status(), result.err());
        return folder.resolve(output + "/runs/r" + more.length + "/csv");
    }

    @Test
    void aSourceThatMovesToTheOtherRegisterIsReadAnew() throws IOException {
        document("吃货点评", 1, "面条很劲道，味道不错！\n\n老板也热情，推荐。");
        document("东城日报", 1, "公司宣布，该项目将于年内启动。\n\n记者从市场监管部门获悉，三家企业被通报。");
        Path few = analyse("a");
        assertTrue(Files.readString(few.resolve("sentiment_registers.csv"))
                .contains("吃货点评,news,rule,wenmai:models/news.model,"));
        document("吃货点评", 2, "羊肉很嫩，我吃了两份！\n\n等位太久，有点烦。\n\n环境一般，不过服务不错。");
        document("吃货点评", 3, "甜品太腻，不推荐。\n\n店家换了厨师，味道差远了！\n\n下次再来就难说了吧。");
        document("吃货点评", 4, "早餐便宜又好吃，真的满意。\n\n老板娘特别客气，我很喜欢！\n\n米线太咸，喝了好多水。");
        Path again = analyse("a", "--previous", "latest");
        Path fresh = analyse("b");
        String registers = Files.readString(again.resolve("sentiment_registers.csv"));
        assertTrue(registers.contains("吃货点评,review,rule,wenmai:models/review.model,"), registers);
        for (String table : List.of("sentiment_registers", "sentiment_sentences", "sentiment_sources")) {
            assertEquals(
                    Files.readString(fresh.resolve(table + ".csv")),
                    Files.readString(again.resolve(table + ".csv")),
                    table);
        }
        Path set = analyse("c", "--set", "sentiment.register={吃货点评: news}");
        assertTrue(Files.readString(set.resolve("sentiment_registers.csv")).contains("吃货点评,news,settings,"));
    }

    @Test
    void aRegisterThatIsNoneIsRefused() {
        Cli.Result result = Cli.run("analyse", "--input", folder.toString(), "--set", "sentiment.register=poems");
        assertEquals(2, result.status());
        assertEquals(
                "wenmai: --set sentiment.register: found 'poems', expected news, review or auto, or one of them for each source by name, '*' for the others\n",
                result.err());
    }
}
