package org.wenmai.discovery;

import java.io.Serializable;
import java.util.HashSet;
import java.util.Set;
import org.wenmai.lexicons.StopTerms;
import org.wenmai.lexicons.TermLexicon;
import org.wenmai.segmentation.ViterbiSegmenter;
import org.wenmai.tokens.Folding;
import org.wenmai.tokens.ListedWords;
import org.wenmai.tokens.WordUnits;
import org.wenmai.tokens.WordUnits.Kind;

/**
 * Which grams can be new words, by their form alone: two units and more, no word of the lexicons or of HanLP's dictionary, and no
 * glue of function words.
 *
 * <p>Glue is told by characters that begin or end hardly any word ({@link #NEVER_FIRST}, {@link #NEVER_LAST}), by a conjunction or
 * preposition between two words or before one (硬件和软件, 从公司), by a 的 or 了 inside, other than after one Han character
 * (美的集团), and by a stop term of two characters and more beside a word (今天宣布). This costs a few terms that end in a stop term,
 * such as 自然语言处理.
 */
public final class CandidateRule implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Particles, pronouns, conjunctions and the copula: hardly any word has them at an edge. */
    private static final String NEVER_AT_AN_EDGE = "的了吗呢吧啊呀嘛并这那哪些我你他她它您咱是也还就很更及或而但且被把让已此该其某";

    /** Function characters that begin hardly any word, though they may end one (以太, 华为 and 和 in 平和). */
    static final String NEVER_FIRST = NEVER_AT_AN_EDGE + "们着与和于曾使";

    /** Function characters that end hardly any word, though they may begin one (在线, 对齐, 上海). */
    static final String NEVER_LAST = NEVER_AT_AN_EDGE + "在与和于对将从向以等着得之不没一称说到都时中上内下前后";

    /** English function words: hardly any name of several words has one at an edge (The Guardian has, and is not found). */
    private static final Set<String> LATIN_FUNCTION_WORDS = Set.of(
            "a", "an", "the", "in", "on", "at", "of", "for", "to", "and", "or", "but", "this", "that", "these", "those",
            "it", "its", "we", "our", "you", "your", "they", "their", "he", "she", "his", "her", "i", "my", "is", "are",
            "was", "were", "be", "been", "has", "have", "had", "what", "how", "why", "when", "where", "which", "who",
            "with", "as", "by", "from", "if", "not", "no", "can", "will", "would", "do", "does", "than", "then", "so",
            "into", "more", "all");

    private static final String CONJUNCTIONS = "和与及或";
    /** They begin words too (对话, 将军), so that they are glue only beside what is made of words. */
    private static final String PREPOSITIONS = "从对把被将给在向";

    private static final String PARTICLES = "的了";
    private static final String NUMERALS = "零〇一二两三四五六七八九十百千万亿几多数半第每";

    private static final String COUNTING = "一两几多第每数";

    /** What matches a neighbour that is a number in digits, or a numeral. */
    public static final String NUMERAL_PATTERN = "^[0-9][0-9.,:-]*$|^[" + NUMERALS + "]";

    private static final String MEASURES = "个种次年月日天周位名条项款家台部件份倍元号层届轮批篇张组对双只支枚颗点分秒时步段场届";

    private final HashSet<String> known = new HashSet<>();
    private final HashSet<String> stopTerms = new HashSet<>();

    /** A rule that knows the surfaces of a lexicon, the listed words and the stop terms. */
    public CandidateRule(TermLexicon lexicon, ListedWords words, StopTerms stopTerms) {
        known.addAll(words.putTogether(ViterbiSegmenter.shared().vocabulary()).keySet());
        lexicon.entries().forEach(entry -> {
            String folded = Folding.fold(entry.surface());
            WordUnits units = WordUnits.of(folded);
            known.add(units.text(0, units.size()));
            known.add(folded);
        });
        stopTerms.all().stream().filter(term -> term.length() > 1).forEach(this.stopTerms::add);
    }

    /** Whether a gram may be proposed. */
    public boolean accepts(WordUnits gram) {
        return isWhole(gram)
                && hasEdgesOfAWord(gram.form(0), gram.form(gram.size() - 1))
                && !isQuantity(gram)
                && !isGlue(gram)
                && !isKnown(gram.text(0, gram.size()));
    }

    private static boolean hasEdgesOfAWord(String first, String last) {
        return !NEVER_FIRST.contains(first)
                && !NEVER_LAST.contains(last)
                && !LATIN_FUNCTION_WORDS.contains(first)
                && !LATIN_FUNCTION_WORDS.contains(last);
    }

    /** Whether a gram has to cohere more than others: a stop term of two characters and more stands at its edge, if only by chance. */
    public boolean isDoubtful(WordUnits gram) {
        return hasStopTermBeside(gram, false);
    }

    /**
     * Whether a gram begins or ends with a stop term of two characters and more.
     *
     * @param word whether what is left must be a word: 今天 and 宣布 are glue, 注意 and 力机制 are not
     */
    private boolean hasStopTermBeside(WordUnits gram, boolean word) {
        int n = gram.size();
        for (int cut = 1; cut < n; cut++) {
            if (stopTerms.contains(gram.text(0, cut)) && (!word || isWord(gram, cut, n))
                    || stopTerms.contains(gram.text(cut, n)) && (!word || isWord(gram, 0, cut))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a folded text is a word of the lexicons or of HanLP's dictionary. */
    public boolean isKnown(String folded) {
        return known.contains(folded) || ViterbiSegmenter.shared().vocabulary().contains(folded);
    }

    private static boolean isWhole(WordUnits gram) {
        return gram.size() > 1 && gram.kind(0) != Kind.NUMBER && gram.kind(gram.size() - 1) != Kind.DOTTED;
    }

    /** A numeral and a measure word, alone or before others: 十年, 第三, 几个月. Names such as 百家号 begin with other numerals. */
    private static boolean isQuantity(WordUnits gram) {
        String first = gram.form(0);
        String second = gram.form(1);
        return gram.size() == 2
                ? NUMERALS.contains(first) && (MEASURES.contains(second) || NUMERALS.contains(second))
                : COUNTING.contains(first) && MEASURES.contains(second);
    }

    private boolean isGlue(WordUnits gram) {
        int n = gram.size();
        if (hasStopTermBeside(gram, true) || PREPOSITIONS.contains(gram.form(0)) && isMadeOfWords(gram, 1, n)) {
            return true;
        }
        for (int i = 1; i < n - 1; i++) {
            if ((i > 1 || !GramWalk.isHan(gram.kind(0))) && PARTICLES.contains(gram.form(i))) {
                return true;
            }
            String form = gram.form(i);
            if ((CONJUNCTIONS.contains(form) || PREPOSITIONS.contains(form))
                    && isMadeOfWords(gram, 0, i)
                    && isMadeOfWords(gram, i + 1, n)) {
                return true;
            }
        }
        return false;
    }

    /** Whether units are one word after the other, none of them a single character. */
    private boolean isMadeOfWords(WordUnits gram, int from, int to) {
        for (int end = from + 1; end <= to; end++) {
            boolean word = (end - from > 1 || !GramWalk.isHan(gram.kind(from))) && isWord(gram, from, end);
            if (word && (end == to || isMadeOfWords(gram, end, to))) {
                return true;
            }
        }
        return false;
    }

    private boolean isWord(WordUnits gram, int from, int to) {
        return !GramWalk.isHan(gram.kind(to - 1)) || isKnown(gram.text(from, to));
    }
}
