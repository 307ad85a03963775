package org.wenmai.tokens;

import com.hankcs.hanlp.HanLP;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Classes of meaning: words that HanLP's dictionary of synonyms puts into one of its classes of four characters (Ga01: glad,
 * pleased, …), about 1,400 in all. A word of several meanings has several classes. Read once; immutable, shared by threads.
 */
public final class HanLpWordClasses {
    private static final String RESOURCE = "data/dictionary/synonym/CoreSynonym.txt";
    private static final int CODE_LENGTH = 4;

    private static final class Holder {
        static final HanLpWordClasses SHARED = new HanLpWordClasses();
    }

    private static final long PRIME = 0x9E3779B97F4A7C15L;

    /** Bits of a slot that hold where the classes of its word stand; the others hold its hash. */
    private static final int PLACE_BITS = 24;

    private static final long PLACE_MASK = (1L << PLACE_BITS) - 1;

    /** Open addressing by a hash of the word; of its 64 bits 40 stand here, and no two listed words share them. */
    private final long[] slots;

    /** How many classes a word has, then those. */
    private final int[] classes;

    private HanLpWordClasses() {
        Map<String, Integer> numberOfWord = new HashMap<>();
        List<String> words = new ArrayList<>();
        List<int[]> found = new ArrayList<>();
        for (String line : text().split("\n")) {
            String[] parts = line.strip().split(" ");
            if (parts[0].length() < CODE_LENGTH) {
                continue;
            }
            int code = parts[0].substring(0, CODE_LENGTH).hashCode(); // of four ASCII characters: all distinct
            for (int i = 1; i < parts.length; i++) {
                String word = Folding.fold(parts[i]);
                Integer number = numberOfWord.putIfAbsent(word, words.size());
                if (number == null) {
                    words.add(word);
                    found.add(new int[] {code});
                } else {
                    found.set(number, with(found.get(number), code));
                }
            }
        }
        this.slots = new long[Integer.highestOneBit(words.size()) << 1];
        this.classes =
                new int[1 + found.stream().mapToInt(codes -> codes.length + 1).sum()];
        int next = 1;
        for (int word = 0; word < words.size(); word++) {
            long hash = hash(words.get(word), 0, words.get(word).length());
            int slot = slot(hash);
            if (slots[slot] != 0) {
                throw new IllegalStateException("two words of one hash: " + words.get(word));
            }
            slots[slot] = hash & ~PLACE_MASK | next;
            int[] codes = found.get(word);
            classes[next++] = codes.length;
            for (int code : codes) {
                classes[next++] = code;
            }
        }
    }

    private static long hash(CharSequence text, int begin, int end) {
        long hash = end - begin;
        for (int i = begin; i < end; i++) {
            hash = (hash ^ text.charAt(i)) * PRIME;
            hash ^= hash >>> 29;
        }
        return hash;
    }

    /** Where a hash stands, or the free slot where it would. */
    private int slot(long hash) {
        int mask = slots.length - 1;
        int slot = (int) hash & mask;
        while (slots[slot] != 0 && ((slots[slot] ^ hash) & ~PLACE_MASK) != 0) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    /** The one of this process. */
    public static HanLpWordClasses shared() {
        return Holder.SHARED;
    }

    /** Takes the classes of a word. */
    public interface Found {
        /** A class, and how many the word has. */
        void found(int number, int of);
    }

    /** Finds the classes of a folded word, in the order of the dictionary; none where it is not listed. */
    public void of(CharSequence text, int begin, int end, Found found) {
        int place = (int) (slots[slot(hash(text, begin, end))] & PLACE_MASK);
        int of = classes[place];
        for (int i = place + 1; i <= place + of; i++) {
            found.found(classes[i], of);
        }
    }

    private static int[] with(int[] codes, int code) {
        for (int known : codes) {
            if (known == code) {
                return codes;
            }
        }
        int[] more = Arrays.copyOf(codes, codes.length + 1);
        more[codes.length] = code;
        return more;
    }

    private static String text() {
        try (InputStream in = HanLP.class.getClassLoader().getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(
                        "HanLP's resource %s is missing; expected com.hankcs:hanlp:portable-1.8.6 on the class path"
                                .formatted(RESOURCE));
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\uFEFF", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
