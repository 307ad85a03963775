package org.wenmai.onnx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wenmai.sentiment.ModelFormatException;
import org.wenmai.sentiment.Scorer;
import org.wenmai.sentiment.ScorerSpec;
import org.wenmai.sentiment.SentencePolarity;
import org.wenmai.testkit.TinyGraph;

/** A tiny graph made here, in ONNX Runtime itself. */
class OnnxScorerTest {
    private static final String VOCABULARY = "[PAD]\n[UNK]\n[CLS]\n[SEP]\n好\n坏\n的\n。\ngreat\nbad\n##ly\n";
    private static final List<String> LABELS = List.of("negative", "neutral", "positive");

    /** By piece: how it speaks for negative, neutral, positive. The padding would spoil every sum that counted it. */
    private static final float[][] SCORES = {
        {99, 0, 0},
        {0, 0.5f, 0},
        {0, 0, 0},
        {0, 0.5f, 0},
        {0, 0, 2},
        {3, 0, 0},
        {0, 0, 0},
        {0, 0, 0},
        {0, 0, 4},
        {4, 0, 0},
        {0, 0, 0}
    };

    private static ScorerSpec spec(boolean softmax, List<String> labels, int maxTokens) {
        return OnnxScorer.spec(
                "tiny.onnx",
                "sentiment.model: tiny.onnx",
                TinyGraph.of(SCORES, softmax),
                "vocab.txt",
                VOCABULARY,
                new OnnxSettings(labels, maxTokens, 2));
    }

    private static Scorer.Sentence sentence(String text) {
        return new Scorer.Sentence(text, new int[0], new int[0]);
    }

    private static SentencePolarity score(Scorer scorer, String text) {
        return scorer.scoreAll(List.of(sentence(text))).get(0);
    }

    @Test
    void scoresAndProbabilitiesGiveTheSame() {
        for (boolean softmax : new boolean[] {false, true}) {
            SentencePolarity polarity = score(spec(softmax, LABELS, 16).scorer(), "好的。");
            assertEquals("positive", polarity.label());
            double total = Math.exp(0) + Math.exp(0.5) + Math.exp(2);
            assertEquals(Math.exp(2) / total, polarity.confidence(), 1e-5);
            assertEquals((Math.exp(2) - 1) / total, polarity.polarity(), 1e-5);
            assertTrue(polarity.evidence().isEmpty());
        }
    }

    @Test
    void sentencesOfOneBatchDoNotTouchEachOther() {
        Scorer scorer = spec(false, LABELS, 16).scorer();
        List<String> texts = List.of("好", "坏坏坏坏的的的。", "😂", "的", "Great", "badly");
        List<SentencePolarity> together =
                scorer.scoreAll(texts.stream().map(OnnxScorerTest::sentence).toList());
        assertEquals(
                List.of("positive", "negative", "neutral", "neutral", "positive", "negative"),
                together.stream().map(SentencePolarity::label).toList());
        for (int i = 0; i < texts.size(); i++) {
            assertEquals(score(scorer, texts.get(i)), together.get(i));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "。", "？", "😂😂🎉", "12345"})
    void aSentenceWithoutLettersIsNoGuess(String text) {
        assertSame(SentencePolarity.NEUTRAL, score(spec(false, LABELS, 16).scorer(), text));
    }

    @Test
    void whatIsNotReadIsSaid() {
        SentencePolarity polarity = score(spec(false, LABELS, 5).scorer(), "的的好 坏坏坏");
        assertEquals("positive", polarity.label());
        assertEquals(1, polarity.evidence().size());
        assertEquals("坏坏坏", polarity.evidence().get(0).expression());
        assertEquals(4, polarity.evidence().get(0).begin());
        assertEquals(7, polarity.evidence().get(0).end());
        assertEquals("not read: beyond 5 pieces", polarity.evidence().get(0).rule());
    }

    @Test
    void aHundredThousandCharactersAreFast() {
        Scorer scorer = spec(false, LABELS, 128).scorer();
        assertTimeout(Duration.ofSeconds(5), () -> {
            score(scorer, "好".repeat(100_000));
            score(scorer, "a".repeat(100_000));
        });
    }

    @Test
    void labelsStandInTheOrderThatSettingsGive() {
        assertEquals(
                "negative",
                score(
                                spec(false, List.of("positive", "neutral", "negative"), 16)
                                        .scorer(),
                                "好")
                        .label());
    }

    @Test
    void executorsMakeTheirOwn() throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(spec(false, LABELS, 16));
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            ScorerSpec spec = (ScorerSpec) in.readObject();
            assertEquals("tiny.onnx", spec.name());
            assertEquals("positive", score(spec.scorer(), "好").label());
            assertSame(spec.scorer(), spec.scorer());
        }
    }

    private static String refused(org.junit.jupiter.api.function.Executable call) {
        return assertThrows(ModelFormatException.class, call).getMessage();
    }

    @Test
    void whatDoesNotFitIsToldBeforeAnythingIsRead() {
        OnnxSettings two = new OnnxSettings(List.of("negative", "positive"), 16, 2);
        String labels = refused(
                () -> OnnxScorer.tryOut(spec(false, two.labels(), two.maxTokens()), "sentiment.model: tiny.onnx", two));
        assertTrue(labels.startsWith("sentiment.model: tiny.onnx: its first output is "), labels);
        assertTrue(labels.contains("expected numbers of the form [sentences, 2]"), labels);
        OnnxSettings settings = new OnnxSettings(LABELS, 16, 2);
        ScorerSpec cut =
                OnnxScorer.spec("cut.onnx", "cut.onnx", new byte[] {1, 2, 3}, "vocab.txt", VOCABULARY, settings);
        String graph = refused(() -> OnnxScorer.tryOut(cut, "cut.onnx", settings));
        assertTrue(graph.startsWith("cut.onnx: ONNX Runtime cannot open it: "), graph);
        assertEquals(
                "vocab.txt: found no line [CLS] among 2 pieces; expected the vocabulary of the model, one piece a line",
                refused(() -> OnnxScorer.spec(
                        "tiny.onnx", "tiny.onnx", TinyGraph.of(SCORES, false), "vocab.txt", "好\n坏\n", settings)));
    }

    @Test
    void anOutputThatIsNoNumberIsToldWithItsSentence() {
        float[][] scores = SCORES.clone();
        scores[5] = new float[] {Float.NaN, 0, 0};
        Scorer scorer = OnnxScorer.spec(
                        "tiny.onnx",
                        "tiny.onnx",
                        TinyGraph.of(scores, false),
                        "vocab.txt",
                        VOCABULARY,
                        new OnnxSettings(LABELS, 16, 2))
                .scorer();
        assertEquals(
                "tiny.onnx: found the output NaN for the sentence '坏', expected numbers",
                refused(() -> score(scorer, "坏")));
    }

    @Test
    void aMissingRuntimeIsToldWithWhatToAdd() {
        assertEquals(
                "mine.onnx: ONNX Runtime is not on the class path; add com.microsoft.onnxruntime:onnxruntime:1.23.2:"
                        + " WENMAI_JARS=onnxruntime-1.23.2.jar jobs/wenmai …, or spark-submit --jars onnxruntime-1.23.2.jar",
                refused(() -> OnnxScorer.requireRuntime("mine.onnx", ClassLoader.getPlatformClassLoader())));
    }
}
