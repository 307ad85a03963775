package org.wenmai.tables;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/** Describes the CSV files of a run as a Frictionless Data Package (specification 1.0). */
public final class DataPackage {
    /** Version of the tables; a change of a column raises it. */
    public static final int SCHEMA_VERSION = 1;

    private static final ObjectMapper JSON = new ObjectMapper();

    private DataPackage() {}

    /** The descriptor of tables that were written as CSV, in the order of {@link Tables}. */
    public static ObjectNode describe(Map<Class<? extends Record>, CsvExport.Written> written) {
        ObjectNode root = JSON.createObjectNode();
        root.put("profile", "tabular-data-package");
        root.put("name", "wenmai-run");
        root.put("title", "Wenmai text-mining tables");
        root.put("schema_version", SCHEMA_VERSION);
        root.put(
                "description",
                "Null is an empty cell. Text cells that begin with = + - @, tab, a line end, their full-width forms or an"
                        + " apostrophe have an apostrophe before them, key columns excepted; take one off to restore the text.");
        ArrayNode resources = root.putArray("resources");
        for (Class<? extends Record> table : Tables.all()) {
            CsvExport.Written file = written.get(table);
            if (file != null) {
                resources.add(resource(table, file));
            }
        }
        return root;
    }

    private static ObjectNode resource(Class<? extends Record> table, CsvExport.Written file) {
        Table description = Tables.of(table);
        ObjectNode resource = JSON.createObjectNode();
        resource.put("profile", "tabular-data-resource");
        resource.put("name", description.name());
        resource.put("path", "csv/" + description.name() + ".csv");
        resource.put("title", description.en());
        resource.put("title_zh", description.zh());
        resource.put("format", "csv");
        resource.put("mediatype", "text/csv");
        resource.put("encoding", "utf-8");
        resource.put("bytes", file.bytes());
        resource.put("hash", "sha256:" + file.sha256());
        resource.put("rows", file.rows());
        resource.put("table_rows", file.tableRows());
        if (file.cut() != null) {
            resource.put("cut", file.cut());
        }
        resource.put("guarded_cells", file.guarded());
        ObjectNode dialect = resource.putObject("dialect");
        dialect.put("delimiter", ",");
        dialect.put("lineTerminator", "\n");
        dialect.put("quoteChar", "\"");
        dialect.put("doubleQuote", true);
        dialect.put("header", true);
        resource.set("schema", schema(table, description));
        return resource;
    }

    private static ObjectNode schema(Class<? extends Record> table, Table description) {
        ObjectNode schema = JSON.createObjectNode();
        ArrayNode fields = schema.putArray("fields");
        for (RecordComponent component : table.getRecordComponents()) {
            Column column = component.getAnnotation(Column.class);
            ObjectNode field = fields.addObject();
            field.put("name", RecordSchema.columnName(component.getName()));
            field.put("type", type(component.getType()));
            field.put("title", column.en());
            field.put("title_zh", column.zh());
            if (!column.unit().isEmpty()) {
                field.put("unit", column.unit());
            }
            if (component.getType() == Instant.class) {
                field.put("format", "default");
            }
            field.putObject("constraints").put("required", !column.nullable());
        }
        schema.putArray("missingValues").add("");
        ArrayNode key = schema.putArray("primaryKey");
        for (String column : description.key()) {
            key.add(column);
        }
        ArrayNode foreignKeys = JSON.createArrayNode();
        for (String reference : description.references()) {
            String[] parts = reference.split(" -> |\\.");
            if (Tables.of(Tables.named(parts[1])).csv()) {
                ObjectNode foreignKey = foreignKeys.addObject();
                foreignKey.put("fields", parts[0]);
                foreignKey.putObject("reference").put("resource", parts[1]).put("fields", parts[2]);
            }
        }
        if (!foreignKeys.isEmpty()) {
            schema.set("foreignKeys", foreignKeys);
        }
        return schema;
    }

    private static String type(Class<?> type) {
        if (type == String.class) {
            return "string";
        }
        if (type == LocalDate.class) {
            return "date";
        }
        if (type == Instant.class) {
            return "datetime";
        }
        if (type == boolean.class) {
            return "boolean";
        }
        return type == double.class || type == Double.class ? "number" : "integer";
    }
}
