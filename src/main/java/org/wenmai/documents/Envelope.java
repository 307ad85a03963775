package org.wenmai.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The list of records inside an object that has no text itself, as web services answer: {@code {"data": {"list": [{"text": …}]}}}.
 *
 * @param path keys that lead to the list, joined by dots
 * @param records its elements
 */
record Envelope(String path, List<Map<?, ?>> records) {
    private static final int DEEPEST = 6;

    /** The lists that may be meant: those of records with a text, and only where there is none, those of any records. */
    static List<Envelope> in(Map<?, ?> object, FieldNames names) {
        if (hasText(object, names)) {
            return List.of();
        }
        List<Envelope> found = new ArrayList<>();
        collect("", object, 1, found);
        List<Envelope> texts = found.stream()
                .filter(list -> list.records.stream().anyMatch(record -> hasText(record, names)))
                .toList();
        return texts.isEmpty() ? found : texts;
    }

    private static void collect(String prefix, Map<?, ?> object, int depth, List<Envelope> found) {
        object.forEach((name, value) -> {
            String path = prefix + name;
            if (value instanceof Map<?, ?> below && depth < DEEPEST) {
                collect(path + ".", below, depth + 1, found);
            } else if (value instanceof List<?> items
                    && !items.isEmpty()
                    && items.stream().allMatch(Map.class::isInstance)) {
                List<Map<?, ?>> records = new ArrayList<>();
                items.forEach(item -> records.add((Map<?, ?>) item));
                found.add(new Envelope(path, records));
            }
        });
    }

    private static boolean hasText(Map<?, ?> record, FieldNames names) {
        return record.keySet().stream().anyMatch(name -> names.isText(String.valueOf(name)));
    }
}
