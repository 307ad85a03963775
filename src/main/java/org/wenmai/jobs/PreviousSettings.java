package org.wenmai.jobs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.wenmai.tables.TableStore;
import org.wenmai.tables.Tables;

/** Whether an earlier run made its tables with the program, the settings and the lists of this one. */
final class PreviousSettings {
    private final EarlierRun earlier;
    private final Configuration configuration;
    private final Lexicons lexicons;

    PreviousSettings(EarlierRun earlier, Configuration configuration, Lexicons lexicons) {
        this.earlier = earlier;
        this.configuration = configuration;
        this.lexicons = lexicons;
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
                .filter(key -> key.stages().contains(stage))
                .map(Key::path)
                .collect(Collectors.joining(", "));
        if (!problems.isEmpty() || !differing.isEmpty()) {
            return differing.isEmpty() ? "its settings cannot be read" : "it was made with another " + differing;
        }
        Map<String, String> digests = earlier.lexicons();
        for (Map.Entry<String, String> list : lexicons.digests().entrySet()) {
            boolean shapes = lexicons.stagesOf(list.getKey()).contains(stage);
            if (shapes && !Objects.equals(list.getValue(), digests.get(list.getKey()))) {
                return "%s has changed".formatted(list.getKey());
            }
        }
        return null;
    }
}
