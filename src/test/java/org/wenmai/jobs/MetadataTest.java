package org.wenmai.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenmai.testkit.Cli;

class MetadataTest {
    @TempDir
    Path folder;

    @Test
    void aSideTableInTheInputDescribesDocumentsAndIsNone() throws IOException {
        Path input = Files.createDirectories(folder.resolve("input"));
        Path output = folder.resolve("output");
        Files.writeString(input.resolve("v1.txt"), "今天的画面非常惊艳。\n我们并不担心。\n");
        Files.writeString(input.resolve("rows.csv"), "正文体,频道\n这一行来自频道。,江北台\n");
        Path table = input.resolve("list.csv");
        Files.writeString(table, "video_id,title,date\nv1,惊艳的画面,2024-02-20\n");
        String[] call = {
            "ingest",
            "--quiet",
            "--input",
            input.toString(),
            "--output",
            output.toString(),
            "--metadata",
            folder.resolve("input/../input/list.csv").toString(),
            "--set",
            "input.fields.text=正文体",
            "--set",
            "input.source_field=频道"
        };
        Cli.Result result = Cli.run(call);
        assertEquals(0, result.status(), result.err());
        String documents = Files.readString(Cli.latest(output).resolve("csv/documents.csv"));
        assertEquals(3, documents.lines().count(), documents);
        assertTrue(documents.contains(",惊艳的画面,,,2024-02-20,metadata,"), documents);
        assertTrue(documents.contains(",江北台,field,"), documents);
        JsonNode run = new ObjectMapper()
                .readTree(Cli.latest(output).resolve("run.json").toFile());
        assertEquals(2, run.path("inputs").size());
        assertEquals(64, run.path("metadata").path(0).path("sha256").asText().length());
        call[7] = folder.resolve("none.csv").toString();
        assertEquals(2, Cli.run(call).status());
        call[7] = input.resolve("rows.csv").toString();
        Cli.Result noKey = Cli.run(call);
        assertEquals(2, noKey.status());
        assertTrue(noKey.err().contains("no column path, file, id or 编号"), noKey.err());
    }
}
