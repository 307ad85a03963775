package org.wenmai.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class WebVttTest extends ReaderContract {
    @Override
    String fixture() {
        return "subtitles/talk.vtt";
    }

    @Override
    List<Expected> expected() {
        return List.of(
                new Expected(
                        "vtt",
                        null,
                        null,
                        null,
                        SourceSignals.NONE,
                        "- - -",
                        List.of("body 排队论研究人在等待时的规律。", "body 平均等待时间是两分半， 你们觉得长吗？"),
                        List.of()),
                new Expected(
                        "vtt",
                        null,
                        null,
                        null,
                        SourceSignals.NONE,
                        "- - -",
                        List.of(
                                "body Queueing theory studies how people wait.",
                                "body The average wait is two & a half minutes.",
                                "body Is that long?"),
                        List.of()));
    }

    @Test
    void numbersTheTwoLanguagesAsEntries() {
        assertEquals(List.of(1L, 2L), results().stream().map(ReadResult::entry).toList());
    }
}
