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
    private static final int[] NONE = {};

    private static final class Holder {
        static final HanLpWordClasses SHARED = new HanLpWordClasses();
    }

    private final Trie trie;
    private final int[][] classes;

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
        this.trie = Trie.of(words);
        this.classes = found.toArray(int[][]::new);
    }

    /** The one of this process. */
    public static HanLpWordClasses shared() {
        return Holder.SHARED;
    }

    /** Numbers of the classes of a folded word; none where it is not listed. */
    public int[] of(CharSequence text, int begin, int end) {
        int node = 0;
        for (int i = begin; i < end; i++) {
            node = trie.next(node, text.charAt(i));
            if (node < 0) {
                return NONE;
            }
        }
        int word = trie.wordAt(node);
        return word < 0 ? NONE : classes[word];
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
