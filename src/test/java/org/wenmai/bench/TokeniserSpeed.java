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
import org.wenmai.segmentation.Words;
import org.wenmai.tokens.Folding;
import org.wenmai.tokens.Shipped;
import org.wenmai.tokens.Tokeniser;

/**
 * The tokeniser beside {@code HanLP.newSegment()} as it comes (names on, its custom dictionary on), sentence by sentence on one
 * thread, alternated in one process, 2,000 sentences each in turn: characters per second of the thread's own CPU time, and bytes allocated per byte of text.
 */
public final class TokeniserSpeed {
    private static final int WARM_UP = 3;
    private static final int SLICE = 2000;

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
        compare("tokeniser", rounds, sentences, ours, theirs);
        Words words = new Words();
        ToIntFunction<String> segmenter = stretch -> {
            WenmaiSegmenter.shared().segment(stretch.toCharArray(), 0, stretch.length(), words);
            return words.size();
        };
        compare("segmenter alone, of the Chinese between marks", rounds, chinese(sentences), segmenter, theirs);
        System.out.printf(Locale.ROOT, "two threads against one, wall time: %.2f%n", twoThreads(ours, sentences));
    }

    /** Stretches of Chinese characters. */
    private static List<String> chinese(List<String> sentences) {
        return sentences.stream()
                .flatMap(sentence -> Arrays.stream(sentence.split("[^\u4e00-\u9fff]+")))
                .filter(stretch -> !stretch.isEmpty())
                .toList();
    }

    private static void compare(
            String name,
            int rounds,
            List<String> texts,
            ToIntFunction<String> ours,
            ToIntFunction<String> theirs) {
        for (int i = 0; i < WARM_UP; i++) {
            round(texts, ours, theirs);
        }
        double[] ratios = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            Cost[] costs = round(texts, ours, theirs);
            ratios[i] = costs[1].nanoseconds / (double) costs[0].nanoseconds;
            System.out.printf(
                    Locale.ROOT,
                    "%s, round %d: wenmai %.2f M characters per CPU s, %.0f bytes allocated per byte | HanLP %.2f, %.0f | ratio %.2f%n",
                    name,
                    i + 1,
                    costs[0].speed(),
                    costs[0].allocation(),
                    costs[1].speed(),
                    costs[1].allocation(),
                    ratios[i]);
        }
        Arrays.sort(ratios);
        System.out.printf(
                Locale.ROOT,
                "%s against HanLP.newSegment(): median %.2f, from %.2f to %.2f%n",
                name,
                ratios[rounds / 2],
                ratios[0],
                ratios[rounds - 1]);
    }

    /** Both over all texts, a slice of them at a time, so that a machine that is slower for a while is so for both. */
    private static Cost[] round(List<String> texts, ToIntFunction<String> ours, ToIntFunction<String> theirs) {
        Cost[] costs = {new Cost(), new Cost()};
        for (int i = 0; i < texts.size(); i += SLICE) {
            List<String> slice = texts.subList(i, Math.min(texts.size(), i + SLICE));
            measure(ours, slice, costs[0]);
            measure(theirs, slice, costs[1]);
        }
        return costs;
    }

    /** What one thread took. */
    private static final class Cost {
        private long nanoseconds;
        private long allocated;
        private long characters;
        private long bytes;

        /** In millions of characters per second of the thread's own CPU time. */
        double speed() {
            return characters * 1e3 / nanoseconds;
        }

        double allocation() {
            return allocated / (double) bytes;
        }
    }

    private static void measure(ToIntFunction<String> program, List<String> texts, Cost cost) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        long cpu = threads.getThreadCpuTime(thread);
        long allocated = threads.getThreadAllocatedBytes(thread);
        long found = 0;
        for (String text : texts) {
            found += program.applyAsInt(text);
            cost.characters += text.length();
        }
        cost.nanoseconds += threads.getThreadCpuTime(thread) - cpu;
        cost.allocated += threads.getThreadAllocatedBytes(thread) - allocated;
        for (String text : texts) {
            cost.bytes += text.getBytes(StandardCharsets.UTF_8).length;
        }
        if (found == 0) {
            throw new IllegalStateException("no tokens");
        }
    }

    private static double twoThreads(ToIntFunction<String> tokeniser, List<String> sentences)
            throws InterruptedException {
        double best = 0;
        for (int i = 0; i < WARM_UP; i++) {
            long start = System.nanoTime();
            measure(tokeniser, sentences, new Cost());
            measure(tokeniser, sentences, new Cost());
            long one = System.nanoTime() - start;
            start = System.nanoTime();
            Thread other = new Thread(() -> measure(tokeniser, sentences, new Cost()));
            other.start();
            measure(tokeniser, sentences, new Cost());
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
