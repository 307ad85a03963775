package org.wenmai.tokens;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wenmai.documents.WebAddress;
import org.wenmai.lexicons.LexiconFile;
import org.wenmai.lexicons.TermLexicon;

class FoldedSentenceTest {
    private final FoldedSentence sentence = new FoldedSentence(new LexiconMatcher(TermLexicon.parse(
            List.of(new LexiconFile("mine.tsv", "大模型\tconcept\n文脉\tsystem\nQwen\tsystem\n")), Folding::fold)));

    private static String first(char[] characters, int length) {
        return new String(characters, 0, length);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "文脉Ｗenmai，読む | 文脉wenmai,読む",
                "繁體也讀，二○○八年 | 繁体也读,二〇〇八年",
                "他看著窗外的名著 | 他看着窗外的名著",
                "去新聞記者會吃乾麵 | 去新闻记者会吃干面"
            })
    void isFoldedAndSimplified(String written, String normal) {
        sentence.open(written);
        assertEquals(normal, first(sentence.folded(), sentence.length()));
        assertEquals(normal, first(sentence.normal(), sentence.length()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "读", "，", "大模型", "我用文脉和Qwen2.5读大模型的新闻，好。", "繁體的大模型，Ａ股3.5%", "🙂𠮷野家の本", "看著二○○八年"})
    void hasStopsAndRunsWhereItsKindsSaySo(String written) {
        StringBuilder longer = new StringBuilder();
        for (int times = 1; times <= 40; times++) {
            sentence.open(longer.append(written).toString());
            int length = sentence.length();
            for (int i = 0; i < length; i++) {
                int stop = i;
                while (stop < length
                        && (sentence.foldedKind(stop) & (CharacterKinds.LATIN | CharacterKinds.OPENS)) == 0) {
                    stop++;
                }
                int end = i;
                while (end < length && (sentence.normalKind(end) & CharacterKinds.HAN) != 0) {
                    end++;
                }
                assertEquals(stop, sentence.nextStop(i, length), longer + " at " + i);
                assertEquals(end, sentence.hanEnd(i, length), longer + " at " + i);
            }
        }
    }

    @Test
    void opensEntriesWhereTheyStand() {
        sentence.open("一个大模型叫文脉，qwen也是");
        List<Integer> opens = new ArrayList<>();
        for (int i = 0; i < sentence.length(); i++) {
            if ((sentence.foldedKind(i) & CharacterKinds.OPENS) != 0) {
                opens.add(i);
            }
        }
        assertTrue(opens.containsAll(Arrays.asList(2, 6, 9)), opens.toString());
    }

    @Test
    void thatHasNoTraditionalCharacterIsNormalAsItIsFolded() {
        sentence.open("繁體字");
        assertFalse(sentence.isUnchanged());
        sentence.open("简体字ABC");
        assertTrue(sentence.isUnchanged());
        assertArrayEquals(sentence.folded(), sentence.normal());
        sentence.open("他看著我"); // a form that depends on what stands beside it
        assertFalse(sentence.isUnchanged());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "见https://example.org，谢谢",
                "见http://localhost谢谢",
                "在ftp://files上",
                "写信给mei@example.org吧",
                "看www.example.org"
            })
    void withAnAddressHasACharacterOfOne(String written) {
        assertFalse(WebAddress.in(written).isEmpty());
        sentence.open(written);
        assertTrue(sentence.has(CharacterKinds.ADDRESS));
    }

    @Test
    void mayRepeatWhereThreeCharactersAreAlike() {
        for (String written : List.of("呵呵呵", "他们吵吵闹闹", "真的好好好")) {
            sentence.open(written);
            assertTrue(sentence.mayRepeat(), written);
        }
        sentence.open("谢谢你，看看书");
        assertFalse(sentence.mayRepeat());
    }
}
