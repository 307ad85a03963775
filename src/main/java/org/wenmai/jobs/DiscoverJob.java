package org.wenmai.jobs;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.log2;
import static org.apache.spark.sql.functions.sum;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.wenmai.discovery.CandidateFinder;
import org.wenmai.discovery.CandidateRule;
import org.wenmai.discovery.GramSketch;
import org.wenmai.discovery.Proposal;
import org.wenmai.segmentation.ViterbiSegmenter;
import org.wenmai.statistics.TermDiscovery;
import org.wenmai.statistics.TermNeighbours;
import org.wenmai.statistics.TermSpellings;
import org.wenmai.tables.DocumentRow;
import org.wenmai.tables.ProposedTermRow;
import org.wenmai.tables.RecordSchema;
import org.wenmai.tables.SentenceRow;

/** sentences → proposed_terms, and the same as a lexicon file. */
final class DiscoverJob implements Job {
    /** Where the lexicon file stands in a run. */
    static final String LEXICON = "lexicon/proposed-terms.tsv";

    /** Candidates whose neighbours are counted at most: they and the trie over them go to every executor. */
    private static final int MAX_CANDIDATES = 200_000;

    private static final int SHOWN = 20;

    @Override
    public String name() {
        return "discover";
    }

    @Override
    public List<Class<? extends Record>> reads() {
        return List.of(DocumentRow.class, SentenceRow.class);
    }

    @Override
    public List<Class<? extends Record>> writes() {
        return List.of(ProposedTermRow.class);
    }

    @Override
    public void loadDictionaries(Configuration configuration) {
        ViterbiSegmenter.shared();
    }

    @Override
    public void run(JobContext context) throws IOException {
        Dataset<Row> sentences = context.read(SentenceRow.class);
        List<Row> best = best(context, sentences);
        List<Proposal> proposals = spelled(context, sentences, best);
        List<Row> rows = new ArrayList<>();
        for (Proposal proposal : proposals) {
            rows.add(RowFactory.create(
                    proposal.term(),
                    proposal.termFrequency(),
                    proposal.documentFrequency(),
                    proposal.cohesion(),
                    proposal.leftEntropy(),
                    proposal.rightEntropy(),
                    proposal.score(),
                    proposal.exampleSentenceId()));
        }
        context.write(
                ProposedTermRow.class, context.spark().createDataFrame(rows, RecordSchema.of(ProposedTermRow.class)));
        context.run().writeText(LEXICON, ProposedLexicon.of(proposals));
        if (!context.options().quiet()) {
            print(context, proposals);
        }
    }

    /** (gram, term_frequency, document_frequency, cohesion, left_entropy, right_entropy, score), at most discover.max_terms rows. */
    private static List<Row> best(JobContext context, Dataset<Row> sentences) throws IOException {
        Configuration settings = context.configuration();
        long minimum = settings.number(Key.DISCOVER_MIN_FREQUENCY);
        int maxUnits = (int) settings.number(Key.DISCOVER_MAX_LENGTH);
        long characters = context.read(DocumentRow.class)
                .agg(coalesce(sum("characters"), lit(0L)))
                .head()
                .getLong(0);
        GramSketch sketch = TermDiscovery.sketch(sentences, characters, minimum, maxUnits);
        Broadcast<CandidateRule> rule = context.broadcast(new CandidateRule(
                context.lexicons().terms(),
                context.lexicons().listedWords(),
                context.lexicons().stopTerms()));
        Dataset<Row> grams =
                context.stored("grams", TermDiscovery.grams(sentences, context.broadcast(sketch), minimum));
        // At most MAX_CANDIDATES rows.
        List<Row> candidates = TermDiscovery.candidates(
                        grams, rule, sketch.units(), settings.share(Key.DISCOVER_MIN_COHESION))
                .orderBy(col("cohesion").multiply(log2(col("frequency"))).desc(), col("gram"))
                .limit(MAX_CANDIDATES)
                .collectAsList();
        if (candidates.size() == MAX_CANDIDATES) {
            context.progress()
                    .say(String.format(
                            Locale.ROOT,
                            "discover: only the %,d strongest candidates were looked at; raise discover.min_frequency",
                            MAX_CANDIDATES));
        }
        Dataset<Row> numbered = numbered(context, candidates);
        Dataset<Row> open = TermNeighbours.of(
                        sentences, context.broadcast(finder(candidates)), numbered.select("candidate", "frequency"))
                .filter(col("left_entropy")
                        .geq(settings.share(Key.DISCOVER_MIN_ENTROPY))
                        .and(col("right_entropy").geq(settings.share(Key.DISCOVER_MIN_ENTROPY)))
                        .and(col("quantity").equalTo(false)))
                .join(numbered.drop("frequency"), "candidate")
                .withColumn("score", TermDiscovery.score());
        Dataset<Row> proposed = context.stored("open", open);
        return TermDiscovery.unexplained(proposed, grams, rule, settings.share(Key.DISCOVER_MAX_EXPLAINED))
                .orderBy(col("score").desc(), col("gram"))
                .limit((int) settings.number(Key.DISCOVER_MAX_TERMS))
                .select(
                        "gram",
                        "term_frequency",
                        "document_frequency",
                        "cohesion",
                        "left_entropy",
                        "right_entropy",
                        "score")
                .collectAsList();
    }

