package org.wenmai.documents;

import java.util.List;

class MarkdownTest extends ReaderContract {
    @Override
    String fixture() {
        return "markdown/weekly.md";
    }

    @Override
    List<Expected> expected() {
        return List.of(new Expected(
                "markdown",
                "手工周刊 第八期",
                null,
                null,
                new SourceSignals(null, "木头与人", null),
                "2024-05-12 2024-05-12T06:00:00Z text",
                List.of(
                        "title 手工周刊 第八期",
                        "quotation 2024-05-12T06:00:00Z",
                        "heading 1. 一把凳子要几颗钉子",
                        "list 老师傅说一颗也不要。",
                        "list 年轻人用了四颗！",
                        "list 测试者 W. Peebles 坐了三小时……",
                        "list 没有塌。",
                        "body 来源：木头与人",
                        "body 结论：凳子坐得住，人未必坐得住。",
                        "body 见附录。"),
                List.of("4 https://craft.example.org/stool 原文")));
    }
}
