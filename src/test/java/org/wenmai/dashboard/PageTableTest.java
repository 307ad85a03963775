package org.wenmai.dashboard;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PageTableTest {
    private static final Comparator<Object[]> LARGEST = Comparator.comparing(row -> -(Long) row[0]);

    @Test
    void keepsTheStrongestInWhateverOrderTheyCome() {
        List<Object[]> rows = new ArrayList<>();
        for (long i = 0; i < 1_000; i++) {
            rows.add(new Object[] {i});
        }
        for (int seed = 0; seed < 5; seed++) {
            Collections.shuffle(rows, new Random(seed));
            PageTable.Strongest strongest = new PageTable.Strongest(3, LARGEST);
            rows.forEach(strongest::offer);
            assertArrayEquals(
                    new Object[] {999L, 998L, 997L},
                    strongest.rows().stream().map(row -> row[0]).toArray());
        }
    }

    @Test
    void sortsNullsLast() {
        List<Object[]> rows =
                new ArrayList<>(List.of(new Object[] {null, 1L}, new Object[] {"b", 2L}, new Object[] {"a", 3L}));
        PageTable table = new PageTable("t", List.of("name", "n"), 3, rows).sortedBy("name");
        assertEquals(
                "{\"total\":3,\"columns\":[\"name\",\"n\"],\"rows\":[[\"a\",3],[\"b\",2],[null,1]]}",
                PageJson.of(table.content()));
    }

    @Test
    void longTitlesAreCutAtAWholeCharacter() {
        assertEquals("😀".repeat(300) + "…", PageTable.cut("😀".repeat(10_000)));
        assertEquals("短", PageTable.cut("短"));
        assertEquals(null, PageTable.cut(null));
    }
}
