package org.wenmai.tables;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;

/** The contract for users, {@code src/site/markdown/tables.md}: every table with its columns, written from the records. */
public final class TablesPage {
    private static final String HEAD = """
            # Tables

            This page is written from the table records in `org.wenmai.tables`; a test keeps it equal to them.

            Every table stands in `parquet/TABLE/`, typed and complete, and, unless marked *Parquet only*, in `csv/TABLE.csv`, sorted by its key. An empty cell is a figure that does not exist. Shares lie in [0, 1]; columns that end in `_pmt` are rates per million tokens; offsets count Unicode code points from 0, the end excluded. The source `*` is the whole corpus.

            `records/` and `words/` in a run are no tables: they hold what was read and its words, packed, for runs that go on from it. They may be deleted; then those runs read the files, or compute the words, anew.
            """;

    private TablesPage() {}

    /** The page in Markdown. */
    public static String render() {
        StringBuilder page = new StringBuilder(HEAD);
        for (Class<? extends Record> table : Tables.all()) {
            Table description = Tables.of(table);
            List<String> key = List.of(description.key());
            page.append("\n## ").append(description.name()).append("\n\n");
            page.append(description.en()).append(" · ").append(description.zh()).append("。");
            page.append(description.csv() ? "" : " *Parquet only.*").append("\n\n");
            page.append("| column | type | meaning | 含义 | unit or values | may be empty |\n");
            page.append("| --- | --- | --- | --- | --- | --- |\n");
            for (RecordComponent component : table.getRecordComponents()) {
                Column column = component.getAnnotation(Column.class);
                String name = RecordSchema.columnName(component.getName());
                String shown = key.contains(name) ? "**" + name + "**" : name;
                page.append("| %s | %s | %s | %s | %s | %s |\n"
                        .formatted(
                                shown,
                                type(component.getType()),
                                column.en(),
                                column.zh(),
                                column.unit(),
                                column.nullable() ? "yes" : ""));
            }
            if (description.references().length > 0) {
                page.append("\nForeign keys: ")
                        .append(String.join(
                                ", ",
                                Arrays.stream(description.references())
                                        .map(reference -> "`" + reference + "`")
                                        .toList()))
                        .append(".\n");
            }
        }
        return page.toString();
    }

    private static String type(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "long", "Long" -> "integer";
            case "double", "Double" -> "number";
            case "LocalDate" -> "date";
            case "Instant" -> "timestamp";
            case "boolean" -> "boolean";
            default -> "text";
        };
    }
}
