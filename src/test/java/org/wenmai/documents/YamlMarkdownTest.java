package org.wenmai.documents;

import java.util.List;

class YamlMarkdownTest extends ReaderContract {
    @Override
    String fixture() {
        return "yaml-markdown/2024-05-06-qiaoliang.md";
    }

    @Override
    List<Expected> expected() {
        return List.of(new Expected(
                "markdown+yaml",
                "旧桥换上了会说话的螺栓",
                "林砚",
                null,
                SourceSignals.NONE,
                "2024-05-06 - field",
                List.of(
                        "title 旧桥换上了会说话的螺栓",
                        "body 江北的老桥今年六十岁。",
                        "body 养护队给它换上了一千二百颗“会说话”的螺栓，每颗里面都有一枚传感器！",
                        "heading 它们说些什么",
                        "body 螺栓每隔 1.5 秒报一次数，松了就报警；",
                        "body 养护手册要求两小时内到场。",
                        "list 第一类警报由值班员处理。",
                        "list 第二类警报要封桥 ……",
                        "quotation “听得懂的人不多，”队长说，“但桥听得懂。”",
                        "body 更多数据见 https://data.example.org/bridge?id=7 ，欢迎查阅。"),
                List.of("5 https://docs.example.org/manual 养护手册", "9 https://data.example.org/bridge?id=7")));
    }
}
