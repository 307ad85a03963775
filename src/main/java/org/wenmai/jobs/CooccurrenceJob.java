package org.wenmai.jobs;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.lit;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.wenmai.networks.CommunityQuality;
import org.wenmai.networks.NetworkSettings;
import org.wenmai.statistics.CooccurrenceNetwork;
import org.wenmai.statistics.Cooccurrences;
import org.wenmai.statistics.EdgeLimits;
import org.wenmai.statistics.EdgeStability;
import org.wenmai.statistics.Granularity;
import org.wenmai.statistics.PairTotals;
import org.wenmai.statistics.PairVocabulary;
import org.wenmai.statistics.TermFrequencies;
import org.wenmai.statistics.TermSums;
import org.wenmai.statistics.WindowUnit;
import org.wenmai.tables.CooccurrenceEdgeRow;
import org.wenmai.tables.CooccurrenceNodeRow;
import org.wenmai.tables.DocumentRow;
import org.wenmai.tables.SentenceRow;
import org.wenmai.tables.TermRow;
import org.wenmai.tables.TokenRow;

/** tokens → cooccurrence_edges, cooccurrence_nodes. */
final class CooccurrenceJob implements Job {
    @Override
    public String name() {
        return "cooccurrence";
    }

    @Override
    public List<Class<? extends Record>> reads() {
        return List.of(DocumentRow.class, SentenceRow.class, TokenRow.class);
    }

    @Override
    public List<Class<? extends Record>> writes() {
        return List.of(CooccurrenceEdgeRow.class, CooccurrenceNodeRow.class);
    }

    @Override
    public void run(JobContext context) throws IOException {
        edges(context);
        nodes(context, unit(context));
    }

    private static WindowUnit unit(JobContext context) {
        return WindowUnit.named(context.configuration().text(Key.NETWORK_WINDOW));
    }

    /** tokens → cooccurrence_edges. */
    static void edges(JobContext context) throws IOException {
        Configuration configuration = context.configuration();
        WindowUnit unit = unit(context);
        long minJoint = configuration.number(Key.NETWORK_MIN_JOINT);
        Dataset<Row> sequences = context.sequences();
        NetworkTerms terms = terms(context, context.sums(Granularity.YEAR), minJoint);
        Broadcast<PairVocabulary> numbers = context.broadcast(terms.numbers());
        Dataset<Row> pairs = context.stored(
                "pairs",
                CooccurrenceNetwork.scored(
                        named(context, Cooccurrences.pairs(sequences, unit, numbers, minJoint), terms)));
        Map<Integer, PairTotals> totals = CooccurrenceNetwork.totals(pairs);
        context.networks(terms.found(totals));
        // Stored, since to sort what is left of the pairs by name would else sort all of them twice.
        Dataset<Row> strongest =
                context.stored("strongest", CooccurrenceNetwork.strongest(pairs, totals, limits(configuration)));
        context.write(
                CooccurrenceEdgeRow.class,
                CooccurrenceNetwork.edges(
                        named(context, withStability(context, unit, sequences, numbers, strongest), terms), unit));
    }

    /** The terms kept: at most network.sources + 1 times network.max_nodes. */
    private static NetworkTerms terms(JobContext context, TermSums sums, long minJoint) {
        Configuration configuration = context.configuration();
        Map<String, Long> windowsOf = Cooccurrences.scopes(sums, (int) configuration.number(Key.NETWORK_SOURCES));
        Dataset<Row> vocabulary = Cooccurrences.vocabulary(
                sums, windowsOf.keySet(), Math.max(minJoint, configuration.number(Key.NETWORK_MIN_FREQUENCY)), (int)
                        configuration.number(Key.NETWORK_MAX_NODES));
        return new NetworkTerms(windowsOf, vocabulary.collectAsList());
    }

    /** Pairs with their sources and terms; numbers are sorted and not names: most pairs are gone when terms get their names. */
    private static Dataset<Row> named(JobContext context, Dataset<Row> pairs, NetworkTerms terms) {
        return pairs.join(terms.terms(context, "a"), new String[] {"scope", "a"})
                .join(terms.terms(context, "b"), new String[] {"scope", "b"})
                .join(terms.sources(context), "scope");
    }

    private static EdgeLimits limits(Configuration configuration) {
        return new EdgeLimits(
                configuration.share(Key.NETWORK_MAX_Q), (int) configuration.number(Key.NETWORK_MAX_NODE_EDGES), (int)
                        configuration.number(Key.NETWORK_MAX_EDGES));
    }

    /** On request only: published edges, at most network.sources + 1 times network.max_edges, come to the driver as numbers. */
    private static Dataset<Row> withStability(
            JobContext context,
            WindowUnit unit,
            Dataset<Row> sequences,
            Broadcast<PairVocabulary> numbers,
            Dataset<Row> strongest) {
        Configuration configuration = context.configuration();
        int resamples = (int) configuration.number(Key.NETWORK_STABILITY);
        if (resamples == 0) {
            return strongest.withColumn("stability", lit(null).cast("double"));
        }
        Broadcast<long[]> published = context.broadcast(EdgeStability.keys(strongest));
        Dataset<Row> sums = context.stored(
                "resamples",
                EdgeStability.sums(
                        sequences, unit, numbers, published, resamples, configuration.number(Key.NETWORK_SEED)));
        return strongest.join(
                EdgeStability.of(strongest, sums, configuration.number(Key.NETWORK_MIN_JOINT)),
                new String[] {"scope", "a", "b"});
    }

    private static void nodes(JobContext context, WindowUnit unit) throws IOException {
        Configuration configuration = context.configuration();
        Dataset<Row> edges = context.read(CooccurrenceEdgeRow.class);
        NetworkSettings settings = new NetworkSettings(
                CommunityQuality.named(configuration.text(Key.NETWORK_QUALITY)),
                configuration.share(Key.NETWORK_RESOLUTION),
                configuration.number(Key.NETWORK_SEED),
                (int) configuration.number(Key.NETWORK_LAYOUT_ROUNDS));
        int parallel = Math.max(
                1,
                Math.min(
                        context.networks().size(),
                        context.spark().sparkContext().defaultParallelism()));
        context.write(
                CooccurrenceNodeRow.class,
                CooccurrenceNetwork.nodes(edges, tags(context, edges), unit, settings, parallel));
    }

    /** Tags of the terms in any network: those of the table terms where it is there, the same counted anew where not. */
    private static Dataset<Row> tags(JobContext context, Dataset<Row> edges) throws IOException {
        if (context.tables().has(TermRow.class)) {
            return context.read(TermRow.class).select("source", "term", "pos", "type");
        }
        return TermFrequencies.tags(context.sums(Granularity.YEAR))
                .join(broadcast(CooccurrenceNetwork.terms(edges)), new String[] {"term"}, "left_semi");
    }
}
