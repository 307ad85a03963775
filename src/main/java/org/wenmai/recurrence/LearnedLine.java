package org.wenmai.recurrence;

import java.io.Serializable;

/**
 * Which lines of a source are boilerplate: those in at least max({@value #FEWEST}, min(families, {@value #SMALL_SHARE} F), share F) of its F
 * reprint families. Counting families, not documents, keeps an article that is printed often from being taken for boilerplate. A line of
 * fewer than {@value LineForm#LONG} letters must besides stand at head or foot in {@value #AT_EDGE} of its documents, since headings recur
 * inside texts on purpose.
 *
 * @param families of which a line of a larger source must stand in
 * @param share of a source's families a line must stand in
 */
public record LearnedLine(long families, double share) implements Serializable {
    /** Fewer documents than these make no line recur. */
    public static final int FEWEST = 3;

    /** Share of its documents that a short line must stand at head or foot of. */
    public static final double AT_EDGE = 0.8;

    /** In a small source fewer families are enough, but then a fifth of it. */
    public static final double SMALL_SHARE = 0.2;

    /**
     * Whether a line is learned.
     *
     * @param printing families of the source that print it
     * @param ofSource all families of the source
     * @param documents of the source that print it
     * @param atEdge those of them that print it at head or foot
     * @param letters of the line
     */
    public boolean is(long printing, long ofSource, long documents, long atEdge, int letters) {
        double enough = Math.max(FEWEST, Math.max(Math.min(families, ofSource * SMALL_SHARE), ofSource * share));
        return printing >= enough && (letters >= LineForm.LONG || atEdge >= documents * AT_EDGE);
    }
}
