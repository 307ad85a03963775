package org.wenmai.corpus;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.Type;

/** The rows of a Parquet file as records with named fields, one at a time: what is nested becomes lists and maps. */
final class ParquetRecords implements AutoCloseable {
    private static final int INT96_JULIAN_EPOCH = 2_440_588;

    private final ParquetReader<Group> reader;
    private final String place;
    private final String path;

    ParquetRecords(InputFile file, Configuration hadoop) throws IOException {
        place = new Path(file.uri()).toString();
        path = file.path();
        var builder = ParquetReader.builder(new GroupReadSupport(), new Path(file.uri()))
                .withConf(hadoop);
        this.reader = file.part() == null
                ? builder.build()
                : builder.withFileRange(file.part().from(), file.part().to()).build();
    }

    /** The next row, or null. */
    Map<String, Object> next() throws IOException {
        try {
            Group group = reader.read();
            return group == null ? null : record(group);
        } catch (RuntimeException broken) {
            // Where the input lies is none of the tables' business: they are the same on a laptop and on a cluster.
            throw new IOException(OpenFile.firstLine(broken).replace(place, path), broken);
        }
    }

    private static Map<String, Object> record(Group group) {
        Map<String, Object> record = new LinkedHashMap<>();
        for (Type field : group.getType().getFields()) {
            int index = group.getType().getFieldIndex(field.getName());
            int n = group.getFieldRepetitionCount(index);
            if (field.isRepetition(Type.Repetition.REPEATED)) {
                List<Object> items = new ArrayList<>();
                for (int i = 0; i < n; i++) {
                    items.add(value(group, field, index, i));
                }
                record.put(field.getName(), items);
            } else {
                record.put(field.getName(), n == 0 ? null : value(group, field, index, 0));
            }
        }
        return record;
    }

    private static Object value(Group group, Type field, int index, int i) {
        if (!field.isPrimitive()) {
            Map<String, Object> inner = record(group.getGroup(index, i));
            boolean list = field.getLogicalTypeAnnotation() instanceof LogicalTypeAnnotation.ListLogicalTypeAnnotation;
            return list ? items(inner) : inner;
        }
        PrimitiveType type = field.asPrimitiveType();
        LogicalTypeAnnotation logical = type.getLogicalTypeAnnotation();
        return switch (type.getPrimitiveTypeName()) {
            case BINARY, FIXED_LEN_BYTE_ARRAY -> group.getBinary(index, i).toStringUsingUTF8();
            case INT32 ->
                logical instanceof LogicalTypeAnnotation.DateLogicalTypeAnnotation
                        ? LocalDate.ofEpochDay(group.getInteger(index, i)).toString()
                        : (Object) group.getInteger(index, i);
            case INT64 ->
                logical instanceof LogicalTypeAnnotation.TimestampLogicalTypeAnnotation time
                        ? instant(group.getLong(index, i), time.getUnit())
                        : (Object) group.getLong(index, i);
            case INT96 -> int96(group.getInt96(index, i).toByteBuffer().order(java.nio.ByteOrder.LITTLE_ENDIAN));
            default -> group.getValueToString(index, i);
        };
    }

    /** A list is a group of a group of an element. */
    private static List<Object> items(Map<String, Object> list) {
        Function<Object, Object> element = item -> item instanceof Map<?, ?> map && map.size() == 1
                ? map.values().iterator().next()
                : item;
        List<Object> items = new ArrayList<>();
        list.values().forEach(repeated -> {
            if (repeated instanceof List<?> many) {
                many.forEach(item -> items.add(element.apply(item)));
            }
        });
        return items;
    }

    private static String instant(long value, LogicalTypeAnnotation.TimeUnit unit) {
        long perSecond = switch (unit) {
            case MILLIS -> 1_000L;
            case MICROS -> 1_000_000L;
            case NANOS -> 1_000_000_000L;
        };
        return Instant.ofEpochSecond(
                        Math.floorDiv(value, perSecond), Math.floorMod(value, perSecond) * (1_000_000_000L / perSecond))
                .toString();
    }

    private static String int96(java.nio.ByteBuffer bytes) {
        long nanos = bytes.getLong();
        long day = bytes.getInt() - (long) INT96_JULIAN_EPOCH;
        return Instant.ofEpochSecond(day * 86_400L, nanos).toString();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
