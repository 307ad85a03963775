package org.wenmai.tokens;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.wenmai.segmentation.ViterbiSegmenter;

class SegmentationHealthTest {
    private static SegmentationHealth of(String... sentences) {
        SegmentationHealth health = new SegmentationHealth(Shipped.tokeniser(), ViterbiSegmenter.shared());
        for (String sentence : sentences) {
            health.add(sentence, Shipped.tokeniser().tokenise(sentence));
        }
        return health;
    }

    @Test
    void countsWordsThatNoListHas() {
        SegmentationHealth health = of("记者曹鹏飞说天气很好。");
        assertEquals("记者|曹鹏飞|说|天气|很|好", Shipped.cut("记者曹鹏飞说天气很好。"));
        assertEquals(6, health.tokens());
        assertEquals(6, health.chinese());
        assertEquals(1, health.unknown());
        assertEquals(3, health.single());
    }

    @Test
    void numbersDatesAndLexiconEntriesAreKnown() {
        assertEquals(0, of("2024年5月第三次发布扩散模型").unknown());
    }

    @Test
    void countsPlacesWhereHanLpAloneCutsOtherwise() {
        SegmentationHealth same = of("天气很好");
        assertEquals(3, same.places());
        assertEquals(0, same.disagreements());
        assertEquals("扩散模型", Shipped.cut("扩散模型"));
        assertEquals(1, of("扩散模型").disagreements());
    }

    @Test
    void countsLatinNamesThatMayBeCut() {
        assertEquals(1, of("用 Pika Sora 做").latinSplits());
        assertEquals(0, of("用 Pika、Sora 做").latinSplits());
        assertEquals(4, of("One Two Three Four Five").latinSplits());
    }

    @Test
    void isZeroForATextWithoutWords() {
        SegmentationHealth health = of("……", "😀", "");
        assertEquals(0, health.tokens() + health.chinese() + health.places() + health.latinSplits());
    }
}
