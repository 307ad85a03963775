package org.wenmai.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What every reader owes to its fixture; a subclass names the fixture and what a person would read out of it. */
abstract class ReaderContract {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Pattern NO_TEXT =
            Pattern.compile("</?[a-z]|&[a-z]+;|\\]\\(|\\[\\^|\\*\\*|\\{\\{|```|^#|[\\[（(]图片[\\]）)]|-->|代码不是文章|脚本|示意图");

    /**
     * What is expected of a document.
     *
     * @param date {@code on}, {@code at} and {@code how}, separated by blanks, {@code -} for null
     */
    record Expected(
            String format,
            String title,
            String author,
            String fieldSource,
            SourceSignals signals,
            String date,
            List<String> sentences,
            List<String> links) {}

    /** Path of the fixture below {@code fixtures}. */
    abstract String fixture();

    /** Its documents, in order. */
    abstract List<Expected> expected();

    @Test
    void keepsTitleAuthorSourceAndDate() {
        List<Draft> drafts = drafts();
        assertEquals(expected().size(), drafts.size());
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            Expected wanted = expected().get(i);
            assertEquals(wanted.format(), draft.format());
            assertEquals(wanted.title(), draft.title());
            assertEquals(wanted.author(), draft.author());
            assertEquals(wanted.fieldSource(), draft.fieldSource());
            assertEquals(wanted.signals(), draft.signals());
            assertEquals(wanted.date(), date(draft.date()));
        }
    }

    @Test
    void findsTheSentencesAPersonWouldFind() {
        List<Draft> drafts = drafts();
        for (int i = 0; i < drafts.size(); i++) {
            assertEquals(
                    String.join("\n", expected().get(i).sentences()),
                    String.join(
                            "\n",
                            drafts.get(i).sentences().stream()
                                    .map(s -> s.kind().value() + " " + s.text())
                                    .toList()));
        }
    }

    @Test
    void findsTheLinksWithTheirSentences() {
        List<Draft> drafts = drafts();
        for (int i = 0; i < drafts.size(); i++) {
            assertEquals(
                    expected().get(i).links(),
                    drafts.get(i).text().links().stream()
                            .map(l -> l.sentence() + " " + l.url() + (l.anchor() == null ? "" : " " + l.anchor()))
                            .toList());
        }
    }

    @Test
    void standsEverySentenceInTheTextAtItsCodePoints() {
        drafts().forEach(ReaderContract::assertPlaces);
    }

    @Test
    void leavesNoMarkupOrPlaceholderInASentence() {
        for (Draft draft : drafts()) {
            for (Sentence sentence : draft.sentences()) {
                assertFalse(NO_TEXT.matcher(sentence.text()).find(), sentence.text());
            }
        }
    }

    @Test
    void readsTheSameOutOfAGzipFile() throws IOException {
        var packed = new java.io.ByteArrayOutputStream();
        try (var gzip = new java.util.zip.GZIPOutputStream(packed)) {
            gzip.write(bytes());
        }
        List<ReadResult> results = read(fixture() + ".gz", packed.toByteArray(), new ArrayList<>());
        assertEquals(results(), results);
    }

    @Test
    void endsWithAResultWhereverTheFileIsCutOff() throws IOException {
        byte[] whole = bytes();
        for (int i = 1; i <= 16; i++) {
            byte[] cut = java.util.Arrays.copyOf(whole, (int) ((long) whole.length * i / 17));
            assertFalse(read(fixture(), cut, new ArrayList<>()).isEmpty(), "cut to " + cut.length);
        }
    }

    @Test
    void readsTheSameFromWindowsLineEnds() throws IOException {
        org.junit.jupiter.api.Assumptions.assumeTrue(isText());
        String windows = new String(bytes(), java.nio.charset.StandardCharsets.UTF_8).replace("\n", "\r\n");
        List<ReadResult> results =
                read(fixture(), windows.getBytes(java.nio.charset.StandardCharsets.UTF_8), new ArrayList<>());
        List<AssembledText> texts = results.stream()
                .filter(Draft.class::isInstance)
                .map(d -> ((Draft) d).text())
                .toList();
        assertEquals(drafts().stream().map(Draft::text).toList(), texts);
    }

    List<ReadResult> results() {
        try {
            return read(fixture(), bytes(), new ArrayList<>());
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    static List<ReadResult> read(String path, byte[] bytes, List<ReadResult> into) {
        DocumentReaders.read(path, new java.io.ByteArrayInputStream(bytes), bytes.length, ReadOptions.of(ZONE))
                .forEachRemaining(into::add);
        return into;
    }

    static void assertPlaces(Draft draft) {
        int[] text = draft.text().text().codePoints().toArray();
        assertEquals(text.length, draft.text().characters());
        long end = 0;
        long number = 0;
        for (Sentence sentence : draft.sentences()) {
            assertEquals(number++, sentence.number());
            assertTrue(sentence.begin() >= end, "in order and apart: " + sentence);
            end = sentence.end();
            assertEquals(sentence.text(), new String(text, (int) sentence.begin(), (int)
                    (sentence.end() - sentence.begin())));
        }
    }

    private List<Draft> drafts() {
        return results().stream()
                .filter(Draft.class::isInstance)
                .map(result -> assertInstanceOf(Draft.class, result))
                .toList();
    }

    /** Whether the fixture is text, whose line ends may be of another system. */
    boolean isText() {
        return true;
    }

    byte[] bytes() throws IOException {
        try (InputStream in = ReaderContract.class.getResourceAsStream("/fixtures/" + fixture())) {
            return in.readAllBytes();
        }
    }

    private static String date(PublicationDate date) {
        return "%s %s %s"
                .formatted(
                        date.on() == null ? "-" : date.on(),
                        date.at() == null ? "-" : date.at(),
                        date.how() == null ? "-" : date.how());
    }
}
