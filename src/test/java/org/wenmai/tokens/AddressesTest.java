package org.wenmai.tokens;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "见https://openai.com/blog?id=7&x=1#a，很好 ¦ 见|https://openai.com/blog?id=7&x=1#a|很|好",
                "见 www.example.org/lift。 ¦ 见|www.example.org/lift",
                "写信到lift@example.org吧 ¦ 写信|到|lift@example.org|吧",
                "（http://a.example/b） ¦ http://a.example/b",
                "看 www 和 http 和 @ ¦ 看|www|和|http|和"
            })
    void areOneTokenEach(String sentence, String expected) {
        assertEquals(expected, Shipped.cut(sentence));
    }

    @Test
    void areNoTermsAndHideTheLexiconEntriesInThem() {
        Token token = Shipped.tokeniser().tokenise("https://openai.com/sora").get(0);
        assertEquals("https://openai.com/sora", token.text());
        assertNull(token.term());
        assertEquals("xu", token.pos());
    }
}
