package org.wenmai.documents;

import java.util.List;

class TranscriptTest extends ReaderContract {
    @Override
    String fixture() {
        return "transcript/episode-3.txt";
    }

    @Override
    List<Expected> expected() {
        return List.of(new Expected(
                "transcript",
                null,
                null,
                null,
                new SourceSignals("夜航电台", null, null),
                "- - -",
                List.of(
                        "body 大家好，这里是夜航电台，我是小满 今天想聊一个没有人关心的话题 就是地铁里的提示音",
                        "body 你可能每天都听见 但是从来没有认真想过 它为什么是这个调子",
                        "body 其实设计它的人改过十一版",
                        "body 第一版太像闹钟 乘客听了会心慌",
                        "body 第二版又太像门铃 大家听见就去看门",
                        "body 所以最后他们选了三个音 短 短 长 就像一个人在轻轻地敲桌子",
                        "body 好了今天就聊到这里 我们下期再见"),
                List.of()));
    }
}
