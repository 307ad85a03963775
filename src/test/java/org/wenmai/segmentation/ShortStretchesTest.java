package org.wenmai.segmentation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ShortStretchesTest {
    private static final String CHARACTERS = "王李建国小明的了在和模型发布生成视频他们北京一二三年月日㐂䶮龘々";

    private static List<String> cut(String text, int begin, Words words) {
        WenmaiSegmenter.shared().segment(text.toCharArray(), begin, text.length(), words);
        List<String> found = new ArrayList<>();
        int at = begin;
        for (int i = 0; i < words.size(); i++) {
            String tag = words.number(i) < 0 ? "/" + words.pos(i) : "#" + words.number(i);
            found.add(text.substring(at, words.end(i)) + tag);
            at = words.end(i);
        }
        return found;
    }

    @Test
    void aStretchSeenBeforeIsCutAsAtFirstWhereverItStands() {
        Random random = new Random(5);
        Words kept = new Words();
        for (int i = 0; i < 20_000; i++) {
            StringBuilder stretch = new StringBuilder();
            for (int length = 1 + random.nextInt(6); length > 0; length--) {
                stretch.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
            }
            List<String> anew = cut(stretch.toString(), 0, new Words());
            assertEquals(anew, cut(stretch.toString(), 0, kept));
            assertEquals(anew, cut("。，" + stretch, 2, kept));
        }
    }

    @Test
    void keepsWordsOfTheDictionaryOnly() {
        ShortStretches stretches = new ShortStretches();
        Words words = new Words();
        char[] text = "模型的，龘".toCharArray();
        assertFalse(stretches.recall(text, 0, 3, words));
        words.add(2, 7);
        words.add(3, 0);
        stretches.keep(text, 0, 3, words);
        words.clear();
        assertTrue(stretches.recall(text, 0, 3, words));
        assertEquals(2, words.size());
        assertEquals(List.of(2, 7, 3, 0), List.of(words.end(0), words.number(0), words.end(1), words.number(1)));
        words.clear();
        words.add(2, "nr");
        stretches.keep(text, 0, 2, words);
        assertFalse(stretches.recall(text, 0, 2, words));
    }
}
