package org.wenmai.discovery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wenmai.tokens.WordUnits;

/**
 * Numbers the units that one task meets, so that counting works on integers, and gives each a hash of its content, which is
 * the same in every task.
 */
final class UnitNumbers {
    private static final long FNV_OFFSET = 0xCBF29CE484222325L;
    private static final long FNV_PRIME = 0x100000001B3L;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> forms = new ArrayList<>();
    private final List<WordUnits.Kind> kinds = new ArrayList<>();
    private long[] hashes = new long[1024];

    /** Number of a unit, from 0 in the order in which they are met. */
    int of(String form, WordUnits.Kind kind) {
        Integer known = numbers.get(form);
        if (known != null) {
            return known;
        }
        int number = forms.size();
        numbers.put(form, number);
        forms.add(form);
        kinds.add(kind);
        if (number == hashes.length) {
            hashes = java.util.Arrays.copyOf(hashes, 2 * number);
        }
        hashes[number] = hash(form);
        return number;
    }

    /** Numbers of all units of a sentence. */
    int[] of(WordUnits units) {
        int[] all = new int[units.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = of(units.form(i), units.kind(i));
        }
        return all;
    }

    String form(int number) {
        return forms.get(number);
    }

    WordUnits.Kind kind(int number) {
        return kinds.get(number);
    }

    /** Hash of the unit's content. */
    long hash(int number) {
        return hashes[number];
    }

    static long hash(String form) {
        long h = FNV_OFFSET;
        for (int i = 0; i < form.length(); i++) {
            h = (h ^ form.charAt(i)) * FNV_PRIME;
        }
        return h;
    }
}
