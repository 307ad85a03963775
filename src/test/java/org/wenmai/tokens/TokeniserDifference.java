package org.wenmai.tokens;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
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
            Shipped.listedWords().putTogether(DICTIONARY).keySet();

    /** Why the two differ; several may hold, of which {@link #kind} gives the first. */
    enum Kind {
        /** A word and a suffix that HanLP leaves beside it are one word: 公平性, 公平|性. */
        SUFFIX(difference -> difference.joins(
                token -> !DICTIONARY.contains(form(token)),
                pieces -> WordSuffixes.is(form(pieces.get(pieces.size() - 1))))),
        /** A listed word that HanLP leaves in pieces, or hides in a name: 客户端, 客户|端. */
        LISTED_WORD(difference -> difference.cutsAlone(token -> LISTED.contains(form(token)))),
        /** A foreign name is whole: 里维拉, 里|维|拉. */
        FOREIGN_NAME(difference -> difference.cutsAlone(token -> "nrf".equals(token.pos()))),
        /** A name is a foreign one: the same cut. */
        NAME_THAT_IS_FOREIGN(difference -> difference.renames(token -> "nrf".equals(token.pos()))),
        /** What HanLP takes for a name has little of one, and is no person: 周黑/nz, 周黑/nr. */
        NAME_OF_NO_PERSON(difference -> difference.renames(token -> "nz".equals(token.pos()))),
        /** What HanLP takes for a name is a word of the dictionary: 宣称/v, 宣称/nr. */
        NAME_THAT_IS_A_WORD(
                difference -> difference.renames(token -> !isName(token) && DICTIONARY.contains(form(token)))),
        /** A Chinese name, or what looks like one, is whole: 邓腾龙, 邓|腾龙. */
        NAME_JOINED(difference -> difference.joins(
                token -> (isName(token) || "nz".equals(token.pos())) && !DICTIONARY.contains(form(token)),
                pieces -> true)),
        /** Characters that HanLP leaves in pieces are a word of the dictionary: 新颖, 新|颖. */
        WORD_LEFT_IN_PIECES(difference -> difference.joins(token -> DICTIONARY.contains(form(token)), pieces -> true)),
        /** A character is repeated, and HanLP's own analyser has no dictionary to say that its pieces are words: 对对对. */
        REPEATED(difference -> difference.cutsAlone(token -> RepeatedCharacters.hasForm(form(token)))),
        /** What HanLP takes for a name is cut in likelier words: 都|能, 都能. */
        NAME_REFUSED(difference -> difference.cutsInside(TokeniserDifference::isName)),
        /** Anything else. */
        OTHER(difference -> true);

        private final Predicate<TokeniserDifference> holds;

        Kind(Predicate<TokeniserDifference> holds) {
            this.holds = holds;
        }
    }

    /** All reasons that hold, {@link Kind#OTHER} left out. */
    List<Kind> kinds() {
        return Stream.of(Kind.values())
                .filter(kind -> kind != Kind.OTHER && kind.holds.test(this))
                .toList();
    }

    /** Why the two differ. */
    Kind kind() {
        return kinds().stream().findFirst().orElse(Kind.OTHER);
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
        return ours.size() == theirs.size()
                && ours.stream().allMatch(token -> within(theirs, token).size() == 1);
    }

    private boolean sameTags() {
        boolean same = true;
        for (int i = 0; i < ours.size(); i++) {
            same &= Objects.equals(ours.get(i).pos(), theirs.get(i).pos())
                    && Objects.equals(ours.get(i).type(), theirs.get(i).type());
        }
        return same;
    }

    /** The tokens that fill the place of another, none where one of them goes over its edge. */
    private static List<Token> within(List<Token> tokens, Token place) {
        List<Token> inside = tokens.stream()
                .filter(token -> token.begin() < place.end() && token.end() > place.begin())
                .toList();
        boolean fill = !inside.isEmpty()
                && inside.get(0).begin() == place.begin()
                && inside.get(inside.size() - 1).end() == place.end();
        return fill ? inside : List.of();
    }

    /** Whether one of our tokens is so and fills the place of several of theirs that are so. */
    private boolean joins(Predicate<Token> what, Predicate<List<Token>> pieces) {
        return ours.stream()
                .filter(what)
                .map(token -> within(theirs, token))
                .anyMatch(inside -> inside.size() > 1 && pieces.test(inside));
    }

    /** Whether one of our tokens is so and none of theirs has its place. */
    private boolean cutsAlone(Predicate<Token> what) {
        return ours.stream()
                .filter(what)
                .anyMatch(token -> within(theirs, token).size() != 1);
    }

    /** Whether one of our tokens is so where they see a name in the same place, of another sort. */
    private boolean renames(Predicate<Token> what) {
        return ours.stream()
                .filter(what)
                .anyMatch(token -> within(theirs, token).size() == 1
                        && isName(within(theirs, token).get(0))
                        && !Objects.equals(
                                token.pos(), within(theirs, token).get(0).pos()));
    }

    /** Whether one of their tokens is so and one of ours begins inside it. */
    private boolean cutsInside(Predicate<Token> what) {
        return theirs.stream()
                .filter(what)
                .anyMatch(theirToken -> ours.stream()
                        .anyMatch(token -> token.begin() > theirToken.begin() && token.begin() < theirToken.end()));
    }

    private static boolean isName(Token token) {
        return token.pos() != null && token.pos().startsWith("nr");
    }

    /** In simplified characters. */
    private static String form(Token token) {
        return token.term() == null ? token.text() : token.term();
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
