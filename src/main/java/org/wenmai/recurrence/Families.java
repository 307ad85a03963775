package org.wenmai.recurrence;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Set;

/**
 * Assigns documents to heads, one pair after the other. A document joins the first head in {@link HeadOrder} whose text it prints; one that
 * finds none is a head itself. A document that joined a head takes no others: there are no chains, and every member was compared with its
 * head.
 *
 * <p>Pairs must come sorted by the later document and then by the earlier one. Then every earlier document is settled before a later one asks
 * for it, and the members so far are all that is kept in memory, about 50 bytes each.
 */
public final class Families implements Iterator<Families.Match> {
    /**
     * A document and an earlier one that prints the same.
     *
     * @param earlier place of the earlier document in head order
     * @param later place of the later one
     * @param similarity of the two
     * @param containment of the two
     */
    public record Match(byte[] earlier, byte[] later, double similarity, double containment) {}

    private final Iterator<Match> matches;
    private final Set<ByteBuffer> members = new HashSet<>();
    private byte[] settled;
    private Match next;

    /**
     * An assignment.
     *
     * @param matches pairs of the same text, sorted
     */
    public Families(Iterator<Match> matches) {
        this.matches = matches;
    }

    @Override
    public boolean hasNext() {
        while (next == null && matches.hasNext()) {
            Match match = matches.next();
            boolean joined = settled != null && Arrays.equals(settled, match.later());
            if (!joined && !members.contains(ByteBuffer.wrap(match.earlier()))) {
                settled = match.later();
                members.add(ByteBuffer.wrap(match.later()));
                next = match;
            }
        }
        return next != null;
    }

    /** The next member, with its head as the earlier document. */
    @Override
    public Match next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Match member = next;
        next = null;
        return member;
    }
}
