package org.wenmai.tokens;

import org.wenmai.segmentation.ViterbiSegmenter;
import org.wenmai.segmentation.Vocabulary;

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

    private static final int LONGEST = 4;
    private static final int LONGEST_VERB = 3;
    private static final String OF_FAME = "名作称述";
    /** Verbs that nothing lasts of. */
    private static final String NEVER = "是为在到能会可要所";
    /** Take the particle though the dictionary knows them best as something else. */
    private static final String ALSO = " 活 忙 等 过 藏 空 红 亮 对 冲 就 依 代表 标志 领导 凭借 针对 幻想 ";

    /** How many characters on either side are asked whether a text is traditional. */
    private static final int NEAR = 100;

    /** No author stands before these. */
    private static final String GOES_ON = "“「『‘？！?!…～~";

    /** The characters around the place, folded, without an eye to what stands beside them. */
    private final StringBuilder text;

    /** Where it stands in them. */
    private final int place;

    private final String whole;
    /** Where it stands in the whole text. */
    private final int at;

    private final Vocabulary dictionary = ViterbiSegmenter.shared().vocabulary();

    private Zhe(String whole, int at) {
        this.whole = whole;
        this.at = at;
        int begin = Math.max(0, at - LONGEST + 1);
        int end = Math.min(whole.length(), at + LONGEST);
        text = new StringBuilder(end - begin);
        for (int i = begin; i < end; i++) {
            text.append(Folding.fold(whole.charAt(i)));
        }
        place = at - begin;
    }

    /** Whether the 著 at a place is 着. */
    static boolean isParticle(String text, int place) {
        return new Zhe(text, place).isParticle();
    }

    private boolean isParticle() {
        char before = at(place - 1);
        char after = at(place + 1);
        if (before == '随' || before == '味' && at(place - 2) == '意') {
            return true;
        }
        if (OF_FAME.indexOf(after) >= 0) {
            return false;
        }
        int verb = verbBefore();
        for (int begin = 0; begin < place; begin++) {
            if (isInWord(begin) && !(verb < begin && place - verb > 1)) {
                return false;
            }
        }
        text.setCharAt(place, PLAIN);
        for (int begin = 0; begin <= place; begin++) {
            if (isInWord(begin)) {
                return true;
            }
        }
        return before == '不'
                || before == '得'
                || place - verb > 1
                || place - verb == 1 && (goesOn(after) || isTraditional());
    }

    private char at(int i) {
        return i >= 0 && i < text.length() ? text.charAt(i) : ' ';
    }

    /** Whether a word of the dictionary that begins here goes over the place. */
    private boolean isInWord(int begin) {
        for (int end = place + 1; end <= Math.min(text.length(), begin + LONGEST); end++) {
            if (end - begin > 1 && dictionary.contains(text.substring(begin, end))) {
                return true;
            }
        }
        return false;
    }

    /** Where the longest word of the dictionary that ends before the place begins, if that is a verb; else the place. */
    private int verbBefore() {
        for (int begin = Math.max(0, place - LONGEST_VERB); begin < place; begin++) {
            String word = text.substring(begin, place);
            int number = dictionary.number(word);
            if (number >= 0) {
                boolean verb = ALSO.contains(' ' + word + ' ')
                        || dictionary.pos(number).startsWith("v") && !NEVER.contains(word);
                return verb ? begin : place;
            }
        }
        return place;
    }

    private boolean isTraditional() {
        int end = Math.min(whole.length(), at + NEAR);
        for (int i = Math.max(0, at - NEAR); i < end; i++) {
            if ((CharacterKinds.of(whole.charAt(i)) & CharacterKinds.TRADITIONAL) != 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean goesOn(char after) {
        return Characters.isHan(after) || Characters.isLatin(after) || GOES_ON.indexOf(after) >= 0;
    }
}
