package org.wenmai.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.wenmai.testkit.TableText.row;
import static org.wenmai.testkit.TableText.sorted;
import static org.wenmai.testkit.TableText.table;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wenmai.lexicons.LexiconFile;
import org.wenmai.lexicons.StopTerms;
import org.wenmai.lexicons.TermLexicon;
import org.wenmai.segmentation.Segmentation;
import org.wenmai.testkit.SparkExtension;
import org.wenmai.tokens.Folding;

@ExtendWith(SparkExtension.class)
class LexiconAuditTest {
    @Test
    void everyEntryIsCountedBySurfaceThoseNeverFoundToo(SparkSession spark) {
        TokeniserSpec spec = new TokeniserSpec(
                Segmentation.WENMAI,
                TermLexicon.parse(
                        List.of(new LexiconFile("terms", "OpenAI\torganisation\tOpenAl\nPika\tsystem\n")),
                        Folding::fold),
                StopTerms.parse(List.of(new LexiconFile("stop", "的\n")), Folding::fold),
                false);
        Dataset<Row> tokens = table(
                spark,
                "token string, doc_id string, source string",
                row("OpenAI", "d1", "甲"),
                row("openai", "d1", "甲"),
                row("ＯｐｅｎＡＩ", "d2", "乙"),
                row("OpenAl", "d2", "乙"),
                row("的", "d2", "乙"),
                row("画面", "d2", "乙"));
        assertEquals(
                """
                stop_terms | 的 |  | 1 | 1 | 1
                terms | OpenAI | OpenAI | 3 | 2 | 2
                terms | OpenAl | OpenAI | 1 | 1 | 1
                terms | Pika | Pika | 0 | 0 | 0""", sorted(LexiconAudit.of(tokens, spec), "lexicon", "entry", "term", "hits", "documents", "sources"));
    }
}
