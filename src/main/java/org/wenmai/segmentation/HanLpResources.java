package org.wenmai.segmentation;

import com.hankcs.hanlp.corpus.tag.NR;
import com.hankcs.hanlp.corpus.tag.Nature;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * HanLP's dictionaries as they lie in its jar (portable-1.8.6), read into arrays without HanLP's own classes, which hold each
 * word as several objects. Each is the very {@link HanLpFile} that the reader was written for.
 */
final class HanLpResources {
    private HanLpResources() {}

    /** The core dictionary: words with frequencies and tags. */
    static WordTable words() {
        ByteBuffer in = ByteBuffer.wrap(HanLpFile.WORDS.bytes());
        String[] tags = tags();
        int size = in.getInt();
        int[] frequencies = new int[size];
        String[] firstTags = new String[size];
        boolean[] oneTag = new boolean[size];
        for (int word = 0; word < size; word++) {
            frequencies[word] = in.getInt();
            int n = in.getInt();
            oneTag[word] = n == 1;
            for (int i = 0; i < n; i++) {
                String tag = tags[in.getInt()];
                in.getInt();
                if (i == 0) {
                    firstTags[word] = tag;
                }
            }
        }
        int[] byFrequency = IntStream.range(0, size)
                .boxed()
                .sorted(Comparator.comparingInt(word -> -frequencies[word]))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] numbers = new int[size];
        for (int i = 0; i < size; i++) {
            numbers[byFrequency[i]] = i;
        }
        DoubleArrayTrie trie = trie(in, word -> numbers[word]);
        int total = in.hasRemaining() ? in.getInt() : Arrays.stream(frequencies).sum();
        boolean[] oneTagByNumber = new boolean[size];
        for (int i = 0; i < size; i++) {
            oneTagByNumber[i] = oneTag[byFrequency[i]];
        }
        return new WordTable(
                trie,
                numbers,
                Arrays.stream(byFrequency).map(word -> frequencies[word]).toArray(),
                Arrays.stream(byFrequency).mapToObj(word -> firstTags[word]).toArray(String[]::new),
                oneTagByNumber,
                total);
    }

    private static String[] tags() {
        Nature[] natures = Nature.values();
        String[] tags = new String[natures.length];
        for (Nature nature : natures) {
            tags[nature.ordinal()] = nature.toString();
        }
        return tags;
    }

    private static DoubleArrayTrie trie(ByteBuffer in, IntUnaryOperator numbers) {
        int[] pairs = new int[2 * in.getInt()];
        in.asIntBuffer().get(pairs);
        in.position(in.position() + Integer.BYTES * pairs.length);
        return new DoubleArrayTrie(pairs, numbers);
    }

    /**
     * How often a word follows another.
     *
     * @param starts where in the pairs the followers of a word begin
     * @param pairs follower and count in turn
     */
    record Bigrams(int[] starts, int[] pairs) {}

    /** The bigrams of the core dictionary. */
    static Bigrams bigrams() {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(HanLpFile.BIGRAMS.bytes()))) {
            in.setObjectInputFilter(info -> info.serialClass() == null || info.serialClass() == int[].class
                    ? ObjectInputFilter.Status.ALLOWED
                    : ObjectInputFilter.Status.REJECTED);
            return new Bigrams((int[]) in.readObject(), (int[]) in.readObject());
        } catch (IOException | ClassNotFoundException e) {
            throw new IllegalStateException("HanLP's file %s is damaged: %s".formatted(HanLpFile.BIGRAMS.path(), e), e);
        }
    }

    /** The roles that words play in and around Chinese personal names. */
    static RoleTable roles() {
        ByteBuffer in = ByteBuffer.wrap(HanLpFile.PERSONS.bytes());
        int size = in.getInt();
        int[][] roles = new int[size][];
        int[][] frequencies = new int[size][];
        for (int entry = 0; entry < size; entry++) {
            int n = in.getInt();
            int[] frequency = new int[NR.values().length];
            Arrays.fill(frequency, -1);
            for (int i = 0; i < n; i++) {
                int role = in.getInt();
                frequency[role] = in.getInt();
            }
            roles[entry] = IntStream.range(0, frequency.length)
                    .filter(role -> frequency[role] >= 0)
                    .toArray();
            frequencies[entry] =
                    Arrays.stream(roles[entry]).map(role -> frequency[role]).toArray();
        }
        return new RoleTable(trie(in, IntUnaryOperator.identity()), roles, frequencies, transitions());
    }

    private static int[][] transitions() {
        List<String> lines = new String(HanLpFile.PERSON_TRANSITIONS.bytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        int roles = NR.values().length;
        int[][] counts = new int[roles][roles];
        for (int[] row : counts) {
            Arrays.fill(row, -1);
        }
        String[] to = lines.get(0).split(",");
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",");
            for (int i = 1; i < cells.length; i++) {
                counts[NR.valueOf(cells[0]).ordinal()][NR.valueOf(to[i]).ordinal()] = Integer.parseInt(cells[i]);
            }
        }
        return counts;
    }

    /** Syllables and parts of transliterated names. */
    static DoubleArrayTrie translatedNames() {
        return trie(ByteBuffer.wrap(HanLpFile.TRANSLATED.bytes()), IntUnaryOperator.identity());
    }

    /** The type of every character, as {@code CharType} numbers them. */
    static byte[] characterTypes() {
        ByteBuffer in = ByteBuffer.wrap(HanLpFile.CHARACTER_TYPES.bytes());
        byte[] types = new byte[Character.MAX_VALUE + 1];
        while (in.hasRemaining()) {
            int first = in.getChar();
            int last = in.getChar();
            byte type = in.get();
            Arrays.fill(types, first, last + 1, type);
        }
        return types;
    }
}
