package org.wenmai.jobs;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_format;
import static org.apache.spark.sql.functions.lit;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.wenmai.tables.DocumentRow;
import org.wenmai.tables.SentenceRow;
import org.wenmai.tables.TextRow;
import org.wenmai.tables.TokenRow;

/**
 * Cuts the tables that are as long as the corpus by month of publication, so that whoever asks for a month opens the files of that month
 * alone. Last of all, since a month is known from {@code documents}; in a month a document's rows stay together and in their order.
 */
final class MonthCut {
    private static final String MONTH = "month";
    private static final String UNDATED = "undated";
    /** Bytes of input from which a table is worth to be written once more. */
    private static final long LARGE = 10_000_000_000L;

    private static final Map<Class<? extends Record>, Column[]> ORDER = order();

    private MonthCut() {}

    private static Map<Class<? extends Record>, Column[]> order() {
        Column sentence = functions.substring_index(col("sentence_id"), ":", -1).cast("int");
        Map<Class<? extends Record>, Column[]> order = new LinkedHashMap<>();
        order.put(TextRow.class, new Column[] {col(MONTH), col("doc_id")});
        order.put(SentenceRow.class, new Column[] {col(MONTH), col("doc_id"), col("number")});
        order.put(TokenRow.class, new Column[] {col(MONTH), col("doc_id"), sentence, col("position")});
        return order;
    }

    /** Whether tables are to be cut for so many bytes of input. */
    static boolean isWanted(JobContext context, long bytes) {
        String when = context.configuration().text(Key.OUTPUT_BY_MONTH);
        return when.equals("always") || when.equals("auto") && bytes >= LARGE;
    }

    /** Cuts those of the tables that this run has made. */
    static void run(JobContext context) throws IOException {
        Dataset<Row> months = context.read(DocumentRow.class)
                .select(
                        col("doc_id"),
                        coalesce(date_format(col("published_on"), "yyyy-MM"), lit(UNDATED))
                                .as(MONTH));
        for (Map.Entry<Class<? extends Record>, Column[]> table : ORDER.entrySet()) {
            if (context.tables().has(table.getKey()) && !context.carriedOver().contains(table.getKey())) {
                Column[] order = table.getValue();
                context.tables()
                        .replaceCut(
                                table.getKey(),
                                context.read(table.getKey())
                                        .join(months, "doc_id")
                                        // Ranges, so that a month of many documents is cut into several files.
                                        .repartitionByRange(order[0], order[1])
                                        .sortWithinPartitions(order),
                                MONTH);
            }
        }
    }
}
