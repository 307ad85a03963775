package org.wenmai.jobs;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.wenmai.segmentation.Segmentation;
import org.wenmai.sentiment.Evaluation;
import org.wenmai.sentiment.LabelledFile;
import org.wenmai.sentiment.LabelledSentence;
import org.wenmai.sentiment.ModelCard;
import org.wenmai.sentiment.ModelTrainer;
import org.wenmai.sentiment.Register;
import org.wenmai.sentiment.StackedTrainer;
import org.wenmai.sentiment.TrainedModel;
import org.wenmai.sentiment.TrainingSettings;
import org.wenmai.sentiment.Words;
import org.wenmai.tokens.Token;
import org.wenmai.tokens.Tokeniser;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** A sentiment model from labelled sentences. Needs no session: labelled sentences are few. */
@Command(
        name = "train-sentiment",
        mixinStandardHelpOptions = true,
        versionProvider = Versions.class,
        description = {
            "Trains a sentiment model from labelled sentences and reports how it does on documents it has not seen.",
            "Reads CSV or tab-separated files with a header: text, label (positive, neutral, negative), and, where you have",
            "them, document (sentences of one document are kept together) and register. Writes the model and its card."
        },
        footer = {
            "",
            "Examples:",
            "  wenmai train-sentiment --input labelled.csv --model mine.model",
            "  wenmai train-sentiment --input labelled.csv --beside jobs/training --model mine.model",
            "  wenmai train-sentiment --input reviews.csv --register review --model reviews.model",
            "  wenmai train-sentiment --input jobs/training --made --model news.model      the shipped one",
            "Then: wenmai analyse --set sentiment.model=mine.model, or --set sentiment.review_model=reviews.model",
            WenmaiCommand.EXIT_STATUSES
        })
final class TrainSentimentCommand extends WenmaiCommand {
    private static final List<String> REGISTERS = Register.labels();

    @Option(
            names = "--model",
            paramLabel = "FILE",
            required = true,
            description = "Where the model is written; its card goes to FILE.md")
    private String model;

    @Option(
            names = "--register",
            paramLabel = "NAME",
            description =
                    "news: lexicon, rules, n-grams and classes of meaning, logistic regression. review: lexicon, rules and n-grams, NB-SVM, all labels weighing the same. Default: ${DEFAULT-VALUE}")
    private String register = "news";

    @Option(
            names = "--beside",
            paramLabel = "PATH",
            description =
                    "Files or folder of sentences made for training, such as jobs/training, that are learnt from beside those of --input: for a few hundred sentences of your own and more. Held-out figures are of yours alone")
    private List<String> beside = List.of();

    @Option(
            names = "--strength",
            paramLabel = "NUMBER",
            description = "Strength of the penalty on weights. Default: the best of several on held-out documents")
    private Double strength;

    @Option(
            names = "--made",
            description =
                    "The sentences were written for training, not found: no weak penalties are tried, and no confidence beyond the fit's")
    private boolean made;

    TrainSentimentCommand(PrintStream out, PrintStream err) {
        super(out, err);
    }

    @Override
    public Integer call() {
        return runner().alone(this::train);
    }

    private int train(Configuration configuration, Lexicons lexicons) throws IOException {
        TrainingSettings settings = settings();
        Map<String, String> digests = new LinkedHashMap<>();
        List<LabelledSentence> sentences = sentences(options().inputs(), "--input", digests, settings);
        Tokeniser tokeniser = new Tokeniser(
                Segmentation.named(configuration.text(Key.TOKENISER)).segmenter(),
                lexicons.terms(),
                lexicons.listedWords(),
                lexicons.stopTerms(),
                !configuration.drops(Key.TERMS_NUMBERS));
        List<String> labels = LabelledFile.labelsOf(sentences);
        TrainedModel trained = beside.isEmpty()
                ? new ModelTrainer(lexicons.sentiment(), words(tokeniser), settings, labels, sentences).train()
                : new StackedTrainer(
                                lexicons.sentiment(),
                                words(tokeniser),
                                labels,
                                sentences,
                                sentences(beside, "--beside", digests, settings).stream()
                                        .filter(sentence -> labels.contains(sentence.label()))
                                        .toList())
                        .train();
        Path file = Path.of(model);
        if (!options().dryRun()) {
            if (file.toAbsolutePath().getParent() != null) {
                Files.createDirectories(file.toAbsolutePath().getParent());
            }
            Files.write(file, trained.model().bytes());
            Files.writeString(
                    Path.of(model + ".md"),
                    ModelCard.of("Sentiment model " + file.getFileName(), digests, trained),
                    StandardCharsets.UTF_8);
        }
        if (!options().quiet()) {
            report(trained);
            out().printf(options().dryRun() ? "would write %s and %s.md%n" : "%s and %s.md written%n", model, model);
        }
        return ExitStatus.DONE;
    }

