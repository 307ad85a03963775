package org.wenmai.dashboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PageJsonTest {
    @Test
    void noTextClosesTheElementOrOpensAComment() {
        assertEquals(
                "\"\\u003c/script\\u003e\\u003c!--\\u0026\\u2028\\u2029\"", PageJson.of("</script><!--&\u2028\u2029"));
    }

    @Test
    void readsBackAsWhatItWas() throws Exception {
        String text = "引号\"反斜杠\\换行\n制表\t零\0表情😀<b>尾";
        assertEquals(text, new ObjectMapper().readValue(PageJson.of(text), String.class));
    }

    @Test
    void halfASurrogatePairIsAnEscape() {
        assertEquals("\"a\\ud83d\"", PageJson.of("a\ud83d"));
        assertEquals("\"\\ude00b\"", PageJson.of("\ude00b"));
        assertEquals("\"😀\"", PageJson.of("😀"));
    }

    @Test
    void aFigureThatDoesNotExistIsNull() {
        assertEquals("[null,null,null,0.5,-3,3]", PageJson.of(Arrays.asList(null, Double.NaN, 1.0 / 0, 0.5, -3.0, 3L)));
    }

    @Test
    void doublesReadBackTheSame() {
        for (double number : new double[] {0.1, 1.0 / 3, 1e-300, 12345678901234567.0, Double.MIN_VALUE, -0.07}) {
            assertEquals(number, Double.parseDouble(PageJson.of(number)));
        }
    }

    @Test
    void mapsAndListsMayBeEmptyAndNested() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("a<", List.of());
        map.put("b", new Object[] {true, LocalDate.of(2024, 2, 16)});
        assertEquals("{\"a\\u003c\":[],\"b\":[true,\"2024-02-16\"]}", PageJson.of(map));
        assertEquals("{}", PageJson.of(Map.of()));
    }

    @Test
    void refusesWhatHasNoForm() {
        assertThrows(IllegalArgumentException.class, () -> PageJson.of(new StringBuilder("x")));
    }
}
