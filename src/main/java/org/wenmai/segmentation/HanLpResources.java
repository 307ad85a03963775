package org.wenmai.segmentation;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.corpus.tag.NR;
import com.hankcs.hanlp.corpus.tag.Nature;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * HanLP's dictionaries as they lie in its jar (portable-1.8.6), read into arrays without HanLP's own classes, which hold each
 * word as several objects. Every resource must have the digest it had when the reader was written: another version has other
 * words, and figures that cannot be compared.
 */
final class HanLpResources {
    private static final String WORDS = "data/dictionary/CoreNatureDictionary.mini.txt.bin";
    private static final String BIGRAMS = "data/dictionary/CoreNatureDictionary.ngram.mini.txt.table.bin";
    private static final String PERSONS = "data/dictionary/person/nr.txt.bin";
    private static final String PERSON_TRANSITIONS = "data/dictionary/person/nr.tr.txt";
    private static final String TRANSLATED = "data/dictionary/person/nrf.txt.trie.dat";
    private static final String CHARACTER_TYPES = "data/dictionary/other/CharType.bin";

    /** SHA-256 of the resources of com.hankcs:hanlp:portable-1.8.6. */
    private static final Map<String, String> DIGESTS = Map.of(
            WORDS, "3028347bdfcc687a11d83fca0b0de121d8da6d5f1503458dfd328a8d944c27fe",
            BIGRAMS, "efec6ec45ee415f07122e83f3eb9bd3db1270eeb8f50a9c1df12647ad764bc04",
            PERSONS, "574b7bb490e841de2dd92ed06effbe7cb9ffe5cd0ea022256c1476eba3ca2acc",
            PERSON_TRANSITIONS, "39ca158936f484f9379002f206e2e97a0e2af4530afb4e3bc2a713aa9ddc3938",
            TRANSLATED, "ba67cb5690d43fed784ab971201022550806a60e85f4bf156681a2d8ebecf3a4",
            CHARACTER_TYPES, "3923745258bc5ecab1202a3286a5ce73ce9efae08f87df6dd7f9796e517c8057");

    private HanLpResources() {}

    /** The core dictionary: words with frequencies and tags. */
    static WordTable words() {
        ByteBuffer in = ByteBuffer.wrap(bytes(WORDS));
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
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes(BIGRAMS)))) {
            in.setObjectInputFilter(info -> info.serialClass() == null || info.serialClass() == int[].class
                    ? ObjectInputFilter.Status.ALLOWED
                    : ObjectInputFilter.Status.REJECTED);
            return new Bigrams((int[]) in.readObject(), (int[]) in.readObject());
        } catch (IOException | ClassNotFoundException e) {
            throw new IllegalStateException("HanLP's resource %s is damaged: %s".formatted(BIGRAMS, e), e);
        }
    }

    /** The roles that words play in and around Chinese personal names. */
    static RoleTable roles() {
        ByteBuffer in = ByteBuffer.wrap(bytes(PERSONS));
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
        List<String> lines = new String(bytes(PERSON_TRANSITIONS), StandardCharsets.UTF_8)
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
        return trie(ByteBuffer.wrap(bytes(TRANSLATED)), IntUnaryOperator.identity());
    }

    /** The type of every character, as {@code CharType} numbers them. */
    static byte[] characterTypes() {
        ByteBuffer in = ByteBuffer.wrap(bytes(CHARACTER_TYPES));
        byte[] types = new byte[Character.MAX_VALUE + 1];
        while (in.hasRemaining()) {
            int first = in.getChar();
            int last = in.getChar();
            byte type = in.get();
            Arrays.fill(types, first, last + 1, type);
        }
        return types;
    }

    private static byte[] bytes(String resource) {
        try (InputStream in = HanLP.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(
                        "HanLP's resource %s is missing; expected com.hankcs:hanlp:portable-1.8.6 on the class path"
                                .formatted(resource));
            }
            byte[] bytes = in.readAllBytes();
            String found = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            if (!found.equals(DIGESTS.get(resource))) {
                throw new IllegalStateException(
                        ("HanLP's resource %s has the digest %s, expected %s; put com.hankcs:hanlp:portable-1.8.6 on the"
                                        + " class path or choose 'tokeniser: hanlp'")
                                .formatted(resource, found, DIGESTS.get(resource)));
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException("HanLP's resource " + resource + " cannot be read: " + e.getMessage(), e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
