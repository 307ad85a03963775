package org.wenmai.sentiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** What a reader must know of a model before using it, as Markdown: data, settings, held-out figures, calibration, limits. */
public final class ModelCard {
    private final TrainedModel trained;
    private final List<String> classes;
    private final StringBuilder text = new StringBuilder();

    private ModelCard(TrainedModel trained) {
        this.trained = trained;
        this.classes = trained.model().classes();
    }

    /**
     * Writes it.
     *
     * @param title of the model
     * @param files the training files, each with its digest
     */
    public static String of(String title, Map<String, String> files, TrainedModel trained) {
        ModelCard card = new ModelCard(trained);
        card.line("# %s", title);
        card.data(files);
        card.settings();
        card.figures();
        card.calibration();
        card.limits();
        return card.text.toString();
    }

    private void line(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }

    private void data(Map<String, String> files) {
        line("%n## Data%n");
        files.forEach((file, digest) -> line("- `%s` (SHA-256 `%s`)", file, digest));
        line("%n| register | documents | sentences | %s |", String.join(" | ", classes));
        line("| --- |%s", " --- |".repeat(2 + classes.size()));
        byRegister().forEach(this::dataRow);
        dataRow("all", IntStream.range(0, trained.labels().length).boxed().toList());
    }

    private void dataRow(String name, List<Integer> rows) {
        StringBuilder counts = new StringBuilder();
        for (int k = 0; k < classes.size(); k++) {
            int label = k;
            counts.append(" | ")
                    .append(rows.stream()
                            .filter(row -> trained.labels()[row] == label)
                            .count());
        }
        line("| %s | %d | %d%s |", name, new java.util.HashSet<>(documents(rows)).size(), rows.size(), counts);
    }

    private Map<String, List<Integer>> byRegister() {
        Map<String, List<Integer>> registers = new TreeMap<>();
        for (int i = 0; i < trained.sentences().size(); i++) {
            registers
                    .computeIfAbsent(trained.sentences().get(i).register(), register -> new ArrayList<>())
                    .add(i);
        }
        registers.remove("");
        return registers;
    }

    private List<String> documents(List<Integer> rows) {
        return rows.stream().map(row -> trained.sentences().get(row).document()).toList();
    }

    private void settings() {
        FeatureSettings features = trained.settings().features();
        line("%n## Settings%n");
        line(
                "- %s",
                switch (trained.settings().algorithm()) {
                    case LOGISTIC -> "Multinomial logistic regression, L-BFGS";
                    case NB_SVM -> "NB-SVM: log-count ratios, logistic regression";
                    case STACKED ->
                        "Logistic regression of these and made sentences, joined with a second on its held-out scores"
                                + " and the lexicon's columns";
                });
        line("- Character n-grams of 1 to %d in 2^%d buckets", features.longest(), features.bits());
        line(
                "- %s",
                !features.lexicon()
                        ? "The lexicon does not count; it is shown as evidence"
                        : features.classes()
                                ? "Sentiment lexicon, clause rules, expressions and classes of meaning count"
                                : "Sentiment lexicon, clause rules and expressions count");
        line(
                "- A label counts in training by its share to the power of %.1f",
                1 - trained.settings().balance());
        if (trained.settings().algorithm() == TrainingSettings.Algorithm.STACKED) {
            return;
        }
        line(
                "- Penalty %s, chosen from %s by held-out likelihood",
                trained.strength(), trained.settings().strengths());
        line(
                "- Temperature %.4f, fitted on held-out scores%s",
                trained.model().temperature(),
                trained.settings().coolest() > 0
                        ? String.format(
                                Locale.ROOT,
                                ", at least %.1f",
                                trained.settings().coolest())
                        : "");
    }

    private void figures() {
        line("%n## Held-out figures%n");
        line(
                "%d folds by document: no document is trained and tested on.%n",
                trained.settings().folds());
        line(
                "| register | sentences | macro-F1 | 95 %% interval by document | accuracy | calibration error | %s |",
                String.join(" | ", classes.stream().map("F1 %s"::formatted).toList()));
        line("| --- |%s", " --- |".repeat(5 + classes.size()));
        Map<String, List<Integer>> registers = byRegister();
        registers.forEach(this::figureRow);
        figureRow("all", IntStream.range(0, trained.labels().length).boxed().toList());
        int[] labels = trained.labels();
        int most = IntStream.range(0, classes.size())
                .boxed()
                .max(java.util.Comparator.comparingLong(
                        k -> IntStream.of(labels).filter(label -> label == k).count()))
                .orElseThrow();
        double[] always = new double[classes.size()];
        always[most] = 1;
        Evaluation baseline = new Evaluation(
                classes.size(),
                labels,
                IntStream.of(labels).mapToObj(i -> always).toArray(double[][]::new));
        line(
                "%nAlways %s would have macro-F1 %.3f and accuracy %.3f.",
                classes.get(most), baseline.macroF1(), baseline.accuracy());
    }

    private void figureRow(String name, List<Integer> rows) {
        Evaluation part = part(rows);
        double[] interval = part.interval(documents(rows));
        StringBuilder f1 = new StringBuilder();
        for (int k = 0; k < classes.size(); k++) {
            f1.append(String.format(Locale.ROOT, " | %.3f", part.f1(k)));
        }
        line(
                "| %s | %d | %.3f | %.3f to %.3f | %.3f | %.3f%s |",
                name,
                part.size(),
                part.macroF1(),
                interval[0],
                interval[1],
                part.accuracy(),
                part.calibrationError(),
                f1);
    }

    private Evaluation part(List<Integer> rows) {
        return new Evaluation(
                classes.size(),
                rows.stream().mapToInt(row -> trained.labels()[row]).toArray(),
                rows.stream().map(row -> trained.heldOut()[row]).toArray(double[][]::new));
    }

    private void calibration() {
        line("%n## Calibration%n");
        line("Held-out sentences by the confidence of their label, in %d bins of equal size.%n", Evaluation.BINS);
        line("| mean confidence | share right |");
        line("| --- | --- |");
        for (double[] bin : trained.evaluation().bins()) {
            line("| %.3f | %.3f |", bin[0], bin[1]);
        }
    }

    private void limits() {
        line("%n## Limits%n");
        line(
                "- The figures hold for sentences like those above. On other kinds of text accuracy and calibration are lower;");
        line("  measure them on labelled sentences of your own.");
        line("- It reads one sentence at a time: irony, and what an earlier sentence said, are mostly lost on it.");
        line("- It knows the polarity that a sentence conveys, not whether what it says is true.");
    }
}
