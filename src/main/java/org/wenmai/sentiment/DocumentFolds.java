package org.wenmai.sentiment;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;

/** Cuts sentences into folds so that no document is parted: documents by the checksum of their name, dealt out in turn. */
final class DocumentFolds {
    private DocumentFolds() {}

    /**
     * The fold of each sentence.
     *
     * @param documents of the sentences
     * @param folds how many
     */
    static int[] of(List<String> documents, int folds) {
        List<String> order = documents.stream()
                .distinct()
                .sorted(Comparator.comparingLong(DocumentFolds::checksum).thenComparing(Comparator.naturalOrder()))
                .toList();
        Map<String, Integer> fold = new HashMap<>();
        for (int i = 0; i < order.size(); i++) {
            fold.put(order.get(i), i % folds);
        }
        return documents.stream().mapToInt(fold::get).toArray();
    }

    private static long checksum(String document) {
        CRC32 crc = new CRC32();
        crc.update(document.getBytes(StandardCharsets.UTF_8));
        return crc.getValue();
    }
}
