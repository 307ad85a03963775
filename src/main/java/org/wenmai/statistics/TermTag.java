package org.wenmai.statistics;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.wenmai.measures.CodePointOrder;

/**
 * Part of speech and type of a term in one text, so that they are counted together.
 *
 * @param pos part of speech, or null
 * @param type type of the lexicon entry or recogniser, or null
 */
record TermTag(String pos, String type) {
    static final String SEPARATOR = "\u001f";

    static final String NONE = "\u0001";

    /** Behind the tag of a word that is no term. */
    static final String FILTERED = SEPARATOR;

    private static final byte LAST_OF_FILTERED = (byte) FILTERED.charAt(0);

    /** One of the two as a column that can be joined. */
    static Column part(String column) {
        return coalesce(col(column), lit(NONE));
    }

    /** What was joined, whether the word is a term or not. */
    static TermTag of(String joined) {
        int at = joined.indexOf(SEPARATOR);
        int end = joined.indexOf(SEPARATOR, at + 1);
        return new TermTag(
                orNull(joined.substring(0, at)), orNull(joined.substring(at + 1, end < 0 ? joined.length() : end)));
    }

    /** Whether a packed tag is that of a word that is no term; the word is packed as it is written then. */
    static boolean isFiltered(byte[] packed, int end) {
        return packed[end - 1] == LAST_OF_FILTERED;
    }

    /** What {@link #of} reads. */
    String joined() {
        return (pos == null ? NONE : pos) + SEPARATOR + (type == null ? NONE : type);
    }

    /** The same as it is packed with a word. */
    byte[] packed(boolean isTerm) {
        return (isTerm ? joined() : joined() + FILTERED).getBytes(StandardCharsets.UTF_8);
    }

    private static String orNull(String part) {
        return part.equals(NONE) ? null : part;
    }

    /** The commonest of some; equal counts are settled by the smaller tag, none coming last. */
    static TermTag commonest(Map<String, Long> counts) {
        TermTag best = null;
        long most = 0;
        for (Map.Entry<String, Long> entry : counts.entrySet()) {
            TermTag tag = of(entry.getKey());
            if (entry.getValue() > most || entry.getValue() == most && tag.isBefore(best)) {
                best = tag;
                most = entry.getValue();
            }
        }
        return best;
    }

    private boolean isBefore(TermTag other) {
        int byPos = CodePointOrder.compare(sortable(pos), sortable(other.pos));
        return byPos < 0 || byPos == 0 && CodePointOrder.compare(sortable(type), sortable(other.type)) < 0;
    }

    private static String sortable(String part) {
        return part == null ? "~" : part;
    }
}
