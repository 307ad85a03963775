package org.wenmai.tables;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.wenmai.testkit.TableText.row;
import static org.wenmai.testkit.TableText.table;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wenmai.testkit.SparkExtension;

@ExtendWith(SparkExtension.class)
class RecordSchemaTest {
    @Test
    void columnsAreTheComponentsInSnakeCaseAndInOrder() {
        assertArrayEquals(
                new String[] {"doc_id", "field", "value"},
                RecordSchema.of(DocumentFieldRow.class).fieldNames());
        assertEquals("term_frequency_pmt", RecordSchema.columnName("termFrequencyPmt"));
        assertEquals("text_sha256", RecordSchema.columnName("textSha256"));
    }

    @Test
    void aMissingColumnIsNamedWithThoseThatAreThere(SparkSession spark) {
        var wrong = assertThrows(
                TableContractException.class,
                () -> RecordSchema.require(
                        table(spark, "doc_id string, value string", row("d", "v")), DocumentFieldRow.class));
        assertEquals(
                "table document_fields: missing columns [field]; the input has [doc_id, value]", wrong.getMessage());
    }

    @Test
    void aColumnOfAnotherTypeIsNamedWithBothTypes(SparkSession spark) {
        var wrong = assertThrows(
                TableContractException.class,
                () -> RecordSchema.require(
                        table(spark, "doc_id string, field int, value string", row("d", 1, "v")),
                        DocumentFieldRow.class));
        assertEquals("table document_fields: column field is INT, expected STRING", wrong.getMessage());
    }

    @Test
    void everyTableHasADescriptionAKeyOfItsOwnColumnsAndLabels() {
        for (Class<? extends Record> table : Tables.all()) {
            Table description = Tables.of(table);
            List<String> columns = List.of(RecordSchema.of(table).fieldNames());
            assertTrue(columns.containsAll(Arrays.asList(description.key())), description.name());
            for (var component : table.getRecordComponents()) {
                Column column = component.getAnnotation(Column.class);
                assertTrue(
                        column != null && !column.en().isBlank() && !column.zh().isBlank(), component.getName());
            }
            for (String reference : description.references()) {
                String[] parts = reference.split(" -> |\\.");
                assertTrue(columns.contains(parts[0]), reference);
                assertTrue(
                        List.of(RecordSchema.of(Tables.named(parts[1])).fieldNames())
                                .contains(parts[2]),
                        reference);
            }
        }
    }
}
