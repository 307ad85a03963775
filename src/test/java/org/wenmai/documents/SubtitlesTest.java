package org.wenmai.documents;

import java.util.List;

class SubtitlesTest extends ReaderContract {
    @Override
    String fixture() {
        return "subtitles/lecture.srt";
    }

    @Override
    List<Expected> expected() {
        return List.of(new Expected(
                "srt",
                null,
                null,
                null,
                SourceSignals.NONE,
                "- - -",
                List.of("body 各位同学好，今天讲第三章。", "body 排队论研究的是 人在等待时的规律。", "body 平均等待时间是 2.5 分钟， 你们觉得长吗？"),
                List.of()));
    }
}
