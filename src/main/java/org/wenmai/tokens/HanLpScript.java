package org.wenmai.tokens;

import com.hankcs.hanlp.HanLP;
import org.wenmai.segmentation.DictionaryException;
import org.wenmai.segmentation.HanLpFile;

/** HanLP's conversion from traditional to simplified characters, by the very file it was tested with. */
final class HanLpScript {
    static {
        HanLpFile.SIMPLIFIED.bytes();
        requireRead(HanLP.Config.tcDictionaryRoot + "t2s.txt");
    }

    private HanLpScript() {}

    /** HanLP looks for its files where its own settings say, which need not be in its jar. */
    static void requireRead(String path) {
        if (!path.equals(HanLpFile.SIMPLIFIED.path())) {
            throw new DictionaryException(
                    "HanLP reads %s, expected %s; take hanlp.properties off the class path, or tcDictionaryRoot and root out of it"
                            .formatted(path, HanLpFile.SIMPLIFIED.path()));
        }
    }

    /** For every UTF-16 unit its simplified form, itself where there is none. */
    static char[] simplifiedCharacters() {
        char[] table = new char[0x10000];
        for (int c = 0; c < table.length; c++) {
            table[c] = (char) c;
        }
        for (int c = 0x3400; c <= 0x9FFF; c++) {
            String simplified = HanLP.convertToSimplifiedChinese(String.valueOf((char) c));
            if (simplified.length() == 1) {
                table[c] = simplified.charAt(0);
            }
        }
        return table;
    }

    /** The text in simplified characters, by phrases; character by character where that would change its length. */
    static String simplify(String text) {
        String simplified = HanLP.convertToSimplifiedChinese(text);
        if (isAligned(simplified, text)) {
            return simplified;
        }
        char[] chars = text.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            String one = HanLP.convertToSimplifiedChinese(String.valueOf(chars[i]));
            chars[i] = one.length() == 1 ? one.charAt(0) : chars[i];
        }
        return new String(chars);
    }

    /** Lengths alone may agree where one character became longer and another shorter; then one of them is a pair of surrogates. */
    private static boolean isAligned(String a, String b) {
        boolean aligned = a.length() == b.length();
        for (int i = 0; aligned && i < a.length(); i++) {
            aligned = Character.isSurrogate(a.charAt(i)) == Character.isSurrogate(b.charAt(i));
        }
        return aligned;
    }
}
