package org.wenmai.bench;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.seg.Segment;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleSupplier;
import java.util.function.ToIntFunction;
import org.wenmai.lexicons.LexiconFile;
import org.wenmai.lexicons.StopTerms;
import org.wenmai.lexicons.TermLexicon;
import org.wenmai.segmentation.WenmaiSegmenter;
import org.wenmai.tokens.Folding;
import org.wenmai.tokens.Shipped;
import org.wenmai.tokens.Tokeniser;

/**
 * The tokeniser beside {@code HanLP.newSegment()} as it comes (names on, its custom dictionary on), sentence by sentence on one
 * thread, alternated in one process: characters per second of the thread's own CPU time, and bytes allocated per byte of text. After each
 * round Rust jieba does the same in a process beside it, where it is there.
 */
public final class TokeniserSpeed {
    private static final int WARM_UP = 3;

    private static final int ROUNDS_OF_TWO_THREADS = 15;
    /** Sentences in a row to one of the two; a machine that is slower for a while is so for both. */
    private static final int SLICE = 20_000;

    private TokeniserSpeed() {}

    /**
     * Arguments: a folder of articles, or a file of sentences, one a line; the term lexicon; the stop terms; how many rounds; a
     * file to write the sentences to; the script that runs {@link RustJieba}, where it can run.
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path input = Path.of(arguments[0]);
        List<String> sentences = Files.isDirectory(input) ? Sentences.of(input) : Files.readAllLines(input);
        int rounds = Integer.parseInt(arguments[3]);
        if (arguments.length > 4) {
            Files.write(Path.of(arguments[4]), sentences);
        }
        long before = heap();
        Tokeniser tokeniser = new Tokeniser(
                WenmaiSegmenter.shared(),
                TermLexicon.parse(List.of(file(arguments[1])), Folding::fold),
                Shipped.listedWords(),
                StopTerms.parse(List.of(file(arguments[2])), Folding::fold),
                false);
        tokeniser.tokenise("文脉读新闻 Wenmai，繁體也讀");
        System.out.printf(Locale.ROOT, "heap kept by all dictionaries %.0f MB%n", (heap() - before) / 1e6);
        Segment hanLp = HanLP.newSegment();
        ToIntFunction<String> ours = sentence -> tokeniser.tokenise(sentence).size();
        ToIntFunction<String> theirs = sentence -> hanLp.seg(sentence).size();
        for (int i = 0; i < WARM_UP; i++) {
            measure(ours, sentences, new Cost());
            measure(theirs, sentences, new Cost());
        }
        if (arguments.length > 5) {
            try (RustJieba jieba = new RustJieba(Path.of(arguments[5]), Path.of(arguments[4]))) {
                double[] beside = alternate(ours, theirs, jieba::speed, sentences, rounds);
                System.out.printf("speed against Rust jieba: %s%n", spread(beside));
            }
        } else {
            alternate(ours, theirs, () -> Double.NaN, sentences, rounds);
        }
        printTwoThreads(ours, theirs, sentences);
    }

    /** Prints the rounds, and gives how many times as fast as the third program the first was in each. */
    private static double[] alternate(
            ToIntFunction<String> ours,
            ToIntFunction<String> theirs,
            DoubleSupplier third,
            List<String> sentences,
            int rounds) {
        double[] ratios = new double[rounds];
        double[] besideThird = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            Cost us = new Cost();
            Cost them = new Cost();
            for (int from = 0; from < sentences.size(); from += SLICE) {
                List<String> slice = sentences.subList(from, Math.min(sentences.size(), from + SLICE));
                measure(ours, slice, us);
                measure(theirs, slice, them);
            }
            double speed = third.getAsDouble();
            ratios[i] = us.speed() / them.speed();
            besideThird[i] = us.speed() / speed;
            System.out.printf(
                    Locale.ROOT,
                    "round %d: wenmai %.2f M characters per CPU s, %.0f bytes allocated per byte | HanLP %.2f, %.0f | ratio %.2f%s%n",
                    i + 1,
                    us.speed(),
                    us.allocation(),
                    them.speed(),
                    them.allocation(),
                    ratios[i],
                    Double.isNaN(speed)
                            ? ""
                            : String.format(Locale.ROOT, " | Rust jieba %.2f, ratio %.2f", speed, besideThird[i]));
        }
        System.out.printf("speed against HanLP.newSegment(): %s%n", spread(ratios));
        return besideThird;
    }

    /** What one thread took. */
    private static final class Cost {
        private long nanoseconds;
        private long allocated;
        private long characters;
        private long bytes;

        /** Millions of characters per second of the thread's own CPU time. */
        double speed() {
            return characters * 1e3 / nanoseconds;
        }

        double allocation() {
            return allocated / (double) bytes;
        }
    }

    private static void measure(ToIntFunction<String> tokeniser, List<String> sentences, Cost cost) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        long cpu = threads.getThreadCpuTime(thread);
        long allocated = threads.getThreadAllocatedBytes(thread);
        long tokens = 0;
        for (String sentence : sentences) {
            tokens += tokeniser.applyAsInt(sentence);
        }
        cost.nanoseconds += threads.getThreadCpuTime(thread) - cpu;
        cost.allocated += threads.getThreadAllocatedBytes(thread) - allocated;
        for (String sentence : sentences) {
            cost.characters += sentence.length();
            cost.bytes += sentence.getBytes(StandardCharsets.UTF_8).length;
        }
        if (tokens == 0) {
            throw new IllegalStateException("no tokens");
        }
    }

    /** HanLP's own gain in the same rounds is beside ours: a machine whose cores are shared bounds both. */
    private static void printTwoThreads(
            ToIntFunction<String> ours, ToIntFunction<String> theirs, List<String> sentences)
            throws InterruptedException {
        double[] us = new double[ROUNDS_OF_TWO_THREADS];
        double[] them = new double[ROUNDS_OF_TWO_THREADS];
        for (int i = 0; i < ROUNDS_OF_TWO_THREADS; i++) {
            us[i] = twoThreads(ours, sentences);
            them[i] = twoThreads(theirs, sentences);
        }
        System.out.printf("two threads against one, wall time: wenmai %s | HanLP %s%n", spread(us), spread(them));
    }

    private static String spread(double[] ratios) {
        double[] sorted = ratios.clone();
        Arrays.sort(sorted);
        return String.format(
                Locale.ROOT,
                "median %.2f, from %.2f to %.2f",
                sorted[sorted.length / 2],
                sorted[0],
                sorted[sorted.length - 1]);
    }

    /** Twice the sentences on one thread, then the same on two; how many times as fast by the clock. */
    private static double twoThreads(ToIntFunction<String> tokeniser, List<String> sentences)
            throws InterruptedException {
        long start = System.nanoTime();
        measure(tokeniser, sentences, new Cost());
        measure(tokeniser, sentences, new Cost());
        long one = System.nanoTime() - start;
        start = System.nanoTime();
        Thread other = new Thread(() -> measure(tokeniser, sentences, new Cost()));
        other.start();
        measure(tokeniser, sentences, new Cost());
        other.join();
        return (double) one / (System.nanoTime() - start);
    }

    private static long heap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static LexiconFile file(String name) throws IOException {
        return new LexiconFile(name, Files.readString(Path.of(name)));
    }
}
