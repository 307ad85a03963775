package org.wenmai.jobs;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.wenmai.tables.ParquetRows;

/** A finished run whose tables a command reads, as its run.json tells it. */
final class EarlierRun {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;
    private final JsonNode manifest;

    EarlierRun(Path folder, Configuration hadoop) throws IOException {
        this.folder = folder;
        Path file = new Path(folder, "run.json");
        try (InputStream in = file.getFileSystem(hadoop).open(file)) {
            this.manifest = JSON.readTree(in);
        }
    }

    /** Folder of the run. */
    Path folder() {
        return folder;
    }

    /** Name of the run. */
    String id() {
        return folder.getName();
    }

    /** Its settings, nested. */
    Map<String, Object> configuration() {
        return JSON.convertValue(manifest.path("configuration"), new TypeReference<Map<String, Object>>() {});
    }

    /** Its lists and their digests. */
    Map<String, String> lexicons() {
        return JSON.convertValue(manifest.path("lexicons"), new TypeReference<LinkedHashMap<String, String>>() {});
    }

    /** Digest of the words of its lists. */
    String listedWords() {
        return manifest.path("listed_words").asText();
    }

    /** Entries of its lists that contend. */
    JsonNode lexiconConflicts() {
        return manifest.withArray("lexicon_conflicts");
    }

    /** What it read. */
    JsonNode inputs() {
        return manifest.path("inputs");
    }

    /** Its side tables and their digests. */
    Map<String, String> metadata() {
        Map<String, String> digests = new LinkedHashMap<>();
        manifest.path("metadata")
                .forEach(file -> digests.put(
                        file.path("path").asText(), file.path("sha256").asText()));
        return digests;
    }

    /** How many records it read. */
    long read() {
        return manifest.path("documents").path("read").asLong();
    }

    /** How its search for reprints was bounded. */
    JsonNode reprints() {
        return manifest.path("reprints");
    }

    /** Its networks, as its run.json tells of them. */
    JsonNode networks() {
        return manifest.path("networks");
    }

    /** Bytes it read. */
    long inputBytes() {
        long bytes = 0;
        for (JsonNode input : inputs()) {
            bytes += input.path("bytes").asLong();
        }
        return bytes;
    }

    /** Fingerprint of the program that made it, or null. */
    String build() {
        return manifest.path("build").textValue();
    }

    /** Whether it took a table over from a run before it. */
    boolean tookOver(String table) {
        for (JsonNode node : manifest.path("tables")) {
            if (node.path("name").asText().equals(table)) {
                return node.has("from_run");
            }
        }
        return false;
    }

    /** Whether its packed words are those that it wrote, all of them, and packed as this program does. */
    boolean hasKeptWords(Configuration hadoop) throws IOException {
        Path words = JobContext.words(folder);
        String build = Build.fingerprint();
        return build != null
                && build.equals(build())
                && manifest.has("words")
                && folder.getFileSystem(hadoop).exists(words)
                && new ParquetRows(hadoop, words).count()
                        == manifest.path("words").path("rows").asLong();
    }

    /** A date its documents were chosen by, or null. */
    String date(String option) {
        return manifest.path(option).isTextual() ? manifest.path(option).asText() : null;
    }
}
