package org.wenmai.tables;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** The schema a table record promises, and the check that a dataset keeps the promise. */
public final class RecordSchema {
    private static final Map<Class<?>, DataType> TYPES = Map.of(
            String.class, DataTypes.StringType,
            long.class, DataTypes.LongType,
            Long.class, DataTypes.LongType,
            double.class, DataTypes.DoubleType,
            Double.class, DataTypes.DoubleType,
            boolean.class, DataTypes.BooleanType,
            LocalDate.class, DataTypes.DateType,
            Instant.class, DataTypes.TimestampType);

    private RecordSchema() {}

    /** Columns in the record's order, snake_case, typed; nullable where {@link Column} says so. */
    public static StructType of(Class<? extends Record> table) {
        List<StructField> fields = new ArrayList<>();
        for (RecordComponent component : table.getRecordComponents()) {
            DataType type = TYPES.get(component.getType());
            if (type == null) {
                throw new IllegalArgumentException("%s.%s: type %s has no column type"
                        .formatted(table.getSimpleName(), component.getName(), component.getType()));
            }
            Column column = component.getAnnotation(Column.class);
            fields.add(DataTypes.createStructField(
                    columnName(component.getName()), type, column == null || column.nullable()));
        }
        return DataTypes.createStructType(fields);
    }

    /** {@code termFrequency} → {@code term_frequency}. */
    public static String columnName(String component) {
        StringBuilder name = new StringBuilder();
        for (char c : component.toCharArray()) {
            if (Character.isUpperCase(c)) {
                name.append('_').append(Character.toLowerCase(c));
            } else {
                name.append(c);
            }
        }
        return name.toString();
    }

    /**
     * Refuses rows whose columns are not the table's, in its order.
     *
     * @throws TableContractException where names or types differ; nullability is not compared
     */
    static void requireSame(StructType form, Class<? extends Record> table) {
        String wanted = form(of(table));
        if (!form(form).equals(wanted)) {
            throw new TableContractException("table %s: columns %s, expected %s"
                    .formatted(Tables.of(table).name(), form(form), wanted));
        }
    }

    private static String form(StructType columns) {
        return Arrays.stream(columns.fields())
                .map(field -> field.name() + " " + field.dataType().sql())
                .collect(Collectors.joining(", "));
    }

    /**
     * The input with exactly the table's columns in the table's order.
     *
     * @throws TableContractException where a column is missing or of another type; nullability is not compared, since
     *     files read back nullable
     */
    public static Dataset<Row> require(Dataset<Row> input, Class<? extends Record> table) {
        String name = Tables.of(table).name();
        StructType wanted = of(table);
        List<String> found = List.of(input.columns());
        List<String> missing = Arrays.stream(wanted.fieldNames())
                .filter(c -> !found.contains(c))
                .toList();
        if (!missing.isEmpty()) {
            throw new TableContractException(
                    "table %s: missing columns %s; the input has %s".formatted(name, missing, found));
        }
        for (StructField field : wanted.fields()) {
            DataType type = input.schema().apply(field.name()).dataType();
            if (!type.equals(field.dataType())) {
                throw new TableContractException("table %s: column %s is %s, expected %s"
                        .formatted(
                                name, field.name(), type.sql(), field.dataType().sql()));
            }
        }
        return input.select(
                Arrays.stream(wanted.fieldNames()).map(functions::col).toArray(org.apache.spark.sql.Column[]::new));
    }
}
