package org.wenmai.segmentation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WenmaiSegmenterTest {
    private static String words(String text) {
        Words words = new Words();
        WenmaiSegmenter segmenter = WenmaiSegmenter.shared();
        segmenter.segment(text.toCharArray(), 0, text.length(), words);
        StringBuilder joined = new StringBuilder();
        int begin = 0;
        for (int i = 0; i < words.size(); i++) {
            joined.append(i == 0 ? "" : " ").append(text, begin, words.end(i));
            begin = words.end(i);
        }
        return joined.toString();
    }

    @ParameterizedTest
    @CsvSource({
        "手上全是水泡, 手上 全 是 水泡",
        "两边都将停工, 两边 都 将 停工",
    })
    void aSurnameAndAFunctionWordAreNoName(String text, String words) {
        assertEquals(words, words(text));
    }

    @ParameterizedTest
    @CsvSource({
        "看看相关更多的书, 看看 相关 更 多 的 书",
        "任海南公司经理, 任 海南 公司 经理",
        "只有努力才能成功, 只有 努力 才 能 成功",
        "付了四十多万元买车, 付 了 四十 多 万 元 买 车",
        "任意一位客人, 任意 一 位 客人",
        "当年宣传神话, 当年 宣传 神话",
        "他们专注于安全问题, 他们 专注 于 安全 问题",
        "直接向选民说话, 直接 向 选民 说话",
        "大家都清楚得很, 大家 都 清楚 得 很",
        "做高水平的研究, 做 高 水平 的 研究",
        "重复高强度的劳动, 重复 高 强度 的 劳动",
    })
    void wordsAroundWhatIsNoNameAreWhatTheyAreWithoutIt(String text, String words) {
        assertEquals(words, words(text));
    }

    @ParameterizedTest
    @CsvSource({
        "找到按钮时停下, 找到 按钮 时 停下",
        "见到的庞大支持, 见到 的 庞大 支持",
        "他们宣称全球第一, 他们 宣称 全球 第一",
        "过了一周到两周, 过 了 一 周 到 两 周",
        "名列前茅的学生, 名列 前茅 的 学生",
        "用毅力和耐心, 用 毅力 和 耐心",
    })
    void aSurnameByItselfIsPartOfTheWordBesideIt(String text, String words) {
        assertEquals(words, words(text));
    }

    @ParameterizedTest
    @CsvSource({"王楠和李强都到了, 王楠 和 李强 都 到 了", "于和伟演得好, 于和伟 演 得 好", "何晴向记者说明, 何晴 向 记者 说明", "郭建设和高建国来了, 郭建设 和 高建国 来 了"})
    void namesStayWhole(String text, String words) {
        assertEquals(words, words(text));
    }
}
