package org.wenmai.bench;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.seg.Segment;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.wenmai.lexicons.LexiconFile;
import org.wenmai.lexicons.SentimentLexicon;
import org.wenmai.lexicons.StopTerms;
import org.wenmai.lexicons.TermLexicon;
import org.wenmai.segmentation.WenmaiSegmenter;
import org.wenmai.sentiment.Evaluation;
import org.wenmai.sentiment.LabelledFile;
import org.wenmai.sentiment.LabelledSentence;
import org.wenmai.sentiment.ModelTrainer;
import org.wenmai.sentiment.ModelTrial;
import org.wenmai.sentiment.SentencePolarity;
import org.wenmai.sentiment.SentenceScorer;
import org.wenmai.sentiment.SentimentModel;
import org.wenmai.sentiment.TrainedModel;
import org.wenmai.sentiment.TrainingSettings;
import org.wenmai.sentiment.Words;
import org.wenmai.tokens.Folding;
import org.wenmai.tokens.Token;
import org.wenmai.tokens.Tokeniser;

/**
 * The shipped sentiment model on labelled sentences that others chose and labelled, beside always-neutral, the lexicon alone
 * and a plain n-gram classifier; review models trained on the spot; and the cost of scoring beside that of HanLP's words.
 */
public final class SentimentQuality {
    private static final List<String> LABELS = LabelledFile.LABELS;
    private static final int FOLDS = 5;
    /** How often the training folds of found sentences count beside the shipped ones, which are several times as many. */
    private static final int REPEATED = 2;

    private static final double STRENGTH = 5;
    private static final int ROUNDS = 7;

    private final SentimentLexicon lexicon;
    private final Tokeniser tokeniser;
    private final Words words;
    private final SentimentModel shipped;
    private final List<LabelledSentence> own;

    private SentimentQuality(Path jobs, SentimentModel shipped) throws IOException {
        this.lexicon = SentimentLexicon.parse(
                List.of(file(jobs, "sentiment.tsv")), List.of(file(jobs, "sentiment-rules.tsv")), Folding::fold);
        this.tokeniser = new Tokeniser(
                WenmaiSegmenter.shared(),
                TermLexicon.parse(List.of(file(jobs, "terms.tsv")), Folding::fold),
                StopTerms.parse(List.of(file(jobs, "stop-terms.txt")), Folding::fold),
                false);
        this.words = sentence -> places(tokeniser.tokenise(sentence));
        this.shipped = shipped;
        this.own = new ArrayList<>();
        try (Stream<Path> files = Files.list(jobs.resolve("training"))) {
            for (Path path : files.filter(name -> name.toString().endsWith(".tsv"))
                    .sorted()
                    .toList()) {
                own.addAll(labelled(path, Files.readString(path)));
            }
        }
    }

    private static LexiconFile file(Path jobs, String name) throws IOException {
        return new LexiconFile(name, Files.readString(jobs.resolve("lexicons").resolve(name)));
    }

    private static Words.Places places(List<Token> tokens) {
        return new Words.Places(
                tokens.stream().mapToInt(Token::begin).toArray(),
                tokens.stream().mapToInt(Token::end).toArray());
    }

    private static List<LabelledSentence> labelled(Path path, String text) {
        List<String> problems = new ArrayList<>();
        LabelledFile file = LabelledFile.parse(path.toString(), text, problems);
        problems.forEach(problem -> System.out.println("left out: " + problem));
        return file.sentences();
    }

    /** Arguments: the folder jobs of the checkout; the folder of shared data; a folder of articles to take the time on. */
    public static void main(String[] arguments) throws IOException {
        Path jobs = Path.of(arguments[0]);
        Path shared = Path.of(arguments[1]);
        byte[] model;
        try (var in = SentimentQuality.class.getResourceAsStream("/org/wenmai/shipped/models/news.model")) {
            model = in.readAllBytes();
        }
        SentimentQuality quality = new SentimentQuality(jobs, SentimentModel.read("news.model", model));
        System.out.printf(
                Locale.ROOT, "shipped model %d bytes, %d sentences of its own%n", model.length, quality.own.size());
        Path gold = shared.resolve("gold");
        if (Files.isDirectory(gold)) {
            quality.news(gold.resolve("news-sentences.tsv"), "path", "source");
            quality.seeds(gold.resolve("seed-sentences.tsv"));
        } else {
            System.out.println("skip labelled news: " + gold + " is not there");
        }
        Path reviews = shared.resolve("data/sentiment");
        if (Files.isDirectory(reviews)) {
            quality.reviews(
                    reviews.resolve("train-hotel/ChnSentiCorp_htl_all.csv"),
                    reviews.resolve("dev-takeaway/waimai_10k.csv"));
        } else {
            System.out.println("skip reviews: " + reviews + " is not there");
        }
        quality.cost(Sentences.of(Path.of(arguments[2])));
    }

