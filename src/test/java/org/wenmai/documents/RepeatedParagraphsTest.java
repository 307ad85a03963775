package org.wenmai.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RepeatedParagraphsTest {
    private static final String LONG = "养护队给老桥换上了一千二百颗会说话的螺栓。";

    @Test
    void dropsEveryPrintingButTheFirst() {
        assertEquals(Set.of(1L, 3L), repeated(LONG, LONG, "另一段。", LONG));
    }

    @Test
    void letsShortParagraphsRepeat() {
        assertEquals(Set.of(), repeated("编者按。", "编者按。"));
        String nineteen = "字".repeat(RepeatedParagraphs.SHORTEST - 1);
        assertEquals(Set.of(), repeated(nineteen, nineteen));
        assertEquals(Set.of(1L), repeated(nineteen + "字", nineteen + "字"));
    }

    @Test
    void countsCodePointsAndNotUnits() {
        String ten = "𠮷".repeat(10);
        assertEquals(Set.of(), repeated(ten, ten));
    }

    @Test
    void comparesWholeParagraphsSentenceBySentence() {
        assertEquals(Set.of(), repeated(LONG, LONG + "多出一句。"));
        assertEquals(Set.of(1L), repeated(LONG + LONG, LONG + LONG));
        assertEquals(Set.of(), repeated());
    }

    private static Set<Long> repeated(String... paragraphs) {
        List<Block> blocks = List.of(paragraphs).stream().map(Block::body).toList();
        return RepeatedParagraphs.in(TextAssembler.assemble(null, blocks).sentences());
    }
}
