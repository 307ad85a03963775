package org.wenmai.sentiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Labelled sentences as users write them. */
class LabelledFileTest {
    private final List<String> problems = new ArrayList<>();

    private LabelledFile parse(String text) {
        return LabelledFile.parse("mine.csv", text, problems);
    }

    private static List<String> labels(LabelledFile file) {
        return file.sentences().stream().map(LabelledSentence::label).toList();
    }

    @Test
    void readsCommasAndQuotes() {
        LabelledFile file = parse("text,label\n\"好，真好\",positive\n\"他说\"\"不\"\"\",neg\n一般,neu\n");
        assertEquals(List.of(), problems);
        assertEquals(List.of("positive", "negative", "neutral"), labels(file));
        assertEquals("他说\"不\"", file.sentences().get(1).text());
    }

    @Test
    void readsTabsWithQuotesAsTheyStand() {
        LabelledFile file = parse("\uFEFFlabel\tsentence\tdocument\tregister\n正面\t\"好\"一半\td1\tnews\n");
        assertEquals(List.of(), problems);
        assertEquals(List.of(new LabelledSentence("\"好\"一半", "positive", "d1", "news")), file.sentences());
    }

    @Test
    void zeroIsNegativeBesideOneAndNeutralBesideMinusOne() {
        assertEquals(List.of("positive", "negative"), labels(parse("label,review\n1,好\n0,坏\n")));
        assertEquals(List.of("positive", "neutral", "negative"), labels(parse("label,text\n1,好\n0,桌子\n-1,坏\n")));
    }

    @Test
    void aSentenceWithoutDocumentIsADocumentOfItsOwn() {
        assertEquals("好", parse("text,label\n好,1\n").sentences().get(0).document());
    }

    @Test
    void mixedSentencesAreLeftOutAndCounted() {
        LabelledFile file = parse("text,label\n好,positive\n又好又坏,mixed\n");
        assertEquals(1, file.sentences().size());
        assertEquals(1, file.leftOut());
    }

    @Test
    void everyWrongLineIsNamed() {
        parse("text,label\n\"好\n吗\",great\n,positive\n\n坏,");
        assertEquals(
                List.of(
                        "mine.csv:2: found the label 'great'; expected positive, neutral or negative",
                        "mine.csv:4: found no text; expected a sentence",
                        "mine.csv:6: found the label ''; expected positive, neutral or negative"),
                problems);
    }

    @Test
    void theFirstTwentyWrongLinesAreNamedAndTheRestCounted() {
        parse("text,label\n" + "好,x\n".repeat(30));
        assertEquals(21, problems.size());
        assertEquals("mine.csv: and 10 more lines like these", problems.get(20));
    }

    @Test
    void missingColumnsAreNamed() {
        parse("satz,wertung\n好,1\n");
        assertEquals(
                List.of(
                        "mine.csv:1: found the columns 'satz,wertung'; expected text and label among them, perhaps document"),
                problems);
    }

    @Test
    void anEmptyFileHasNoHeader() {
        parse("");
        assertTrue(problems.get(0).startsWith("mine.csv:1: found no header"), problems.toString());
    }

    @Test
    void tooFewDocumentsAreTooFewToHoldSomeOut() {
        List<LabelledSentence> few = List.of(
                new LabelledSentence("好", "positive", "d1", ""), new LabelledSentence("坏", "negative", "d1", ""));
        assertEquals(
                List.of(
                        "found 1 documents with positive sentences; expected at least 5, one for each fold",
                        "found 1 documents with negative sentences; expected at least 5, one for each fold"),
                LabelledFile.shortcomings(few, 5));
    }
}
