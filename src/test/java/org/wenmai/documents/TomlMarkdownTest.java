package org.wenmai.documents;

import java.util.List;

class TomlMarkdownTest extends ReaderContract {
    @Override
    String fixture() {
        return "toml-markdown/034.md";
    }

    @Override
    List<Expected> expected() {
        return List.of(new Expected(
                "markdown+toml",
                "阳台上的第二台服务器",
                null,
                null,
                SourceSignals.NONE,
                "2024-05-08 2024-05-08T01:05:12Z field",
                List.of(
                        "title 阳台上的第二台服务器",
                        "body 上周它又死机了。",
                        "heading 原因很蠢",
                        "body 晾衣架挡住了风口，温度冲到 78.5 度；",
                        "body 风扇喊了一夜……",
                        "list 先挪衣架。",
                        "list 再换硅脂。",
                        "body 参考 散热笔记 和 https://fan.example.org/curve。",
                        "body 时段 温度",
                        "body 夜里 61 度"),
                List.of("7 /post/12.html 散热笔记", "7 https://fan.example.org/curve")));
    }
}
