package org.wenmai.segmentation;

/**
 * A dictionary as it was read.
 *
 * <p>Words are numbered by frequency, the commonest first, so that those of most use lie side by side in memory.
 *
 * @param trie finds the number of a word
 * @param numbers for each of HanLP's numbers ours
 * @param frequencies occurrences of each word in the corpus the dictionary was counted on
 * @param firstTags its first part of speech
 * @param oneTag whether that is its only one
 * @param total occurrences of all words
 */
record WordTable(
        DoubleArrayTrie trie, int[] numbers, int[] frequencies, String[] firstTags, boolean[] oneTag, int total) {
    /** The number of a word, or -1. */
    int find(String word) {
        return trie.find(word.toCharArray(), 0, word.length());
    }
}
