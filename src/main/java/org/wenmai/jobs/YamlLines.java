package org.wenmai.jobs;

import java.util.HashMap;
import java.util.Map;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** On which line of a YAML file each key stands, so that a message can lead there. */
final class YamlLines {
    /** Keys have two parts; a file that repeats an anchor within itself has no end. */
    private static final int DEEPEST = 4;

    private final Map<String, Integer> lines = new HashMap<>();

    /** Of a text that was loaded without an error. */
    YamlLines(LoadSettings settings, String yaml) {
        new Compose(settings).composeString(yaml).ifPresent(root -> collect("", root, 1));
    }

    private void collect(String prefix, Node node, int depth) {
        if (depth <= DEEPEST && node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                if (tuple.getKeyNode() instanceof ScalarNode key) {
                    String path = prefix + key.getValue();
                    key.getStartMark().ifPresent(mark -> lines.putIfAbsent(path, mark.getLine() + 1));
                    collect(path + ".", tuple.getValueNode(), depth + 1);
                }
            }
        }
    }

    /** {@code :LINE} of a key, nothing where it is not known. */
    String of(String path) {
        return lines.containsKey(path) ? ":" + lines.get(path) : "";
    }
}
