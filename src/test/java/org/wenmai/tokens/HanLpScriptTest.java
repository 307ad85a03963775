package org.wenmai.tokens;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.wenmai.segmentation.DictionaryException;
import org.wenmai.segmentation.HanLpFile;

class HanLpScriptTest {
    @Test
    void refusesTheConversionOfAnotherPlace() {
        assertDoesNotThrow(() -> HanLpScript.requireRead(HanLpFile.SIMPLIFIED.path()));
        assertEquals(
                "HanLP reads /opt/hanlp/data/dictionary/tc/t2s.txt, expected data/dictionary/tc/t2s.txt; take hanlp.properties off the"
                        + " class path, or tcDictionaryRoot and root out of it",
                assertThrows(
                                DictionaryException.class,
                                () -> HanLpScript.requireRead("/opt/hanlp/data/dictionary/tc/t2s.txt"))
                        .getMessage());
    }
}
