package org.wenmai.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FrontMatterTest {

    @Test
    void keepsScalarsAsWritten() throws Exception {
        FrontMatter head =
                FrontMatter.of("---\nid: 007\nversion: 1.10\ndate: 2024-02-19\ndraft: no\nnone: null\nempty:\n---\n正文");
        assertEquals("yaml", head.syntax());
        assertEquals("{id=007, version=1.10, date=2024-02-19, draft=no, none=null, empty=null}", text(head));
        assertNull(head.fields().get("none"));
        assertEquals("正文", head.body());
    }

    @Test
    void readsAHeadWithNothingInIt() throws Exception {
        assertEquals(Map.of(), FrontMatter.of("---\n---\n正文").fields());
        assertEquals(Map.of(), FrontMatter.of("---\n\n# nothing yet\n---\n正文").fields());
        assertEquals(Map.of(), FrontMatter.of("+++\n+++\n正文").fields());
    }

    @Test
    void readsListsAndTablesOfToml() throws Exception {
        FrontMatter head = FrontMatter.of("\n+++\ntags = [\"甲\", \"乙\"]\n[cover]\nimage = \"a.png\"\n+++\n正文");
        assertEquals("toml", head.syntax());
        assertEquals(List.of("甲", "乙"), head.fields().get("tags"));
        assertEquals(Map.of("image", "a.png"), head.fields().get("cover"));
    }

    @Test
    void opensOnlyOnALineOfItsOwn() {
        assertTrue(FrontMatter.opens("\n\n---  \r\na: b"));
        assertFalse(FrontMatter.opens("--- a: b\n---\n"));
        assertFalse(FrontMatter.opens("----\n"));
        assertFalse(FrontMatter.opens("正文\n---\n"));
        assertFalse(FrontMatter.opens("---"));
    }

    @Test
    void takesWordsBetweenTwoRulesForText() throws Exception {
        FrontMatter head = FrontMatter.of("---\n编者的话\n---\n正文");
        assertNull(head.syntax());
        assertEquals(Map.of(), head.fields());
        assertEquals("编者的话\n\n\n正文", head.body());
    }

    @Test
    void saysThatTheHeadNeverCloses() {
        assertMessage("line 1: front matter opens with --- and never closes; add a line --- after it", "---\na: b\n");
        assertMessage(
                "line 3: front matter opens with +++ and never closes; add a line +++ after it",
                "\n\n+++\na = 1\n---\n");
    }

    @Test
    void namesTheLineOfBrokenYaml() {
        assertMessage(
                "line 3: front matter is no YAML: mapping values are not allowed here; quote the value or correct the line",
                "---\na: b\ntitle: 甲: 乙\n---\n");
        assertMessage(
                "line 5: front matter is no YAML: mapping values are not allowed here; quote the value or correct the line",
                "\n\n---\na: b\ntitle: 甲: 乙\n---\n");
    }

    @Test
    void namesTheLineOfBrokenToml() {
        assertTrue(message("+++\na = 1\nb = \n+++\n").startsWith("line 3: front matter is no TOML: "));
        assertTrue(message("+++\na = 1\na = 2\n+++\n").startsWith("line 3: front matter is no TOML: "));
    }

    @Test
    void refusesAHeadThatItsAliasesBlowUp() {
        StringBuilder head = new StringBuilder("---\na0: &a0 [哈, 哈]\n");
        for (int i = 1; i <= 24; i++) {
            head.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
        }
        assertMessage(
                "line 2: front matter has more than 10000 values or 64 levels once its aliases are followed; write it without aliases",
                head + "---\n正文");
    }

    @Test
    void refusesMoreAliasesThanAHeadNeeds() {
        String head = "---\na: &a [1]\n" + "b: [" + "*a, ".repeat(60) + "]\n---\n";
        assertTrue(message(head).startsWith("line 2: front matter is no YAML: "), message(head));
    }

    @Test
    void refusesAnAliasThatHoldsItself() {
        assertTrue(message("---\na: &a [[*a], *a]\n---\n").contains("64 levels"));
        assertTrue(message("---\na: &a {b: *a}\n---\n").contains("64 levels"));
    }

    @Test
    void buildsNothingFromATag() throws Exception {
        FrontMatter head = FrontMatter.of(
                "---\na: !!java.net.URL [\"http://x.example\"]\nb: !local 甲\nc: !!int 007\nd: !!javax.script.ScriptEngineManager {x: y}\n---\n");
        assertEquals("{a=[http://x.example], b=甲, c=007, d={x=y}}", text(head));
    }

    private static String text(FrontMatter head) {
        return head.fields().toString();
    }

    private static String message(String text) {
        return assertThrows(MalformedException.class, () -> FrontMatter.of(text))
                .getMessage();
    }

    private static void assertMessage(String message, String text) {
        assertEquals(message, message(text));
    }
}