    private static CandidateFinder finder(List<Row> grams) {
        return new CandidateFinder(grams.stream().map(row -> row.getString(0)).toList());
    }

    /** (candidate, gram, frequency, cohesion), numbered in their order. */
    private static Dataset<Row> numbered(JobContext context, List<Row> candidates) {
        List<Row> rows = new ArrayList<>();
        for (Row row : candidates) {
            rows.add(RowFactory.create(rows.size(), row.getString(0), row.getLong(1), row.getDouble(2)));
        }
        StructType schema = new StructType()
                .add("candidate", "int")
                .add("gram", "string")
                .add("frequency", "bigint")
                .add("cohesion", "double");
        return context.spark().createDataFrame(rows, schema);
    }

    /** The best grams as they are written, best first. */
    private static List<Proposal> spelled(JobContext context, Dataset<Row> sentences, List<Row> best) {
        if (best.isEmpty()) {
            return List.of();
        }
        List<List<Row>> spellings = new ArrayList<>();
        best.forEach(row -> spellings.add(new ArrayList<>()));
        TermSpellings.of(sentences, context.broadcast(finder(best)))
                .orderBy(col("candidate"), col("n").desc(), col("surface"))
                .collectAsList()
                .forEach(row -> spellings.get(row.getInt(0)).add(row));
        List<Proposal> proposals = new ArrayList<>();
        for (int i = 0; i < best.size(); i++) {
            proposals.add(proposal(best.get(i), spellings.get(i)));
        }
        return proposals;
    }

    private static Proposal proposal(Row figures, List<Row> spellings) {
        List<String> surfaces = spellings.stream().map(row -> row.getString(1)).toList();
        Row example = spellings.stream()
                .min(java.util.Comparator.comparingLong((Row row) -> row.getLong(3))
                        .thenComparing(row -> row.getString(4)))
                .orElseThrow();
        return new Proposal(
                surfaces.get(0),
                Proposal.aliases(surfaces),
                figures.getLong(1),
                figures.getLong(2),
                figures.getDouble(3),
                figures.getDouble(4),
                figures.getDouble(5),
                figures.getDouble(6),
                example.getString(4),
                example.getString(5));
    }

    private static void print(JobContext context, List<Proposal> proposals) {
        if (proposals.isEmpty()) {
            context.out().println("no new terms: nothing is frequent, cohesive and open enough (keys discover.*)");
            return;
        }
        context.out()
                .printf(
                        Locale.ROOT,
                        "%s proposed, the best first (occurrences, documents):%n",
                        Counted.of(proposals.size(), "term"));
        proposals.stream()
                .limit(SHOWN)
                .forEach(proposal -> context.out()
                        .printf(
                                Locale.ROOT,
                                "  %5d %5d  %s   %s%n",
                                proposal.termFrequency(),
                                proposal.documentFrequency(),
                                proposal.term(),
                                proposal.quote()));
        context.out()
                .printf(
                        "as a lexicon: %s/%s%n",
                        context.run().finalPath().toUri().getPath(), LEXICON);
    }
}
