package org.wenmai.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LineCleanerTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "见 https://a.example/b?c=d。好 ¦ 见 https://a.example/b?c=d。好",
                "https://a.example/b · http://b.example ¦ ''",
                "见 <https://a.example/b>。 ¦ 见 https://a.example/b。",
                "见（www.a.example/b） ¦ 见（www.a.example/b）",
                "写信到 li@a.example.cn ，谢谢 ¦ 写信到 li@a.example.cn ，谢谢",
                "看[这里](https://a.example/(x)吧 ¦ 看这里吧",
                "看[这里](https://a.example/x \"题\")吧 ¦ 看这里吧",
                "看![图](https://a.example/x.png)吧 ¦ 看 吧",
                "看[这里]( ）吧 ¦ 看这里吧",
                "**结论：**坐得住。 ¦ 结论：坐得住。",
                "名为**“手册”**的书 ¦ 名为“手册”的书",
                "~~删去~~的话 ¦ 删去的话",
                "2**3 和 5 * 4 ¦ 2**3 和 5 * 4",
                "Q*算法 ¦ Q*算法",
                "###解答：选丁 ¦ 解答：选丁",
                "完。 ### 下一节 ¦ 完。 下一节",
                "C## 和 F# ¦ C## 和 F#",
                "某人 <a@b.example> 说 ¦ 某人 a@b.example 说",
                "#话题# ¦ #话题#",
                "坐得住[^1]。 ¦ 坐得住。",
                "甲<br/>乙<span style='x'>丙</span><!-- 丁 --> ¦ 甲 乙 丙",
                "若 a < b 且 c > d ¦ 若 a < b 且 c > d",
                "用 <think> 标记 ¦ 用 <think> 标记",
                "甲&nbsp;乙&amp;丙&ldquo;丁&rdquo; ¦ 甲 乙&丙“丁”",
                "R&D；AT&T ¦ R&D；AT&T",
                "甲{{< ref \"x\" >}}乙{{% y %}} ¦ 甲 乙",
                "看图{ width=60% }就懂 ¦ 看图 就懂",
                "小节 {#intro .wide} ¦ 小节",
                "红字{:style=\"color:red; top:1px\"} ¦ 红字",
                "集合 {1, 2} 和 {a,b}、{x=1} ¦ 集合 {1, 2} 和 {a,b}、{x=1}",
                "[TOC] ¦ ''",
                "见[老桥志][3]和[桥 谱][] ¦ 见老桥志和桥 谱",
                "见![桥的样子][img-1]。 ¦ 见 。",
                "数组 a[i][j] 与 [1][2] ¦ 数组 a[i][j] 与 [1][2]",
                "【甲】[乙丙][丁](x) ¦ 【甲】[乙丙][丁](x)",
                "上半{mospagebreak title=二}下半{loadposition a} ¦ 上半 下半",
                "集合{readme}不动 ¦ 集合{readme}不动",
                "[3]: https://a.example/b (题) ¦ ''",
                "[tag]: /tag/a/ ¦ ''",
                "[整理人员]：小满 ¦ [整理人员]：小满",
                "[caption id=\"a_1\" width=\"5\"]老桥[/caption] ¦ 老桥",
                "原文链接：https://a.example/b ¦ ''",
                "（原文：https://a.example/b） ¦ ''",
                "项目在 https://a.example/b ¦ 项目在 https://a.example/b",
                "[图片] ¦ ''",
                "（图片） ¦ ''",
                "图片来源：图虫 ¦ ''",
                "前文[图片]后文 ¦ 前文 后文",
                "年货上市（图片） ¦ 年货上市（图片）",
                "图片很好看 ¦ 图片很好看",
                "--- ¦ ''",
                "甲 --- 乙——丙 ¦ 甲 乙——丙",
                "```python ¦ ''"
            })
    void takesOutWhatIsNoText(String line, String clean) {
        assertEquals(clean, LineCleaner.clean(line, new ArrayList<>()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "Paper Link: https://a.example/b ¦ ''",
                "Website：https://a.example ¦ ''",
                "GitHub 地址：https://a.example/b ¦ ''",
                "代码链接：https://a.example/b，论文链接：https://a.example/c。 ¦ ''",
                "（演讲链接：https://a.example/b） ¦ ''",
                "来源：https://a.example/b ¦ ''",
                "桥换了螺栓。项目地址：https://a.example/b。 ¦ 桥换了螺栓。",
                "桥换了螺栓。更多详情: 'https://a.example/b' ¦ 桥换了螺栓。",
                "一座开了十八年的网站：https://a.example ¦ 一座开了十八年的网站：https://a.example",
                "图书馆换了网址，旧的停用：https://a.example ¦ 图书馆换了网址，旧的停用：https://a.example",
                "请到 https://a.example 报名 ¦ 请到 https://a.example 报名"
            })
    void anAddressWithNothingButItsLabelIsNoText(String line, String clean) {
        assertEquals(clean, LineCleaner.clean(line, new ArrayList<>()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "桥换了螺栓。 消息来源 ¦ 消息来源 ¦ 桥换了螺栓。",
                "桥换了螺栓（原文） ¦ 原文 ¦ 桥换了螺栓",
                "桥换了螺栓。[来源] ¦ 来源 ¦ 桥换了螺栓。",
                "阅读全文 ¦ 阅读全文 ¦ ''",
                "螺栓详见原文 ¦ 原文 ¦ 螺栓详见原文",
                "原文 说桥换了螺栓 ¦ 原文 ¦ 原文 说桥换了螺栓",
                "桥换了 螺栓 ¦ 螺栓 ¦ 桥换了 螺栓",
                "桥换了螺栓！ '更多详情' ¦ '更多详情' ¦ 桥换了螺栓！",
                "桥换了“螺栓” 项目地址 ¦ 项目地址 ¦ 桥换了“螺栓”",
                "桥换了螺栓。项目地址：'项目地址' ¦ '项目地址' ¦ 桥换了螺栓。",
                "更多详情请查看'更多详情'。 ¦ '更多详情' ¦ ''",
                "查看用法，或者点击 链接。 ¦ 链接 ¦ 查看用法，或者点击 链接。",
                "HuggingFace 主页：链接 ¦ 链接 ¦ ''",
                "桥换了螺栓，照片在江城 官网 ¦ 官网 ¦ 桥换了螺栓，照片在江城 官网"
            })
    void leavesOutAnchorsThatOnlyPoint(String line, String anchor, String clean) {
        var picture = List.of(new Block.RawLink("https://a.example/b", anchor), new Block.RawLink("/c.png", null));
        assertEquals(clean, LineCleaner.withoutPointers(line, picture));
        var links = List.of(new Block.RawLink("https://a.example/b", anchor));
        assertEquals(clean, LineCleaner.withoutPointers(line, links));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ width=",
                "{#a ",
                "[caption a=",
                "[a]: /",
                "（原文：",
                "a",
                "[",
                "]",
                "1",
                "=",
                "{{<",
                "{",
                "<",
                "<p>",
                "<a ",
                "&",
                "&#",
                "*",
                "**a",
                "`",
                "-",
                "#",
                "@",
                "a@",
                "a@b.",
                "www.",
                "http://a.b/",
                "https://......",
                "![](",
                "[a](http:",
                "[a](http://a ",
                "（图片",
                "[图片来源：",
                "~",
                "<!--",
                " ",
                "\u3000"
            })
    void isNotSlowedByAHostileLine(String unit) {
        String line = unit.repeat(1_000_000 / unit.length()) + "x";
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> LineCleaner.clean(line, new ArrayList<>()));
    }
}
