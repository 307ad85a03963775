package org.wenmai.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class LineJoinerTest {

    @Test
    void joinsLinesByOneSpaceUpToAMark() {
        assertEquals(List.of("今天 下雨了。", "明天呢？", "不知道"), LineJoiner.join(List.of("今天", " 下雨了。 ", "明天呢？", "不知道")));
    }

    @Test
    void takesTheClosingQuoteForTheEnd() {
        assertEquals(List.of("他说“好。”", "我走了"), LineJoiner.join(List.of("他说“好。”", "我走了")));
    }

    @Test
    void endsAtABlankLine() {
        assertEquals(List.of("一", "二"), LineJoiner.join(List.of("一", "", "  ", "二")));
    }

    @Test
    void cutsBeforeAConnectiveOnceThereIsEnough() {
        assertEquals(List.of("这一段话已经有十二个字以上了", "但是还没有完"), LineJoiner.join(List.of("这一段话已经有十二个字以上了", "但是还没有完")));
        assertEquals(List.of("很短 但是没完"), LineJoiner.join(List.of("很短", "但是没完")));
    }

    @Test
    void goesOnAfterACommaWhateverTheNextLineOpensWith() {
        assertEquals(
                List.of("这家面馆开了三十多年了， 所以街坊都认得老板， 但是他明年要关门。"),
                LineJoiner.join(List.of("这家面馆开了三十多年了，", "所以街坊都认得老板，", "但是他明年要关门。")));
        String forty = "字".repeat(LineJoiner.LONG_ENOUGH) + "，";
        assertEquals(List.of(forty + " 还没有完。"), LineJoiner.join(List.of(forty, "还没有完。")));
    }

    @Test
    void doesNotGoOnAfterCommasForEver() {
        String line = "字".repeat(20) + "，";
        List<String> joined = LineJoiner.join(java.util.Collections.nCopies(60, line));
        assertEquals(10, joined.size());
    }

    @Test
    void cutsAtTheFirstLineEndAfterFortyCharacters() {
        String forty = "字".repeat(LineJoiner.LONG_ENOUGH);
        assertEquals(List.of(forty, "下一行"), LineJoiner.join(List.of(forty, "下一行")));
        assertEquals(List.of("短 " + forty), LineJoiner.join(List.of("短", forty)));
    }

    @Test
    void makesNothingOfNothing() {
        assertEquals(List.of(), LineJoiner.join(List.of()));
        assertEquals(List.of(), LineJoiner.join(List.of("", " ")));
    }
}
