package org.wenmai.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.TreeMap;
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
                "('d1','d1:0',0,'text',0,4)",
                "('d1','d1:1',0,'text',5,9)",
                "('d2','d2:0',0,'text',0,3)",
                "('d2','d2:1',0,'text',4,8)",
                "('d3','d3:0',0,'text',0,2)",
                "('d4','d4:0',0,'text',0,2)",
                "('d5','d5:0',0,'text',0,6)",
                "('d7','d7:0',0,'text',0,6)",
                "('d8','d8:0',1,'text',0,6)");
        Dataset<Row> now = sentences(
                spark,
                "('d1','d1:1',0,'text',5,9)",
                "('d1','d1:0',0,'text',0,4)",
                "('d2','d2:0',0,'text',0,3)",
                "('d3','d3:0',0,'text',0,2)",
                "('d3','d3:1',0,'text',3,5)",
                "('d5','d5:0',0,'text',0,5)",
                "('d6','d6:0',0,'text',0,1)",
                "('d7','d7:0',0,'heading',0,6)",
                "('d8','d8:0',2,'text',0,6)");
        Map<String, Boolean> same = new TreeMap<>();
        UnchangedDocuments.of(earlier, now)
                .collectAsList()
                .forEach(row -> same.put(row.getString(0), row.getBoolean(1)));
        // d2 lost a sentence, d3 has one more, d4 is gone, d5 is cut elsewhere, d6 is new, d7 is of another kind, d8 in
        // another paragraph.
        assertEquals("{d1=true, d2=false, d3=false, d4=false, d5=false, d7=false, d8=false}", same.toString());
    }

    private static Dataset<Row> sentences(SparkSession spark, String... rows) {
        return spark.sql("select * from values " + String.join(",", rows)
                + " as t(doc_id, sentence_id, paragraph, kind, begin, end)");
    }
}
