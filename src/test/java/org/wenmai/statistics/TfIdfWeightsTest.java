package org.wenmai.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.wenmai.testkit.TableText.row;
import static org.wenmai.testkit.TableText.table;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wenmai.measures.TfIdf;
import org.wenmai.measures.TfIdfScheme;
import org.wenmai.testkit.SparkExtension;

/** The columns say what the pure measure says, on the worked matrix of scikit-learn's user guide. */
@ExtendWith(SparkExtension.class)
class TfIdfWeightsTest {
    private static final long[][] COUNTS = {{3, 0, 1}, {2, 0, 0}, {3, 0, 0}, {4, 0, 0}, {3, 2, 0}, {3, 0, 2}};
    private static final long[] DOCUMENT_FREQUENCIES = {6, 1, 2};

    @ParameterizedTest
    @EnumSource(TfIdfScheme.class)
    void columnsAndMeasureAgreeForEveryScheme(TfIdfScheme scheme, SparkSession spark) {
        List<Row> tokens = new ArrayList<>();
        for (int document = 0; document < COUNTS.length; document++) {
            for (int term = 0; term < 3; term++) {
                for (int n = 0; n < COUNTS[document][term]; n++) {
                    tokens.add(row("d" + document, "s", "t" + term));
                }
            }
        }
        Dataset<Row> weights = DocumentTerms.of(
                table(spark, "doc_id string, source string, term string", tokens.toArray(Row[]::new)),
                COUNTS.length,
                scheme);
        for (Row row : weights.collectAsList()) {
            int document = Integer.parseInt(row.<String>getAs("doc_id").substring(1));
            int term = Integer.parseInt(row.<String>getAs("term").substring(1));
            double expected = TfIdf.weigh(scheme, COUNTS[document], DOCUMENT_FREQUENCIES, COUNTS.length)[term];
            assertEquals(expected, row.<Double>getAs("tf_idf"), 1e-12, row.toString());
        }
    }
}
