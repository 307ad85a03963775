package org.wenmai.tokens;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wenmai.lexicons.LexiconFile;
import org.wenmai.lexicons.StopTerms;
import org.wenmai.lexicons.TermLexicon;
import org.wenmai.segmentation.WenmaiSegmenter;

class WordsAcrossTest {
    private static final Tokeniser TOKENISER = new Tokeniser(
            WenmaiSegmenter.shared(),
            TermLexicon.parse(
                    List.of(new LexiconFile(
                            "mine.tsv", "北大\torganisation\n发布\tconcept\n华为\torganisation\n大模型\tconcept\n度加\tsystem\n")),
                    Folding::fold),
            Shipped.listedWords(),
            StopTerms.parse(List.of(), Folding::fold),
            false);

    private static String cut(String sentence) {
        return String.join(
                "|", TOKENISER.tokenise(sentence).stream().map(Token::text).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "他在东北大学读书, 他|在|东北|大学|读书",
        "東北大學的課, 東北|大學|的|課",
        "开发布局已经完成, 开发|布局|已经|完成",
        "感情升华为了诗, 感情|升华|为|了|诗",
        "速度加快了, 速度|加快|了"
    })
    void hideAnEntryThatIsTheEndOfOneAndTheBeginningOfTheOther(String sentence, String words) {
        assertEquals(words, cut(sentence));
    }

    @ParameterizedTest
    @CsvSource({
        "他在北大读书, 他|在|北大|读书",
        "北大学生, 北大|学生",
        "东北，大学, 东北|大学",
        "公司发布会, 公司|发布|会",
        "中国大模型很多, 中国|大模型|很多",
        "扩大模型规模, 扩|大模型|规模"
    })
    void leaveAnEntryThatOneOfItsEdgesSpeaksFor(String sentence, String words) {
        assertEquals(words, cut(sentence));
    }
}
