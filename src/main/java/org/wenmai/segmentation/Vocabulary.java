package org.wenmai.segmentation;

/** Known words by number, so that a token need not copy its text. */
public interface Vocabulary {
    /** No words. */
    Vocabulary NONE = new Vocabulary() {
        @Override
        public int size() {
            return 0;
        }

        @Override
        public String word(int number) {
            throw new IndexOutOfBoundsException(number);
        }

        @Override
        public String pos(int number) {
            throw new IndexOutOfBoundsException(number);
        }

        @Override
        public int number(String word) {
            return -1;
        }
    };

    /** How many. */
    int size();

    /** A word; always the same object. */
    String word(int number);

    /** Its part of speech as HanLP writes it, or null. */
    String pos(int number);

    /** The number of a word, negative where it is none of them. */
    int number(String word);

    /** Whether this is one of the words. */
    default boolean contains(String word) {
        return number(word) >= 0;
    }

    /** Whether some characters of a text are one of the words. */
    default boolean contains(char[] text, int begin, int end) {
        return contains(new String(text, begin, end - begin));
    }
}
