package org.wenmai.documents;

import java.util.List;

class HtmlPageTest extends ReaderContract {
    @Override
    String fixture() {
        return "html-page/page.html";
    }

    @Override
    List<Expected> expected() {
        return List.of(new Expected(
                "html",
                "候鸟回来了，湿地准备好了吗？",
                null,
                null,
                SourceSignals.NONE,
                "2024-05-13 2024-05-12T23:20:00Z text",
                List.of(
                        "title 候鸟回来了，湿地准备好了吗？",
                        "body 2024年5月13日 07:20",
                        "body 第一批白鹭凌晨抵达。",
                        "body 巡护员数到四十一只；",
                        "body 随后下起了雨。",
                        "body 记录表在这里。",
                        "body 表单里的正文也要读。"),
                List.of("5 https://birds.example.org/log 在这里")));
    }
}
