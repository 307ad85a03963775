package org.wenmai.sentiment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wenmai.lexicons.LexiconFile;
import org.wenmai.lexicons.SentimentLexicon;
import org.wenmai.tokens.Folding;

/** Small training sets with a known answer. */
class ModelTrainerTest {
    private static final SentimentLexicon LEXICON =
            SentimentLexicon.parse(List.of(new LexiconFile("w", "好\t0.8\n坏\t-0.8\n")), List.of(), Folding::fold);
    private static final Words EACH_CHARACTER = sentence -> {
        int length = sentence.codePointCount(0, sentence.length());
        return new Words.Places(
                java.util.stream.IntStream.range(0, length).toArray(),
                java.util.stream.IntStream.rangeClosed(1, length).toArray());
    };

    /** Sentences whose label one character gives; the others tell nothing. */
    private static List<LabelledSentence> sentences(boolean neutral) {
        List<LabelledSentence> sentences = new ArrayList<>();
        String filler = "甲乙丙丁戊己庚辛";
        for (int i = 0; i < 24; i++) {
            String around = filler.substring(i % 7, i % 7 + 2);
            sentences.add(new LabelledSentence(around + "喜" + around, "positive", "d" + i / 2, ""));
            sentences.add(new LabelledSentence(around + "怒" + around, "negative", "d" + i / 2, ""));
            if (neutral) {
                sentences.add(new LabelledSentence(around + "桌" + around, "neutral", "d" + i / 2, ""));
            }
        }
        return sentences;
    }

    private static TrainedModel train(TrainingSettings settings, boolean neutral) {
        List<LabelledSentence> sentences = sentences(neutral);
        return new ModelTrainer(LEXICON, EACH_CHARACTER, settings, LabelledFile.labelsOf(sentences), sentences).train();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void bothAlgorithmsFindWhatTellsTheLabel(boolean neutral) {
        for (TrainingSettings settings :
                List.of(TrainingSettings.news(false), TrainingSettings.review(false), PlainSettings.review())) {
            TrainedModel trained = train(settings, neutral);
            assertEquals(1, trained.evaluation().accuracy(), settings.toString());
            SentencePolarity polarity =
                    new SentenceScorer(LEXICON, trained.model()).score("壬喜癸", new int[] {0, 1, 2}, new int[] {1, 2, 3});
            assertEquals("positive", polarity.label());
            assertTrue(polarity.confidence() > 0.5 && polarity.confidence() <= 1);
            assertEquals("喜", polarity.evidence().get(0).expression());
            assertEquals("learned", polarity.evidence().get(0).rule());
        }
    }

    @Test
    void theSameSentencesGiveTheSameBytes() {
        assertArrayEquals(
                train(TrainingSettings.news(true), true).model().bytes(),
                train(TrainingSettings.news(true), true).model().bytes());
    }

    @Test
    void twoFitsJoinedAreOneModel() {
        List<LabelledSentence> found = sentences(true);
        List<LabelledSentence> made = found.stream()
                .map(sentence -> new LabelledSentence(
                        sentence.text() + "呀", sentence.label(), "made " + sentence.document(), "made"))
                .toList();
        TrainedModel first = new StackedTrainer(LEXICON, EACH_CHARACTER, LabelledFile.LABELS, found, made).train();
        TrainedModel second = new StackedTrainer(LEXICON, EACH_CHARACTER, LabelledFile.LABELS, found, made).train();
        assertArrayEquals(first.model().bytes(), second.model().bytes());
        assertEquals(found.size(), first.evaluation().size());
        assertEquals(1, first.evaluation().accuracy());
        String card = ModelCard.of("Joined", Map.of("mine.csv", "abc"), first);
        assertTrue(card.contains("joined with a second"), card);
        assertTrue(card.contains("| all | 12 | 72 |"), card);
        assertEquals(
                "positive",
                new SentenceScorer(LEXICON, first.model())
                        .score("壬喜癸", new int[] {0, 1, 2}, new int[] {1, 2, 3})
                        .label());
    }

    @Test
    void withEveryLabelCountingTheSameARareOneIsFound() {
        int[] labels = {0, 0, 0, 1};
        assertArrayEquals(new double[] {2.0 / 3, 2.0 / 3, 2.0 / 3, 2}, LinearFit.counts(labels, 2, 1), 1e-12);
        assertArrayEquals(new double[] {2.0 / 3, 2.0 / 3, 2.0 / 3, 2}, LinearFit.counts(labels, 3, 1), 1e-12);
        assertArrayEquals(new double[] {1, 1, 1, 1}, LinearFit.counts(labels, 2, 0), 0);
    }

    @Test
    void madeSentencesAreNeverTrustedBeyondTheFit() {
        assertTrue(train(TrainingSettings.news(true), true).model().temperature() >= 1);
    }

    @Test
    void theCardNamesDataSettingsFiguresAndLimits() {
        String card = ModelCard.of("A model", Map.of("mine.csv", "abc"), train(TrainingSettings.news(false), true));
        for (String part : List.of(
                "# A model",
                "`mine.csv` (SHA-256 `abc`)",
                "| all | 12 | 72 | 24 | 24 | 24 |",
                "macro-F1",
                "## Calibration",
                "Always negative would have macro-F1 0.167",
                "## Limits")) {
            assertTrue(card.contains(part), card);
        }
    }

    @Test
    void noDocumentStandsOnBothSides() {
        List<LabelledSentence> sentences = sentences(true);
        int[] folds = DocumentFolds.of(
                sentences.stream().map(LabelledSentence::document).toList(), 5);
        for (int i = 0; i < folds.length; i++) {
            for (int j = 0; j < i; j++) {
                if (sentences.get(i).document().equals(sentences.get(j).document())) {
                    assertEquals(folds[i], folds[j]);
                }
            }
        }
    }
}
