package org.wenmai.tokens;

/** What the tokeniser asks of every character, in one table of flags: the answers of {@link Characters} and {@link Folding}. */
final class CharacterKinds {
    /** A Chinese character in one UTF-16 unit. */
    static final int HAN = 1;

    private static final int LOG_LATIN = 1;

    /** A letter or digit of a Latin word. */
    static final int LATIN = 1 << LOG_LATIN;
    /** Half of a character beyond the basic plane. */
    static final int SURROGATE = 4;
    /** Folding writes it otherwise, or may. */
    static final int FOLDED = 8;
    /** Folding writes it otherwise because it is a traditional form. */
    static final int TRADITIONAL = 16;

    /** What no character says by itself: an entry of the lexicon may begin here. */
    static final int LOG_OPENS = 5;

    static final int OPENS = 1 << LOG_OPENS;

    /** No word begins with it: a mark, a space, an accent. */
    static final int MARK = 64;

    /** One of the characters that every address of a page or of mail has one of: {@link org.wenmai.documents.WebAddress}. */
    static final int ADDRESS = 128;

    private static final byte[] KINDS = new byte[Character.MAX_VALUE + 1];

    static {
        for (int i = 0; i < KINDS.length; i++) {
            char c = (char) i;
            boolean han = !Character.isSurrogate(c) && Characters.isHan(c);
            boolean changed = Folding.fold(c) != c;
            boolean mayChange = changed || FormInContext.mayChange(c);
            KINDS[i] = (byte) ((han ? HAN : 0)
                    | (Characters.isLatin(c) ? LATIN : 0)
                    | (Character.isSurrogate(c) ? SURROGATE : 0)
                    | (mayChange ? FOLDED : 0)
                    | (Character.isSurrogate(c) || han || Characters.isOfWords(c) ? 0 : MARK)
                    | (c == '.' || c == '/' || c == '@' ? ADDRESS : 0)
                    | (changed && c >= 0x3400 && c <= 0x9FFF ? TRADITIONAL : 0));
        }
    }

    private CharacterKinds() {}

    /** 1 where these flags have {@link #OPENS} or {@link #LATIN}, else 0. */
    static int beginsEntryOrLatin(int flags) {
        return (flags >>> LOG_OPENS | flags >>> LOG_LATIN) & 1;
    }

    /** The flags of a UTF-16 unit. */
    static int of(char c) {
        return KINDS[c] & 0xFF;
    }
}
