package org.wenmai.tokens;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that no lexicon lists. */
class PersonalNamesTest {
    @Test
    void haveMoreThanOneCharacter() {
        assertTrue(Shipped.tokeniser().tokenise("几周前他来了").stream().allMatch(token -> token.type() == null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "拉姆斯菲尔德",
                "克里斯蒂",
                "奥本海默",
                "斯威夫特",
                "乔纳森",
                "洛克菲勒",
                "约翰·阿基耶库姆",
                "谢尔盖·米哈尔科夫",
                "威廉·巴勒特",
                "赵新民",
                "曹鹏飞",
                "王建国"
            })
    void areWholeAndOfTypePerson(String name) {
        List<Token> tokens = Shipped.tokeniser().tokenise("记者" + name + "说，天气很好。");
        Token found = tokens.stream()
                .filter(token -> token.text().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " in " + tokens));
        assertEquals("person", found.type());
        assertTrue(found.pos().startsWith("nr"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"中国·哈尔滨", "村民·镇长", "三体·黑暗"})
    void areNotSeenInOtherWordsAroundADot(String text) {
        assertEquals(text.replace('·', '|'), Shipped.cut(text));
    }

    @Test
    void endBeforeATitle() {
        assertEquals("贝克|博士|来|了", Shipped.cut("贝克博士来了"));
    }
}
