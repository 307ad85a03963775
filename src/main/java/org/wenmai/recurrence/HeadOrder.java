package org.wenmai.recurrence;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The order in which documents become heads of families: earliest date of publication, undated last; of one date the earliest time, unknown
 * last; then longest; then smallest doc_id. It is written as bytes, so that any program that compares bytes as unsigned numbers sorts by it.
 */
public final class HeadOrder {
    /** Bytes before those of the doc_id. */
    public static final int DOC_ID_AT = Integer.BYTES + 2 * Long.BYTES;

    private static final int HEX = 16;

    private HeadOrder() {}

    /**
     * The place of a document.
     *
     * @param on date of publication or null
     * @param at time of publication or null
     * @param characters its length
     * @param docId {@code d} and 16 hex digits
     */
    public static byte[] of(LocalDate on, Instant at, long characters, String docId) {
        int day = on == null ? Integer.MAX_VALUE : Math.toIntExact(on.toEpochDay());
        long micros = at == null ? Long.MAX_VALUE : ChronoUnit.MICROS.between(Instant.EPOCH, at);
        return ByteBuffer.allocate(DOC_ID_AT + Long.BYTES)
                .putInt(day ^ Integer.MIN_VALUE)
                .putLong(micros ^ Long.MIN_VALUE)
                .putLong(Long.MAX_VALUE - characters)
                .putLong(Long.parseUnsignedLong(docId.substring(1), HEX))
                .array();
    }

    /** The document at a place. */
    public static String docId(byte[] place) {
        String hex = Long.toHexString(ByteBuffer.wrap(place).getLong(DOC_ID_AT));
        return "d" + "0".repeat(HEX - hex.length()) + hex;
    }
}
