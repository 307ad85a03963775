package org.wenmai.tokens;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OffsetsTest {

    @ParameterizedTest
    @CsvSource({
        "Sora, 0, 4",
        "😂Sora, 1, 5",
        "😂😂 Sora, 3, 7",
        "𠮷𠮷Sora, 2, 6",
        "你好，Sora, 3, 7",
        "👨‍👩‍👧Sora, 5, 9",
        "2024年Sora, 5, 9",
        "3.5亿😂Sora, 5, 9"
    })
    void countCodePoints(String sentence, int begin, int end) {
        List<Token> tokens = Shipped.tokeniser().tokenise(sentence);
        Token sora = tokens.get(tokens.size() - 1);
        assertEquals("Sora", sora.text());
        assertEquals(begin, sora.begin());
        assertEquals(end, sora.end());
    }

    @Test
    void nothingHasNoTokens() {
        assertEquals(List.of(), Shipped.tokeniser().tokenise(""));
        assertEquals(List.of(), Shipped.tokeniser().tokenise(" \u3000\n\t"));
        assertEquals(List.of(), Shipped.tokeniser().tokenise("。，！…😂\uD83D"));
    }
}
