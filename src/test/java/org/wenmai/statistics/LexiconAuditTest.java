package org.wenmai.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.wenmai.testkit.TableText.row;
import static org.wenmai.testkit.TableText.sorted;
import static org.wenmai.testkit.TableText.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wenmai.lexicons.LexiconFile;
import org.wenmai.lexicons.SentimentLexicon;
import org.wenmai.lexicons.SpeechLexicon;
import org.wenmai.lexicons.StopTerms;
import org.wenmai.lexicons.TermLexicon;
import org.wenmai.lexicons.WordList;
import org.wenmai.segmentation.Segmentation;
import org.wenmai.testkit.SparkExtension;
import org.wenmai.tokens.Folding;
import org.wenmai.tokens.ListedWords;

@ExtendWith(SparkExtension.class)
class LexiconAuditTest {
    private static final TokeniserSpec SPEC = new TokeniserSpec(
            Segmentation.WENMAI,
            TermLexicon.parse(
                    List.of(new LexiconFile("terms", "OpenAI\torganisation\tOpenAl\nPika\tsystem\n")), Folding::fold),
            ListedWords.of(
                    WordList.parse(List.of(new LexiconFile("words", "源码\n产品\n播客\n")), Folding::fold),
                    SentimentLexicon.parse(List.of(), List.of(), Folding::fold),
                    SpeechLexicon.parse(List.of(), Folding::fold),
                    StopTerms.parse(List.of(), Folding::fold)),
            StopTerms.parse(List.of(new LexiconFile("stop", "的\npika\n")), Folding::fold),
            false);

    private static final String AUDIT = """
            stop_terms | pika |  | 0 | 0 | 0
            stop_terms | 的 |  | 2 | 1 | 1
            terms | OpenAI | OpenAI | 3 | 2 | 2
            terms | OpenAl | OpenAI | 1 | 1 | 1
            terms | Pika | Pika | 0 | 0 | 0
            words | 产品 |  | 1 | 1 | 1
            words | 播客 |  | 0 | 0 | 0
            words | 源码 |  | 2 | 2 | 2""";

    private static Broadcast<TokeniserSpec> shared(SparkSession spark) {
        return JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(SPEC);
    }

    private static String audit(Dataset<Row> documents, SparkSession spark) {
        return sorted(
                LexiconAudit.of(documents, shared(spark)), "lexicon", "entry", "term", "hits", "documents", "sources");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void everyEntryIsCountedBySurfaceThoseNeverFoundToo(int partitions, SparkSession spark, @TempDir Path folder)
            throws IOException {
        Dataset<Row> sentences = table(
                        spark,
                        "sentence_id string, doc_id string, source string, number bigint, text string",
                        row("d1:0", "d1", "甲", 0L, "OpenAI 发布源碼，openai 又发布"),
                        row("d2:0", "d2", "乙", 0L, "ＯｐｅｎＡＩ的画面"),
                        row("d3:0", "d3", "乙", 0L, "今天看源码"),
                        row("d2:1", "d2", "乙", 1L, "OpenAl 的产品"))
                .repartition(partitions);
        assertEquals(AUDIT, audit(TokenisedFixture.of(sentences, shared(spark), folder), spark));
    }
}
