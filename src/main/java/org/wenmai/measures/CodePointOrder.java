package org.wenmai.measures;

/** The order of strings in all tables: by code point, which is that of UTF-8 bytes, not that of {@link String#compareTo}. */
public final class CodePointOrder {
    private CodePointOrder() {}

    /** As {@link java.util.Comparator#compare}. */
    public static int compare(String a, String b) {
        int shorter = Math.min(a.length(), b.length());
        for (int i = 0; i < shorter; i++) {
            char one = a.charAt(i);
            char other = b.charAt(i);
            if (one != other) {
                // Surrogates stand for code points beyond all other characters.
                boolean beyond = Character.isSurrogate(one);
                return beyond == Character.isSurrogate(other) ? Character.compare(one, other) : beyond ? 1 : -1;
            }
        }
        return Integer.compare(a.length(), b.length());
    }
}