    private void news(Path path, String document, String register) throws IOException {
        List<LabelledSentence> sentences = renamed(path, document, register);
        System.out.printf(
                "%nnews-sentences.tsv, %d sentences of %d documents (mixed and disputed left out)%n",
                sentences.size(),
                sentences.stream().map(LabelledSentence::document).distinct().count());
        print("always neutral", sentences, always(sentences));
        print("lexicon and rules alone", sentences, lexiconAlone(sentences));
        print(
                "character n-grams, logistic, 5 folds",
                sentences,
                folds(sentences, List.of(), 1, TrainingSettings.plain()));
        double[][] model = ModelTrial.probabilities(lexicon, words, shipped, sentences);
        print("shipped model", sentences, model);
        print(
                "its sentences and 4 of 5 folds",
                sentences,
                folds(sentences, own, REPEATED, TrainingSettings.news(true).withStrength(STRENGTH)));
        Map<String, List<Integer>> sources = new TreeMap<>();
        for (int i = 0; i < sentences.size(); i++) {
            sources.computeIfAbsent(sentences.get(i).register(), source -> new ArrayList<>())
                    .add(i);
        }
        sources.forEach((source, rows) -> print(
                "  shipped, " + source,
                rows.stream().map(sentences::get).toList(),
                rows.stream().map(row -> model[row]).toArray(double[][]::new)));
    }

    private void seeds(Path path) throws IOException {
        List<LabelledSentence> sentences = renamed(path, "seed", "seed");
        System.out.printf("%nseed-sentences.tsv, %d sentences of 3 documents%n", sentences.size());
        print("always neutral", sentences, always(sentences));
        print("lexicon and rules alone", sentences, lexiconAlone(sentences));
        print("shipped model", sentences, ModelTrial.probabilities(lexicon, words, shipped, sentences));
    }

    /** Gives the columns of a labelled table the names that the reader knows. */
    private static List<LabelledSentence> renamed(Path path, String document, String register) throws IOException {
        List<String> lines = Files.readAllLines(path);
        String header = String.join(
                "\t",
                Arrays.stream(lines.get(0).split("\t"))
                        .map(column ->
                                column.equals(document) ? "document" : column.equals(register) ? "register" : column)
                        .toList());
        List<String> rows = new ArrayList<>(List.of(header));
        rows.addAll(lines.subList(1, lines.size()));
        return labelled(path, String.join("\n", rows));
    }

    private static double[][] always(List<LabelledSentence> sentences) {
        return sentences.stream().map(sentence -> new double[] {0, 1, 0}).toArray(double[][]::new);
    }

    /** Of the lexicon there is a label only: it gets the probability 1. */
    private double[][] lexiconAlone(List<LabelledSentence> sentences) {
        SentenceScorer scorer = new SentenceScorer(lexicon, 0.2);
        return sentences.stream()
                .map(sentence -> {
                    Words.Places places = words.of(sentence.text());
                    SentencePolarity found = scorer.score(sentence.text(), places.begins(), places.ends());
                    double[] probabilities = new double[LABELS.size()];
                    probabilities[LABELS.indexOf(found.label())] = 1;
                    return probabilities;
                })
                .toArray(double[][]::new);
    }

    /** Probabilities of every sentence by a model that has seen the added sentences and the other folds. */
    private double[][] folds(
            List<LabelledSentence> sentences, List<LabelledSentence> added, int times, TrainingSettings settings) {
        int[] folds = ModelTrial.folds(sentences, FOLDS);
        double[][] probabilities = new double[sentences.size()][];
        for (int fold = 0; fold < FOLDS; fold++) {
            int held = fold;
            List<LabelledSentence> training = new ArrayList<>(added);
            List<LabelledSentence> others = IntStream.range(0, folds.length)
                    .filter(i -> folds[i] != held)
                    .mapToObj(sentences::get)
                    .toList();
            for (int n = 0; n < times; n++) {
                training.addAll(others);
            }
            SentimentModel model = new ModelTrainer(lexicon, words, settings, LABELS, training)
                    .train()
                    .model();
            double[][] found = ModelTrial.probabilities(lexicon, words, model, sentences);
            for (int i = 0; i < folds.length; i++) {
                if (folds[i] == held) {
                    probabilities[i] = found[i];
                }
            }
        }
        return probabilities;
    }

