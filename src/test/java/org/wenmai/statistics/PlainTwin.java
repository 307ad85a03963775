package org.wenmai.statistics;

import com.github.luben.zstd.ZstdOutputStream;
import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.wenmai.lexicons.LexiconFile;
import org.wenmai.lexicons.StopTerms;
import org.wenmai.lexicons.TermLexicon;
import org.wenmai.measures.TfIdf;
import org.wenmai.measures.TfIdfScheme;
import org.wenmai.segmentation.WenmaiSegmenter;
import org.wenmai.tokens.Folding;
import org.wenmai.tokens.Shipped;
import org.wenmai.tokens.Tokeniser;

/**
 * The limit that the jobs are measured against: tokens, frequencies of terms, tf-idf and the edges of the networks in plain Java, with
 * the same cores and without Spark, a thread for each file of sentences. All is held in memory.
 */
public final class PlainTwin {
    final List<PlainCorpus> parts = new ArrayList<>();
    final List<String> terms;
    final Map<String, Integer> sources = new TreeMap<>();
    private final Path output;
    private int[] documentFrequencies;

    /** Takes documents and adds to counts. */
    interface Counter {
        /** The documents of one part. */
        void count(List<PlainCorpus.Document> documents, LongCounts into);
    }

    private PlainTwin(Path input, Path output, Tokeniser tokeniser, int threads) {
        this.output = output;
        parts.addAll(parallel(
                threads,
                part -> PlainCorpus.of(
                        input.resolve("sentences-" + part + ".tsv"),
                        output.resolve("tokens-" + part + ".zst"),
                        tokeniser)));
        terms = PlainCorpus.renumber(parts);
        parts.forEach(part ->
                part.documents.forEach(document -> sources.computeIfAbsent(document.source, s -> sources.size())));
    }

    /** Arguments: the folder of {@link org.wenmai.bench.SentencesOfRun}, the folder to write to, term lexicon, stop terms, threads. */
    public static void main(String[] arguments) throws IOException {
        Tokeniser tokeniser = new Tokeniser(
                WenmaiSegmenter.shared(),
                TermLexicon.parse(List.of(file(arguments[2])), Folding::fold),
                Shipped.listedWords(),
                StopTerms.parse(List.of(file(arguments[3])), Folding::fold),
                false);
        Path output = Files.createDirectories(Path.of(arguments[1]));
        PlainTwin twin = new PlainTwin(Path.of(arguments[0]), output, tokeniser, Integer.parseInt(arguments[4]));
        double before = say("tokens", 0);
        Files.write(output.resolve("words.txt"), twin.terms);
        twin.frequencies();
        before = say("tf", before);
        twin.weights();
        before = say("tf-idf", before);
        try (BufferedWriter out = Files.newBufferedWriter(output.resolve("edges.tsv"))) {
            new PlainNetwork(twin).write(out);
        }
        say("edges", before);
        System.out.printf(
                Locale.ROOT,
                "documents %d tokens %d terms %d%n",
                twin.documents(),
                twin.parts.stream().mapToLong(part -> part.tokens).sum(),
                twin.terms.size());
    }

    /** How often a source uses a term, in how many documents, and the same without reprints. */
    private void frequencies() throws IOException {
        LongCounts occurrences = counted((documents, into) -> documents.forEach(document -> {
            long source = sources.get(document.source);
            for (int term : document.terms) {
                into.add(term * (long) sources.size() + source, 1L << Integer.SIZE | (document.head ? 1 : 0));
            }
        }));
        LongCounts inDocuments = counted((documents, into) -> documents.forEach(document -> {
            long source = sources.get(document.source);
            int[] sorted = document.terms.clone();
            Arrays.sort(sorted);
            for (int i = 0; i < sorted.length; i++) {
                if (i == 0 || sorted[i] != sorted[i - 1]) {
                    into.add(sorted[i] * (long) sources.size() + source, 1L << Integer.SIZE | (document.head ? 1 : 0));
                }
            }
        }));
        documentFrequencies = new int[terms.size()];
        String[] names = new String[sources.size()];
        sources.forEach((name, number) -> names[number] = name);
        try (BufferedWriter out = Files.newBufferedWriter(output.resolve("terms.tsv"))) {
            for (int term = 0; term < terms.size(); term++) {
                long frequency = 0;
                long documents = 0;
                for (int source = 0; source < names.length; source++) {
                    long key = (long) term * names.length + source;
                    long here = occurrences.get(key);
                    if (here > 0) {
                        frequency += here;
                        documents += inDocuments.get(key);
                        line(out, names[source], term, here, inDocuments.get(key));
                    }
                }
                line(out, "*", term, frequency, documents);
                documentFrequencies[term] = (int) (documents >>> Integer.SIZE);
            }
        }
    }

