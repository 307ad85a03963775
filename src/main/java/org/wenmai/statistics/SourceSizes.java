package org.wenmai.statistics;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.wenmai.statistics.Columns.SOURCE;

import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.wenmai.measures.CodePointOrder;

/** Sources by number, in code point order, with the sums of their documents; some 150 bytes for each. */
public final class SourceSizes implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String[] names;
    private final long[] tokens;
    private final long[] parts;
    private final long[] terms;
    private final long[] windows;
    private final HashMap<String, Integer> numbers = new HashMap<>();

    private SourceSizes(List<Row> sources) {
        names = new String[sources.size()];
        tokens = new long[names.length];
        parts = new long[names.length];
        terms = new long[names.length];
        windows = new long[names.length];
        for (int i = 0; i < names.length; i++) {
            Row source = sources.get(i);
            names[i] = source.getString(0);
            tokens[i] = source.getLong(1);
            parts[i] = source.getLong(2);
            terms[i] = source.getLong(3);
            windows[i] = source.getLong(4);
            numbers.put(names[i], i);
        }
    }

    /** sequences → sizes. */
    static SourceSizes of(Dataset<Row> sequences) {
        List<Row> sources = sequences
                .groupBy(SOURCE)
                .agg(sum("tokens"), count(when(col("tokens").gt(0), lit(1))), sum("terms"), sum("windows"))
                .collectAsList();
        return new SourceSizes(sources.stream()
                .sorted((a, b) -> CodePointOrder.compare(a.getString(0), b.getString(0)))
                .toList());
    }

    int number(String source) {
        return numbers.get(source);
    }

    Map<String, Integer> numbers() {
        return numbers;
    }

    String name(int source) {
        return names[source];
    }

    /** Tokens of the documents of a source. */
    long tokens(int source) {
        return tokens[source];
    }

    /** Documents with tokens. */
    long parts(int source) {
        return parts[source];
    }

    /** Tokens that are terms. */
    long terms(int source) {
        return terms[source];
    }

    /** Windows, see {@link TermWindows}. */
    long windows(int source) {
        return windows[source];
    }

    int size() {
        return names.length;
    }

    long tokens() {
        return Arrays.stream(tokens).sum();
    }

    long parts() {
        return Arrays.stream(parts).sum();
    }

    /** Tokens that are terms in a source, on average over those that have any. */
    double meanTerms() {
        return (double) Arrays.stream(terms).sum()
                / Arrays.stream(terms).filter(ofSource -> ofSource > 0).count();
    }
}
