package org.wenmai.documents;

import java.util.List;

class YamlHtmlTest extends ReaderContract {
    @Override
    String fixture() {
        return "yaml-html/feed-item.txt";
    }

    @Override
    List<Expected> expected() {
        return List.of(new Expected(
                "html+yaml",
                "菜市场里的算法课",
                "feedbot",
                null,
                new SourceSignals(null, "青橙周末", "顾一凡"),
                "2024-05-07 2024-05-07T23:30:00Z field",
                List.of(
                        "title 菜市场里的算法课",
                        "body 清晨五点，鱼摊先亮灯。",
                        "body 来源：青橙周末 作者：顾一凡",
                        "body 摊主老马不懂算法，",
                        "body 却知道哪天该多进两筐虾。",
                        "quotation “天一热，虾就要少拿。”",
                        "list 晴天多进。",
                        "list 雨天少进 一半。",
                        "body 完整账本在这里，欢迎比对&批评。"),
                List.of("8 https://www.example.org/ledger 这里")));
    }
}