    private void line(BufferedWriter out, String source, int term, long frequency, long documents) throws IOException {
        out.write(source
                + '\t'
                + terms.get(term)
                + '\t'
                + (frequency >>> Integer.SIZE)
                + '\t'
                + (documents >>> Integer.SIZE)
                + '\t'
                + (int) frequency
                + '\t'
                + (int) documents
                + '\n');
    }

    private void weights() {
        parallel(parts.size(), part -> {
            try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(
                    new ZstdOutputStream(Files.newOutputStream(output.resolve("document-terms-" + part + ".zst"))),
                    1 << 16))) {
                for (PlainCorpus.Document document : parts.get(part).documents) {
                    weigh(document, out);
                }
            }
            return part;
        });
    }

    private void weigh(PlainCorpus.Document document, DataOutputStream out) throws IOException {
        int[] sorted = document.terms.clone();
        Arrays.sort(sorted);
        int[] distinct = Arrays.stream(sorted).distinct().toArray();
        long[] frequencies = new long[distinct.length];
        long[] inDocuments = new long[distinct.length];
        for (int i = 0, at = 0; i < distinct.length; i++) {
            for (; at < sorted.length && sorted[at] == distinct[i]; at++) {
                frequencies[i]++;
            }
            inDocuments[i] = documentFrequencies[distinct[i]];
        }
        double[] weights = TfIdf.weigh(TfIdfScheme.SPARK, frequencies, inDocuments, documents());
        int[] ranks = new int[weights.length];
        int[] rank = new int[1];
        IntStream.range(0, weights.length)
                .boxed()
                .sorted((a, b) ->
                        weights[a] != weights[b] ? Double.compare(weights[b], weights[a]) : Integer.compare(a, b))
                .forEach(i -> ranks[i] = ++rank[0]);
        out.writeUTF(document.docId);
        out.writeInt(distinct.length);
        for (int i = 0; i < distinct.length; i++) {
            out.writeInt(distinct[i]);
            out.writeInt((int) frequencies[i]);
            out.writeInt((int) inDocuments[i]);
            out.writeDouble(weights[i]);
            out.writeInt(ranks[i]);
        }
    }

    private long documents() {
        return parts.stream().mapToLong(part -> part.documents.size()).sum();
    }

    /** Counts each part by a thread of its own and adds them up. */
    LongCounts counted(Counter counter) {
        List<LongCounts> counts = parallel(parts.size(), part -> {
            LongCounts ofPart = new LongCounts();
            counter.count(parts.get(part).documents, ofPart);
            return ofPart;
        });
        counts.subList(1, counts.size()).forEach(part -> part.forEach(counts.get(0)::add));
        return counts.get(0);
    }

    private interface Work<T> {
        T of(int part) throws IOException;
    }

    private static <T> List<T> parallel(int parts, Work<T> work) {
        List<CompletableFuture<T>> futures = IntStream.range(0, parts)
                .mapToObj(part -> CompletableFuture.supplyAsync(
                        () -> {
                            try {
                                return work.of(part);
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                        },
                        task -> new Thread(task).start()))
                .toList();
        return new ArrayList<>(futures.stream().map(CompletableFuture::join).toList());
    }

    private static double say(String step, double before) {
        double cpu = ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e9;
        System.out.printf(Locale.ROOT, "step %s %.1f%n", step, cpu - before);
        return cpu;
    }

    private static LexiconFile file(String name) throws IOException {
        return new LexiconFile(name, Files.readString(Path.of(name)));
    }
}
