package org.wenmai.lexicons;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordListTest {
    private static WordList parse(String first, String second) {
        return WordList.parse(
                List.of(new LexiconFile("a.txt", first), new LexiconFile("b.txt", second)),
                text -> text.replace('鏈', '链'));
    }

    @Test
    void wordsAreFoldedAndJoinedFromAllFilesInOrder() {
        assertEquals(
                List.of("源码", "链接", "像素"),
                parse("# head\n源码\n 鏈接 \n\n", "像素\n链接").all());
    }

    @Test
    void listsNothingWithoutFiles() {
        assertEquals(List.of(), WordList.parse(List.of(), text -> text).all());
    }

    @Test
    void aLineThatIsNoWordIsNamed() {
        LexiconFormatException wrong =
                assertThrows(LexiconFormatException.class, () -> parse("源码", "\n码\n源码\tn\n一二三四五\nGPU卡\n𠀀码"));
        assertEquals("""
                b.txt:2: expected a word of 2 to 4 Chinese characters, found '码'
                b.txt:3: expected a word of 2 to 4 Chinese characters, found '源码\tn'
                b.txt:4: expected a word of 2 to 4 Chinese characters, found '一二三四五'
                b.txt:5: expected a word of 2 to 4 Chinese characters, found 'GPU卡'
                b.txt:6: expected a word of 2 to 4 Chinese characters, found '𠀀码'""".strip(), wrong.getMessage().strip());
    }
}
