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
    })
    void wordsAroundWhatIsNoNameAreWhatTheyAreWithoutIt(String text, String words) {
        assertEquals(words, words(text));
    }

    @ParameterizedTest
    @CsvSource({"王楠和李强都到了, 王楠 和 李强 都 到 了", "于和伟演得好, 于和伟 演 得 好", "何晴向记者说明, 何晴 向 记者 说明"})
    void namesStayWhole(String text, String words) {
        assertEquals(words, words(text));
    }
}
