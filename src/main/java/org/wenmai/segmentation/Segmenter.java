package org.wenmai.segmentation;

/** Cuts Chinese into words. Shared by threads. */
public interface Segmenter {
    /** Longest stretch, in characters, that is segmented at once; longer ones are segmented in parts, cut between two words. */
    int LONGEST = 4096;

    /** Words this near to a cut, in characters, may change with what follows: they are segmented again. */
    int MARGIN = 64;

    /**
     * Cuts a stretch of Chinese characters, in simplified form; its words cover it without gap.
     *
     * @param text holds the stretch
     * @param begin first UTF-16 unit of the stretch
     * @param end after its last
     * @param words is filled anew
     */
    void segment(char[] text, int begin, int end, Words words);

    /** The words it knows by number, as {@link Words#number} gives them; empty where it numbers none. */
    Vocabulary vocabulary();
}
