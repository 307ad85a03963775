package org.wenmai.sentiment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wenmai.tokens.Shipped;
import org.wenmai.tokens.Token;

/** The shipped model on plain sentences of our own, and the way it was made. */
class ShippedModelTest {
    /** The penalty that the search chose; given here so that the test need not search. */
    private static final double CHOSEN = 5;

    private static final Words WORDS = sentence -> {
        List<Token> tokens = Shipped.tokeniser().tokenise(sentence);
        return new Words.Places(
                tokens.stream().mapToInt(Token::begin).toArray(),
                tokens.stream().mapToInt(Token::end).toArray());
    };

    /** The same for reviews. */
    private static final double CHOSEN_FOR_REVIEWS = 0.3;

    private static byte[] bytes(String name) throws IOException {
        try (var in = ShippedModelTest.class.getResourceAsStream("/org/wenmai/shipped/models/" + name)) {
            return in.readAllBytes();
        }
    }

    private static final class Holder {
        static final SentenceScorer SCORER;
        static final SentenceScorer REVIEW;

        static {
            try {
                SCORER =
                        new SentenceScorer(Shipped.sentiment(), SentimentModel.read("news.model", bytes("news.model")));
                REVIEW = new SentenceScorer(
                        Shipped.sentiment(), SentimentModel.read("review.model", bytes("review.model")));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }

    private static SentencePolarity score(String sentence) {
        Words.Places places = WORDS.of(sentence);
        return Holder.SCORER.score(sentence, places.begins(), places.ends());
    }

    private static List<LabelledSentence> sentences(String folder) throws IOException {
        List<LabelledSentence> sentences = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".tsv"))
                    .sorted()
                    .toList()) {
                sentences.addAll(LabelledFile.parse(file.toString(), Files.readString(file), problems)
                        .sentences());
            }
        }
        assertEquals(List.of(), problems);
        return sentences;
    }

    @Test
    void trainingAnewGivesTheSameBytes() throws IOException {
        TrainedModel trained = new ModelTrainer(
                        Shipped.sentiment(),
                        WORDS,
                        TrainingSettings.news(true).withStrength(CHOSEN),
                        LabelledFile.LABELS,
                        sentences("jobs/training"))
                .train();
        assertArrayEquals(
                bytes("news.model"),
                trained.model().bytes(),
                "the lexicon, the words or the training sentences have changed; train the model anew:"
                        + " jobs/wenmai train-sentiment --input jobs/training --made"
                        + " --model src/main/resources/org/wenmai/shipped/models/news.model");
        Evaluation heldOut = trained.evaluation();
        assertTrue(heldOut.macroF1() > 0.7, "macro-F1 " + heldOut.macroF1());
        assertTrue(heldOut.calibrationError() < 0.1, "calibration error " + heldOut.calibrationError());
    }

    @Test
    void trainingTheModelForReviewsAnewGivesTheSameBytes() throws IOException {
        TrainedModel trained = new ModelTrainer(
                        Shipped.sentiment(),
                        WORDS,
                        TrainingSettings.review(true).withStrength(CHOSEN_FOR_REVIEWS),
                        LabelledFile.LABELS,
                        sentences("jobs/training/reviews"))
                .train();
        assertArrayEquals(
                bytes("review.model"),
                trained.model().bytes(),
                "the lexicon, the words or the training sentences have changed; train the model anew:"
                        + " jobs/wenmai train-sentiment --input jobs/training/reviews --register review --made"
                        + " --model src/main/resources/org/wenmai/shipped/models/review.model");
        assertTrue(
                trained.evaluation().macroF1() > 0.75,
                "macro-F1 " + trained.evaluation().macroF1());
    }

    @Test
    void theFilesAreSmall() throws IOException {
        assertTrue(bytes("news.model").length < 5_000_000);
        assertTrue(bytes("review.model").length < 5_000_000);
    }

    @ParameterizedTest
    @CsvSource({
        "送来的时候面都坨了，汤也洒了一半。, negative",
        "分量足，味道也好，下次还点。, positive",
        "房間很乾淨，前台也熱情。, positive",
        "用了三天就坏，客服还不理人。, negative",
        "买的是蓝色的，昨天到的货。, neutral"
    })
    void readsPlainReviews(String sentence, String label) {
        Words.Places places = WORDS.of(sentence);
        SentencePolarity polarity = Holder.REVIEW.score(sentence, places.begins(), places.ends());
        assertEquals(label, polarity.label(), polarity.toString());
        assertTrue(!label.equals("negative") || !polarity.evidence().isEmpty(), polarity.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "这款产品非常优秀，用户好评如潮。, positive",
        "效果並不理想，用戶怨聲載道。, negative",
        "会议于周二上午九点开始。, neutral",
        "事故造成严重损失，多人受伤。, negative",
        "新算法在所有测试中全面超越上一代，速度提升三倍。, positive",
        "第一步是安装依赖，第二步是修改配置文件。, neutral",
        "常见问题见第三章。, neutral",
        "虽然外观漂亮，但质量太差，用两天就坏了。, negative"
    })
    void readsPlainSentences(String sentence, String label) {
        SentencePolarity polarity = score(sentence);
        assertEquals(label, polarity.label(), polarity.toString());
        assertTrue(polarity.confidence() > 1.0 / 3 && polarity.confidence() <= 1);
    }

    @Test
    void everyPolarSentenceSaysWhatDecided() {
        SentencePolarity polarity = score("新算法在所有测试中全面超越上一代，效果惊艳。");
        assertTrue(polarity.polarity() > 0);
        assertTrue(
                polarity.evidence().stream()
                        .anyMatch(e -> e.expression().equals("惊艳") && e.rule().equals("word") && e.weight() > 0),
                polarity.toString());
        int end = 0;
        for (Evidence evidence : polarity.evidence()) {
            assertTrue(evidence.begin() >= end, polarity.toString());
            end = evidence.end();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "。", "？", "😂😂🎉", "The quick brown fox.", "12345", "😀 ok!"})
    void whereThereIsNothingToReadThereIsNoGuess(String sentence) {
        SentencePolarity polarity = score(sentence);
        assertSame(SentencePolarity.NEUTRAL, polarity);
        assertNull(polarity.confidence());
        Words.Places places = WORDS.of(sentence);
        assertSame(SentencePolarity.NEUTRAL, Holder.REVIEW.score(sentence, places.begins(), places.ends()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"好", "不", "“他说", "😂", "桌子", "，"})
    void aHundredThousandCharactersAreFast(String piece) {
        String sentence = piece.repeat(100_000 / piece.length());
        int n = sentence.codePointCount(0, sentence.length());
        int[] begins = java.util.stream.IntStream.range(0, n).toArray();
        int[] ends = java.util.stream.IntStream.rangeClosed(1, n).toArray();
        assertTimeout(Duration.ofSeconds(10), () -> Holder.SCORER.score(sentence, begins, ends));
        assertTimeout(Duration.ofSeconds(10), () -> Holder.REVIEW.score(sentence, begins, ends));
    }

    @Test
    void threadsShareAScorer() throws InterruptedException {
        SentencePolarity alone = score("这款产品非常优秀，用户好评如潮。");
        List<SentencePolarity> found = java.util.Collections.synchronizedList(new ArrayList<>());
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            threads.add(new Thread(() -> {
                for (int n = 0; n < 50; n++) {
                    score("事故造成严重损失。");
                    found.add(score("这款产品非常优秀，用户好评如潮。"));
                }
            }));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        assertEquals(200, found.size());
        assertTrue(found.stream().allMatch(alone::equals));
    }
}
