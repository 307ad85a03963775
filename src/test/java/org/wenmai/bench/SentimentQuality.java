package org.wenmai.bench;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.seg.Segment;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
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
import org.wenmai.sentiment.PlainSettings;
import org.wenmai.sentiment.Register;
import org.wenmai.sentiment.RegisterMarks;
import org.wenmai.sentiment.Scorer;
import org.wenmai.sentiment.SentencePolarity;
import org.wenmai.sentiment.SentenceScorer;
import org.wenmai.sentiment.SentimentModel;
import org.wenmai.sentiment.StackedTrainer;
import org.wenmai.sentiment.TrainedModel;
import org.wenmai.sentiment.TrainingSettings;
import org.wenmai.sentiment.Words;
import org.wenmai.tokens.Folding;
import org.wenmai.tokens.Shipped;
import org.wenmai.tokens.Token;
import org.wenmai.tokens.Tokeniser;

/**
 * The shipped sentiment model on labelled sentences that others chose and labelled, beside always-neutral, the lexicon alone
 * and a plain n-gram classifier; review models trained on the spot; and the cost of scoring beside that of HanLP's words.
 */
public final class SentimentQuality {
    private static final List<String> LABELS = LabelledFile.LABELS;
    private static final double REVIEW_STRENGTH = 1;
    private static final int ROUNDS = 7;
    /** How often own reviews count beside the hotels', which are fifteen times as many. */
    private static final int OWN_REVIEWS = 3;

    /** Documents that stand for a source. */
    private static final int GROUP = 20;

    private final SentimentLexicon lexicon;
    private final Tokeniser tokeniser;
    private final Words words;
    private final SentimentModel shipped;
    private final SentimentModel review;
    private final List<LabelledSentence> own;
    private final List<LabelledSentence> ownReviews;

    private SentimentQuality(Path jobs) throws IOException {
        this.lexicon = SentimentLexicon.parse(
                List.of(file(jobs, "sentiment.tsv")), List.of(file(jobs, "sentiment-rules.tsv")), Folding::fold);
        this.tokeniser = new Tokeniser(
                WenmaiSegmenter.shared(),
                TermLexicon.parse(List.of(file(jobs, "terms.tsv")), Folding::fold),
                Shipped.listedWords(),
                StopTerms.parse(List.of(file(jobs, "stop-terms.txt")), Folding::fold),
                false);
        this.words = sentence -> places(tokeniser.tokenise(sentence));
        this.shipped = model("news.model");
        this.review = model("review.model");
        this.own = folder(jobs.resolve("training"));
        this.ownReviews = folder(jobs.resolve("training/reviews"));
    }

    private static SentimentModel model(String name) throws IOException {
        try (var in = SentimentQuality.class.getResourceAsStream("/org/wenmai/shipped/models/" + name)) {
            byte[] bytes = in.readAllBytes();
            System.out.printf("%s: %d bytes%n", name, bytes.length);
            return SentimentModel.read(name, bytes);
        }
    }

