package org.wenmai.tokens;

import java.util.Map;

/**
 * Characters that are no words but make one of the word before them: 扩展性, 上网率, 承销商. The dictionary has the common of these
 * words and cuts the others in two, the second of which says nothing by itself. Those listed are the suffixes of which grammars
 * agree (Chao, A Grammar of Spoken Chinese, 1968, 4.4.2; Zhu, Yufa jiangyi, 1982, 2.4) and which are seldom words as well.
 */
final class WordSuffixes {
    private static final String NOUN = "n";

    /** By suffix the tag of the words it makes. */
    private static final Map<Character, String> TAGS = Map.ofEntries(
            Map.entry('性', NOUN),
            Map.entry('化', "v"),
            Map.entry('者', NOUN),
            Map.entry('率', NOUN),
            Map.entry('业', NOUN),
            Map.entry('型', "b"),
            Map.entry('式', "b"),
            Map.entry('界', NOUN),
            Map.entry('商', NOUN),
            Map.entry('器', NOUN),
            Map.entry('员', NOUN),
            Map.entry('度', NOUN),
            Map.entry('感', NOUN),
            Map.entry('量', NOUN),
            Map.entry('费', NOUN),
            Map.entry('族', NOUN));

    /** The first letters of tags of words that suffixes follow. */
    private static final String STEMS = "nvabdjli";

    /** A number before these belongs to a measure word: 四|季度, 一|行业. */
    private static final String MEASURES = "度业";

    private static final String NUMERALS = "一二两三四五六七八九十";

    private WordSuffixes() {}

    /** Whether a word is a suffix. */
    static boolean is(String word) {
        return word.length() == 1 && TAGS.containsKey(word.charAt(0));
    }

    /**
     * Whether a suffix makes one word with the word before it.
     *
     * @param stem of two characters or more; without a tag where it is one of {@link WholeWords}
     */
    static boolean follows(Token.Word stem, char suffix) {
        String tag = stem.pos() == null ? NOUN : stem.pos();
        boolean takesNone = STEMS.indexOf(tag.charAt(0)) < 0
                || tag.startsWith("nr")
                || tag.startsWith("ns")
                || tag.startsWith("nt")
                || stem.type() != null;
        boolean counted =
                MEASURES.indexOf(suffix) >= 0 && NUMERALS.indexOf(stem.text().charAt(0)) >= 0;
        boolean leads = suffix == '率' && tag.startsWith("nn");
        boolean inTrade = suffix == '界' && stem.text().endsWith("业") && tag.startsWith("v");
        return TAGS.containsKey(suffix) && !takesNone && !counted && !leads && !inTrade;
    }

    /** Whether a suffix begins another word before this character: 率|团, 感|兴趣, 量|产. */
    static boolean opens(char suffix, char next) {
        return switch (suffix) {
            case '性' -> "侵虐骚暴价".indexOf(next) >= 0;
            case '化' -> "为作成掉".indexOf(next) >= 0;
            case '率' -> "团队领部军众兵".indexOf(next) >= 0;
            case '业' -> next == '界';
            case '商' -> next == '机';
            case '感' -> next == '兴';
            case '量' -> "产身刑".indexOf(next) >= 0;
            case '费' -> "时力劲心神脑钱".indexOf(next) >= 0;
            default -> false;
        };
    }

    /** The tag of the words that a suffix makes. */
    static String tag(char suffix) {
        return TAGS.get(suffix);
    }
}
