package org.wenmai.documents;

import java.util.List;

class DatedTextTest extends ReaderContract {
    @Override
    String fixture() {
        return "dated-text/dianti.txt";
    }

    @Override
    List<Expected> expected() {
        return List.of(new Expected(
                "text",
                "电梯里的广告屏,终于学会了闭嘴",
                "许听",
                null,
                new SourceSignals("楼道观察", null, "许听"),
                "2024-05-09 - text",
                List.of(
                        "title 电梯里的广告屏,终于学会了闭嘴",
                        "body 2024-05-09",
                        "body 物业花了三年,住户等了三年,广告屏只用了三秒.",
                        "body 编者按:本文来自微信公众号 楼道观察(ID:loudaoguancha),作者:许听,编辑:阿禾,经授权转载.",
                        "body 据不完全统计,一部电梯每天要播四百条广告。",
                        "body 其中有一条,住户能背下来:\"装修找老张,价格好商量。\"",
                        "body 第1.5版系统上线之后,屏幕会在深夜自动变暗!",
                        "body 你猜怎么着?",
                        "body 投诉少了七成.",
                        "body 了解更多请访问 www.example.org/lift 或写信到 lift@example.org 。"),
                List.of("9 www.example.org/lift", "9 mailto:lift@example.org")));
    }
}
