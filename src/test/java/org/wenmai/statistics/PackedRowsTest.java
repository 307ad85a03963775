package org.wenmai.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

class PackedRowsTest {
    private static final PackedRows ROWS = new PackedRows(new StructType()
            .add("number", DataTypes.IntegerType, false)
            .add("begin", DataTypes.LongType, false)
            .add("polarity", DataTypes.DoubleType, true)
            .add("hedged", DataTypes.BooleanType, false)
            .add("speaker", DataTypes.StringType, true));

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void rowsComeBackBehindWhatStandsBeforeThem() {
        byte[] packed = ROWS.pack(List.of(
                RowFactory.create(7, -1L << 40, -0.1, true, "吴👀"), RowFactory.create(-8, 0L, null, false, null)));
        Iterator<Row> rows = ROWS.unpack(packed, "d1");
        Row first = rows.next();
        assertEquals("d1", first.get(0));
        assertEquals(7, first.get(1));
        assertEquals(-1L << 40, first.get(2));
        assertEquals(-0.1, first.get(3));
        assertEquals(true, first.get(4));
        assertArrayEquals(utf8("吴👀"), first.getAs(5));
        Row second = rows.next();
        assertEquals(-8, second.get(1));
        assertNull(second.get(3));
        assertEquals(false, second.get(4));
        assertNull(second.get(5));
        assertFalse(rows.hasNext());
    }

    @Test
    void noRowsAreNone() {
        assertFalse(ROWS.unpack(ROWS.pack(List.of())).hasNext());
    }

    @Test
    void aTextThatComesAgainTakesAByte() {
        Row row = RowFactory.create(1, 1L, null, false, "一家报纸的名字");
        int once = ROWS.pack(List.of(row)).length;
        assertEquals(once + 5, ROWS.pack(List.of(row, row)).length);
    }
}
