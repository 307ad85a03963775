package org.wenmai.segmentation;

/**
 * The words of the dictionary and what each costs after another ({@link Smoothing}); the logarithms are taken once, when the model is
 * built.
 *
 * <p>A word may be counted as its class, see {@link WordClasses}. Numbers from {@link #words()} on are not in the dictionary: begin and end of a stretch, recognised names, characters without an entry.
 */
final class BigramModel {
    /** What the search asks of a word stands in so many longs, side by side: a quarter of a cache line. */
    static final int RECORD = 2;

    /** In a record: what a word costs where no pair is known. */
    static final int ALONE = 1;

    /** Marks in the first long of a record; below them the word's class, above them the row of its pairs. */
    static final long PLAIN = 1L << 20;

    static final int UNCLASSED_BIT = 21;
    static final long UNCLASSED = 1L << UNCLASSED_BIT;

    private static final int CLASS_MASK = (1 << 20) - 1;

    /** Frequency HanLP gives a character without an entry, and a recognised Chinese name. */
    private static final int UNKNOWN_FREQUENCY = 100;

    private static final int TRANSLATED_FREQUENCY = 1000;
    private static final int EDGE_SHARE = 10;
    private static final int SPECIALS = 8;

    private final WordTable table;
    private final int size;
    private final Smoothing smoothing;
    private final PairTable pairs;
    private final String[] vocabulary;
    private final int[] frequencies;
    private final String[] tags;
    private final long[] records;

    BigramModel(WordTable table, HanLpResources.Bigrams bigrams) {
        this.table = table;
        this.smoothing = new Smoothing(table.total());
        this.size = table.frequencies().length;
        if (size + SPECIALS > CLASS_MASK) {
            throw new IllegalArgumentException("%d words, at most %d expected".formatted(size, CLASS_MASK - SPECIALS));
        }
        this.vocabulary = table.trie().words(size);
        int edge = table.total() / EDGE_SHARE;
        int[] pairFrequencies = table.frequencies().clone();
        pairFrequencies[table.find("始##始")] = edge;
        pairFrequencies[table.find("末##末")] = edge;
        this.pairs = new PairTable(bigrams, table.numbers(), pairFrequencies, smoothing);
        this.frequencies = new int[size + SPECIALS];
        this.tags = new String[size + SPECIALS];
        this.records = new long[RECORD * (size + SPECIALS)];
        WordClasses classes = new WordClasses(table);
        for (int word = 0; word < size; word++) {
            int known = classes.of(word);
            int like = classes.replaces(word) ? known : word;
            put(word, known, table.frequencies()[like], table.firstTags()[like], pairFrequencies);
        }
        put(unknown(), -1, UNKNOWN_FREQUENCY, "n", pairFrequencies);
        put(unknownNumber(), table.find("未##数"), UNKNOWN_FREQUENCY, "m", pairFrequencies);
        put(unknownSign(), -1, UNKNOWN_FREQUENCY, "w", pairFrequencies);
        put(unknownLatin(), table.find("未##串"), UNKNOWN_FREQUENCY, "nx", pairFrequencies);
        put(begin(), table.find("始##始"), edge, "begin", pairFrequencies);
        put(end(), table.find("末##末"), edge, "end", pairFrequencies);
        put(person(), table.find("未##人"), UNKNOWN_FREQUENCY, "nr", pairFrequencies);
        put(translatedPerson(), table.find("未##人"), TRANSLATED_FREQUENCY, "nrf", pairFrequencies);
    }

    private void put(int word, int known, int frequency, String tag, int[] pairFrequencies) {
        frequencies[word] = frequency;
        tags[word] = Words.known(tag);
        int at = RECORD * word;
        records[at + ALONE] = Double.doubleToRawLongBits(smoothing.cost(0, 0, frequency));
        if (known < 0) {
            records[at] = UNCLASSED;
        } else {
            long plain = frequency == pairFrequencies[known] ? PLAIN : 0;
            records[at] = (long) pairs.row(known) << Integer.SIZE | plain | known;
        }
    }

    /** The records of all words, for reading. */
    long[] records() {
        return records;
    }

    /** Whether a word is counted as itself and not as a class. */
    boolean isOfItsOwn(int word) {
        return isLike(word, word);
    }

    /** Whether a word is counted as another. */
    boolean isLike(int word, int other) {
        return (records[RECORD * word] & (UNCLASSED | CLASS_MASK)) == other;
    }

    /** What a word costs where no pair is known. */
    double alone(int word) {
        return Double.longBitsToDouble(records[RECORD * word + ALONE]);
    }

    PairTable pairs() {
        return pairs;
    }

    /**
     * What the table of pairs is asked by, in one long: the row of the first word, the class of the second, and marks of both: that one
     * is unclassed, that both are plain.
     */
    static long pair(long first, long second) {
        return first >>> Integer.SIZE << Integer.SIZE
                | first & UNCLASSED
                | second & (first | ~PLAIN) & (PLAIN | UNCLASSED | CLASS_MASK);
    }

    /** The class of the second word of a pair. */
    static int second(long pair) {
        return (int) pair & CLASS_MASK;
    }

    /** The row of the first word of a pair. */
    static int row(long pair) {
        return (int) (pair >>> Integer.SIZE);
    }

    /** What {@code second} costs after {@code first}, a pair of classes that was seen so often. */
    double cost(int count, int first, int second) {
        return smoothing.cost(count, frequencies[first], frequencies[second]);
    }

    DoubleArrayTrie trie() {
        return table.trie();
    }

    /** How many words the dictionary has. */
    int words() {
        return size;
    }

    /** All dictionary words, by number. */
    String[] vocabulary() {
        return vocabulary;
    }

    /** A dictionary word. */
    String word(int word) {
        return vocabulary[word];
    }

    /** Its part of speech, or null. */
    String tag(int word) {
        return tags[word];
    }

    /** Logarithm of a word's share of all words; one that was never seen counts as seen once. */
    double logarithm(int word) {
        return StrictMath.log((double) Math.max(1, table.frequencies()[word]) / table.total());
    }

    /** Logarithm of the share that all numbers have together, which stand in the table as one word. */
    double logarithmOfNumbers() {
        return logarithm(table.find("未##数"));
    }

    /** Logarithm of the share of a word that was seen once. */
    double rarest() {
        return -StrictMath.log(table.total());
    }

    int frequency(int word) {
        return frequencies[word];
    }

    /** A character without an entry. */
    int unknown() {
        return words();
    }

    int unknownNumber() {
        return words() + 1;
    }

    int unknownSign() {
        return words() + 2;
    }

    int unknownLatin() {
        return words() + 3;
    }

    /** Before the first word. */
    int begin() {
        return words() + 4;
    }

    /** After the last word. */
    int end() {
        return words() + 5;
    }

    /** A Chinese name, recognised. */
    int person() {
        return words() + 6;
    }

    /** A transliterated name, recognised. */
    int translatedPerson() {
        return words() + 7;
    }
}
