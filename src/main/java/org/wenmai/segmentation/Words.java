package org.wenmai.segmentation;

import java.util.Arrays;

/** The words of one stretch, in order and without gap. Filled again for every stretch, by one thread. */
public final class Words {
    private int[] ends = new int[64];
    private int[] numbers = new int[64];
    private String[] tags = new String[64];
    private int size;
    /** Whether a word may be there that is not in the vocabulary. */
    private boolean others;
    /** How two side by side may be joined. */
    private int joins;
    /** What the segmenter works in, with the words, since they are one thread's too. */
    private ViterbiSegmenter.Space space;

    /** How many. */
    public int size() {
        return size;
    }

    /** Where a word ends, in UTF-16 units of the text; the next begins there. */
    public int end(int i) {
        return ends[i];
    }

    /** Its number in the segmenter's vocabulary, -1 where it is not in it. */
    public int number(int i) {
        return numbers[i];
    }

    /** Part of speech, as HanLP writes it, of a word that is not in the vocabulary; may be null. */
    public String pos(int i) {
        return tags[i];
    }

    /** Where the segmenter works, made for the first stretch. */
    ViterbiSegmenter.Space space(ViterbiSegmenter segmenter) {
        if (space == null) {
            space = segmenter.space();
        }
        return space;
    }

    void clear() {
        size = 0;
        others = false;
        joins = 0;
    }

    /** HanLP marks words it does not know with internal tags; these are no part of speech. */
    static String known(String tag) {
        return tag == null || tag.equals("xx") || tag.equals("begin") || tag.equals("end") ? null : tag;
    }

    /** Adds a word of the vocabulary. */
    void add(int end, int number) {
        if (size == ends.length) {
            grow();
        }
        ends[size] = end;
        numbers[size++] = number;
    }

    /** Adds another word. */
    void add(int end, String pos) {
        if (size == ends.length) {
            grow();
        }
        ends[size] = end;
        numbers[size] = -1;
        tags[size++] = pos;
        others = true;
    }

    /**
     * Adds words of a path.
     *
     * @param from the first of them
     * @param to after the last
     * @param begin where the path's stretch begins in the text
     * @param newJoins how two of them may be joined, see {@link NameMarks#ALL}
     */
    void add(WordPath path, int from, int to, int begin, BigramModel model, int newJoins) {
        joins |= newJoins;
        while (size + to - from > ends.length) {
            grow();
        }
        int known = model.words();
        int first = size - from;
        int greatest = 0;
        for (int i = from; i < to; i++) {
            int word = path.word(i);
            ends[first + i] = begin + path.end(i);
            numbers[first + i] = word;
            greatest = Math.max(greatest, word);
        }
        size = first + to;
        for (int i = first + from; greatest >= known && i < size; i++) {
            if (numbers[i] >= known) {
                tags[i] = model.tag(numbers[i]);
                numbers[i] = -1;
                others = true;
            }
        }
    }

    /** Whether a word may be there that is not in the vocabulary. */
    boolean hasOthers() {
        return others;
    }

    /** Whether two words side by side may be joined in this way. */
    boolean mayJoin(int way) {
        return (joins & way) != 0;
    }

    /** Makes one word of those from first to last. */
    void join(int first, int last, String pos) {
        unite(first, last);
        numbers[first] = -1;
        others = true;
        tags[first] = pos;
    }

    /** Makes two words the one of the vocabulary that they are together. */
    void join(int first, int number) {
        unite(first, first + 1);
        numbers[first] = number;
    }

    private void unite(int first, int last) {
        ends[first] = ends[last];
        int removed = last - first;
        System.arraycopy(ends, last + 1, ends, first + 1, size - last - 1);
        System.arraycopy(numbers, last + 1, numbers, first + 1, size - last - 1);
        System.arraycopy(tags, last + 1, tags, first + 1, size - last - 1);
        size -= removed;
    }

    /** Makes a word one of the vocabulary. */
    void rename(int i, int number) {
        numbers[i] = number;
    }

    /** Gives a word that is not in the vocabulary another part of speech. */
    void tag(int i, String pos) {
        tags[i] = pos;
    }

    private void grow() {
        ends = Arrays.copyOf(ends, 2 * ends.length);
        numbers = Arrays.copyOf(numbers, 2 * numbers.length);
        tags = Arrays.copyOf(tags, 2 * tags.length);
    }
}
