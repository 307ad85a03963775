package org.wenmai.tokens;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Runs where the five seed articles lie beside the repository. */
class SeedNamesTest {
    private static final Path SEEDS = Path.of("../shared/seeds");
    private static final String URL = "https?://[\\x21-\\x7E]+|<[^>]*>";

    @Test
    void everyOccurrenceOfANameIsAWholeToken() throws IOException {
        assumeTrue(Files.isDirectory(SEEDS), "no seeds beside the repository");
        List<String> broken = new ArrayList<>();
        int occurrences = 0;
        for (String line : lines()) {
            Set<Integer> begins = new HashSet<>();
            Set<Integer> ends = new HashSet<>();
            for (Token token : Shipped.tokeniser().tokenise(line)) {
                begins.add(line.offsetByCodePoints(0, token.begin()));
                ends.add(line.offsetByCodePoints(0, token.end()));
            }
            String folded = Folding.fold(line);
            LatinBoundaries latin = new LatinBoundaries(new FoldedSentence(line, folded));
            for (String name : NamesTest.NAMES) {
                String wanted = Folding.fold(name);
                for (int at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + 1)) {
                    int end = at + wanted.length();
                    if (!latin.startsWord(at) || !latin.endsWord(end)) {
                        continue;
                    }
                    occurrences++;
                    if (!isWhole(at, end, begins, ends)) {
                        broken.add(name + " in " + line);
                    }
                }
            }
        }
        assertEquals(List.of(), broken);
        assertTrue(occurrences > 300, "only " + occurrences + " occurrences");
    }

    /** A longer entry may hold the name (Sora模型), but nothing cuts it. */
    private static boolean isWhole(int at, int end, Set<Integer> begins, Set<Integer> ends) {
        for (int i = at + 1; i < end; i++) {
            if (begins.contains(i) || ends.contains(i)) {
                return false;
            }
        }
        return true;
    }

    private static List<String> lines() throws IOException {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.list(SEEDS)) {
            for (Path file : files.sorted().toList()) {
                Files.readAllLines(file).forEach(line -> lines.add(line.replaceAll(URL, " ")));
            }
        }
        return lines;
    }
}
