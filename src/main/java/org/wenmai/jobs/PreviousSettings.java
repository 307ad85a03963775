package org.wenmai.jobs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.wenmai.tables.TableStore;
import org.wenmai.tables.Tables;

/** Whether an earlier run made its tables with the program, the settings and the lists of this one. */
final class PreviousSettings {
    /** Lists of which tokens take words alone: where those are the same, another polarity or a comment changes no token. */
    private static final Set<Key> WORDS_OF_LISTS =
            EnumSet.of(Key.LEXICONS_WORDS, Key.LEXICONS_SENTIMENT, Key.LEXICONS_SENTIMENT_RULES, Key.LEXICONS_SPEECH);

    private final EarlierRun earlier;
    private final Configuration configuration;
    private final Lexicons lexicons;
    /** Whether the words of the lists are those that the earlier run cut its tokens by. */
    private final boolean sameWords;

    PreviousSettings(EarlierRun earlier, Configuration configuration, Lexicons lexicons) {
        this.earlier = earlier;
        this.configuration = configuration;
        this.lexicons = lexicons;
        this.sameWords = lexicons.digestOfListedWords().equals(earlier.listedWords());
    }

    /**
     * What stands against taking over tables of a stage, in words that go on after "since"; null where nothing does.
     *
     * @param tables those that are taken over or compared
     */
    String against(TableStore store, String stage, List<Class<? extends Record>> tables) throws IOException {
        String build = Build.fingerprint();
        if (build == null || !build.equals(earlier.build())) {
            return "another build of the program made it";
        }
        for (Class<? extends Record> table : tables) {
            String name = Tables.of(table).name();
            if (!store.has(table)) {
                return "it has no table " + name;
            }
            if (earlier.tookOver(name)) {
                return "it took its table %s over from another run".formatted(name);
            }
        }
        List<String> problems = new ArrayList<>();
        Configuration before = Configuration.of(earlier.configuration(), null, null, List.of(), problems);
        String differing = configuration.differences(before).stream()
                .filter(key -> shapes(key, stage))
                .map(Key::path)
                .collect(Collectors.joining(", "));
        if (!problems.isEmpty() || !differing.isEmpty()) {
            return differing.isEmpty() ? "its settings cannot be read" : "it was made with another " + differing;
        }
        Map<String, String> digests = earlier.lexicons();
        for (Map.Entry<String, String> list : lexicons.digests().entrySet()) {
            boolean shapes = lexicons.keysOf(list.getKey()).stream().anyMatch(key -> shapes(key, stage));
            if (shapes && !Objects.equals(list.getValue(), digests.get(list.getKey()))) {
                return "%s has changed".formatted(list.getKey());
            }
        }
        return null;
    }

    private boolean shapes(Key key, String stage) {
        boolean byWordsAlone = stage.equals("tokenise") && WORDS_OF_LISTS.contains(key);
        return key.stages().contains(stage) && !(byWordsAlone && sameWords);
    }
}
