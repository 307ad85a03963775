package org.wenmai.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.wenmai.documents.DocumentReaders;
import org.wenmai.documents.Draft;
import org.wenmai.documents.ReadOptions;

/** The sentences of all documents below a folder, read in plain Java. */
final class Sentences {
    private Sentences() {}

    static List<String> of(Path folder) throws IOException {
        List<String> sentences = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path path : files.filter(Files::isRegularFile).sorted().toList()) {
                byte[] bytes = Files.readAllBytes(path);
                DocumentReaders.read(
                                path.getFileName().toString(),
                                new ByteArrayInputStream(bytes),
                                bytes.length,
                                ReadOptions.of(ZoneId.of("Asia/Shanghai")))
                        .forEachRemaining(result -> {
                            if (result instanceof Draft draft) {
                                draft.sentences().forEach(sentence -> sentences.add(sentence.text()));
                            }
                        });
            }
        }
        return sentences;
    }
}
