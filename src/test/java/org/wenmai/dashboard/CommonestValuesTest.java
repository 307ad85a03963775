package org.wenmai.dashboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.wenmai.tables.QuotationRow;
import org.wenmai.tables.RecordSchema;
import org.wenmai.tables.TableStore;
import org.wenmai.testkit.SparkExtension;

@ExtendWith(SparkExtension.class)
class CommonestValuesTest {
    private static final List<String> COLUMNS = List.of("speaker", "hedged");

    @TempDir
    Path folder;

    private static Row quotation(int number, String source, String speaker) {
        String sentence = "d" + number + ":1";
        return RowFactory.create(
                sentence + ":q1",
                sentence,
                0L,
                sentence,
                1L,
                "d" + number,
                source,
                speaker,
                null,
                null,
                "direct",
                "话",
                number % 4 == 0,
                false,
                1.0);
    }

    /** A large source whose many speakers are each quoted more often than those of a small one; one speaker is beyond the basic plane. */
    private RunTables tables(SparkSession spark) {
        List<Row> rows = new ArrayList<>();
        for (int speaker = 0; speaker < 6; speaker++) {
            for (int i = 0; i < 10 - speaker; i++) {
                rows.add(quotation(rows.size(), "大报", "甲" + speaker));
            }
        }
        for (String speaker : new String[] {"𠮷田", "！", null, "！", "𠮷田"}) {
            rows.add(quotation(rows.size(), "小报", speaker));
        }
        rows.add(quotation(rows.size(), "未列", "甲0"));
        TableStore store = new TableStore(spark, new org.apache.hadoop.fs.Path(folder.toUri()));
        store.write(QuotationRow.class, spark.createDataFrame(rows, RecordSchema.of(QuotationRow.class)));
        return new RunTables(store, new Configuration());
    }

    private static Map<String, String> json(Map<String, CommonestValues> counted) {
        Map<String, String> json = new LinkedHashMap<>();
        counted.forEach((column, values) -> json.put(column, PageJson.of(values.content())));
        return json;
    }

    @Test
    void eachSourceHasItsOwnCommonestAndTheCountsAreOfTheWholeTable(SparkSession spark) throws IOException {
        Map<String, String> counted = json(CommonestValues.of(
                tables(spark), "quotations", COLUMNS, Set.of("*", "大报", "小报"), new CommonestValues.Most(3, 2)));
        assertEquals(
                "{\"rows\":[[\"*\",\"甲0\",11],[\"*\",\"甲1\",9],[\"*\",\"甲2\",8],"
                        + "[\"大报\",\"甲0\",10],[\"大报\",\"甲1\",9],[\"小报\",\"！\",2],[\"小报\",\"𠮷田\",2]],"
                        + "\"values\":[[\"*\",8],[\"大报\",6],[\"小报\",2]]}",
                counted.get("speaker"));
        assertEquals(
                "{\"rows\":[[\"*\",false,38],[\"*\",true,13],[\"大报\",false,33],[\"大报\",true,12],[\"小报\",false,4],[\"小报\",true,1]],"
                        + "\"values\":[[\"*\",2],[\"大报\",2],[\"小报\",2]]}",
                counted.get("hedged"));
    }

    @Test
    void sparkCountsTheSameOfALongTable(SparkSession spark) throws IOException {
        RunTables tables = tables(spark);
        Set<String> sources = Set.of("*", "大报", "小报");
        for (CommonestValues.Most most : List.of(new CommonestValues.Most(3, 2), new CommonestValues.Most(99, 99))) {
            assertEquals(
                    json(CommonestValues.inOnePass(tables, "quotations", COLUMNS, sources, most)),
                    json(CommonestValues.bySpark(tables, "quotations", COLUMNS, sources, most)));
        }
    }

    @Test
    void rowsOfATableAreCountedOnce(SparkSession spark) throws IOException {
        RunTables tables = tables(spark);
        assertEquals(51, tables.count("quotations"));
        assertEquals(0, tables.count("sentiment_targets"));
        try (var files = java.nio.file.Files.list(folder.resolve("parquet/quotations"))) {
            for (Path file : files.toList()) {
                java.nio.file.Files.delete(file);
            }
        }
        assertEquals(51, tables.count("quotations"), "the footers are not read again");
        assertFalse(tables.has("sentiment_targets"));
    }
}
