package org.wenmai.segmentation;

/** Decides which of the Chinese names that HanLP sees on a path are entered into the second search. */
@FunctionalInterface
interface NameJudge {
    /** Takes all of them, as HanLP does. */
    NameJudge NONE_REFUSED = (path, text, begin, from, to) -> true;

    /**
     * Whether a piece of a stretch may be a name.
     *
     * @param path the words that stand in the stretch without names
     * @param text holds the stretch
     * @param begin of the stretch in the text
     * @param from the piece's first character, a place of the stretch
     * @param to the place after its last one
     */
    boolean accepts(WordPath path, char[] text, int begin, int from, int to);
}
