package org.wenmai.documents;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.ConstructNode;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.constructor.StandardConstructor;
import org.snakeyaml.engine.v2.exceptions.DuplicateKeyException;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeType;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/**
 * Reads the YAML of front matter into strings, lists and maps. Scalars stay as written, tags build nothing, and aliases may
 * not blow a small head up into a large one.
 */
final class YamlHead {
    private static final int MAX_ALIASES = 50;
    private static final int MAX_VALUES = 10_000;
    private static final int MAX_DEPTH = 64;

    private final int firstLine;
    private int values;

    private YamlHead(int firstLine) {
        this.firstLine = firstLine;
    }

    /**
     * The fields of a head, or null where it is YAML, but no lines of {@code key: value}.
     *
     * @param firstLine number of the head's first line in its file, for messages
     * @throws MalformedException where it is no YAML, or too deep or large once its aliases are followed
     */
    static Read fields(String head, int firstLine) throws MalformedException {
        YamlHead yaml = new YamlHead(firstLine);
        try {
            return yaml.read(head, false, null);
        } catch (DuplicateKeyException twice) {
            String note = String.valueOf(twice.getProblem()).replace('\n', ' ');
            return yaml.read(head, true, "front matter: %s; the last one counts".formatted(note));
        }
    }

    /** Fields, and a note where one of them stood twice. */
    record Read(Map<String, Object> fields, String note) {}

    private Read read(String head, boolean duplicates, String note) throws MalformedException {
        LoadSettings settings = LoadSettings.builder()
                .setSchema(new FailsafeSchema())
                .setAllowDuplicateKeys(duplicates)
                .setAllowNonScalarKeys(true)
                .setMaxAliasesForCollections(MAX_ALIASES)
                .build();
        try {
            Object loaded = new Load(settings, new WithoutTags(settings)).loadFromString(head);
            if (loaded == null || (loaded instanceof String text && text.isEmpty())) {
                return new Read(Map.of(), note);
            }
            return loaded instanceof Map<?, ?> map ? new Read(map(map, 1), note) : null;
        } catch (DuplicateKeyException twice) {
            throw twice;
        } catch (MarkedYamlEngineException broken) {
            int line = broken.getProblemMark().map(mark -> mark.getLine()).orElse(0) + firstLine;
            throw new BrokenHeadException("line %d: front matter is no YAML: %s; quote the value or correct the line"
                    .formatted(line, String.valueOf(broken.getProblem()).replace('\n', ' ')));
        } catch (YamlEngineException broken) {
            String message = "line %d: front matter is no YAML: %s"
                    .formatted(firstLine, String.valueOf(broken.getMessage()).replace('\n', ' '));
            throw message.contains("aliases") ? new MalformedException(message) : new BrokenHeadException(message);
        }
    }

    private Map<String, Object> map(Map<?, ?> map, int depth) throws MalformedException {
        Map<String, Object> copy = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            copy.put(String.valueOf(value(entry.getKey(), depth)), value(entry.getValue(), depth));
        }
        return copy;
    }

    private Object value(Object value, int depth) throws MalformedException {
        if (++values > MAX_VALUES || depth > MAX_DEPTH) {
            throw new MalformedException(
                    "line %d: front matter has more than %d values or %d levels once its aliases are followed; write it without aliases"
                            .formatted(firstLine, MAX_VALUES, MAX_DEPTH));
        }
        if (value instanceof Map<?, ?> map) {
            return map(map, depth + 1);
        }
        if (value instanceof Iterable<?> items) {
            List<Object> copy = new ArrayList<>();
            for (Object item : items) {
                copy.add(value(item, depth + 1));
            }
            return copy;
        }
        boolean nothing = value == null || value.equals("") || value.equals("~") || value.equals("null");
        return nothing ? null : value;
    }

    /** Whatever tag a node carries, it is read as the string, list or map it is written as. */
    private static final class WithoutTags extends StandardConstructor {
        WithoutTags(LoadSettings settings) {
            super(settings);
            tagConstructors.put(Tag.NULL, nothing -> null);
        }

        @Override
        protected Optional<ConstructNode> findConstructorFor(Node node) {
            Tag plain = node.getNodeType() == NodeType.SCALAR
                    ? Tag.STR
                    : node.getNodeType() == NodeType.SEQUENCE ? Tag.SEQ : Tag.MAP;
            return Optional.of(tagConstructors.get(plain));
        }
    }
}
