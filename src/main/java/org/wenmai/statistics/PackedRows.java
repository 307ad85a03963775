package org.wenmai.statistics;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * Rows of one form as bytes, a text that comes again as its number. Spark writes and reads rows within rows field by field, which costs
 * more than to find what they say.
 */
final class PackedRows implements Serializable {
    private static final long serialVersionUID = 1L;

    private final StructField[] fields;

    /** Rows of integers, longs, doubles, booleans and texts, of which doubles and texts may be null. */
    PackedRows(StructType form) {
        this.fields = form.fields();
    }

    /** The form of what {@link #unpack} gives: texts are UTF-8 there. */
    StructType unpacked() {
        StructType form = new StructType();
        for (StructField field : fields) {
            boolean text = field.dataType().equals(DataTypes.StringType);
            form = form.add(field.name(), text ? DataTypes.BinaryType : field.dataType(), field.nullable());
        }
        return form;
    }

    byte[] pack(List<Row> rows) {
        TextNumbers texts = new TextNumbers();
        Varints values = new Varints(1 << 10);
        for (Row row : rows) {
            for (int i = 0; i < fields.length; i++) {
                put(row.get(i), fields[i].dataType(), values, texts);
            }
        }
        byte[] packed = texts.packed();
        return new Varints(packed.length + values.size() + 10)
                .put(packed, 0, packed.length)
                .put(values)
                .bytes();
    }

    private static void put(Object value, DataType type, Varints values, TextNumbers texts) {
        if (type.equals(DataTypes.StringType)) {
            values.put(value == null ? 0 : texts.number((String) value) + 1);
        } else if (type.equals(DataTypes.DoubleType)) {
            values.putFigure((Double) value);
        } else if (type.equals(DataTypes.BooleanType)) {
            values.put((Boolean) value ? 1 : 0);
        } else {
            values.putSigned(((Number) value).longValue());
        }
    }

    /** The rows that {@link #pack} was given, in their order, each behind the values {@code before}. */
    Iterator<Row> unpack(byte[] packed, Object... before) {
        Varints parts = new Varints(packed);
        byte[][] texts = texts(parts.list());
        Varints values = parts.list();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return values.hasNext();
            }

            @Override
            public Row next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                Object[] row = Arrays.copyOf(before, before.length + fields.length, Object[].class);
                for (int i = 0; i < fields.length; i++) {
                    row[before.length + i] = value(fields[i].dataType(), values, texts);
                }
                return RowFactory.create(row);
            }
        };
    }

    private static Object value(DataType type, Varints values, byte[][] texts) {
        if (type.equals(DataTypes.StringType)) {
            int number = (int) values.next();
            return number == 0 ? null : texts[number - 1];
        }
        if (type.equals(DataTypes.DoubleType)) {
            return values.nextFigure();
        }
        if (type.equals(DataTypes.BooleanType)) {
            return values.next() == 1;
        }
        long value = values.nextSigned();
        return type.equals(DataTypes.IntegerType) ? (Object) (int) value : (Object) value;
    }

    private static byte[][] texts(Varints list) {
        byte[][] texts = new byte[TextNumbers.count(list.rest())][];
        for (int i = 0; i < texts.length; i++) {
            int begin = list.passText();
            texts[i] = Arrays.copyOfRange(list.array(), begin, list.position());
        }
        return texts;
    }
}
