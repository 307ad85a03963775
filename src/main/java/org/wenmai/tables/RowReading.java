package org.wenmai.tables;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.column.Dictionary;
import org.apache.parquet.hadoop.api.InitContext;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.apache.parquet.io.api.RecordMaterializer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;

/** Makes an array of each row of a flat table; texts of a dictionary are decoded once. */
final class RowReading extends ReadSupport<Object[]> {
    private static final long MICROS = 1_000_000;

    @Override
    public ReadContext init(InitContext context) {
        return new ReadContext(context.getFileSchema());
    }

    // The only form there was before Parquet 1.14, and abstract.
    @SuppressWarnings("deprecation")
    @Override
    public RecordMaterializer<Object[]> prepareForRead(
            Configuration hadoop, Map<String, String> metadata, MessageType schema, ReadContext context) {
        Rows rows = new Rows(schema);
        return new RecordMaterializer<>() {
            @Override
            public Object[] getCurrentRecord() {
                return rows.row;
            }

            @Override
            public GroupConverter getRootConverter() {
                return rows;
            }
        };
    }

    private static final class Rows extends GroupConverter {
        private final Cell[] cells;
        private Object[] row;

        Rows(MessageType schema) {
            cells = new Cell[schema.getFieldCount()];
            for (int field = 0; field < cells.length; field++) {
                cells[field] = cell(field, schema.getType(field).asPrimitiveType());
            }
        }

        @Override
        public Converter getConverter(int field) {
            return cells[field];
        }

        @Override
        public void start() {
            row = new Object[cells.length];
        }

        @Override
        public void end() {}

        private Cell cell(int field, PrimitiveType type) {
            LogicalTypeAnnotation meaning = type.getLogicalTypeAnnotation();
            return switch (type.getPrimitiveTypeName()) {
                case INT32 ->
                    meaning instanceof LogicalTypeAnnotation.DateLogicalTypeAnnotation
                            ? new DateCell(field)
                            : new Cell(field);
                case INT64 ->
                    meaning instanceof LogicalTypeAnnotation.TimestampLogicalTypeAnnotation
                            ? new TimeCell(field)
                            : new Cell(field);
                case DOUBLE, BOOLEAN -> new Cell(field);
                case BINARY -> new TextCell(field);
                default ->
                    throw new TableContractException("column %s has the type %s, which no table has"
                            .formatted(type.getName(), type.getPrimitiveTypeName()));
            };
        }

        /** Takes the values of a column. */
        private class Cell extends PrimitiveConverter {
            private final int field;

            Cell(int field) {
                this.field = field;
            }

            final void set(Object value) {
                row[field] = value;
            }

            @Override
            public void addInt(int value) {
                set((long) value);
            }

            @Override
            public void addLong(long value) {
                set(value);
            }

            @Override
            public void addDouble(double value) {
                set(value);
            }

            @Override
            public void addBoolean(boolean value) {
                set(value);
            }
        }

        private final class DateCell extends Cell {
            DateCell(int field) {
                super(field);
            }

            @Override
            public void addInt(int day) {
                set(LocalDate.ofEpochDay(day));
            }
        }

        private final class TimeCell extends Cell {
            TimeCell(int field) {
                super(field);
            }

            @Override
            public void addLong(long micros) {
                set(Instant.ofEpochSecond(Math.floorDiv(micros, MICROS), Math.floorMod(micros, MICROS) * 1000));
            }
        }

        private final class TextCell extends Cell {
            private String[] texts;
            private Dictionary dictionary;

            TextCell(int field) {
                super(field);
            }

            @Override
            public boolean hasDictionarySupport() {
                return true;
            }

            @Override
            public void setDictionary(Dictionary next) {
                dictionary = next;
                texts = new String[next.getMaxId() + 1];
            }

            @Override
            public void addValueFromDictionary(int id) {
                if (texts[id] == null) {
                    texts[id] = dictionary.decodeToBinary(id).toStringUsingUTF8();
                }
                set(texts[id]);
            }

            @Override
            public void addBinary(Binary value) {
                set(value.toStringUsingUTF8());
            }
        }
    }
}