    private static List<LabelledSentence> folder(Path folder) throws IOException {
        List<LabelledSentence> sentences = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path path : files.filter(name -> name.toString().endsWith(".tsv"))
                    .sorted()
                    .toList()) {
                sentences.addAll(labelled(path, Files.readString(path)));
            }
        }
        System.out.printf("%s: %d sentences%n", folder.getFileName(), sentences.size());
        return sentences;
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
        SentimentQuality quality = new SentimentQuality(jobs);
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
        if (Files.isDirectory(reviews)) {
            registers(
                    shared.resolve("data/articles"),
                    reviews.resolve("train-hotel/ChnSentiCorp_htl_all.csv"),
                    reviews.resolve("dev-takeaway/waimai_10k.csv"));
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
                new ModelTrainer(lexicon, words, PlainSettings.news(), LABELS, sentences)
                        .train()
                        .heldOut());
        double[][] model = ModelTrial.probabilities(lexicon, words, shipped, sentences);
        print("shipped model", sentences, model);
        print(
                "its sentences and 4 of 5 folds",
                sentences,
                new StackedTrainer(lexicon, words, LABELS, sentences, own)
                        .train()
                        .heldOut());
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

    /** Take-away reviews are never trained on but in the rows that say so, and no setting was chosen by them. */
    private void reviews(Path hotel, Path takeaway) throws IOException {
        List<LabelledSentence> hotels = labelled(hotel, Files.readString(hotel));
        List<LabelledSentence> meals = labelled(takeaway, Files.readString(takeaway));
        System.out.printf("%nreviews: %d of hotels, %d of take-away meals; two labels%n", hotels.size(), meals.size());
        printReviews("shipped review model on hotels", review, hotels);
        printReviews("shipped review model on take-away", review, meals);
        TrainingSettings settings = TrainingSettings.review(false).withStrength(REVIEW_STRENGTH);
        TrainingSettings plain = PlainSettings.review().withStrength(1);
        SentimentModel ofHotels = heldOut("hotels, 5 folds", hotels, settings);
        heldOut("take-away, 5 folds", meals, settings);
        printReviews("trained on hotels, on take-away", ofHotels, meals);
        List<LabelledSentence> more = new ArrayList<>(hotels);
        for (int n = 0; n < OWN_REVIEWS; n++) {
            ownReviews.stream()
                    .filter(sentence -> !sentence.label().equals("neutral"))
                    .forEach(more::add);
        }
        printReviews(
                "hotels and own reviews, on take-away", trained(more, settings).model(), meals);
        SentimentModel plainOfHotels = heldOut("hotels, n-grams alone, 5 folds", hotels, plain);
        printReviews("the same on take-away", plainOfHotels, meals);
    }

    private TrainedModel trained(List<LabelledSentence> reviews, TrainingSettings settings) {
        return new ModelTrainer(lexicon, words, settings, LabelledFile.labelsOf(reviews), reviews).train();
    }

    private SentimentModel heldOut(String name, List<LabelledSentence> reviews, TrainingSettings settings) {
        TrainedModel trained = trained(reviews, settings);
        printReviews(name, trained.evaluation(), trained.model().bytes().length);
        return trained.model();
    }

    /** Where the model knows neutral too, the likelier of positive and negative counts. */
    private void printReviews(String name, SentimentModel model, List<LabelledSentence> reviews) {
        List<String> two = List.of("negative", "positive");
        double[][] probabilities = ModelTrial.probabilities(lexicon, words, model, reviews);
        double[][] polar = Arrays.stream(probabilities)
                .map(all -> {
                    double negative = all[model.classes().indexOf("negative")];
                    double positive = all[model.classes().indexOf("positive")];
                    return new double[] {negative / (negative + positive), positive / (negative + positive)};
                })
                .toArray(double[][]::new);
        int[] truth =
                reviews.stream().mapToInt(review -> two.indexOf(review.label())).toArray();
        printReviews(name, new Evaluation(two.size(), truth, polar), model.bytes().length);
    }

    private static void printReviews(String name, Evaluation evaluation, int bytes) {
        System.out.printf(
                Locale.ROOT,
                "%-38s accuracy %.3f, macro-F1 %.3f, calibration error %.3f; n %d, model %d bytes%n",
                name,
                evaluation.accuracy(),
                evaluation.macroF1(),
                evaluation.calibrationError(),
                evaluation.size(),
                bytes);
    }

    /** Groups of documents as if each were a source. The rule's share was set after a look at groups of both halves. */
    private static void registers(Path articles, Path hotel, Path takeaway) throws IOException {
        System.out.println();
        for (Path file : List.of(hotel, takeaway)) {
            groups(
                    file.getFileName().toString(),
                    labelled(file, Files.readString(file)).stream()
                            .map(LabelledSentence::text)
                            .toList(),
                    Register.REVIEW);
        }
        try (Stream<Path> folders = Files.list(articles)) {
            for (Path folder : folders.filter(Files::isDirectory).sorted().toList()) {
                List<String> documents = new ArrayList<>();
                try (Stream<Path> files = Files.walk(folder)) {
                    for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                        documents.add(new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.UTF_8));
                    }
                }
                groups(folder.getFileName().toString(), documents, Register.NEWS);
            }
        }
    }

    private static void groups(String name, List<String> documents, Register expected) {
        int[] groups = new int[2];
        int[] right = new int[2];
        for (int from = 0; from < documents.size(); from += GROUP) {
            long reviews = 0;
            long reports = 0;
            for (String document : documents.subList(from, Math.min(from + GROUP, documents.size()))) {
                for (String sentence : document.split("[。！？!?\n]+")) {
                    int lean = RegisterMarks.lean(sentence);
                    reviews += lean > 0 ? 1 : 0;
                    reports += lean < 0 ? 1 : 0;
                }
            }
            int half = from / GROUP % 2;
            groups[half]++;
            right[half] += RegisterMarks.of(reviews, reports) == expected ? 1 : 0;
        }
        System.out.printf(
                "register of %-28s %s: right in %d of %d groups of %d documents with even numbers, %d of %d with odd ones%n",
                name, expected.label(), right[0], groups[0], GROUP, right[1], groups[1]);
    }

    /** CPU time of this thread: HanLP's words of all sentences, and the labels of the same sentences. */
    private void cost(List<String> sentences) {
        Segment hanLp = HanLP.newSegment();
        SentenceScorer scorer = new SentenceScorer(lexicon, shipped);
        List<Scorer.Sentence> read = sentences.stream()
                .map(sentence -> {
                    Words.Places places = words.of(sentence);
                    return new Scorer.Sentence(sentence, places.begins(), places.ends());
                })
                .toList();
        scored(scorer, read);
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
            found += scored(scorer, read);
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

    private static long scored(SentenceScorer scorer, List<Scorer.Sentence> sentences) {
        long found = 0;
        for (Scorer.Sentence sentence : sentences) {
            found += scorer.score(sentence.text(), sentence.begins(), sentence.ends())
                    .evidence()
                    .size();
        }
        return found;
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
