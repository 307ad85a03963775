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
 * thread, alternated in one process: characters per second of the thread's own CPU time, and bytes allocated per byte of text.
 */
public final class TokeniserSpeed {
    private static final int WARM_UP = 3;

    private TokeniserSpeed() {}

    /**
     * Arguments: a folder of articles, or a file of sentences, one a line; the term lexicon; the stop terms; how many rounds; a
     * file to write the sentences to, for other programs.
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
            measure(ours, sentences);
            measure(theirs, sentences);
        }
        double[] ratios = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            double[] us = measure(ours, sentences);
            double[] them = measure(theirs, sentences);
            ratios[i] = us[0] / them[0];
            System.out.printf(
                    Locale.ROOT,
                    "round %d: wenmai %.2f M characters per CPU s, %.0f bytes allocated per byte | HanLP %.2f, %.0f | ratio %.2f%n",
                    i + 1,
                    us[0],
                    us[1],
                    them[0],
                    them[1],
                    ratios[i]);
        }
        Arrays.sort(ratios);
        System.out.printf(
                Locale.ROOT,
                "speed against HanLP.newSegment(): median %.2f, from %.2f to %.2f%n",
                ratios[rounds / 2],
                ratios[0],
                ratios[rounds - 1]);
        System.out.printf(Locale.ROOT, "two threads against one, wall time: %.2f%n", twoThreads(ours, sentences));
    }

    private static double[] measure(ToIntFunction<String> tokeniser, List<String> sentences) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        long cpu = threads.getThreadCpuTime(thread);
        long allocated = threads.getThreadAllocatedBytes(thread);
        long characters = 0;
        long bytes = 0;
        long tokens = 0;
        for (String sentence : sentences) {
            tokens += tokeniser.applyAsInt(sentence);
            characters += sentence.length();
        }
        double seconds = (threads.getThreadCpuTime(thread) - cpu) / 1e9;
        allocated = threads.getThreadAllocatedBytes(thread) - allocated;
        for (String sentence : sentences) {
            bytes += sentence.getBytes(StandardCharsets.UTF_8).length;
        }
        if (tokens == 0) {
            throw new IllegalStateException("no tokens");
        }
        return new double[] {characters / seconds / 1e6, (double) allocated / bytes};
    }

    private static double twoThreads(ToIntFunction<String> tokeniser, List<String> sentences)
            throws InterruptedException {
        double best = 0;
        for (int i = 0; i < WARM_UP; i++) {
            long start = System.nanoTime();
            measure(tokeniser, sentences);
            measure(tokeniser, sentences);
            long one = System.nanoTime() - start;
            start = System.nanoTime();
            Thread other = new Thread(() -> measure(tokeniser, sentences));
            other.start();
            measure(tokeniser, sentences);
            other.join();
            best = Math.max(best, (double) one / (System.nanoTime() - start));
        }
        return best;
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
