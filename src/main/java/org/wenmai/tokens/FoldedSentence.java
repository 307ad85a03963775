package org.wenmai.tokens;

/**
 * The characters of a sentence, as they are written and in the forms in which words are looked for, all of the same length, with what is known
 * of each. Filled again for every sentence, by one thread; those who read it are told of none.
 */
final class FoldedSentence {
    private final LexiconMatcher matcher;
    private final PlaceBits han = new PlaceBits();
    private final PlaceBits stops = new PlaceBits();

    private String text = "";
    private int length;
    private int kinds;
    private boolean unchanged;
    private boolean repeats;

    private char[] folded = {};
    private byte[] foldedKinds = {};
    /** Simplified too, where the text has traditional characters; {@link #folded} where it has none. */
    private char[] normal = folded;

    private byte[] normalKinds = foldedKinds;
    private char[] simplified = {};
    private byte[] simplifiedKinds = {};

    /** Sentences in which the entries of a lexicon are looked for. */
    FoldedSentence(LexiconMatcher matcher) {
        this.matcher = matcher;
    }

    /** One sentence, whose words are not asked for, only {@link LatinBoundaries}; no other can be opened. */
    FoldedSentence(String text, String folded) {
        this.matcher = null;
        this.text = text;
        this.length = text.length();
        this.folded = folded.toCharArray();
        this.foldedKinds = new byte[length];
        for (int i = 0; i < length; i++) {
            foldedKinds[i] = (byte) CharacterKinds.of(this.folded[i]);
        }
    }

    /** Goes to another sentence. */
    void open(String newText) {
        text = newText;
        length = newText.length();
        if (folded.length < length) {
            makeRoom();
        }
        newText.getChars(0, length, folded, 0);
        boolean changed = fold();
        if (has(CharacterKinds.TRADITIONAL)) {
            simplify();
        } else if (normal != folded) { // a reference that is stored costs more than one that is compared
            normal = folded;
            normalKinds = foldedKinds;
        }
        // All else that is folded stands in no Chinese word.
        unchanged = !changed && !has(CharacterKinds.TRADITIONAL);
    }

    private void makeRoom() {
        int capacity = Integer.highestOneBit(length) << 1;
        folded = new char[capacity];
        foldedKinds = new byte[capacity];
        simplified = new char[capacity];
        simplifiedKinds = new byte[capacity];
    }

    /**
     * Folds all characters and finds their kinds.
     *
     * @return whether what stands beside a character changed it
     */
    private boolean fold() {
        han.open(length);
        stops.open(length);
        int all = 0;
        boolean changed = false;
        int alike = 0;
        int repeated = 0;
        long hanBits = 0;
        long stopBits = 0;
        char behind = 0;
        int known = LexiconMatcher.ANYTHING;
        for (int i = length - 1; i >= 0; i--) {
            int character = matcher.character(folded[i]);
            int kind = LexiconMatcher.kind(character);
            all |= kind;
            if ((kind & CharacterKinds.FOLDED) != 0) {
                char written = folded[i];
                folded[i] = Folding.fold(written);
                if (folded[i] == written) {
                    folded[i] = FormInContext.at(text, i);
                    changed |= folded[i] != written;
                }
                character = matcher.character(folded[i]);
                kind = LexiconMatcher.kind(character);
            }
            alike = alike << 1 | (folded[i] == behind ? kind & CharacterKinds.HAN : 0);
            repeated |= RepeatedCharacters.mayBe(alike);
            behind = folded[i];
            known = LexiconMatcher.known(character, known);
            int flags = kind | LexiconMatcher.opens(known);
            foldedKinds[i] = (byte) flags;
            hanBits = hanBits << 1 | kind & CharacterKinds.HAN;
            stopBits = stopBits << 1 | CharacterKinds.beginsEntryOrLatin(flags);
            if (i % PlaceBits.PLACES == 0) {
                han.put(i, hanBits);
                stops.put(i, stopBits);
            }
        }
        kinds = all;
        repeats = repeated != 0;
        return changed;
    }

    /** Folds by phrases, so that terms come out right. */
    private void simplify() {
        normal = simplified;
        normalKinds = simplifiedKinds;
        String phrases = HanLpScript.simplify(text);
        long bits = 0;
        for (int i = length - 1; i >= 0; i--) {
            // What stands beside a character is asked in the text as it is written, and once.
            normal[i] = FormInContext.mayChange(text.charAt(i)) ? folded[i] : Folding.fold(phrases.charAt(i));
            int kind = CharacterKinds.of(normal[i]);
            normalKinds[i] = (byte) kind;
            bits = bits << 1 | kind & CharacterKinds.HAN;
            if (i % PlaceBits.PLACES == 0) {
                han.put(i, bits);
            }
        }
    }

    /** As it is written. */
    String text() {
        return text;
    }

    /** The character at a place, as it is written. */
    char written(int at) {
        return text.charAt(at);
    }

    /** The same as {@link Folding} writes it. */
    char folded(int at) {
        return folded[at];
    }

    /** The same in simplified characters and folded. */
    char normal(int at) {
        return normal[at];
    }

    /** Of the text, in UTF-16 units. */
    int length() {
        return length;
    }

    /** Whether a character of this kind is in it, as it is written. */
    boolean has(int kind) {
        return (kinds & kind) != 0;
    }

    /** Whether simplifying changed no character: a Chinese word then stands as it is written. */
    boolean isUnchanged() {
        return unchanged;
    }

    /** Whether one of {@link RepeatedCharacters} may be in it. */
    boolean mayRepeat() {
        return repeats;
    }

    /** Holds the text as {@link Folding} writes it. */
    char[] folded() {
        return folded;
    }

    /** By place, the {@link CharacterKinds} of what is folded. */
    byte[] foldedKinds() {
        return foldedKinds;
    }

    /** Holds the text in simplified characters and folded. */
    char[] normal() {
        return normal;
    }

    /** The {@link CharacterKinds} of a character as it is folded. */
    int foldedKind(int at) {
        return foldedKinds[at];
    }

    /** The kind of a character as it is in {@link #normal}. */
    int normalKind(int at) {
        return normalKinds[at];
    }

    /** Where a run of Chinese characters in {@link #normal} ends. */
    int hanEnd(int begin, int limit) {
        return han.end(begin, limit);
    }

    /** The next place where an entry or a Latin word may begin, or the limit. */
    int nextStop(int from, int limit) {
        return stops.next(from, limit);
    }
}
