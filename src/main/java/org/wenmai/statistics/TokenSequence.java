package org.wenmai.statistics;

/**
 * The words of a document in their order, each as the number of its type, with marks: whether it is a term, whether it follows the
 * word before in the same sentence with nothing but white space between, and whether a sentence or a paragraph begins with it.
 */
final class TokenSequence {
    static final int TERM = 1;
    static final int FOLLOWS = 2;
    static final int SENTENCE = 4;
    static final int PARAGRAPH = 8;

    private final int[] words;
    private final byte[] marks;

    TokenSequence(int[] words, byte[] marks) {
        if (words.length != marks.length) {
            throw new IllegalArgumentException("%d words, but %d marks".formatted(words.length, marks.length));
        }
        this.words = words;
        this.marks = marks;
    }

    /** What {@link #packedWords} gave. */
    static TokenSequence unpack(byte[] packedWords, byte[] marks) {
        return new TokenSequence(PackedInts.unpack(packedWords), marks);
    }

    byte[] packedWords() {
        return PackedInts.pack(words, words.length);
    }

    byte[] marks() {
        return marks;
    }

    int[] words() {
        return words;
    }

    /** Takes a run of adjacent terms. */
    interface RunConsumer {
        /** The run as words from {@code begin} to {@code end}, excluded. */
        void run(int begin, int end);
    }

    /**
     * Gives the longest runs of terms that stand next to each other in a sentence: a word that is no term, a punctuation mark and
     * the end of the sentence break a run, white space does not.
     */
    void forEachRunOfTerms(RunConsumer consumer) {
        int begin = 0;
        for (int i = 0; i <= words.length; i++) {
            boolean goesOn = i < words.length && i > begin && (marks[i] & (TERM | FOLLOWS)) == (TERM | FOLLOWS);
            if (!goesOn) {
                if (i > begin) {
                    consumer.run(begin, i);
                }
                begin = i < words.length && (marks[i] & TERM) != 0 ? i : i + 1;
            }
        }
    }
}
