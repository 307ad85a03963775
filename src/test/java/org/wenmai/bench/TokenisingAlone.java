package org.wenmai.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.wenmai.lexicons.LexiconFile;
import org.wenmai.lexicons.StopTerms;
import org.wenmai.lexicons.TermLexicon;
import org.wenmai.segmentation.WenmaiSegmenter;
import org.wenmai.tokens.Folding;
import org.wenmai.tokens.Shipped;
import org.wenmai.tokens.Tokeniser;

/** The limit the job is measured against: the same texts read and tokenised in one plain Java thread, without Spark. */
public final class TokenisingAlone {
    private TokenisingAlone() {}

    /** Arguments: the folder to read, the term lexicon, the stop terms. Prints tokens and CPU seconds of tokenising. */
    public static void main(String[] arguments) throws IOException {
        TermLexicon lexicon = TermLexicon.parse(List.of(file(arguments[1])), Folding::fold);
        StopTerms stopTerms = StopTerms.parse(List.of(file(arguments[2])), Folding::fold);
        List<String> sentences = Sentences.of(Path.of(arguments[0]));
        long start = System.nanoTime();
        long cpu = cpu();
        Tokeniser tokeniser = new Tokeniser(WenmaiSegmenter.shared(), lexicon, Shipped.listedWords(), stopTerms, false);
        long tokens = 0;
        for (String sentence : sentences) {
            tokens += tokeniser.tokenise(sentence).size();
        }
        System.out.printf(
                java.util.Locale.ROOT,
                "tokens %d cpu %.2f wall %.2f%n",
                tokens,
                (cpu() - cpu) / 1e9,
                (System.nanoTime() - start) / 1e9);
    }

    /** CPU time of the whole process, compiler and collector included. */
    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean)
                        java.lang.management.ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private static LexiconFile file(String name) throws IOException {
        return new LexiconFile(name, Files.readString(Path.of(name)));
    }
}
