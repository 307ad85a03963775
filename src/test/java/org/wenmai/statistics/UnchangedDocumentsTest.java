package org.wenmai.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wenmai.testkit.SparkExtension;

@ExtendWith(SparkExtension.class)
class UnchangedDocumentsTest {
    @Test
    void documentsWithTheSameSentencesInBothRunsAreUnchanged(SparkSession spark) {
        Dataset<Row> earlier = sentences(
                spark,
                "('d1','d1:0',0,4)",
                "('d1','d1:1',5,9)",
                "('d2','d2:0',0,3)",
                "('d2','d2:1',4,8)",
                "('d3','d3:0',0,2)",
                "('d4','d4:0',0,2)",
                "('d5','d5:0',0,6)");
        Dataset<Row> now = sentences(
                spark,
                "('d1','d1:1',5,9)",
                "('d1','d1:0',0,4)",
                "('d2','d2:0',0,3)",
                "('d3','d3:0',0,2)",
                "('d3','d3:1',3,5)",
                "('d5','d5:0',0,5)",
                "('d6','d6:0',0,1)");
        List<String> unchanged = UnchangedDocuments.of(earlier, now).collectAsList().stream()
                .map(row -> row.getString(0))
                .sorted()
                .toList();
        // d2 lost a sentence, d3 has one more, d4 is gone, d5 is cut elsewhere, d6 is new.
        assertEquals(List.of("d1"), unchanged);
    }

    private static Dataset<Row> sentences(SparkSession spark, String... rows) {
        return spark.sql("select * from values " + String.join(",", rows) + " as t(doc_id, sentence_id, begin, end)");
    }
}
