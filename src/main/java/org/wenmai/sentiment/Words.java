package org.wenmai.sentiment;

/** Where the words of a sentence stand. */
public interface Words {
    /**
     * Code points at which the words of a sentence begin and end.
     *
     * @param begins ascending
     * @param ends ascending
     */
    record Places(int[] begins, int[] ends) {}

    /** The words of a sentence. */
    Places of(String sentence);
}
