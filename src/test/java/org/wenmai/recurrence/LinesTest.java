package org.wenmai.recurrence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinesTest {
    @Test
    void figuresAndPunctuationDoNotMakeALineAnother() {
        assertEquals(LineForm.of("江城日报", "江城早报 第 12 期 | 2024/3/1"), LineForm.of("江城日报", "江城早报，第13期"));
        assertNotEquals(LineForm.of("江城日报", "江城早报"), LineForm.of("江城晚报", "江城早报"));
        assertNull(LineForm.of("江城日报", "2024-03-01 12:30"));
    }

    @Test
    void aSentenceIsTheSameLineInEverySource() {
        assertEquals(LineForm.of("江城日报", "更多江城新闻，请看江城网的首页"), LineForm.of("江城晚报", "更多江城新闻，请看江城网的首页。"));
    }

    @Test
    void headersAndFootersStandAtTheEndsAndShortHeadingsDoNot() {
        LineForm footer = LineForm.of("江城日报", "更多江城新闻请看江城网");
        LineForm heading = LineForm.of("江城日报", "结论");
        assertTrue(footer.atEdge(0, 30) && footer.atEdge(4, 30) && footer.atEdge(29, 30) && footer.atEdge(22, 30));
        assertFalse(footer.atEdge(5, 30) || footer.atEdge(21, 30));
        assertFalse(footer.atEdge(2, 6), "of a short text the middle is the text");
        assertTrue(heading.atEdge(29, 30));
        assertFalse(heading.atEdge(28, 30), "it heads what follows");
    }

    @Test
    void theLinesOfATextStandWhereTheySay() {
        List<BodyLine> lines = BodyLine.of("标题😀", "标题😀\n一😀二\n三");
        assertEquals(List.of(new BodyLine("一😀二", 4, 7), new BodyLine("三", 8, 9)), lines);
        assertEquals(2, BodyLine.of(null, "标题\n一").size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "点击上方蓝字关注我们",
                "👇长按识别二维码，关注江城观察👇",
                "扫码加群，领取资料",
                "欢迎关注微信公众号：江城观察",
                "点赞、在看、转发",
                "点击阅读原文",
                "完整内容请访问原文链接",
                "更多内容，请参阅原文。",
                "阅读原文",
                "未经授权，不得转载。",
                "本文版权归江城观察所有，未经许可不得转载。",
                "如需转载请联系后台",
                "转载请注明出处",
                "版权声明：本文为作者原创。",
                "免责声明：本文观点仅代表作者，不构成投资建议",
                "本文经授权转载自微信公众号江城观察",
                "本文转自：江城观察",
                "文章来源：江城观察",
                "来源丨江城观察",
                "（来源：江城晚报）",
                "原文链接：",
                "参考资料",
                "（全文完）",
                "完",
                "责任编辑：李江",
                "（责编：李江、王河）",
                "本文首发于微信公众号“江城观察”（ID：jiangcheng），转载请注明出处。",
                "编辑 | 王河",
                "译者：赵山",
                "编辑：李江、王河 Sia",
                "投稿邮箱：",
                "END",
                "— The End —",
                "量子江报 | 公众号 RiverBit",
                "通过关注@RiverCity的最新消息，了解江城",
                "本文素材来源网络、江城图书馆官网，如有侵权请联系删除",
                "来源：内容来自江城半导体观察（ID：jiangcheng）综合，谢谢。",
                "来源：内容由江城半导体行业观察（ID：jiangcheng）编译自rivertimes。",
                "Suno 官网链接：",
                "图片链接",
                "作者 | 江城大学、江城人工智能实验室",
                "出品 | 江城出海编辑部",
                "Sci专栏是江城观察发布学术内容的栏目。过去数年，它报道了许多实验室。如果您有优秀的工作，欢迎投稿或者联系报道。",
                "投稿邮箱：li@river.example；zhao@river.example",
                "最后请把全文输出为Markdown格式，标题不要加粗。",
                "注意：Title 和 Body 部分请各占一段，中间空一行。",
                "好了，老桥的故事先讲到这儿。欢迎订阅，感谢收听，我们下期再见",
            })
    void noticesAreKnownByTheirForm(String line) {
        assertTrue(NoticeLine.is(line));
    }

    @Test
    void aSourcesOwnBylineIsANotice() {
        assertTrue(NoticeLine.is("江城观察", "江城观察报道"));
        assertTrue(NoticeLine.is("江城观察", "江城观察 | 编辑部出品"));
        assertFalse(NoticeLine.is("江城观察", "江城晚报报道"));
        assertFalse(NoticeLine.is("江城观察", "江城观察报道了大桥"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "图书馆的公众号昨天发布了开馆时间，许多市民转发。",
                "记者扫码进入预约页面，发现周末的名额已经约满。",
                "他说，转载这篇文章的账号已经道歉，并删除了原文。",
                "来源：数据显示，江城去年外来游客中，乘高铁来的占六成，乘飞机来的占两成，其余的自己开车",
                "编辑部的灯亮到很晚。",
                "The end of the bridge",
                "公众号 River 在江城有三十万读者",
                "作者 | 译者之争，由来已久。",
                "他关注@RiverCity已有三年。",
                "市民担心照片侵权，请联系律师以后再用。",
                "服务器地址",
                "使用未公开的 IP 地址：",
                "图书馆今天延长开放两小时。最后请把全文输出为Markdown格式。",
                "编辑器可以把笔记输出为网页",
                "编辑：两段录像可以接成一段",
                "编辑们的饭碗被人工智能夺走，一去不复返了",
                "合作：两家公司明年一起开发新车。",
                "免责声明：这些排名不能说明语言的好坏",
                "点击量在一天里涨到三百万。",
                "关注度越来越高",
                "参考价格：每件三十元",
                "结论",
                "未经训练的模型不能直接使用",
                "版权之争",
                "主持人谈到明年的计划，并说下期再见",
            })
    void sentencesThatSpeakOfSuchThingsStay(String line) {
        assertFalse(NoticeLine.is(line));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "本文经授权转载自微信公众号“江城观察”（ID：jiangcheng），作者李江。 | 江城观察",
                "转自：江城晚报 | 江城晚报",
                "（原载于《江城日报》2024年2月16日第3版） | 江城日报",
                "本文首发于江城观察，作者授权发布 | 江城观察",
                "来源：江城晚报 | 江城晚报",
                "文章来源： 江城观察Pro | 江城观察Pro",
                "来源：内容来自经济江报。 | 经济江报",
                "转自 Open River Weekly，有删改 | Open River Weekly",
            })
    void aReprintNoticeNamesItsOrigin(String line, String origin) {
        assertEquals(origin, ReprintNotice.in("标题\n" + line + "\n" + "正文。".repeat(300)));
        assertEquals(origin, ReprintNotice.in("正文。".repeat(300) + "\n" + line));
    }

    @ParameterizedTest
    @ValueSource(strings = {"来源：网络", "图片来源：江城图库", "数据来源：江城统计局", "转载请注明出处", "消息来源：一位不愿具名的人士说的", "转自：\n正文开始"})
    void whatNamesNoPublisherIsNone(String line) {
        assertNull(ReprintNotice.in(line + "\n"));
    }

    @Test
    void farInsideATextSuchWordsAreASentences() {
        assertNull(ReprintNotice.in("正文。".repeat(300) + "转载自江城观察。" + "正文。".repeat(300)));
    }
}
