package org.wenmai.tokens;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostNameTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "beispiel.com",
                "chat.beispiel.com",
                "news.sina.com.cn",
                "a-b.org",
                "360.cn",
                "forum.beispiel.ai",
                "x2.beispiel.me"
            })
    void aNameOfAMachineIsTold(String word) {
        assertTrue(HostName.is(word), word);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "node.js",
                "kore.ai",
                "gpt-3.5",
                "e.g",
                "u.s",
                "3.5",
                "com",
                ".com",
                "a..com",
                "com.",
                "v2.0",
                "人.com",
                "train.py",
                "ph.d",
                "1.5b"
            })
    void otherWordsWithAFullStopAreNone(String word) {
        assertFalse(HostName.is(word), word);
    }

    @Test
    void aHostIsATokenAndNoTermUnlessTheLexiconListsIt() {
        assertNull(term("他打开了", "chat.beispiel.com"));
        assertEquals("kore.ai", term("他打开了", "kore.ai"));
        assertEquals("You.com", term("他打开了", "You.com"));
    }

    private static String term(String before, String word) {
        List<Token> tokens = Shipped.tokeniser().tokenise(before + word);
        Token last = tokens.get(tokens.size() - 1);
        assertEquals(word, last.text());
        return last.term();
    }
}
