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
    void readsAHeadThatLostALine() throws Exception {
        assertLoose("it has no closing line ---", "{title=甲, author=乙}", "\n正文。", "---\ntitle: 甲\nauthor: 乙\n\n正文。");
        assertLoose("it has no closing line ---", "{title=甲}", "正文。", "---\ntitle: 甲\n正文。");
        assertLoose("it has no closing line +++", "{a=1}", "---\n", "\n\n+++\na = 1\n---\n");
        assertLoose(
                "it has no opening line ---",
                "{title=甲, date=2024-01-02}",
                "\n正文。",
                "title: '甲'\ndate: 2024-01-02\n\n---\n\n正文。");
        assertLoose(
                "it opens twice",
                "{title=甲, date=2024-01-02}",
                "正文。",
                "---\n---\n\ntitle: 甲\ndate: 2024-01-02\n---\n正文。");
    }

    @Test
    void readsBrokenYamlLineByLineAndNamesTheLine() throws Exception {
        String unquoted =
                "line 3: front matter is no YAML: mapping values are not allowed here; quote the value or correct the line";
        assertLoose(unquoted, "{a=b, title=甲: 乙}", "正文", "---\na: b\ntitle: 甲: 乙\n---\n正文");
        assertLoose(null, "{a=b, tags=[甲, 乙]}", "正文", "---\na: b\ntags:\n\t- 甲\n\t- 乙\n---\n正文");
        assertLoose(null, "{title=甲, tags=[甲, 乙]}", "正文", "---\ntitle: \"甲\ntags: [甲, 乙]\n---\n正文");
        assertLoose(null, "{title=甲}", "第一段文字\n\n\n第二段", "---\ntitle: 甲\n第一段文字\n---\n第二段");
    }

    @Test
    void readsBrokenTomlLineByLineAndNamesTheLine() throws Exception {
        assertLoose(null, "{a=1, b=null}", "正文", "+++\na = 1\nb = \n+++\n正文");
        assertLoose(null, "{a=2}", "正文", "+++\na = 1\na = 2\n+++\n正文");
        assertTrue(FrontMatter.of("+++\na = 1\nb = \n+++\n")
                .note()
                .startsWith("front matter read line by line: line 3: front matter is no TOML: "));
    }

    @Test
    void countsTheLastOfEqualKeys() throws Exception {
        FrontMatter head = FrontMatter.of("---\ntitle: 甲\ntitle: 乙\n---\n正文");
        assertEquals("{title=乙}", text(head));
        assertEquals("front matter: found duplicate key title; the last one counts", head.note());
    }

    @Test
    void takesARuleAtTheTopForARule() throws Exception {
        assertNull(FrontMatter.of("\n---\n感谢阅读！\n").syntax());
        assertEquals("感谢阅读！\n", FrontMatter.of("\n---\n感谢阅读！\n").body());
        assertFalse(FrontMatter.opens("注意: 内容\n来源: 某处\n正文\n---\n"));
    }

    private static void assertLoose(String why, String fields, String body, String text) throws Exception {
        FrontMatter head = FrontMatter.of(text);
        assertEquals(fields, text(head));
        assertEquals(body, head.body());
        String note = "front matter read line by line: ";
        assertTrue(why == null ? head.note().startsWith(note) : head.note().equals(note + why), head.note());
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
        assertTrue(message(head).startsWith("line 2: front matter is no YAML: Number of aliases"), message(head));
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
