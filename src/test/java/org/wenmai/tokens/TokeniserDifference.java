package org.wenmai.tokens;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.wenmai.segmentation.ViterbiSegmenter;
import org.wenmai.segmentation.Vocabulary;

/**
 * A piece of a sentence that the two tokenisers cut or tag otherwise: the tokens between two places where both begin one.
 *
 * @param ours with {@code tokeniser: wenmai}
 * @param theirs with {@code tokeniser: hanlp}
 */
record TokeniserDifference(List<Token> ours, List<Token> theirs) {
    private static final Vocabulary DICTIONARY = ViterbiSegmenter.shared().vocabulary();
    private static final Set<String> LISTED =
            Shipped.listedWords().lackedBy(DICTIONARY).keySet();

    /** Why the two differ; the first that holds. */
    enum Kind {
        /** A word and a suffix are one word: 公平性, 公平|性. */
        SUFFIX(difference -> difference.has(
                difference.ours, token -> WordSuffixes.is(last(token)) && !DICTIONARY.contains(form(token)))),
        /** A listed word that is a word of the dictionary and a character: 客户端, 客户|端. */
        LISTED_WORD(difference -> difference.has(difference.ours, token -> LISTED.contains(form(token)))),
        /** A foreign name is whole: 里维拉, 里|维|拉. */
        FOREIGN_NAME(difference -> difference.has(difference.ours, token -> "nrf".equals(token.pos()))),
        /** What HanLP takes for a name has little of one, and is no person: 周黑/nz, 周黑/nr. */
        NAME_OF_NO_PERSON(difference -> difference.sameCut()
                && difference.has(difference.ours, token -> "nz".equals(token.pos()))
                && difference.has(difference.theirs, TokeniserDifference::isName)),
        /** What HanLP takes for a name is a word of the dictionary: 宣称/v, 宣称/nr. */
        NAME_THAT_IS_A_WORD(difference -> difference.sameCut()
                && difference.has(difference.theirs, TokeniserDifference::isName)
                && difference.ours.stream().allMatch(token -> DICTIONARY.contains(token.text()))),
        /** A Chinese name, or some other one, is whole: 邓腾龙, 邓|腾龙. */
        NAME_JOINED(difference -> difference.has(
                difference.ours,
                token -> (isName(token) || "nz".equals(token.pos()))
                        && !DICTIONARY.contains(token.text())
                        && difference.theirs.size() > difference.ours.size())),
        /** Characters that HanLP leaves in pieces are a word of the dictionary: 新颖, 新|颖. */
        WORD_LEFT_IN_PIECES(difference -> difference.ours.size() == 1
                && difference.theirs.size() > 1
                && DICTIONARY.contains(form(difference.ours.get(0)))),
        /** A character is repeated, and HanLP's own analyser has no dictionary to say that its pieces are words: 对对对. */
        REPEATED(difference -> difference.has(difference.ours, token -> RepeatedCharacters.hasForm(form(token)))),
        /** What HanLP takes for a name is likelier words: 都|能, 都能. */
        NAME_REFUSED(difference -> difference.has(difference.theirs, TokeniserDifference::isName)),
        /** Characters that were cut out of a name have the dictionary's tag, where HanLP's own analyser is asked for none. */
        TAG_OF_A_PIECE(
                difference -> difference.sameCut() && difference.has(difference.theirs, token -> token.pos() == null)),
        /** Anything else. */
        OTHER(difference -> true);

        private final Predicate<TokeniserDifference> holds;

        Kind(Predicate<TokeniserDifference> holds) {
            this.holds = holds;
        }
    }

    /** Why the two differ. */
    Kind kind() {
        for (Kind kind : Kind.values()) {
            if (kind.holds.test(this)) {
                return kind;
            }
        }
        throw new IllegalStateException("no kind of " + this);
    }

    /** The differences of two lists of tokens of one sentence, from left to right. */
    static List<TokeniserDifference> between(List<Token> ours, List<Token> theirs) {
        List<TokeniserDifference> differences = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < ours.size() || j < theirs.size()) {
            int firstOfOurs = i;
            int firstOfTheirs = j;
            int end = 0;
            boolean grows = true;
            while (grows) {
                int before = i + j;
                while (i < ours.size() && (end == 0 || ours.get(i).begin() < end)) {
                    end = Math.max(end, ours.get(i++).end());
                }
                while (j < theirs.size() && (end == 0 || theirs.get(j).begin() < end)) {
                    end = Math.max(end, theirs.get(j++).end());
                }
                grows = i + j > before;
            }
            TokeniserDifference piece =
                    new TokeniserDifference(ours.subList(firstOfOurs, i), theirs.subList(firstOfTheirs, j));
            if (!piece.sameCut() || !piece.sameTags()) {
                differences.add(piece);
            }
        }
        return differences;
    }

    private boolean sameCut() {
        return ours.stream()
                        .map(Token::end)
                        .toList()
                        .equals(theirs.stream().map(Token::end).toList())
                && ours.stream()
                        .map(Token::begin)
                        .toList()
                        .equals(theirs.stream().map(Token::begin).toList());
    }

    private boolean sameTags() {
        boolean same = true;
        for (int i = 0; i < ours.size(); i++) {
            same &= Objects.equals(ours.get(i).pos(), theirs.get(i).pos());
        }
        return same;
    }

    /** Whether one of these tokens is so that the others have not. */
    private boolean has(List<Token> tokens, Predicate<Token> what) {
        List<Token> others = tokens == ours ? theirs : ours;
        return tokens.stream().anyMatch(token -> what.test(token) && !others.contains(token));
    }

    private static boolean isName(Token token) {
        return token.pos() != null && token.pos().startsWith("nr");
    }

    /** In simplified characters. */
    private static String form(Token token) {
        return token.term() == null ? token.text() : token.term();
    }

    private static String last(Token token) {
        return form(token).substring(form(token).length() - 1);
    }

    @Override
    public String toString() {
        return cut(ours) + " and not " + cut(theirs);
    }

    private static String cut(List<Token> tokens) {
        return String.join(
                "|",
                tokens.stream().map(token -> token.text() + "/" + token.pos()).toList());
    }
}
