package org.wenmai.lexicons;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wenmai.lexicons.TermLexicon.Entry;

class TermLexiconTest {
    private static List<Entry> parse(String... files) {
        LexiconFile[] named = new LexiconFile[files.length];
        for (int i = 0; i < files.length; i++) {
            named[i] = new LexiconFile((char) ('a' + i) + ".tsv", files[i]);
        }
        return TermLexicon.parse(List.of(named), text -> text.toLowerCase(Locale.ROOT))
                .entries();
    }

    private static String problems(String... files) {
        return assertThrows(LexiconFormatException.class, () -> parse(files)).getMessage();
    }

    @Test
    void aLineHasATermATypeAndAliases() {
        assertEquals(
                List.of(
                        new Entry("Foo Bar", "Foo Bar", "person"),
                        new Entry("福", "Foo Bar", "person"),
                        new Entry("巴", "Foo Bar", "person")),
                parse("Foo Bar\tperson\t福|巴"));
    }

    @Test
    void theLastTwoColumnsMayBeMissingOrEmpty() {
        Entry entry = new Entry("Foo", "Foo", null);
        assertEquals(List.of(entry), parse("Foo"));
        assertEquals(List.of(entry), parse("Foo\t"));
        assertEquals(List.of(entry), parse("Foo\t\t"));
        assertEquals(List.of(entry, new Entry("福", "Foo", null)), parse("Foo\t\t福"));
    }

    @Test
    void commentsBlankLinesByteOrderMarkAndOtherLineEndsAreNoEntries() {
        assertEquals(List.of(new Entry("Foo", "Foo", null)), parse("\uFEFF# a comment\r\n\r\n  \r\nFoo\r\n# end"));
        assertEquals(List.of(new Entry("Foo", "Foo", null)), parse("\uFEFFFoo"));
        assertEquals(List.of(), parse(""));
    }

    @Test
    void blanksAroundColumnsAndEmptyAliasesDoNotCount() {
        assertEquals(
                List.of(new Entry("Foo", "Foo", "person"), new Entry("福", "Foo", "person")),
                parse(" Foo \t person \t || 福 |"));
    }

    @Test
    void anUnknownTypeIsNamedWithTheKnownOnes() {
        assertEquals(
                "a.tsv:2: unknown type 'animal', expected one of [concept, event, hardware, medium, method, organisation, person, place, role, system, work]",
                problems("# head\nFoo\tanimal"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Foo\tperson\tx1|x2\tmore", "\tperson\tx1"})
    void aLineOfAnotherFormIsNamed(String line) {
        assertEquals(
                "a.tsv:1: expected 'term<TAB>type<TAB>alias|alias', found '" + line + "'; comment lines start with #",
                problems(line));
    }

    @Test
    void aTermOrAliasOfPunctuationOnlyIsRefused() {
        assertEquals(
                "a.tsv:1: expected a letter or digit in every term and alias, found '……'\n"
                        + "a.tsv:2: expected a letter or digit in every term and alias, found '-'",
                problems("……\nFoo\tperson\t-"));
    }

    @Test
    void aSurfaceMayStandOnceInAFile() {
        assertEquals(
                "a.tsv:3: 'foo' stands already at a.tsv:1; a surface may mean one term only",
                problems("Foo\tperson\n\nBar\tperson\tfoo"));
    }

    @Test
    void aSurfaceRepeatedInItsOwnLineIsNoProblem() {
        assertEquals(List.of(new Entry("Foo", "Foo", "person")), parse("Foo\tperson\tFOO|foo"));
    }

    @Test
    void aLaterFileWins() {
        assertEquals(
                List.of(
                        new Entry("foo", "Bar", "work"),
                        new Entry("x1", "Foo", "person"),
                        new Entry("Bar", "Bar", "work")),
                parse("Foo\tperson\tx1", "Bar\twork\tfoo"));
    }

    @Test
    void allProblemsOfAllFilesAreToldAtOnce() {
        assertEquals(3, problems("Foo\tanimal\n\tperson", "Bar\tplant").lines().count());
    }

    @Test
    void aLaterFileThatGivesASurfaceAnotherMeaningIsSaid() {
        TermLexicon lexicon = TermLexicon.parse(
                List.of(
                        new LexiconFile("a.tsv", "Foo\torganisation\tfu\nBar\tplace\nBaz"),
                        new LexiconFile("b.tsv", "# mine\nFu\tperson\nBAR\tplace\nBaz")),
                text -> text.toLowerCase(Locale.ROOT));
        assertEquals(
                List.of(
                        "b.tsv:2: 'Fu' counts as Fu (person), over a.tsv:1, where it counts as Foo (organisation)",
                        "b.tsv:3: 'BAR' counts as BAR (place), over a.tsv:2, where it counts as Bar (place)"),
                lexicon.conflicts());
    }

    @Test
    void aTermThatIsAStopTermTooIsSaidOnce() {
        TermLexicon lexicon = TermLexicon.parse(
                List.of(new LexiconFile("a.tsv", "Foo\torganisation\tfu|fuu\nBar\tplace")),
                text -> text.toLowerCase(Locale.ROOT));
        StopTerms stopTerms = StopTerms.parse(
                List.of(new LexiconFile("stop.txt", "foo\nfu\nbaz")), text -> text.toLowerCase(Locale.ROOT));
        assertEquals(
                List.of("'Foo' is an entry of the term lexicon and a stop term: it is one word and no term"),
                lexicon.conflictsWith(stopTerms, text -> text.toLowerCase(Locale.ROOT)));
    }
}
