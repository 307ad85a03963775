package org.wenmai.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.wenmai.testkit.TableText.row;
import static org.wenmai.testkit.TableText.sorted;
import static org.wenmai.testkit.TableText.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wenmai.lexicons.LexiconFile;
import org.wenmai.lexicons.SentimentLexicon;
import org.wenmai.sentiment.ScorerSpec;
import org.wenmai.testkit.SparkExtension;
import org.wenmai.tokens.Folding;

@ExtendWith(SparkExtension.class)
class RegistersTest {
    private static final SentimentLexicon WORDS =
            SentimentLexicon.parse(List.of(new LexiconFile("words", "好\t0.8\n")), List.of(), Folding::fold);

    private static final ReaderSpec SPEC =
            new ReaderSpec(ScorerSpec.of("news.model", () -> null), ScorerSpec.ofLexicon(WORDS, 0.5), null, null);

    private static Dataset<Row> sentences(SparkSession spark, int partitions) {
        List<Row> rows = new ArrayList<>();
        for (int n = 0; n < 12; n++) {
            rows.add(row("点评", n % 4 == 0 ? "公司宣布发布报告。" : "味道很好，推荐！"));
            rows.add(row("日报", n % 4 == 0 ? "味道我很喜欢。" : "记者从公司获悉，该项目将于年内启动。"));
        }
        rows.add(row("小店", "太好吃了"));
        return table(spark, "source string, text string", rows.toArray(Row[]::new))
                .repartition(partitions);
    }

    private static String registers(SparkSession spark, int partitions, Map<String, String> settings) {
        Dataset<Row> documents = table(spark, "source string", row("点评"), row("点评"), row("日报"), row("小店"), row("空报"));
        return sorted(
                Registers.of(documents, sentences(spark, partitions), settings, SPEC),
                "source",
                "register",
                "decided_by",
                "model",
                "sentences",
                "to_reviews",
                "to_reports",
                "review_share",
                "reason");
    }

    @Test
    void theSentencesOfASourceTellItsRegister(SparkSession spark) {
        String expected = """
                小店 | news | rule | news.model | 1 | 1 | 0 | 1.0000 | fewer than 8 sentences lean either way; read as news
                日报 | news | rule | news.model | 12 | 3 | 9 | 0.2500 |\s
                点评 | review | rule | lexicon | 12 | 9 | 3 | 0.7500 |\s
                空报 | news | rule | news.model | 0 | 0 | 0 |  | fewer than 8 sentences lean either way; read as news""";
        assertEquals(expected.strip(), registers(spark, 1, Map.of("*", "auto")).strip());
        assertEquals(expected.strip(), registers(spark, 5, Map.of("*", "auto")).strip());
    }

    @Test
    void settingsWinOverTheRule(SparkSession spark) {
        assertEquals(
                """
                小店 | review | settings | lexicon | 1 | 1 | 0 | 1.0000 |\s
                日报 | news | settings | news.model | 12 | 3 | 9 | 0.2500 |\s
                点评 | review | rule | lexicon | 12 | 9 | 3 | 0.7500 |\s
                空报 | news | settings | news.model | 0 | 0 | 0 |  |""".strip(),
                registers(spark, 2, Map.of("*", "news", "小店", "review", "点评", "auto"))
                        .strip());
    }

    @Test
    void sentencesAreNotReadWhereSettingsSayAll(SparkSession spark) {
        assertEquals("""
                小店 | review | settings | lexicon |  |  |  |  |\s
                日报 | review | settings | lexicon |  |  |  |  |\s
                点评 | review | settings | lexicon |  |  |  |  |\s
                空报 | review | settings | lexicon |  |  |  |  |""".strip(), registers(spark, 2, Map.of("*", "review")).strip());
    }
}
