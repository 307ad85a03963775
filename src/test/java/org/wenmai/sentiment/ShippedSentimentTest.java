package org.wenmai.sentiment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wenmai.tokens.Shipped;
import org.wenmai.tokens.Token;

/** Tokeniser, shipped lexicon and rules together, on plain sentences of our own. */
class ShippedSentimentTest {
    private static final SentenceScorer SCORER = new SentenceScorer(Shipped.sentiment(), 0.2);

    @ParameterizedTest
    @CsvSource({
        "这款产品非常优秀。, positive", "效果並不理想。, negative", "团队完成功能测试。, neutral", "公司成功发布了新品，广受好评。, positive",
        "事故造成严重损失。, negative", "会议于周二上午九点开始。, neutral", "这个方案不好。, negative", "The model has three layers., neutral",
        "新药降低了死亡风险。, positive"
    })
    void readsPlainSentences(String sentence, String label) {
        List<Token> tokens = Shipped.tokeniser().tokenise(sentence);
        SentencePolarity polarity = SCORER.score(
                sentence,
                tokens.stream().mapToInt(Token::begin).toArray(),
                tokens.stream().mapToInt(Token::end).toArray());
        assertEquals(label, polarity.label(), polarity.toString());
    }
}
