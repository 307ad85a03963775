package org.wenmai.tokens;

import java.util.List;
import org.wenmai.lexicons.TermLexicon;

/**
 * Finds lexicon entries in a folded text: from the left, the longest at each place. An entry that begins or ends with a Latin
 * letter or digit does not match inside a longer Latin word or number.
 */
final class LexiconMatcher {
    /** No entry begins here. */
    static final long NONE = -1;

    /** What is known of the characters behind a text: any may follow. */
    static final int ANYTHING = -1;

    private static final int GROUPS = 8;
    private static final int GROUP_HASH = 0x9E3779B9;
    private static final int GROUP_HASH_SHIFT = 8;
    private static final int LOG_OPENINGS = 16;
    private static final int LOG_BITS_OF_LONG = 6;
    /** How many characters of an entry are asked for before the trie is. */
    private static final int OPENING = 3;

    private static final int FIRST = (1 << GROUPS) - 1;
    private static final int THIRD = FIRST << 2 * GROUPS;
    private static final int KIND_SHIFT = 3 * GROUPS;

    private final Trie trie;
    /**
     * By character a bit for each group of entries that have it first, above them one for each that have it second, or end before, and
     * one for each that have it third; then its {@link CharacterKinds}. Three characters in a row whose bits have a group in common may be
     * the opening of one of its entries: one place of thirteen, where the trie alone would be asked at every third.
     */
    private final int[] characters = new int[Character.MAX_VALUE + 1];

    /** A bit for each hash of the first characters of an entry, three where it has them: small enough for a core's first cache. */
    private final long[] openings = new long[1 << LOG_OPENINGS - LOG_BITS_OF_LONG];

    LexiconMatcher(TermLexicon lexicon) {
        List<String> surfaces = lexicon.entries().stream()
                .map(entry -> Folding.fold(entry.surface()))
                .toList();
        this.trie = Trie.of(surfaces);
        int anySecond = 0;
        int anyThird = 0;
        for (String surface : surfaces) {
            int group = 1 << group(surface);
            characters[surface.charAt(0)] |= group;
            int opening = opening(surface.toCharArray(), 0, Math.min(OPENING, surface.length()));
            openings[opening >>> LOG_BITS_OF_LONG] |= 1L << opening;
            if (surface.length() > 1) {
                characters[surface.charAt(1)] |= group << GROUPS;
            } else {
                anySecond |= group << GROUPS;
            }
            if (surface.length() >= OPENING) {
                characters[surface.charAt(2)] |= group << 2 * GROUPS;
            } else {
                anyThird |= group << 2 * GROUPS;
            }
        }
        for (int c = 0; c < characters.length; c++) {
            characters[c] |= anySecond | anyThird | CharacterKinds.of((char) c) << KIND_SHIFT;
        }
    }

    /** Short entries, after which anything may stand, are a group of their own. */
    private static int group(String surface) {
        return surface.length() < OPENING
                ? GROUPS - 1
                : (surface.charAt(0) * GROUP_HASH >>> GROUP_HASH_SHIFT) % (GROUPS - 1);
    }

    /** What the lexicon and the {@link CharacterKinds} say of a character, for {@link #kind} and {@link #known}. */
    int character(char c) {
        return characters[c];
    }

    /** The character's kinds. */
    static int kind(int character) {
        return character >>> KIND_SHIFT;
    }

    /**
     * What is known of a place from its character and from what is known of the place behind it. Asked from the end of a text to its
     * begin, without a branch.
     */
    static int known(int character, int behind) {
        return character & (behind >>> GROUPS | THIRD);
    }

    /** {@link CharacterKinds#OPENS} where an entry may begin at a place of which this is known, else 0. */
    static int opens(int known) {
        return (known & FIRST) + FIRST >>> GROUPS << CharacterKinds.LOG_OPENS;
    }

    /**
     * The longest entry that begins at a place, or {@link #NONE}.
     *
     * @param length of the part of the sentence in which it stands
     * @return {@link #entry} and {@link #end} in one
     */
    long at(FoldedSentence sentence, int length, LatinBoundaries latin, int begin) {
        char[] folded = sentence.folded();
        if ((sentence.foldedKind(begin) & CharacterKinds.OPENS) == 0 || !latin.startsWord(begin)) {
            return NONE;
        }
        if (!mayOpen(folded, begin, length)) {
            return NONE;
        }
        int node = trie.next(0, folded[begin]);
        int best = -1;
        int bestEnd = -1;
        int i = begin + 1;
        while (node >= 0) {
            if (trie.wordAt(node) >= 0 && latin.endsWord(i)) {
                best = trie.wordAt(node);
                bestEnd = i;
            }
            node = i < length ? trie.next(node, folded[i]) : -1;
            i++;
        }
        return best < 0 ? NONE : (long) best << Integer.SIZE | bestEnd;
    }

    /** Whether an entry may begin with the characters at a place; where not, none does. */
    private boolean mayOpen(char[] folded, int begin, int length) {
        boolean opens = false;
        for (int size = Math.min(OPENING, length - begin); size > 0 && !opens; size--) {
            int opening = opening(folded, begin, size);
            opens = (openings[opening >>> LOG_BITS_OF_LONG] >>> opening & 1) != 0;
        }
        return opens;
    }

    private static int opening(char[] text, int begin, int size) {
        int hash = 0;
        for (int i = begin; i < begin + size; i++) {
            hash = (hash + text[i]) * GROUP_HASH;
        }
        return hash >>> Integer.SIZE - LOG_OPENINGS;
    }

    /** Whether a folded form is an entry. */
    boolean contains(String form) {
        int node = 0;
        for (int i = 0; i < form.length() && node >= 0; i++) {
            node = trie.next(node, form.charAt(i));
        }
        return node >= 0 && trie.wordAt(node) >= 0;
    }

    /** Index in {@link TermLexicon#entries()} of what was found. */
    static int entry(long match) {
        return (int) (match >>> Integer.SIZE);
    }

    /** Where it ends, in UTF-16 units. */
    static int end(long match) {
        return (int) match;
    }
}
