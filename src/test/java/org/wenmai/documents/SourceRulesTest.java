package org.wenmai.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceRulesTest {
    private static final String YAML = """
            rules:
              - path: "**/blog/**"
                source: 老余手记
              - path: "**/*.srt"
                source: 公开课
            aliases:
              青橙周末: [青橙, QingCheng Weekend]
              夜航电台:
            """;
    private static final SourceRules RULES = SourceRules.parse("sources.yaml", YAML);
    private static final SourceSignals BOTH = new SourceSignals("夜航电台", "楼道观察", null);

    @Test
    void takesTheFirstThatAppliesFromRuleToFileName() {
        assertKnown("老余手记 rule", "blog/a.md", "来处", BOTH, "某人");
        assertKnown("来处 field", "a/b.md", "来处", BOTH, "某人");
        assertKnown("夜航电台 text", "a/b.md", null, BOTH, "某人");
        assertKnown("青橙周末 text", "a/b.md", null, new SourceSignals(null, "青橙", null), "某人");
        assertKnown("某人 author", "a/b.md", null, SourceSignals.NONE, "某人");
        assertKnown("a folder", "a/b/c.md", null, SourceSignals.NONE, " ");
        assertKnown("c file name", "c.md", null, SourceSignals.NONE, null);
    }

    @Test
    void trustsTheFolderMoreThanAByline() {
        var byline = new SourceSignals(null, null, "某人");
        assertKnown("a folder", "a/b.md", null, byline, "某人");
        assertKnown("某人 author", "b.md", null, byline, "某人");
        assertKnown("账号 author", "a/b.md", null, byline, "账号");
    }

    @Test
    void leavesAWeakFormOpenUntilItHasAWitness() {
        assertEquals(
                new SourceRules.Candidates(null, null, "楼道观察", "某人", "author"),
                RULES.candidates("a/b.md", null, new SourceSignals(null, "楼道观察", null), "某人"));
    }

    @Test
    void matchesARuleAtAnyDepthAndTheFirstOfTwo() {
        assertEquals("老余手记", RULES.rule("blog/a.md"));
        assertEquals("老余手记", RULES.rule("x/y/blog/z/a.srt"));
        assertEquals("公开课", RULES.rule("a.srt"));
        assertNull(RULES.rule("Blog/a.md"));
    }

    @ParameterizedTest
    @CsvSource({
        "青橙, 青橙周末",
        "qingcheng weekend, 青橙周末",
        "ＱｉｎｇＣｈｅｎｇＷｅｅｋｅｎｄ, 青橙周末",
        "' 青 橙 ', 青橙周末",
        "夜航电台, 夜航电台",
        "' 别处 ', 别处"
    })
    void knowsTheSpellingsOfAName(String spelling, String name) {
        assertEquals(name, RULES.canonical(spelling));
    }

    @Test
    void travelsToExecutors() throws Exception {
        RULES.rule("a");
        var bytes = new ByteArrayOutputStream();
        new ObjectOutputStream(bytes).writeObject(RULES);
        var copy = (SourceRules) new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
        assertEquals("老余手记", copy.rule("blog/a.md"));
        assertEquals("青橙周末", copy.canonical("青橙"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "[a] # sources.yaml: expected the keys rules and aliases, found [a]",
                "rule: [] # sources.yaml: unknown key 'rule'; the keys are rules and aliases",
                "rules: x # sources.yaml: rules: expected a list, found 'x'",
                "rules: [{path: a}] # sources.yaml: rules: expected 'path: GLOB' and 'source: NAME', found {path=a}",
                "rules: [{path: '[', source: b}] # sources.yaml: rules: path '[' is no glob: Missing ']",
                "aliases: [a] # sources.yaml: aliases: expected 'name: [spelling, …]'",
                "aliases: {a: b} # sources.yaml: aliases.a: expected a list, found 'b'",
                "aliases: {a: [x], b: [X]} # sources.yaml: aliases: 'X' stands for both a and b"
            })
    void saysWhatIsWrongWithAFile(String yaml, String message) {
        assertEquals(message, refusal(yaml).getMessage());
    }

    @Test
    void saysThatAFileIsNoYaml() {
        String message = refusal("rules: [").getMessage();
        assertEquals("sources.yaml: no YAML: ", message.substring(0, 23));
        assertEquals(-1, message.indexOf('\n'));
    }

    @Test
    void aSourceNamedByAFolderWithALineFeedIsOneLine() {
        assertEquals("江 北 报", RULES.canonical(" 江\n北\t\r报\n"));
    }

    @Test
    void acceptsAnEmptyFile() {
        assertNull(SourceRules.parse("sources.yaml", "# nothing yet\n").rule("a/b.md"));
        assertNull(SourceRules.parse("sources.yaml", "rules:\naliases:\n").rule("a/b.md"));
    }

    private static IllegalArgumentException refusal(String yaml) {
        return assertThrows(IllegalArgumentException.class, () -> SourceRules.parse("sources.yaml", yaml));
    }

    private static void assertKnown(String known, String path, String field, SourceSignals signals, String author) {
        SourceRules.Candidates found = RULES.candidates(path, field, signals, author);
        assertEquals(known, found.source() + " " + found.how());
    }
}
