package org.wenmai.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonArrayTest extends ReaderContract {
    @Override
    String fixture() {
        return "json-array/articles.json";
    }

    @Override
    List<Expected> expected() {
        return List.of(
                new Expected(
                        "json",
                        "湿地的候鸟",
                        "何湾",
                        "湿地日报",
                        SourceSignals.NONE,
                        "2024-05-13 2024-05-12T23:20:00Z field",
                        List.of("title 湿地的候鸟", "body 第一批白鹭凌晨抵达。", "body 巡护员数到四十一只。"),
                        List.of()),
                new Expected(
                        "json", null, null, null, SourceSignals.NONE, "- - -", List.of("body 第二篇说的是渔船。"), List.of()));
    }

    @Test
    void countsEveryElementAndGoesOnBehindABrokenOne() {
        assertEquals(
                List.of("1", "2 EMPTY", "3 MALFORMED", "4"),
                results().stream()
                        .map(r -> r instanceof Reject reject ? r.entry() + " " + reject.reason() : "" + r.entry())
                        .toList());
        Draft first = (Draft) results().get(0);
        assertEquals("zh", first.language());
        assertEquals("{tags=[\"鸟\",\"湿地\"]}", first.fields().toString());
    }

    @Test
    void readsTheListInsideAnObjectAndObjectsOverSeveralLines() {
        assertEquals(
                2,
                read("{\"total\": 2,\n \"data\": [{\"text\": \"甲。\"}, {\"text\": \"乙。\"}]}")
                        .size());
        assertEquals(2, read("{\n\"text\": \"甲。\"}\n{\n\"text\": \"乙。\"}").size());
        assertEquals(1, read("{\n\"text\": \"甲。\", \"parts\": [{\"a\": 1}]}").size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"data\": {\"list\": [{\"text\": \"甲。\"}, {\"title\": \"无文\"}], \"pages\": [{\"n\": 1}]}}",
                "{\"code\": 0,\n \"data\": {\"list\": [{\"正文\": \"甲。\"}, {\"title\": \"无文\"}]}}"
            })
    void readsTheOnlyListWithTextsHoweverDeepInAnObjectAndSaysSo(String json) {
        List<ReadResult> results = read(json);
        assertEquals(2, results.size());
        Draft first = (Draft) results.get(0);
        assertEquals("甲。", first.text().text());
        assertEquals(
                "{reading_note=records of the list data.list}", first.fields().toString());
        assertEquals(
                "record 2: no field text, content, body, 正文 or 内容; found [title]", ((Reject) results.get(1)).message());
    }

    @ParameterizedTest
    @ValueSource(strings = {"items", "articles", "results", "条目"})
    void aListBearsAnyName(String name) {
        List<ReadResult> results = read("{\"%s\": [{\"text\": \"甲。\"}, {\"text\": \"乙。\"}]}".formatted(name));
        assertEquals(2, results.size());
        assertEquals("乙。", ((Draft) results.get(1)).text().text());
    }

    @Test
    void oneOfSeveralListsIsNotGuessed() {
        List<ReadResult> results =
                read("{\"data\": {\"news\": [{\"text\": \"甲。\"}], \"posts\": [{\"text\": \"乙。\"}]}}");
        assertEquals(1, results.size());
        assertEquals(
                "line 1: no field text, content, body, 正文 or 内容, but 2 lists of records: [data.news, data.posts]; expected one",
                ((Reject) results.get(0)).message());
    }

    @Test
    void anObjectWithoutTextAndWithoutListsNamesItsFields() {
        assertEquals(
                "line 1: no field text, content, body, 正文 or 内容; found [code, data]",
                ((Reject) read("{\"code\": 0, \"data\": {\"list\": [1, 2]}}").get(0)).message());
    }

    @Test
    void keepsWhatStandsBeforeABreak() {
        List<ReadResult> results = read("[{\"text\": \"甲。\"}, {\"text\": \"乙。\"]");
        assertEquals(2, results.size());
        assertEquals(RejectReason.MALFORMED, ((Reject) results.get(1)).reason());
    }

    private static List<ReadResult> read(String text) {
        return read("a.dat", text.getBytes(StandardCharsets.UTF_8), new ArrayList<>());
    }
}
