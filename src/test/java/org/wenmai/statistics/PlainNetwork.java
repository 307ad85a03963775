package org.wenmai.statistics;

import java.io.BufferedWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wenmai.measures.BenjaminiHochberg;
import org.wenmai.measures.ChiSquared;
import org.wenmai.measures.ContingencyTable;
import org.wenmai.measures.Jaccard;
import org.wenmai.measures.LogDice;
import org.wenmai.measures.LogLikelihood;
import org.wenmai.measures.Npmi;
import org.wenmai.measures.Pmi;

/** The edges of all networks, with the limits that are the product's defaults: the last step of {@link PlainTwin}. */
final class PlainNetwork {
    private static final int SOURCES = 20;
    private static final int NODES = 2_000;
    private static final int EDGES = 20_000;
    private static final int MINIMUM = 2;
    private static final int BITS = 24;
    private static final int MASK = (1 << BITS) - 1;

    private final PlainTwin twin;
    private final int terms;
    private final List<String> scopes = new ArrayList<>();
    private final List<long[]> windowsOf = new ArrayList<>();
    private final List<int[]> chosen = new ArrayList<>();
    private final List<int[]> numbers = new ArrayList<>();
    private final List<Long> windows = new ArrayList<>();

    private record Edge(int a, int b, long joint, long unique, ContingencyTable table, double pmi, double strength) {}

    PlainNetwork(PlainTwin twin) {
        this.twin = twin;
        this.terms = twin.terms.size();
    }

    void write(BufferedWriter out) throws IOException {
        scopes();
        LongCounts pairs = twin.counted(this::count);
        List<LongCounts> ofScope = new ArrayList<>();
        scopes.forEach(scope -> ofScope.add(new LongCounts()));
        pairs.forEach((key, count) -> {
            if (count >>> Integer.SIZE >= MINIMUM) {
                ofScope.get((int) (key >>> 2 * BITS)).add(key & (1L << 2 * BITS) - 1, count);
            }
        });
        for (int scope = 0; scope < scopes.size(); scope++) {
            edges(scope, ofScope.get(scope), out);
        }
    }

    /** Windows and documents of each term of each source: a term's number above, the source's below. */
    private void scopes() {
        int sources = twin.sources.size();
        LongCounts counts = twin.counted((documents, into) -> {
            int[] last = new int[terms];
            int[] times = new int[terms];
            int window = 0;
            for (PlainCorpus.Document document : documents) {
                long source = twin.sources.get(document.source);
                int begin = 0;
                for (int end : document.ends) {
                    window++;
                    for (int i = begin; i < end; i++) {
                        int term = document.terms[i];
                        if (last[term] != window) {
                            last[term] = window;
                            times[term]++;
                        }
                    }
                    begin = end;
                }
                into.add((long) terms * sources + source, document.ends.length);
                for (int term : document.terms) {
                    if (times[term] > 0) {
                        // Documents above, windows below.
                        into.add((long) term * sources + source, 1L << Integer.SIZE | times[term]);
                        times[term] = 0;
                    }
                }
            }
        });
        List<String> names = new ArrayList<>(twin.sources.keySet());
        names.sort(
                Comparator.<String>comparingLong(name -> -counts.get((long) terms * sources + twin.sources.get(name)))
                        .thenComparing(CodePoints::compare));
        long[][] bySource = new long[sources][];
        long all = 0;
        for (String name : names) {
            all += counts.get((long) terms * sources + twin.sources.get(name));
        }
        List<String> kept = names.subList(0, Math.min(SOURCES, names.size()));
        kept.forEach(name -> bySource[twin.sources.get(name)] = new long[terms]);
        long[] corpus = new long[terms];
        counts.forEach((key, count) -> {
            int term = (int) (key / sources);
            if (term < terms) {
                corpus[term] += count;
                long[] ofSource = bySource[(int) (key % sources)];
                if (ofSource != null) {
                    ofSource[term] = count;
                }
            }
        });
        scope("*", all, corpus);
        for (String name : kept) {
            int source = twin.sources.get(name);
            scope(name, counts.get((long) terms * sources + source), bySource[source]);
        }
    }

