package org.wenmai.statistics;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.util.ULocale;
import java.nio.charset.StandardCharsets;

/**
 * The lower-case form of a text in UTF-8, as Spark's {@code lower} gives it in a process without a language: nearly all words are Chinese
 * or ASCII and need no table. That function costs a second when it is first called, since it works through all of Unicode.
 */
final class LowerCase {
    /** First bytes of U+3000 to U+9FFF: Chinese, Japanese kana, full-width marks; none of them has a case. */
    private static final int FIRST_WITHOUT_CASE = 0xE3;

    private static final int LAST_WITHOUT_CASE = 0xE9;

    private LowerCase() {}

    /** The form, which is the text given where nothing changes. */
    static byte[] of(byte[] utf8) {
        boolean upper = false;
        for (int i = 0; i < utf8.length; i++) {
            int b = utf8[i] & 0xFF;
            if (b >= FIRST_WITHOUT_CASE && b <= LAST_WITHOUT_CASE) {
                i += 2;
            } else if (b >= 0x80) {
                return UCharacter.toLowerCase(ULocale.ROOT, new String(utf8, StandardCharsets.UTF_8))
                        .getBytes(StandardCharsets.UTF_8);
            }
            upper |= b >= 'A' && b <= 'Z';
        }
        return upper ? ascii(utf8) : utf8;
    }

    private static byte[] ascii(byte[] utf8) {
        byte[] lower = utf8.clone();
        for (int i = 0; i < lower.length; i++) {
            if (lower[i] >= 'A' && lower[i] <= 'Z') {
                lower[i] += 'a' - 'A';
            }
        }
        return lower;
    }
}
