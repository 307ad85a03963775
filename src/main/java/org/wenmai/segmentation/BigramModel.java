package org.wenmai.segmentation;

import java.util.HashMap;
import java.util.Map;

/**
 * What one word after another costs: {@code −ln(λ(μ·f₁₂/(f₁+1) + 1 − μ) + (1−λ)·f₂/N)}, λ = 0.9, μ = 1 − (1/N + 10⁻⁵), with f₁₂ how often
 * the second follows the first, f their frequencies and N that of all words. This is HanLP's smoothing (portable-1.8.6,
 * {@code MathUtility.calculateWeight}); the logarithms are taken once, when the model is built.
 *
 * <p>A word that is only a name, number, time or letters is counted as its class (未##人 …), as HanLP does. Numbers from
 * {@link #words()} on are not in the dictionary: begin and end of a stretch, recognised names, characters without an entry.
 */
final class BigramModel {
    private static final double LAMBDA = 0.9;
    private static final double MU_OFFSET = 0.00001;
    private static final int MASK_SHIFT = 26;
    private static final int HASH = 0x9E3779B9;

    /** Frequency HanLP gives a character without an entry, and a recognised Chinese name. */
    private static final int UNKNOWN_FREQUENCY = 100;

    private static final int TRANSLATED_FREQUENCY = 1000;
    private static final int EDGE_SHARE = 10;
    private static final int SPECIALS = 8;

    private static final int PLAIN = 40;
    private static final int LEVEL = 44;
    private static final int KNOWN_BITS = 1 << 22;
    /** Where in the hash of a pair the bits for {@link #known} begin. */
    private static final int KNOWN_SHIFT = 24;

    private static final long PAIR_HASH = 0x9E3779B97F4A7C15L;

    private final WordTable table;
    private final String[] vocabulary;
    private final double mu;
    private final int[] frequencies;
    private final String[] tags;
    /** By number of a word: what it is counted as and its marks, see {@link #info}. */
    private final long[] words;

    /** By level of frequency, which {@link #info} holds, what a word costs where no pair is known. */
    private final double[] alone;

    /** By class: a bit for each hash its followers have, so that most pairs that never occur are known without a look-up. */
    private final long[] followers;

    /** An open-addressed table: pair and cost in turn, so that a look-up costs one cache line. */
    private final long[] pairs;

    private final int[] counts;
    /** A bit for the hash of every pair: small enough for a core's cache, and nine of ten pairs that never occur end here. */
    private final long[] known = new long[KNOWN_BITS / Long.SIZE];

    BigramModel(WordTable table, HanLpResources.Bigrams bigrams) {
        this.table = table;
        int size = words();
        this.vocabulary = table.trie().words(size);
        this.mu = 1 - ((double) 1 / table.total() + MU_OFFSET);
        this.frequencies = new int[size + SPECIALS];
        this.tags = new String[size + SPECIALS];
        this.words = new long[size + SPECIALS];
        Map<Integer, Integer> levels = new HashMap<>();
        for (int word = 0; word < size; word++) {
            describe(word, levels);
        }
        int edge = table.total() / EDGE_SHARE;
        put(unknown(), -1, UNKNOWN_FREQUENCY, "n", levels);
        put(unknownNumber(), table.find("未##数"), UNKNOWN_FREQUENCY, "m", levels);
        put(unknownSign(), -1, UNKNOWN_FREQUENCY, "w", levels);
        put(unknownLatin(), table.find("未##串"), UNKNOWN_FREQUENCY, "nx", levels);
        put(begin(), table.find("始##始"), edge, "begin", levels);
        put(end(), table.find("末##末"), edge, "end", levels);
        put(person(), table.find("未##人"), UNKNOWN_FREQUENCY, "nr", levels);
        put(translatedPerson(), table.find("未##人"), TRANSLATED_FREQUENCY, "nrf", levels);
        this.alone = new double[levels.size()];
        levels.forEach((frequency, level) -> alone[level] = cost(0, 0, frequency));
        int capacity = Integer.highestOneBit(Math.max(16, bigrams.pairs().length / 2)) << 2;
        this.pairs = new long[2 * capacity];
        this.counts = new int[capacity];
        this.followers = new long[size];
        for (int first = 0; first < size; first++) {
            for (int at = bigrams.starts()[first]; at < bigrams.starts()[first + 1]; at++) {
                add(table.numbers()[first], table.numbers()[bigrams.pairs()[2 * at]], bigrams.pairs()[2 * at + 1]);
            }
        }
    }

