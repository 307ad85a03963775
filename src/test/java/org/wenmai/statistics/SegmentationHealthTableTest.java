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
import org.wenmai.lexicons.StopTerms;
import org.wenmai.lexicons.TermLexicon;
import org.wenmai.segmentation.Segmentation;
import org.wenmai.testkit.SparkExtension;
import org.wenmai.tokens.Folding;
import org.wenmai.tokens.ListedWords;

@ExtendWith(SparkExtension.class)
class SegmentationHealthTableTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void everyDocumentHasARowWhateverThePartitions(int partitions, SparkSession spark, @TempDir Path folder)
            throws IOException {
        TokeniserSpec spec = new TokeniserSpec(
                Segmentation.WENMAI,
                TermLexicon.parse(List.of(new LexiconFile("terms", "扩散模型\tmethod\n")), Folding::fold),
                ListedWords.NONE,
                StopTerms.parse(List.of(), Folding::fold),
                false);
        Broadcast<TokeniserSpec> shared =
                JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(spec);
        Dataset<Row> documents =
                table(spark, "doc_id string, source string", row("d1", "甲"), row("d2", "乙"), row("d3", "乙"));
        Dataset<Row> sentences = table(
                        spark,
                        "sentence_id string, doc_id string, source string, number bigint, text string",
                        row("d1:0", "d1", "甲", 0L, "天气很好"),
                        row("d1:1", "d1", "甲", 1L, "记者曹鹏飞说"),
                        row("d2:0", "d2", "乙", 0L, "扩散模型"),
                        row("d1:2", "d1", "甲", 2L, "好"))
                .repartition(partitions);
        Dataset<Row> sums = TokenisedFixture.of(sentences, shared, folder);
        assertEquals(
                """
                d1 | 甲 | 7 | 0.1429 | 0.5714 | 0 | 0.1250
                d2 | 乙 | 1 | 0.0000 | 0.0000 | 0 |\s
                d3 | 乙 | 0 |  |  | 0 |\s""",
                sorted(
                        SegmentationHealthTable.of(documents, sums),
                        "doc_id",
                        "source",
                        "tokens",
                        "unknown_share",
                        "single_character_share",
                        "latin_splits",
                        "disagreement_share"));
    }
}
