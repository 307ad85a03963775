package org.wenmai.tokens;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wenmai.lexicons.LexiconFile;
import org.wenmai.lexicons.StopTerms;
import org.wenmai.lexicons.TermLexicon;
import org.wenmai.segmentation.ViterbiSegmenter;
import org.wenmai.segmentation.WenmaiSegmenter;

class SegmentationHealthTest {
    private static SegmentationHealth of(String... sentences) {
        return of(Shipped.tokeniser(), sentences);
    }

    private static SegmentationHealth of(Tokeniser tokeniser, String... sentences) {
        SegmentationHealth health = new SegmentationHealth(tokeniser, ViterbiSegmenter.shared());
        for (String sentence : sentences) {
            health.add(sentence, tokeniser.tokenise(sentence));
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
        assertEquals("记者|曹鹏飞|说", Shipped.cut("记者曹鹏飞说"));
        SegmentationHealth name = of("记者曹鹏飞说");
        assertEquals(3, name.places()); // 记者 is an entry
        assertEquals(1, name.disagreements());
    }

    @Test
    void whatTheLexiconDecidesIsNoDisagreement() {
        assertEquals("扩散模型", Shipped.cut("扩散模型"));
        SegmentationHealth entry = of("扩散模型");
        assertEquals(0, entry.places());
        assertEquals(0, entry.disagreements());
        // 天气|很|好 before it, and nothing at its edge.
        SegmentationHealth beside = of("天气很好扩散模型");
        assertEquals("天气|很|好|扩散模型", Shipped.cut("天气很好扩散模型"));
        assertEquals(3, beside.places());
        assertEquals(0, beside.disagreements());
        // Traditional characters are the same entry.
        assertEquals(0, of("擴散模型").places());
    }

    @Test
    void anEntryWithoutATypeIsOneToo() {
        TermLexicon lexicon = TermLexicon.parse(List.of(new LexiconFile("terms", "气很\n")), Folding::fold);
        Tokeniser tokeniser = new Tokeniser(
                WenmaiSegmenter.shared(), lexicon, ListedWords.NONE, StopTerms.parse(List.of(), Folding::fold), false);
        SegmentationHealth health = of(tokeniser, "今天天气很好啊");
        assertEquals(
                List.of("今天", "天", "气很", "好", "啊"),
                tokeniser.tokenise("今天天气很好啊").stream().map(Token::text).toList());
        assertEquals(3, health.places());
        assertEquals(0, health.disagreements());
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
