package org.wenmai.tokens;

import com.hankcs.hanlp.dictionary.CoreDictionary;

/** HanLP's core dictionary, the one the tokeniser cuts Chinese by: whether a word stands in it. Safe to share for reading. */
public final class HanLpDictionary {
    private HanLpDictionary() {}

    /**
     * Whether a word is listed.
     *
     * @param folded a word in {@link Folding}: the dictionary is in simplified characters
     */
    public static boolean contains(String folded) {
        HanLpSegmenter
                .shared(); // HanLP's dictionaries load on first use, and only there do threads wait for each other
        return CoreDictionary.contains(folded);
    }
}
