package org.wenmai.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaGuardTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+86", "-5 度", "@某人", "\t缩进", "\r\n", "＝1", "＋1", "－1", "＠", "'已有", "'=1"})
    void dangerousTextGetsAnApostropheThatComesOffAgain(String text) {
        assertEquals("'" + text, FormulaGuard.guard(text));
        assertEquals(text, FormulaGuard.restore(FormulaGuard.guard(text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Sora", "模型=数据", "1-2", "“引号”", "’s"})
    void otherTextStaysAsItIs(String text) {
        assertEquals(text, FormulaGuard.guard(text));
        assertEquals(text, FormulaGuard.restore(text));
    }

    @Test
    void anApostropheBeforeHarmlessTextIsKept() {
        assertEquals("'90后", FormulaGuard.restore(FormulaGuard.guard("'90后")));
    }
}
