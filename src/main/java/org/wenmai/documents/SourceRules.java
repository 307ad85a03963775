package org.wenmai.documents;

import java.io.Serializable;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * The user's knowledge of sources: rules from path to source, and spellings that mean one source.
 *
 * <p>The source of a document is the first that applies: a rule; a field; what the text says in a form that is sure alone; what
 * it says in a weak form, where an alias or a second document confirms it; the author a field names; the folder; an author named in the
 * text; the file's name.
 */
public final class SourceRules implements Serializable {
    private static final long serialVersionUID = 1L;

    /** The value of {@code source} that stands for the whole corpus; a publisher of that name is written full width. */
    private static final String ALL_SOURCES = "*";

    /** A folder's name may hold line feeds and tabs, which a table and a page would break at. */
    private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}+");

    private record Rule(String glob, String source) implements Serializable {}

    private final ArrayList<Rule> rules = new ArrayList<>();
    private final LinkedHashMap<String, String> aliases = new LinkedHashMap<>();
    private transient List<PathMatcher> matchers;

    /**
     * What is known of a document's source before the other documents are seen.
     *
     * @param source settled source, or null
     * @param how how it is known, null with it
     * @param weak source that needs a second document, or null
     * @param fallback source where neither of the two holds
     * @param fallbackHow how that is known
     */
    public record Candidates(String source, String how, String weak, String fallback, String fallbackHow) {}

    private SourceRules() {}

    /**
     * Reads a file of rules.
     *
     * @param file its name, for messages
     * @throws IllegalArgumentException with file, key, found and expected where it is not of the form
     */
    public static SourceRules parse(String file, String yaml) {
        Object loaded;
        try {
            loaded = new Load(LoadSettings.builder().build()).loadFromString(yaml);
        } catch (YamlEngineException broken) {
            throw new IllegalArgumentException("%s: no YAML: %s"
                    .formatted(file, String.valueOf(broken.getMessage()).replace('\n', ' ')));
        }
        SourceRules result = new SourceRules();
        if (loaded == null) {
            return result;
        }
        if (!(loaded instanceof Map<?, ?> map)) {
            throw new IllegalArgumentException(
                    "%s: expected the keys rules and aliases, found %s".formatted(file, loaded));
        }
        for (Object key : map.keySet()) {
            if (!key.equals("rules") && !key.equals("aliases")) {
                throw new IllegalArgumentException(
                        "%s: unknown key '%s'; the keys are rules and aliases".formatted(file, key));
            }
        }
        if (map.get("rules") != null) {
            for (Object rule : list(file, "rules", map.get("rules"))) {
                result.addRule(file, rule);
            }
        }
        if (map.get("aliases") != null) {
            if (!(map.get("aliases") instanceof Map<?, ?> names)) {
                throw new IllegalArgumentException("%s: aliases: expected 'name: [spelling, …]'".formatted(file));
            }
            names.forEach((name, spellings) -> {
                result.addAlias(file, String.valueOf(name), String.valueOf(name));
                if (spellings != null) {
                    list(file, "aliases." + name, spellings)
                            .forEach(spelling -> result.addAlias(file, String.valueOf(spelling), String.valueOf(name)));
                }
            });
        }
        return result;
    }

    private static List<?> list(String file, String key, Object value) {
        if (value instanceof List<?> items) {
            return items;
        }
        throw new IllegalArgumentException("%s: %s: expected a list, found '%s'".formatted(file, key, value));
    }

    private void addRule(String file, Object rule) {
        if (rule instanceof Map<?, ?> map
                && map.get("path") instanceof String path
                && map.get("source") instanceof String source) {
            try {
                matcher(path);
            } catch (PatternSyntaxException noGlob) {
                throw new IllegalArgumentException(
                        "%s: rules: path '%s' is no glob: %s".formatted(file, path, noGlob.getDescription()));
            }
            refuse(file, "rules", source);
            rules.add(new Rule(path, source));
            return;
        }
        throw new IllegalArgumentException(
                "%s: rules: expected 'path: GLOB' and 'source: NAME', found %s".formatted(file, rule));
    }

    private static void refuse(String file, String key, String source) {
        if (source.isBlank() || source.strip().equals(ALL_SOURCES)) {
            throw new IllegalArgumentException(
                    "%s: %s: '%s' cannot name a source: * is the whole corpus, and a name is not empty"
                            .formatted(file, key, source));
        }
    }

    private void addAlias(String file, String spelling, String name) {
        refuse(file, "aliases", name);
        String other = aliases.put(fold(spelling), name);
        if (other != null && !other.equals(name)) {
            throw new IllegalArgumentException(
                    "%s: aliases: '%s' stands for both %s and %s".formatted(file, spelling, other, name));
        }
    }

    /** The usual name of a source. */
    public String canonical(String name) {
        String usual =
                aliases.getOrDefault(fold(name), CONTROLS.matcher(name.strip()).replaceAll(" "));
        return usual.equals(ALL_SOURCES) ? "＊" : usual;
    }

    /** What path, fields and text of one document say of its source. */
    public Candidates candidates(String path, String fieldSource, SourceSignals signals, String author) {
        String ruled = rule(path);
        if (ruled != null) {
            return new Candidates(ruled, "rule", null, null, null);
        }
        if (fieldSource != null) {
            return new Candidates(canonical(fieldSource), "field", null, null, null);
        }
        if (signals.certain() != null) {
            return new Candidates(canonical(signals.certain()), "text", null, null, null);
        }
        if (signals.weak() != null && aliases.containsKey(fold(signals.weak()))) {
            return new Candidates(canonical(signals.weak()), "text", null, null, null);
        }
        String fallback;
        String how;
        int slash = path.indexOf('/');
        // A byline in a text names a writer, and in notes on a book its author: the folder knows better who publishes.
        boolean byline = author != null && author.equals(signals.author());
        if (author != null && !author.isBlank() && !(byline && slash > 0)) {
            fallback = author;
            how = "author";
        } else if (slash > 0) {
            fallback = path.substring(0, slash);
            how = "folder";
        } else {
            fallback = TextFile.stem(path).isBlank() ? path : TextFile.stem(path);
            how = "file name";
        }
        String settled = signals.weak() == null ? canonical(fallback) : null;
        return new Candidates(settled, settled == null ? null : how, signals.weak(), canonical(fallback), how);
    }

    /** The source a rule gives a path, or null. */
    public String rule(String path) {
        if (matchers == null) {
            matchers = rules.stream().map(rule -> matcher(rule.glob())).toList();
        }
        for (int i = 0; i < rules.size(); i++) {
            // "**/" of a glob does not match the empty path before the first folder.
            if (matchers.get(i).matches(Path.of(path)) || matchers.get(i).matches(Path.of("./" + path))) {
                return rules.get(i).source();
            }
        }
        return null;
    }

    private static PathMatcher matcher(String glob) {
        return FileSystems.getDefault().getPathMatcher("glob:" + glob);
    }

    private static String fold(String name) {
        return java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", "");
    }
}
