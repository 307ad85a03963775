package org.wenmai.tokens;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wenmai.lexicons.LexiconFile;
import org.wenmai.lexicons.StopTerms;
import org.wenmai.lexicons.TermLexicon;
import org.wenmai.segmentation.WenmaiSegmenter;

class TermsTest {
    private static Tokeniser tokeniser(String terms, String stops, boolean keepNumbers) {
        return new Tokeniser(
                WenmaiSegmenter.shared(),
                TermLexicon.parse(List.of(new LexiconFile("t", terms)), Folding::fold),
                ListedWords.NONE,
                StopTerms.parse(List.of(new LexiconFile("s", stops)), Folding::fold),
                keepNumbers);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "的", "a", "Ａ", "x", "7", "10,000", "3.5亿", "2024年", "16日", "三千", "THE", "我們", "12:30", "٣", "①", "α"
            })
    void stopTermsSingleLettersAndNumbersStayTokensWithoutATerm(String word) {
        List<Token> tokens = Shipped.tokeniser().tokenise(word);
        assertEquals(1, tokens.size(), tokens.toString());
        assertEquals(word, tokens.get(0).text());
        assertNull(tokens.get(0).term());
    }

    @ParameterizedTest
    @CsvSource({"7, 7", "10,10", "3.5亿, 3.5亿", "2024年, 2024年", "１２, 12"})
    void numbersAreTermsWhereTheyAreKept(String word, String term) {
        assertEquals(term, tokeniser("", "", true).tokenise(word).get(0).term());
    }

    @ParameterizedTest
    @CsvSource({"學習語言學, 语言学", "後來發展得很慢, 发展", "頭髮, 头发", "乾燥, 干燥", "經濟, 经济", "視頻ＡＢＣ, abc", "RUNABC, runabc"})
    void traditionalTextFullWidthAndCapitalsAreFolded(String sentence, String term) {
        List<Token> tokens = Shipped.tokeniser().tokenise(sentence);
        assertTrue(tokens.stream().anyMatch(token -> term.equals(token.term())), tokens.toString());
        assertEquals(sentence, String.join("", tokens.stream().map(Token::text).toList()));
    }

    @Test
    void anEntryHasTheTermAsListedAndItsType() {
        Token token =
                tokeniser("Foo BAR\tperson\t福巴", "", false).tokenise("见福巴").get(1);
        assertEquals(new Token("福巴", "Foo BAR", "nr", "person", 1, 3), token);
    }

    @Test
    void anEntryIsOneWordAsLongAsItIsWrittenTheSame() {
        List<Token> tokens = tokeniser("Foo BAR\tperson\t福巴", "", false).tokenise("福巴，福巴，FOO bar，福巴");
        assertEquals(
                List.of("福巴", "福巴", "FOO bar", "福巴"),
                tokens.stream().map(Token::text).toList());
        assertTrue(tokens.stream().allMatch(token -> "Foo BAR".equals(token.term())), tokens.toString());
        assertSame(tokens.get(0).word(), tokens.get(1).word());
    }

    @Test
    void anEntryWhoseTermIsStoppedHasNoTerm() {
        Token token = tokeniser("Foo\tperson\t福巴", "foo", false).tokenise("福巴").get(0);
        assertNull(token.term());
        assertEquals("person", token.type());
    }

    @Test
    void theLongestEntryFromTheLeftWins() {
        Tokeniser tokeniser = tokeniser("甲乙\n甲乙丙丁\n乙丙", "", false);
        assertEquals(
                List.of("甲乙丙丁", "甲乙", "乙丙"),
                tokeniser.tokenise("甲乙丙丁，甲乙，乙丙").stream().map(Token::text).toList());
    }

    @Test
    void recognisedPeopleHaveTheirType() {
        Token token = Shipped.tokeniser().tokenise("记者王建国报道").stream()
                .filter(t -> t.text().equals("王建国"))
                .findFirst()
                .orElseThrow();
        assertEquals("person", token.type());
        assertEquals("nr", token.pos());
    }
}
