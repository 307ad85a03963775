package org.wenmai.tokens;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OtherScriptsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Москва是首都; Москва|是|首都",
                "한국어와ひらがな; 한국어와|ひらがな",
                "αβγ粒子; αβγ|粒子",
                "二〇二四年; 二〇二四年",
                "①苹果; ①|苹果",
                "25℃; 25|℃",
                "𠮷野家; 𠮷|野|家",
                "हिन्दी; हिन्दी",
                "人々; 人|々"
            })
    void wordsOfOtherScriptsAndRareCharactersAreKept(String sentence, String tokens) {
        assertEquals(tokens, Shipped.cut(sentence));
    }

    @Test
    void charactersThatChangeTheirLengthInSimplifiedFormShiftNothing() {
        List<Token> tokens = Shipped.tokeniser().tokenise("說龓AB很好𡻕");
        assertEquals("說|龓|AB|很|好|𡻕", tokens.stream().map(Token::text).collect(Collectors.joining("|")));
    }
}
