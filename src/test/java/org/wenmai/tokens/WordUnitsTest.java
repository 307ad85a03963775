package org.wenmai.tokens;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class WordUnitsTest {
    /** Units between bars, two bars where a run begins. */
    private static String cut(String sentence) {
        WordUnits units = WordUnits.of(sentence);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < units.size(); i++) {
            text.append(units.opensRun(i) ? "‖" : "|").append(units.form(i));
        }
        return text.toString();
    }

    @Test
    void aHanCharacterIsAUnitAndALatinWordIsOneWhole() {
        assertEquals("‖时|空|patch|与|gpt-3.5", cut("时空Patch与GPT-3.5"));
    }

    @Test
    void oneSpaceGoesOnBesideLatinAndEndsARunBetweenHan() {
        assertEquals("‖stability|ai|的|模|型", cut("Stability AI 的模型"));
        assertEquals("‖模‖型", cut("模 型"));
        assertEquals("‖tim‖brooks", cut("Tim  Brooks"));
    }

    @Test
    void punctuationAndOtherScriptsEndARun() {
        assertEquals("‖一‖二‖三", cut("一，二ん三"));
    }

    @Test
    void aMiddleDotBetweenHanBelongsToTheCharacterBeforeIt() {
        assertEquals("‖奥·|波‖完", cut("奥・波·，完"));
        assertEquals("奥·波", WordUnits.of("奥•波").text(0, 2));
    }

    @Test
    void widthCaseAndScriptAreFolded() {
        assertEquals("‖ai|国|产", cut("ＡＩ國產"));
    }

    @Test
    void charactersOutsideTheFirstPlaneAreOneUnitWithItsOffsets() {
        WordUnits units = WordUnits.of("𠮷野家");
        assertEquals(3, units.size());
        assertEquals(2, units.begin(1));
        assertEquals("𠮷野", units.text(0, 2));
    }

    @Test
    void latinUnitsAreJoinedBySpacesAndReadBackTheSame() {
        WordUnits units = WordUnits.of("Claude 3.5 Sonnet模型");
        assertEquals("claude 3.5 sonnet模型", units.text(0, units.size()));
        assertEquals(units.size(), WordUnits.of("claude 3.5 sonnet模型").size());
        assertEquals(WordUnits.Kind.NUMBER, units.kind(1));
    }

    @Test
    void textWithoutWordsHasNoUnits() {
        assertEquals(0, WordUnits.of("").size());
        assertEquals(0, WordUnits.of("，。🙂 \u0000").size());
    }
}
