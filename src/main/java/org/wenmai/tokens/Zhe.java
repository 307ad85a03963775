package org.wenmai.tokens;

/**
 * The two characters that traditional text writes as 著 and simplified text apart: 着, the particle of a lasting action and part
 * of many words (他看著我, 著手, 隨著), and 著, to write, be known (著名, 名著, 顯著). No table of characters or phrases tells them; the
 * dictionary's words and the verb before do:
 *
 * <ol>
 *   <li>after 随, 意味, 不 and 得 it is 着, unless the next rule says otherwise after 不 and 得;
 *   <li>before the 名, 作, 称 and 述 of 著名, 著作, 著称, 著述 it is 著;
 *   <li>after characters with which it ends a word of the dictionary it is 著: 名著, 顯著, 編著; but not where they end a longer verb: 配合著;
 *   <li>where a word of the dictionary with 着 stands it is 着: 著手, 沿著;
 *   <li>after a verb it is 着: 拍攝著; after a verb of one character only where more of a sentence follows or there are other
 *       traditional characters near by, since the author of a book stands there too: 王立著，文海出版社;
 *   <li>elsewhere it is 著.
 * </ol>
 */
final class Zhe {
    /** As traditional text writes both. */
    static final char WRITTEN = '著';

    /** The particle in simplified text. */
    static final char PLAIN = '着';

    private static final int LONGEST_VERB = 3;
    private static final String OF_FAME = "名作称述";
    /** Verbs that nothing lasts of. */
    private static final String NEVER = "是为在到能会可要所";
    /** Take the particle though the dictionary knows them best as something else. */
    private static final String ALSO = " 活 忙 等 过 藏 空 红 亮 对 冲 就 依 代表 标志 领导 凭借 针对 幻想 ";

    /** No author stands before these. */
    private static final String GOES_ON = "“「『‘？！?!…～~";

    private final Surroundings text;

    private Zhe(Surroundings text) {
        this.text = text;
    }

    /** Whether the 著 at a place is 着. */
    static boolean isParticle(String text, int place) {
        return new Zhe(new Surroundings(text, place)).isParticle();
    }

    private boolean isParticle() {
        int place = text.place();
        char before = text.at(place - 1);
        char after = text.at(place + 1);
        if (before == '随' || before == '味' && text.at(place - 2) == '意') {
            return true;
        }
        if (OF_FAME.indexOf(after) >= 0) {
            return false;
        }
        int verb = verbBefore();
        for (int begin = 0; begin < place; begin++) {
            if (text.longestWord(begin) > 0 && !(verb < begin && place - verb > 1)) {
                return false;
            }
        }
        text.write(PLAIN);
        return text.longestWord() > 0
                || before == '不'
                || before == '得'
                || place - verb > 1
                || place - verb == 1 && (goesOn(after) || text.isTraditional());
    }

    /** Where the longest word of the dictionary that ends before the place begins, if that is a verb; else the place. */
    private int verbBefore() {
        int place = text.place();
        for (int begin = Math.max(0, place - LONGEST_VERB); begin < place; begin++) {
            String word = text.from(begin);
            String pos = text.pos(word);
            if (pos != null) {
                boolean verb = ALSO.contains(' ' + word + ' ') || pos.startsWith("v") && !NEVER.contains(word);
                return verb ? begin : place;
            }
        }
        return place;
    }

    private static boolean goesOn(char after) {
        return Characters.isHan(after) || Characters.isLatin(after) || GOES_ON.indexOf(after) >= 0;
    }
}
