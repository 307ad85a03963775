package org.wenmai.documents;

import java.io.Serializable;
import java.time.ZoneId;

/**
 * How files are read.
 *
 * @param zone zone of times that name none
 * @param maxBytes most bytes of a file that is read whole, and of one entry of a container that is read entry by entry
 * @param maxExpandedBytes most bytes that one compressed file may unpack to
 * @param maxRatio most bytes that a compressed byte may unpack to, once {@value Expansion#FREE} bytes are unpacked
 * @param names names of fields
 * @param metadata what a side table says of documents
 */
public record ReadOptions(
        ZoneId zone, long maxBytes, long maxExpandedBytes, long maxRatio, FieldNames names, SideTable metadata)
        implements Serializable {
    /** The shipped limits and names. */
    public static ReadOptions of(ZoneId zone) {
        return new ReadOptions(zone, 268_435_456L, 68_719_476_736L, 200, FieldNames.SHIPPED, SideTable.NONE);
    }
}
