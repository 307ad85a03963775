package org.wenmai.documents;

import java.util.List;

class JsonLinesTest extends ReaderContract {
    @Override
    String fixture() {
        return "json-lines/briefs.jsonl";
    }

    @Override
    List<Expected> expected() {
        return List.of(
                new Expected(
                        "jsonl",
                        "渡轮改用电池",
                        null,
                        "港湾快报",
                        SourceSignals.NONE,
                        "2024-05-10 2024-05-10T00:30:00Z field",
                        List.of(
                                "title 渡轮改用电池",
                                "body 首班电动渡轮今早离港。",
                                "body 全程 3.2 公里，耗时九分钟！",
                                "body 详见 https://news.example.org/more 。"),
                        List.of("3 https://news.example.org/more")),
                new Expected(
                        "jsonl",
                        "雨季提前",
                        null,
                        "港湾快报",
                        SourceSignals.NONE,
                        "2024-05-11 - field",
                        List.of("title 雨季提前", "body 气象台说：“雨季提前了。”", "body 请带伞；", "body 慢行。"),
                        List.of()),
                new Expected(
                        "jsonl",
                        "图书馆延时",
                        null,
                        null,
                        SourceSignals.NONE,
                        "- - -",
                        List.of("title 图书馆延时", "body 加粗的第一句。", "body 第二句在此？"),
                        List.of("2 https://news.example.org/4 在此")));
    }
}
