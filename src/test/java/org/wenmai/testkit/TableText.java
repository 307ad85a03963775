package org.wenmai.testkit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/** Tables as text: a row a line, cells between bars, null empty, doubles with four decimals. */
public final class TableText {
    private TableText() {}

    /** A dataset with a schema in DDL form. */
    public static Dataset<Row> table(SparkSession spark, String ddl, Row... rows) {
        return spark.createDataFrame(Arrays.asList(rows), StructType.fromDDL(ddl));
    }

    /** A row. */
    public static Row row(Object... cells) {
        return RowFactory.create(cells);
    }

    /** The columns named, rows sorted as text, so that the order of rows does not matter. */
    public static String sorted(Dataset<Row> rows, String... columns) {
        List<String> lines = new ArrayList<>();
        Dataset<Row> chosen = columns.length == 0 ? rows : rows.selectExpr(columns);
        for (Row row : chosen.collectAsList()) {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
                Object cell = row.get(i);
                cells.add(
                        cell == null
                                ? ""
                                : cell instanceof Double number
                                        ? String.format(Locale.ROOT, "%.4f", number)
                                        : cell.toString());
            }
            lines.add(String.join(" | ", cells));
        }
        lines.sort(null);
        return String.join("\n", lines);
    }
}