    private static void print(String name, List<LabelledSentence> sentences, double[][] probabilities) {
        Evaluation evaluation = new Evaluation(
                LABELS.size(),
                sentences.stream()
                        .mapToInt(sentence -> LABELS.indexOf(sentence.label()))
                        .toArray(),
                probabilities);
        double[] interval = evaluation.interval(
                sentences.stream().map(LabelledSentence::document).toList());
        System.out.printf(
                Locale.ROOT,
                "%-38s macro-F1 %.3f (95 %% %.3f to %.3f), accuracy %.3f, calibration error %.3f; F1 negative %.3f neutral %.3f positive %.3f; n %d%n",
                name,
                evaluation.macroF1(),
                interval[0],
                interval[1],
                evaluation.accuracy(),
                evaluation.calibrationError(),
                evaluation.f1(0),
                evaluation.f1(1),
                evaluation.f1(2),
                evaluation.size());
    }

    private void reviews(Path hotel, Path takeaway) throws IOException {
        System.out.println();
        List<LabelledSentence> hotels = labelled(hotel, Files.readString(hotel));
        List<LabelledSentence> meals = labelled(takeaway, Files.readString(takeaway));
        TrainedModel ofHotels = review("hotel reviews", hotels);
        review("take-away reviews", meals);
        double[][] unseen = ModelTrial.probabilities(lexicon, words, ofHotels.model(), meals);
        List<String> classes = ofHotels.model().classes();
        Evaluation across = new Evaluation(
                classes.size(),
                meals.stream().mapToInt(meal -> classes.indexOf(meal.label())).toArray(),
                unseen);
        System.out.printf(
                Locale.ROOT,
                "%-38s accuracy %.3f, macro-F1 %.3f, calibration error %.3f; n %d%n",
                "trained on hotels, tried on take-away",
                across.accuracy(),
                across.macroF1(),
                across.calibrationError(),
                across.size());
    }

    private TrainedModel review(String name, List<LabelledSentence> reviews) {
        TrainedModel trained = new ModelTrainer(
                        lexicon,
                        words,
                        TrainingSettings.review().withStrength(1),
                        LabelledFile.labelsOf(reviews),
                        reviews)
                .train();
        Evaluation evaluation = trained.evaluation();
        System.out.printf(
                Locale.ROOT,
                "%-38s accuracy %.3f, macro-F1 %.3f, calibration error %.3f; n %d, model %d bytes%n",
                name + ", 5 folds, NB-SVM",
                evaluation.accuracy(),
                evaluation.macroF1(),
                evaluation.calibrationError(),
                evaluation.size(),
                trained.model().bytes().length);
        return trained;
    }

    /** CPU time of this thread: HanLP's words of all sentences, and the labels of the same sentences. */
    private void cost(List<String> sentences) {
        Segment hanLp = HanLP.newSegment();
        SentenceScorer scorer = new SentenceScorer(lexicon, shipped);
        Map<String, Words.Places> places = new HashMap<>();
        sentences.forEach(sentence -> places.put(sentence, words.of(sentence)));
        for (String sentence : sentences) {
            Words.Places at = places.get(sentence);
            scorer.score(sentence, at.begins(), at.ends());
        }
        double[] shares = new double[ROUNDS];
        double[] perSecond = new double[ROUNDS];
        long characters = sentences.stream().mapToLong(String::length).sum();
        for (int round = 0; round < ROUNDS; round++) {
            long start = cpu();
            long found = 0;
            for (String sentence : sentences) {
                found += hanLp.seg(sentence).size();
            }
            long middle = cpu();
            for (String sentence : sentences) {
                Words.Places at = places.get(sentence);
                found += scorer.score(sentence, at.begins(), at.ends())
                        .evidence()
                        .size();
            }
            long end = cpu();
            if (found == 0) {
                throw new IllegalStateException("nothing found");
            }
            shares[round] = (double) (end - middle) / (middle - start);
            perSecond[round] = characters / ((end - middle) / 1e9) / 1e6;
        }
        Arrays.sort(shares);
        Arrays.sort(perSecond);
        System.out.printf(
                Locale.ROOT,
                "%nscoring %.2f M characters per CPU s; its cost as a share of HanLP.newSegment() on %d sentences: median %.2f, from %.2f to %.2f%n",
                perSecond[ROUNDS / 2],
                sentences.size(),
                shares[ROUNDS / 2],
                shares[0],
                shares[ROUNDS - 1]);
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
