package org.wenmai.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SideTableTest {
    private final List<String> problems = new ArrayList<>();

    private Draft read(String csv, String path, String text) {
        SideTable table = SideTable.of(Map.of("list.csv", Packed.bytes(csv)), FieldNames.SHIPPED, problems);
        ReadOptions shipped = ReadOptions.of(ZoneId.of("Asia/Shanghai"));
        ReadOptions options = new ReadOptions(shipped.zone(), 1_000_000, 1_000_000, 200, FieldNames.SHIPPED, table);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return (Draft) DocumentReaders.read(path, new ByteArrayInputStream(bytes), bytes.length, options)
                .next();
    }

    @Test
    void givesDateAndTitleToAFileNamedByItsIdentifier() {
        Draft draft = read(
                "idx,video_id,title,url,date\n1,xYz_1,讲座一,https://v.example.org/1,2024-05-06\n",
                "讲座/xYz_1.txt",
                "今天讲桥\n明天讲船\n");
        assertEquals("讲座一", draft.title());
        assertEquals(
                "title 讲座一",
                draft.sentences().get(0).kind().value() + " "
                        + draft.sentences().get(0).text());
        assertEquals("2024-05-06", draft.date().on().toString());
        assertEquals("metadata", draft.date().how());
        assertEquals("https://v.example.org/1", draft.url());
        assertEquals("{idx=1, video_id=xYz_1}", draft.fields().toString());
        assertEquals(List.of(), problems);
    }

    @Test
    void joinsByPathBeforeIdentifierAndByTheIdentifierOfARecord() {
        String csv = "path,id,date\nb/1.txt,,2024-01-01\n,1,2024-02-02\n,r-9,2024-03-03\n";
        assertEquals("2024-01-01", read(csv, "b/1.txt", "正文。").date().on().toString());
        assertEquals("2024-02-02", read(csv, "a/1.md", "正文。").date().on().toString());
        assertEquals(
                "2024-03-03",
                read(csv, "1.jsonl", "{\"id\": \"r-9\", \"text\": \"正文。\"}")
                        .date()
                        .on()
                        .toString());
    }

    @Test
    void standsBehindTheDocumentsOwnFieldsAndBeforeGuesses() {
        String csv = "id,date,title\n1,2024-01-01,表里的\n";
        Draft own = read(csv, "1.md", "---\ntitle: 自己的\ndate: 2023-05-05\n---\n正文。");
        assertEquals(
                "自己的 field 2023-05-05",
                own.title() + " " + own.date().how() + " " + own.date().on());
        Draft guessed = read(csv, "1.txt", "猜的题目\n\n2022-02-02\n\n正文。");
        assertEquals(
                "表里的 metadata 2024-01-01",
                guessed.title() + " " + guessed.date().how() + " "
                        + guessed.date().on());
    }

    @Test
    void asksForAColumnThatNamesDocuments() {
        read("title,date\n甲,2024-01-01\n", "a.txt", "正文。");
        assertEquals(1, problems.size());
        assertTrue(problems.get(0).startsWith("--metadata list.csv: no column path, file, id or 编号"), problems.get(0));
    }
}
