package org.wenmai.tables;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.LongPredicate;
import java.util.stream.Stream;
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

/** Makes an array of each row of a flat table that is wanted; texts are decoded for those alone, those of a dictionary once. */
final class RowReading extends ReadSupport<Object[]> {
    private static final long MICROS = 1_000_000;

    private final String[] columns;
    private final int deciding;
    private final LongPredicate wanted;

    /**
     * Reads every row.
     *
     * @param columns those that are read, none for all
     */
    RowReading(String... columns) {
        this.columns = columns;
        this.deciding = -1;
        this.wanted = number -> true;
    }

    /**
     * Reads all columns of some rows.
     *
     * @param deciding column of whole numbers
     * @param wanted asked for each row in turn what is in it
     */
    RowReading(int deciding, LongPredicate wanted) {
        this.columns = new String[0];
        this.deciding = deciding;
        this.wanted = wanted;
    }

    @Override
    public ReadContext init(InitContext context) {
        MessageType schema = context.getFileSchema();
        return new ReadContext(
                columns.length == 0
                        ? schema
                        : new MessageType(
                                schema.getName(),
                                Stream.of(columns).map(schema::getType).toList()));
    }

    // The only form there was before Parquet 1.14, and abstract.
    @SuppressWarnings("deprecation")
    @Override
    public RecordMaterializer<Object[]> prepareForRead(
            Configuration hadoop, Map<String, String> metadata, MessageType schema, ReadContext context) {
        Rows rows = new Rows(context.getRequestedSchema());
        return new RecordMaterializer<>() {
            /** Null where the row is not wanted, which passes over it. */
            @Override
            public Object[] getCurrentRecord() {
                return deciding < 0 || wanted.test(rows.cells[deciding].number) ? rows.row() : null;
            }

            @Override
            public GroupConverter getRootConverter() {
                return rows;
            }
        };
    }

    private static final class Rows extends GroupConverter {
        private final Cell[] cells;

        Rows(MessageType schema) {
            cells = new Cell[schema.getFieldCount()];
            for (int field = 0; field < cells.length; field++) {
                cells[field] = cell(schema.getType(field).asPrimitiveType());
            }
        }

        @Override
        public Converter getConverter(int field) {
            return cells[field];
        }

        @Override
        public void start() {
            for (Cell cell : cells) {
                cell.isSet = false;
            }
        }

        @Override
        public void end() {}

        Object[] row() {
            Object[] row = new Object[cells.length];
            for (int field = 0; field < row.length; field++) {
                row[field] = cells[field].isSet ? cells[field].value() : null;
            }
            return row;
        }

        private static Cell cell(PrimitiveType type) {
            LogicalTypeAnnotation meaning = type.getLogicalTypeAnnotation();
            return switch (type.getPrimitiveTypeName()) {
                case INT32 ->
                    meaning instanceof LogicalTypeAnnotation.DateLogicalTypeAnnotation ? new DateCell() : new Cell();
                case INT64 ->
                    meaning instanceof LogicalTypeAnnotation.TimestampLogicalTypeAnnotation
                            ? new TimeCell()
                            : new Cell();
                case DOUBLE -> new DoubleCell();
                case BOOLEAN -> new BooleanCell();
                case BINARY -> new TextCell();
                default ->
                    throw new TableContractException("column %s has the type %s, which no table has"
                            .formatted(type.getName(), type.getPrimitiveTypeName()));
            };
        }
    }

    /** Holds the value of a column: a whole number, unless a kind of its own. */
    private static class Cell extends PrimitiveConverter {
        boolean isSet;
        long number;

        Object value() {
            return number;
        }

        @Override
        public final void addInt(int value) {
            addLong(value);
        }

        @Override
        public final void addLong(long value) {
            number = value;
            isSet = true;
        }
    }

    private static final class DoubleCell extends Cell {
        @Override
        Object value() {
            return Double.longBitsToDouble(number);
        }

        @Override
        public void addDouble(double value) {
            addLong(Double.doubleToRawLongBits(value));
        }
    }

    private static final class BooleanCell extends Cell {
        @Override
        Object value() {
            return number != 0;
        }

        @Override
        public void addBoolean(boolean value) {
            addLong(value ? 1 : 0);
        }
    }

    private static final class DateCell extends Cell {
        @Override
        Object value() {
            return LocalDate.ofEpochDay(number);
        }
    }

    private static final class TimeCell extends Cell {
        @Override
        Object value() {
            return Instant.ofEpochSecond(Math.floorDiv(number, MICROS), Math.floorMod(number, MICROS) * 1000);
        }
    }

    private static final class TextCell extends Cell {
        private static final int NO_DICTIONARY = -1;

        private String[] texts;
        private Dictionary dictionary;
        private Binary text;

        @Override
        Object value() {
            if (number == NO_DICTIONARY) {
                return text.toStringUsingUTF8();
            }
            int id = (int) number;
            if (texts[id] == null) {
                texts[id] = dictionary.decodeToBinary(id).toStringUsingUTF8();
            }
            return texts[id];
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
            addLong(id);
        }

        @Override
        public void addBinary(Binary value) {
            text = value;
            addLong(NO_DICTIONARY);
        }
    }
}