    private void scope(String name, long allWindows, long[] ofTerm) {
        // Most documents first, then windows, then in order of the terms.
        int[] widest = java.util.stream.IntStream.range(0, terms)
                .filter(term -> (int) ofTerm[term] >= MINIMUM)
                .boxed()
                .sorted(Comparator.<Integer>comparingLong(term -> -ofTerm[term]).thenComparingInt(term -> term))
                .limit(NODES)
                .mapToInt(Integer::intValue)
                .sorted()
                .toArray();
        int[] numberOf = new int[terms];
        Arrays.fill(numberOf, -1);
        for (int i = 0; i < widest.length; i++) {
            numberOf[widest[i]] = i;
        }
        scopes.add(name);
        windows.add(allWindows);
        chosen.add(widest);
        windowsOf.add(ofTerm);
        numbers.add(numberOf);
    }

    private void count(List<PlainCorpus.Document> documents, LongCounts pairs) {
        Map<String, Integer> scopeOf = new HashMap<>();
        for (int scope = 1; scope < scopes.size(); scope++) {
            scopeOf.put(scopes.get(scope), scope);
        }
        int[] kept = new int[1 << 10];
        for (PlainCorpus.Document document : documents) {
            long one = 1L << Integer.SIZE | (document.head ? 1 : 0);
            Integer own = scopeOf.get(document.source);
            int begin = 0;
            for (int end : document.ends) {
                if (kept.length < end - begin) {
                    kept = new int[2 * (end - begin)];
                }
                pairs(0, document.terms, begin, end, kept, one, pairs);
                if (own != null) {
                    pairs(own, document.terms, begin, end, kept, one, pairs);
                }
                begin = end;
            }
        }
    }

    private void pairs(int scope, int[] words, int begin, int end, int[] kept, long one, LongCounts pairs) {
        int[] numberOf = numbers.get(scope);
        int n = 0;
        for (int i = begin; i < end; i++) {
            if (numberOf[words[i]] >= 0) {
                kept[n++] = numberOf[words[i]];
            }
        }
        Arrays.sort(kept, 0, n);
        int distinct = 0;
        for (int i = 0; i < n; i++) {
            if (i == 0 || kept[i] != kept[i - 1]) {
                kept[distinct++] = kept[i];
            }
        }
        for (int i = 0; i < distinct; i++) {
            long high = (long) scope << 2 * BITS | (long) kept[i] << BITS;
            for (int k = i + 1; k < distinct; k++) {
                pairs.add(high | kept[k], one);
            }
        }
    }

    private void edges(int scope, LongCounts pairs, BufferedWriter out) throws IOException {
        List<Edge> edges = new ArrayList<>(pairs.size());
        long[] ofTerm = windowsOf.get(scope);
        int[] terms = chosen.get(scope);
        pairs.forEach((key, count) -> {
            int a = terms[(int) (key >>> BITS)];
            int b = terms[(int) key & MASK];
            ContingencyTable table = ContingencyTable.ofWindows(
                    count >>> Integer.SIZE, (int) ofTerm[a], (int) ofTerm[b], windows.get(scope));
            edges.add(
                    new Edge(a, b, count >>> Integer.SIZE, (int) count, table, Pmi.of(table), LogLikelihood.of(table)));
        });
        double[] q = BenjaminiHochberg.qValues(edges.stream()
                .mapToDouble(edge -> ChiSquared.pValue(edge.strength))
                .toArray());
        List<Integer> order = new ArrayList<>(
                java.util.stream.IntStream.range(0, edges.size()).boxed().toList());
        order.sort(Comparator.<Integer, Boolean>comparing(i -> edges.get(i).pmi <= 0)
                .thenComparingDouble(i -> -edges.get(i).strength)
                .thenComparingInt(i -> edges.get(i).a)
                .thenComparingInt(i -> edges.get(i).b));
        for (int rank = 1; rank <= Math.min(EDGES, order.size()); rank++) {
            Edge edge = edges.get(order.get(rank - 1));
            ContingencyTable table = edge.table;
            out.write(String.join(
                    "\t",
                    scopes.get(scope),
                    twin.terms.get(edge.a),
                    twin.terms.get(edge.b),
                    Long.toString(edge.joint),
                    Long.toString(edge.unique),
                    Long.toString(table.first()),
                    Long.toString(table.second()),
                    Long.toString(table.total()),
                    Double.toString(edge.pmi),
                    String.valueOf(Npmi.of(table)),
                    Double.toString(LogDice.of(table)),
                    Double.toString(Jaccard.of(table)),
                    Double.toString(edge.strength),
                    Double.toString(q[order.get(rank - 1)]),
                    Integer.toString(rank)));
            out.newLine();
        }
    }
}
