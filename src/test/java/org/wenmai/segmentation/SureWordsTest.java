package org.wenmai.segmentation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The path that is found without a search of the whole beside that of the search. */
class SureWordsTest {
    private static final int STRETCHES = 20_000;

    private final BigramModel model = new BigramModel(HanLpResources.words(), HanLpResources.bigrams());
    private final WordFinder finder = new WordFinder(model.trie(), model.vocabulary());
    private final UnknownCharacters unknown = new UnknownCharacters(model, HanLpResources.characterTypes());
    private final Lattice whole = new Lattice(model, finder);
    private final SureWords sure = new SureWords(
            model, new CharacterPairs(model), new WordLeads(model), finder, new Lattice(model, finder), unknown);

    private static List<String> words(WordPath path) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < path.size(); i++) {
            words.add(path.word(i) + ":" + path.end(i));
        }
        return words;
    }

    private List<String> searched(char[] text) {
        if (!whole.search(text, 0, text.length, null)) {
            unknown.find(finder, text, 0, text.length);
            whole.search(text, 0, text.length, unknown);
        }
        WordPath path = new WordPath();
        path.open(model.begin());
        whole.trace(path, 0);
        path.add(model.end(), text.length);
        return words(path);
    }

    /** Pieces of dictionary words, common ones more often, with a rare character now and then. */
    private String stretch(Random random) {
        StringBuilder stretch = new StringBuilder();
        for (int pieces = 1 + random.nextInt(20); pieces > 0; pieces--) {
            int among = random.nextBoolean() ? 2_000 : model.words();
            String word = model.word(random.nextInt(among));
            int begin = random.nextInt(4) == 0 ? random.nextInt(word.length()) : 0;
            stretch.append(word, begin, word.length());
            if (random.nextInt(40) == 0) {
                stretch.append((char) (0x4E00 + random.nextInt(0x51A6)));
            }
        }
        return stretch.toString();
    }

    @Test
    void aPathFoundWithoutASearchOfTheWholeIsTheCheapest() {
        Random random = new Random(11);
        WordPath path = new WordPath();
        int found = 0;
        for (int i = 0; i < STRETCHES; i++) {
            char[] text = stretch(random).toCharArray();
            if (sure.find(text, 0, text.length, path)) {
                assertEquals(searched(text), words(path), () -> new String(text));
                found++;
            }
        }
        assertTrue(found > STRETCHES / 2, "only " + found);
    }

    @Test
    void aStretchInAnotherTextIsCutAsAlone() {
        WordPath alone = new WordPath();
        WordPath within = new WordPath();
        assertTrue(sure.find("他们发布了新的模型".toCharArray(), 0, 9, alone));
        assertTrue(sure.find("（他们发布了新的模型，".toCharArray(), 1, 10, within));
        assertEquals(words(alone), words(within));
    }
}
