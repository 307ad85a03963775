package org.wenmai.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.wenmai.testkit.TableText.row;
import static org.wenmai.testkit.TableText.sorted;
import static org.wenmai.testkit.TableText.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.Logger;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.Configurator;
import org.apache.logging.log4j.core.config.Property;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.wenmai.lexicons.LexiconFile;
import org.wenmai.lexicons.StopTerms;
import org.wenmai.lexicons.TermLexicon;
import org.wenmai.segmentation.Segmentation;
import org.wenmai.tables.TokenRow;
import org.wenmai.testkit.SparkExtension;
import org.wenmai.tokens.Folding;
import org.wenmai.tokens.ListedWords;

@ExtendWith(SparkExtension.class)
class TokenisationTest {
    private static final String SENTENCE =
            "sentence_id string, doc_id string, source string, number bigint, text string";

    private static Broadcast<TokeniserSpec> spec(SparkSession spark) {
        return JavaSparkContext.fromSparkContext(spark.sparkContext())
                .broadcast(new TokeniserSpec(
                        Segmentation.WENMAI,
                        TermLexicon.parse(
                                List.of(new LexiconFile("terms", "OpenAI\torganisation\tOpenAl\n")), Folding::fold),
                        ListedWords.NONE,
                        StopTerms.parse(List.of(new LexiconFile("stop", "的\nthe\n")), Folding::fold),
                        false));
    }

    private static Dataset<Row> sentences(SparkSession spark) {
        return table(
                spark,
                SENTENCE,
                row("d1:0", "d1", "甲", 0L, "OpenAl 的画面，The 畫面很好"),
                row("d1:1", "d1", "甲", 1L, "……"),
                row("d1:2", "d1", "甲", 2L, "记者曹鹏飞说𠮷野家 2024年3月 ÉCOLE"),
                row("d2:0", "d2", "乙", 0L, "天气很好"),
                row("d1:3", "d1", "甲", 3L, "好"));
    }

    @Test
    void everyWordIsARowAtItsPlace(SparkSession spark, @TempDir Path folder) throws IOException {
        Dataset<Row> sentences = table(spark, SENTENCE, row("d1:0", "d1", "甲", 0L, "OpenAl 的画面，The 畫面"));
        TokenisedFixture.of(sentences, spec(spark), folder);
        assertEquals("""
                d1:0 | 0 | d1 | 甲 | OpenAl | OpenAI | nt | organisation | 0 | 6
                d1:0 | 1 | d1 | 甲 | 的 |  | uj |  | 7 | 8
                d1:0 | 2 | d1 | 甲 | 画面 | 画面 | n |  | 8 | 10
                d1:0 | 3 | d1 | 甲 | The |  | nx |  | 11 | 14
                d1:0 | 4 | d1 | 甲 | 畫面 | 画面 | n |  | 15 | 17""", sorted(TokenisedFixture.store(sentences, folder).read(TokenRow.class)));
    }

    @Test
    void wordsOfADocumentAreWhatItsRowsGive(SparkSession spark, @TempDir Path folder) throws IOException {
        Dataset<Row> sentences = sentences(spark).coalesce(1);
        Dataset<Row> found = TokenisedFixture.of(sentences, spec(spark), folder);
        Dataset<Row> tokens = TokenisedFixture.store(sentences, folder).read(TokenRow.class);
        String[] columns = {"doc_id", "hex(numbers)", "hex(types)", "hex(tags)"};
        assertEquals(sorted(DocumentWords.ofTokens(tokens), columns), sorted(DocumentWords.of(found), columns));
    }

    /** The segmenter beside the tokeniser's own cuts the stretch in parts too, and says nothing of it. */
    @Test
    void aStretchTooLongForOneSearchIsToldOnceWithItsDocument(SparkSession spark, @TempDir Path folder)
            throws IOException {
        Dataset<Row> sentences = table(
                spark,
                SENTENCE,
                row("d1:0", "d1", "甲", 0L, "天气很好"),
                row("d2:3", "d2", "乙", 3L, "OpenAI，" + "天气很好".repeat(2_500)),
                row("d2:4", "d2", "乙", 4L, "天气很好，".repeat(2_500)));
        List<String> told = Collections.synchronizedList(new ArrayList<>());
        AbstractAppender heard = new AbstractAppender("heard", null, null, true, Property.EMPTY_ARRAY) {
            @Override
            public void append(LogEvent event) {
                told.add(event.getLevel() + " " + event.getMessage().getFormattedMessage());
            }
        };
        heard.start();
        Logger ours = (Logger) LogManager.getLogger("org.wenmai");
        Level before = ours.getLevel();
        Configurator.setLevel(ours, Level.WARN);
        ours.addAppender(heard);
        try {
            TokenisedFixture.of(sentences, spec(spark), folder);
        } finally {
            ours.removeAppender(heard);
            Configurator.setLevel(ours, before);
        }
        assertEquals(
                List.of(
                        "WARN document d2 of 乙, sentence 3: 10000 Chinese characters without a mark are segmented in parts of at most 4096"),
                told);
    }

    @Test
    void noSentencesAreATableWithoutRows(SparkSession spark, @TempDir Path folder) throws IOException {
        Dataset<Row> none = table(spark, SENTENCE);
        assertEquals(0, TokenisedFixture.of(none, spec(spark), folder).count());
        assertEquals(
                0, TokenisedFixture.store(none, folder).read(TokenRow.class).count());
    }
}
