package org.wenmai.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

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
