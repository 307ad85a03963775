package org.wenmai.networks;

/** The order of terms in all tables: by code point, as UTF-8 bytes compare; {@link String#compareTo} differs beyond U+FFFF. */
final class CodePointOrder {
    private CodePointOrder() {}

    /** Below 0 where {@code a} comes first. */
    static int compare(String a, String b) {
        int length = Math.min(a.length(), b.length());
        for (int i = 0; i < length; i++) {
            char ca = a.charAt(i);
            char cb = b.charAt(i);
            if (ca != cb) {
                // Surrogates stand for code points above all others.
                boolean highA = Character.isSurrogate(ca);
                boolean highB = Character.isSurrogate(cb);
                return highA == highB ? ca - cb : highA ? 1 : -1;
            }
        }
        return a.length() - b.length();
    }
}
