package org.wenmai.statistics;

import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.wenmai.measures.ChiSquared;

/**
 * Gives pairs q and rank, all of a scope one after the other, the weakest first, where Benjamini and Hochberg begin to step
 * ({@link org.wenmai.measures.BenjaminiHochberg}). Since it is known how many there are, and how many attract, a pair's rank is known when
 * it comes by: nothing is kept but counts of each scope.
 */
final class PairRanking {
    static final StructType SCHEMA = new StructType()
            .add("scope", DataTypes.IntegerType, false)
            .add("a", DataTypes.IntegerType, false)
            .add("b", DataTypes.IntegerType, false)
            .add("joint_frequency", DataTypes.LongType, false)
            .add("joint_frequency_unique", DataTypes.LongType, false)
            .add("pmi", DataTypes.DoubleType, false)
            .add("log_likelihood", DataTypes.DoubleType, false)
            .add("q_value", DataTypes.DoubleType, false)
            .add("rank", DataTypes.LongType, false);

    /** What is still to come of a scope, and the least of what its tests said so far. */
    private static final class Scope {
        private final long tests;
        private long attracting;
        private long others;
        /** Those that attract and were not left out, once the first pair is not. */
        private long kept;

        private double q = 1;

        Scope(PairTotals totals) {
            tests = totals.pairs();
            attracting = totals.attracting();
            others = totals.pairs() - totals.attracting();
            kept = attracting;
        }
    }

    private final Map<Integer, PairTotals> totals;
    private final double maxQ;
    private final long maxRank;
    private final Map<Integer, Scope> scopes = new HashMap<>();

    /**
     * A ranking.
     *
     * @param maxQ pairs of larger q are left out, and have no rank
     * @param maxRank pairs behind it are left out
     */
    PairRanking(Map<Integer, PairTotals> totals, double maxQ, long maxRank) {
        this.totals = totals;
        this.maxQ = maxQ;
        this.maxRank = maxRank;
    }

    /** The next pair (scope, a, b, joint_frequency, joint_frequency_unique, pmi, log_likelihood) as a row of {@link #SCHEMA}, or none. */
    Iterator<Row> ranked(Row pair) {
        Scope scope = scopes.computeIfAbsent(pair.getInt(0), number -> new Scope(totals.get(number)));
        double position = scope.attracting + scope.others;
        scope.q = Math.min(scope.q, ChiSquared.pValue(pair.getDouble(6)) * scope.tests / position);
        boolean attracts = pair.getDouble(5) > 0;
        long rank = attracts ? scope.attracting-- : scope.kept + scope.others--;
        if (scope.q > maxQ) {
            scope.kept = scope.attracting;
            return Collections.emptyIterator();
        }
        return rank > maxRank
                ? Collections.emptyIterator()
                : List.of(RowFactory.create(
                                pair.get(0),
                                pair.get(1),
                                pair.get(2),
                                pair.get(3),
                                pair.get(4),
                                pair.get(5),
                                pair.get(6),
                                scope.q,
                                rank))
                        .iterator();
    }
}