    private void describe(int word, Map<Integer, Integer> levels) {
        String tag = table.firstTags()[word];
        int known = word;
        boolean replaced = false;
        if (table.oneTag()[word]) {
            String marker = marker(tag);
            if (marker != null) {
                known = table.find(marker);
                replaced = "未##数".equals(marker) || "未##串".equals(marker) && !"nx".equals(tag) || "未##时".equals(marker);
            }
        }
        put(
                word,
                known,
                table.frequencies()[replaced ? known : word],
                replaced ? table.firstTags()[known] : tag,
                levels);
    }

    /** The class of a word with this tag only, or null. */
    private String marker(String tag) {
        if (tag.startsWith("nr")) {
            return "未##人";
        } else if (tag.startsWith("ns")) {
            return "未##地";
        } else if (tag.equals("nx")) {
            return table.find("未##专") >= 0 ? "未##专" : "未##串";
        } else if (tag.startsWith("nt") || tag.equals("nit")) {
            return "未##团";
        } else if (tag.startsWith("m")) {
            return "未##数";
        } else if (tag.startsWith("x")) {
            return "未##串";
        }
        return tag.equals("t") ? "未##时" : null;
    }

    private void put(int word, int known, int frequency, String tag, Map<Integer, Integer> levels) {
        frequencies[word] = frequency;
        tags[word] = Words.known(tag);
        boolean plain = known >= 0 && frequency == table.frequencies()[known];
        words[word] = Integer.toUnsignedLong(known)
                | (long) (known * HASH >>> MASK_SHIFT) << Integer.SIZE
                | (plain ? 1L << PLAIN : 0)
                | (long) levels.computeIfAbsent(frequency, f -> levels.size()) << LEVEL;
    }

    private void add(int first, int second, int count) {
        followers[first] |= 1L << (second * HASH >>> MASK_SHIFT);
        long key = key(first, second);
        long hash = key * PAIR_HASH;
        known[knownWord(hash)] |= 1L << (hash >>> KNOWN_SHIFT);
        int slot = slot(hash);
        while (pairs[2 * slot] != 0) {
            slot = (slot + 1) & (counts.length - 1);
        }
        pairs[2 * slot] = key;
        pairs[2 * slot + 1] =
                Double.doubleToRawLongBits(cost(count, table.frequencies()[first], table.frequencies()[second]));
        counts[slot] = count;
    }

    private static long key(int first, int second) {
        return ((long) first << Integer.SIZE | second) + 1;
    }

    private int slot(long hash) {
        return (int) (hash >>> Integer.SIZE) & (counts.length - 1);
    }

    /** The word of {@link #known} where the bit of a hash stands; its lowest bits say which. */
    private static int knownWord(long hash) {
        return (int) (hash >>> KNOWN_SHIFT + 6) & KNOWN_BITS / Long.SIZE - 1;
    }

    private double cost(int pair, int first, int second) {
        return -StrictMath.log(LAMBDA * (mu * pair / (first + 1) + 1 - mu) + (1 - LAMBDA) * second / table.total());
    }

    /** What a word is counted as in its lower half, -1 for nothing, and marks for {@link #mayFollow} and {@link #cost} above. */
    long info(int word) {
        return words[word];
    }

    /** What a word of this {@link #info} costs after one it is not known to follow. */
    double costAlone(long info) {
        return alone[(int) (info >>> LEVEL)];
    }

    /** A bit for each hash that a follower of this class may have. */
    long followers(int known) {
        return known < 0 ? -1L : followers[known];
    }

    /** Whether a word may follow one with these followers; if not, it costs {@link #costAlone}. */
    static boolean mayFollow(long followers, long info) {
        return (followers >>> (info >>> Integer.SIZE) & 1) != 0 || (int) info < 0;
    }

    /** What {@code second} costs after {@code first}; less is likelier. */
    double cost(int first, long firstInfo, int second, long secondInfo) {
        int a = (int) firstInfo;
        int b = (int) secondInfo;
        if ((a | b) < 0) {
            return cost(1, frequencies[first], frequencies[second]);
        }
        long key = key(a, b);
        long hash = key * PAIR_HASH;
        if ((known[knownWord(hash)] >>> (hash >>> KNOWN_SHIFT) & 1) == 0) {
            return costAlone(secondInfo);
        }
        int slot = slot(hash);
        while (pairs[2 * slot] != key) {
            if (pairs[2 * slot] == 0) {
                return costAlone(secondInfo);
            }
            slot = (slot + 1) & (counts.length - 1);
        }
        boolean plain = (firstInfo & secondInfo & 1L << PLAIN) != 0;
        return plain
                ? Double.longBitsToDouble(pairs[2 * slot + 1])
                : cost(counts[slot], frequencies[first], frequencies[second]);
    }

    DoubleArrayTrie trie() {
        return table.trie();
    }

    /** How many words the dictionary has. */
    int words() {
        return table.frequencies().length;
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
