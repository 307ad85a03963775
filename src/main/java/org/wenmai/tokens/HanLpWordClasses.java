package org.wenmai.tokens;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wenmai.segmentation.HanLpFile;

/**
 * Classes of meaning: words that HanLP's dictionary of synonyms puts into one of its classes of four characters (Ga01: glad,
 * pleased, …), about 1,400 in all. A word of several meanings has several classes. Read once; immutable, shared by threads.
 */
public final class HanLpWordClasses {
    /** No class. */
    public static final int NONE = 0;

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

    /** How many classes a word has, those, and {@link #NONE}; words of the same classes share a place. */
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
        int[] all =
                new int[2 + found.stream().mapToInt(codes -> codes.length + 2).sum()];
        Map<String, Integer> places = new HashMap<>();
        int next = 2;
        for (int word = 0; word < words.size(); word++) {
            long hash = hash(words.get(word).toCharArray(), 0, words.get(word).length());
            int slot = slot(hash);
            if (slots[slot] != 0) {
                throw new IllegalStateException("two words of one hash: " + words.get(word));
            }
            int[] codes = found.get(word);
            Integer known = places.putIfAbsent(Arrays.toString(codes), next);
            slots[slot] = hash & ~PLACE_MASK | (known == null ? next : known);
            if (known == null) {
                all[next++] = codes.length;
                for (int code : codes) {
                    all[next++] = code;
                }
                next++;
            }
        }
        this.classes = Arrays.copyOf(all, next);
    }

    /** The hash of a word. Most have one or two characters: a loop would cost more to enter than to run. */
    public static long hash(char[] text, int begin, int end) {
        long hash = end - begin;
        if (begin < end) {
            hash = step(hash, text[begin]);
        }
        if (begin + 1 < end) {
            hash = step(hash, text[begin + 1]);
        }
        for (int i = begin + 2; i < end; i++) {
            hash = step(hash, text[i]);
        }
        return hash;
    }

    private static long step(long hash, char c) {
        long h = (hash ^ c) * PRIME;
        return h ^ h >>> 29;
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

    /** Finds a folded word by its {@link #hash}, for {@link #count} and {@link #at}; a word that is not listed has no classes. */
    public int find(long hash) {
        return (int) (slots[slot(hash)] & PLACE_MASK);
    }

    /** How many classes a word has. */
    public int count(int word) {
        return classes[word];
    }

    /** The class at a place: those of a word stand from {@code word + 1} on, in the order of the dictionary, and {@link #NONE} after them. */
    public int at(int place) {
        return classes[place];
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
        return new String(HanLpFile.SYNONYMS.bytes(), StandardCharsets.UTF_8).replace("\uFEFF", "");
    }
}
