package org.wenmai.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.wenmai.testkit.TableText.row;
import static org.wenmai.testkit.TableText.sorted;
import static org.wenmai.testkit.TableText.table;

import java.time.LocalDate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wenmai.testkit.SparkExtension;

@ExtendWith(SparkExtension.class)
class DocumentCountsTest {
    private static final String DOCUMENTS =
            "doc_id string, source string, published_on date, reprint_family string, sentences bigint, tokens bigint";

    @Test
    void tokensAreCountedAndADocumentWithoutWordsHasNone(SparkSession spark) {
        Dataset<Row> documents =
                table(spark, DOCUMENTS, row("d1", "甲", null, "d1", 2L, null), row("d2", "甲", null, "d2", 1L, null));
        Dataset<Row> health = table(spark, "doc_id string, tokens long", row("d1", 2L));
        assertEquals("d1 | 2\nd2 | 0", sorted(DocumentCounts.withTokens(documents, health), "doc_id", "tokens"));
    }

    @Test
    void aSourceHasItsDatesFamiliesAndRejects(SparkSession spark) {
        Dataset<Row> documents = table(
                spark,
                DOCUMENTS,
                row("d1", "甲", LocalDate.parse("2024-02-16"), "d1", 2L, 10L),
                row("d2", "甲", null, "d1", 2L, 6L),
                row("d3", "乙", LocalDate.parse("2024-02-20"), "d3", 0L, 0L));
        Dataset<Row> rejects = table(spark, "source string", row("甲"), row((Object) null));
        assertEquals(
                """
                * | 3 | 2 | 2 | 2024-02-16 | 2024-02-20 | 4 | 16 | 4.0000 | 2
                乙 | 1 | 1 | 1 | 2024-02-20 | 2024-02-20 | 0 | 0 |  | 0
                甲 | 2 | 1 | 1 | 2024-02-16 | 2024-02-16 | 4 | 16 | 4.0000 | 1""",
                sorted(
                        DocumentCounts.perSource(documents, rejects),
                        "source",
                        "documents",
                        "families",
                        "dated_documents",
                        "first_published_on",
                        "last_published_on",
                        "sentences",
                        "tokens",
                        "mean_sentence_tokens",
                        "rejected"));
    }
}