    private TrainingSettings settings() {
        List<String> problems = new ArrayList<>();
        if (!REGISTERS.contains(register)) {
            problems.add("--register: found '%s', expected news or review".formatted(register));
        }
        if (strength != null && !(strength > 0 && strength < Double.POSITIVE_INFINITY)) {
            problems.add("--strength: found '%s', expected a number above 0".formatted(strength));
        }
        if (!beside.isEmpty() && (made || strength != null || !register.equals("news"))) {
            problems.add(
                    "--beside: found with --made, --strength or --register review; it chooses by itself, for news");
        }
        if (!options().namesInputs()) {
            problems.add("--input: missing; give files of labelled sentences, or a folder of them");
        }
        if (!problems.isEmpty()) {
            throw new UsageException(problems);
        }
        TrainingSettings settings =
                register.equals("news") ? TrainingSettings.news(made) : TrainingSettings.review(made);
        return strength == null ? settings : settings.withStrength(strength);
    }

    private List<LabelledSentence> sentences(
            List<String> inputs, String option, Map<String, String> digests, TrainingSettings settings)
            throws IOException {
        List<String> problems = new ArrayList<>();
        List<LabelledSentence> sentences = new ArrayList<>();
        int leftOut = 0;
        for (Path path : files(inputs, option, problems)) {
            String text = ShippedFiles.read(path.toString());
            digests.put(named(path, option, digests), Lexicons.sha256(text.getBytes(StandardCharsets.UTF_8)));
            LabelledFile file = LabelledFile.parse(path.toString(), text, problems);
            sentences.addAll(file.sentences());
            leftOut += file.leftOut();
        }
        if (problems.isEmpty()) {
            problems.addAll(LabelledFile.shortcomings(sentences, settings.folds()).stream()
                    .map(problem -> option + ": " + problem)
                    .toList());
        }
        if (!problems.isEmpty()) {
            throw new UsageException(problems);
        }
        if (leftOut > 0 && !options().quiet()) {
            out().printf("%d mixed or disputed sentences left out%n", leftOut);
        }
        return sentences;
    }

    /** A file in the card: by its name, and by its path where another has that name. */
    private static String named(Path path, String option, Map<String, String> others) {
        String beside = option.equals("--beside") ? "beside: " : "";
        String name = beside + path.getFileName();
        return others.containsKey(name) ? beside + path : name;
    }

    /** Files named, and the tables of folders named, each folder by name. */
    private static List<Path> files(List<String> inputs, String option, List<String> problems) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String input : inputs) {
            Path path = Path.of(input);
            if (!Files.exists(path)) {
                problems.add("%s %s: not found; give a file of labelled sentences, or a folder of them"
                        .formatted(option, input));
            } else if (Files.isDirectory(path)) {
                try (Stream<Path> below = Files.list(path)) {
                    files.addAll(below.filter(file -> file.toString().matches(".*\\.(csv|tsv)"))
                            .sorted()
                            .toList());
                }
            } else {
                files.add(path);
            }
        }
        return files;
    }

    private static Words words(Tokeniser tokeniser) {
        return sentence -> {
            List<Token> tokens = tokeniser.tokenise(sentence);
            return new Words.Places(
                    tokens.stream().mapToInt(Token::begin).toArray(),
                    tokens.stream().mapToInt(Token::end).toArray());
        };
    }

    private void report(TrainedModel trained) {
        Evaluation evaluation = trained.evaluation();
        double[] interval = evaluation.interval(
                trained.sentences().stream().map(LabelledSentence::document).toList());
        out().printf(
                        Locale.ROOT,
                        "%d sentences, held out by document: macro-F1 %.3f (95 %% %.3f to %.3f), accuracy %.3f, calibration error %.3f%n",
                        evaluation.size(),
                        evaluation.macroF1(),
                        interval[0],
                        interval[1],
                        evaluation.accuracy(),
                        evaluation.calibrationError());
    }
}
