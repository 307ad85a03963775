package org.wenmai.jobs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** All settings of a run. A flag wins over the file, the file over the default; unknown keys are errors. */
final class Configuration {
    private static final int DEEPEST = 4;

    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setAllowDuplicateKeys(false).build();

    private final Map<Key, Object> values = new EnumMap<>(Key.class);

    private Configuration() {
        for (Key key : Key.values()) {
            values.put(key, key.fallback());
        }
    }

    /**
     * Builds the settings.
     *
     * @param inherited nested settings of an earlier run, which take the place of the defaults; empty where there are none
     * @param file name of the configuration file, for messages; null where there is none
     * @param yaml its content, or null
     * @param assignments {@code key.path=value}, the value as YAML
     * @param problems takes a line for everything wrong: file with line, key, found, expected
     */
    static Configuration of(
            Map<String, Object> inherited, String file, String yaml, List<String> assignments, List<String> problems) {
        Configuration configuration = new Configuration();
        configuration.setAll(path -> "run.json of the earlier run: ", "", inherited, problems);
        if (yaml != null) {
            Object loaded = load(file, yaml, problems);
            if (loaded instanceof Map<?, ?> map) {
                YamlLines lines = new YamlLines(SETTINGS, yaml);
                configuration.setAll(path -> file + lines.of(path) + ": ", "", map, problems);
            } else if (loaded != null) {
                problems.add("%s: expected 'key: value' lines, found '%s'".formatted(file, loaded));
            }
        }
        for (String assignment : assignments) {
            int equals = assignment.indexOf('=');
            if (equals <= 0) {
                problems.add("--set %s: expected key.path=value".formatted(assignment));
                continue;
            }
            String where = "--set " + assignment.substring(0, equals);
            Object value = load(where, assignment.substring(equals + 1), problems);
            configuration.set("--set ", assignment.substring(0, equals).strip(), value, problems);
        }
        return configuration;
    }

    private static Object load(String where, String yaml, List<String> problems) {
        try {
            return new Load(SETTINGS).loadFromString(yaml);
        } catch (YamlEngineException broken) {
            problems.add("%s: no YAML: %s"
                    .formatted(where, String.valueOf(broken.getMessage()).replaceAll("\\s*\\n\\s*", " ")));
            return null;
        }
    }

    private void setAll(UnaryOperator<String> where, String prefix, Map<?, ?> map, List<String> problems) {
        map.forEach((name, value) -> {
            String path = prefix + name;
            boolean group = !below(path).isEmpty();
            // A file that repeats an anchor within itself has no end.
            boolean deep = path.chars().filter(c -> c == '.').count() >= DEEPEST;
            if (value instanceof Map<?, ?> below && (group || !isKey(path)) && !deep) {
                setAll(where, path + ".", below, problems);
            } else if (!group || value != null) {
                set(where.apply(path), path, value, problems);
            }
        });
    }

    private void set(String where, String path, Object value, List<String> problems) {
        for (Key key : Key.values()) {
            if (key.path().equals(path)) {
                try {
                    values.put(key, key.check(value));
                } catch (IllegalArgumentException wrong) {
                    problems.add("%s%s: %s".formatted(where, path, wrong.getMessage()));
                }
                return;
            }
        }
        List<String> below = below(path);
        if (!below.isEmpty()) {
            problems.add("%s%s: found '%s', expected a key below it: %s"
                    .formatted(where, path, value, String.join(", ", below)));
            return;
        }
        problems.add("%s%s: unknown key; the nearest known key is %s".formatted(where, path, nearest(path)));
    }

    /** The keys of a group, none where the path is no group. */
    private static List<String> below(String path) {
        return Arrays.stream(Key.values())
                .map(Key::path)
                .filter(known -> known.startsWith(path + "."))
                .toList();
    }

    private static boolean isKey(String path) {
        return Arrays.stream(Key.values()).anyMatch(key -> key.path().equals(path));
    }

    private static String nearest(String path) {
        return Arrays.stream(Key.values())
                .map(Key::path)
                .min(Comparator.comparingInt((String known) -> distance(known, path))
                        .thenComparing(known -> known))
                .orElseThrow();
    }

    /** Levenshtein's edit distance. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int next = Math.min(
                        Math.min(row[j], row[j - 1]) + 1, diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1));
                diagonal = row[j];
                row[j] = next;
            }
        }
        return row[b.length()];
    }

    String text(Key key) {
        return (String) values.get(key);
    }

    long number(Key key) {
        return (Long) values.get(key);
    }

    double share(Key key) {
        return (Double) values.get(key);
    }

    boolean drops(Key key) {
        return "drop".equals(values.get(key));
    }

    List<String> list(Key key) {
        List<String> texts = new ArrayList<>();
        ((List<?>) values.get(key)).forEach(item -> texts.add((String) item));
        return texts;
    }

    /** A value for each name, {@code *} for all that are not named; a single value is that of all. */
    Map<String, String> byName(Key key) {
        Map<String, String> texts = new TreeMap<>();
        if (values.get(key) instanceof Map<?, ?> named) {
            named.forEach((name, value) -> texts.put((String) name, (String) value));
        } else {
            texts.put("*", text(key));
        }
        return texts;
    }

    /** Keys whose values differ from another's. */
    List<Key> differences(Configuration other) {
        return Arrays.stream(Key.values())
                .filter(key -> !values.get(key).equals(other.values.get(key)))
                .toList();
    }

    /** The settings as nested maps, in the order of keys, for run.json. */
    Map<String, Object> nested() {
        Map<String, Object> root = new LinkedHashMap<>();
        values.forEach((key, value) -> {
            Map<String, Object> at = root;
            String[] parts = key.path().split("\\.");
            for (int i = 0; i < parts.length - 1; i++) {
                at = below(at, parts[i]);
            }
            at.put(parts[parts.length - 1], value);
        });
        return root;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> below(Map<String, Object> at, String name) {
        return (Map<String, Object>) at.computeIfAbsent(name, n -> new LinkedHashMap<String, Object>());
    }
}
