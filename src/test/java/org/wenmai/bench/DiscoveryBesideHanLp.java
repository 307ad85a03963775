package org.wenmai.bench;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.mining.word.WordInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.wenmai.discovery.GramCounter;
import org.wenmai.discovery.GramSketch;
import org.wenmai.documents.DocumentReaders;
import org.wenmai.documents.Draft;
import org.wenmai.documents.ReadOptions;
import org.wenmai.lexicons.LexiconFile;
import org.wenmai.lexicons.TermLexicon;
import org.wenmai.segmentation.ViterbiSegmenter;
import org.wenmai.tokens.Folding;
import org.wenmai.tokens.WordUnits;

/**
 * The command discover beside HanLP's own extractWords and extractPhrase: kinds of terms among the best, and how many of the
 * frequent entries of a lexicon that was held out each finds again.
 *
 * <p>Run discover first, with an empty lexicon for the second figure ({@code --set lexicons.terms=[]} to analyse or tokenise).
 */
public final class DiscoveryBesideHanLp {
    private static final int BEST = 100;
    private static final int MANY = 5_000;
    private static final int FREQUENT = 10;
    private static final int LONGEST = 8;

    private DiscoveryBesideHanLp() {}

    /** Arguments: the folder to read, the lexicon to be found again, the file that discover wrote for it. */
    public static void main(String[] arguments) throws IOException {
        List<String> sentences = sentences(Path.of(arguments[0]));
        Set<String> frequent = frequent(sentences, Path.of(arguments[1]));
        String text = String.join("\n", sentences);
        List<String> ours = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of(arguments[2]))) {
            if (!line.startsWith("#") && !line.isBlank()) {
                ours.add(line.split("\t")[0]);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%d sentences, %d entries of the lexicon have %d occurrences and are not in HanLP's dictionary%n",
                sentences.size(),
                frequent.size(),
                FREQUENT);
        report("discover", ours, frequent);
        long start = System.nanoTime();
        report("extractWords", words(HanLP.extractWords(text, MANY, true)), frequent);
        System.out.printf(Locale.ROOT, "  %.1f s%n", (System.nanoTime() - start) / 1e9);
        start = System.nanoTime();
        report("extractPhrase", HanLP.extractPhrase(text, MANY), frequent);
        System.out.printf(Locale.ROOT, "  %.1f s%n", (System.nanoTime() - start) / 1e9);
    }

    private static List<String> words(List<WordInfo> infos) {
        return infos.stream().map(info -> info.text).toList();
    }

    private static List<String> sentences(Path folder) throws IOException {
        List<String> sentences = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path path : files.filter(Files::isRegularFile).sorted().toList()) {
                DocumentReaders.read(
                                path.getFileName().toString(),
                                Files.newInputStream(path),
                                Files.size(path),
                                ReadOptions.of(ZoneId.of("Asia/Shanghai")))
                        .forEachRemaining(result -> {
                            if (result instanceof Draft draft) {
                                draft.sentences().forEach(sentence -> sentences.add(sentence.text()));
                            }
                        });
            }
        }
        return sentences;
    }

    /** Surfaces of two units and more that occur often enough and that HanLP's dictionary does not have, folded. */
    private static Set<String> frequent(List<String> sentences, Path lexicon) throws IOException {
        Set<String> wanted = new HashSet<>();
        TermLexicon.parse(List.of(new LexiconFile(lexicon.toString(), Files.readString(lexicon))), Folding::fold)
                .entries()
                .forEach(entry -> wanted.add(key(entry.surface())));
        GramSketch sketch =
                new GramSketch(sentences.stream().mapToLong(String::length).sum(), FREQUENT, LONGEST);
        sentences.forEach(sketch::add);
        java.util.Map<String, Long> counts = new java.util.HashMap<>();
        new GramCounter(sketch).count(sentences.iterator()).forEachRemaining(gram -> {
            if (wanted.contains(gram.text())) {
                counts.merge(gram.text(), gram.count(), Long::sum);
            }
        });
        counts.values().removeIf(count -> count < FREQUENT);
        counts.keySet()
                .removeIf(term -> WordUnits.of(term).size() < 2
                        || ViterbiSegmenter.shared().vocabulary().contains(term));
        return counts.keySet();
    }

    private static String key(String surface) {
        WordUnits units = WordUnits.of(surface);
        return units.text(0, units.size());
    }

    private static void report(String name, List<String> found, Set<String> frequent) {
        Set<String> keys = new LinkedHashSet<>();
        found.forEach(term -> keys.add(key(term)));
        List<String> best = found.subList(0, Math.min(BEST, found.size()));
        System.out.printf(
                Locale.ROOT,
                "%s: %d terms; of the best %d: %d mixed, %d Latin, %d of more than four Han characters; of the held out %d found (%.1f %%)%n",
                name,
                found.size(),
                best.size(),
                best.stream().filter(term -> hasHan(term) && hasLatin(term)).count(),
                best.stream().filter(term -> !hasHan(term)).count(),
                best.stream()
                        .filter(term -> !hasLatin(term) && term.codePointCount(0, term.length()) > 4)
                        .count(),
                frequent.stream().filter(keys::contains).count(),
                100.0 * frequent.stream().filter(keys::contains).count() / Math.max(1, frequent.size()));
        System.out.println("  " + String.join(" | ", best));
    }

    private static boolean hasHan(String term) {
        return term.codePoints().anyMatch(Character::isIdeographic);
    }

    private static boolean hasLatin(String term) {
        return term.codePoints().anyMatch(c -> Character.isLetterOrDigit(c) && !Character.isIdeographic(c));
    }
}
