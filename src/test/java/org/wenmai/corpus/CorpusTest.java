package org.wenmai.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.wenmai.testkit.TableText.sorted;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.wenmai.documents.ReadOptions;
import org.wenmai.documents.SourceRules;
import org.wenmai.recurrence.LearnedLine;
import org.wenmai.recurrence.SameText;
import org.wenmai.testkit.SparkExtension;

@ExtendWith(SparkExtension.class)
class CorpusTest {
    private static final String RULES = "rules:\n  - {path: '**/wire/**', source: 电讯社}\naliases:\n  江城日报: [江城网]\n";

    /** Whether the corpus is small enough to be looked at in one task; the tables must not show it. */
    boolean together() {
        return false;
    }

    @TempDir
    Path folder;

    private void file(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Corpus corpus(SparkSession spark, LocalDate since) {
        List<String> problems = new ArrayList<>();
        List<InputFile> files =
                new InputFiles(new Configuration(), List.of("README.md")).list(List.of(folder.toString()), problems);
        assertEquals(List.of(), problems);
        ParseOptions options =
                new ParseOptions(SourceRules.parse("rules", RULES), ReadOptions.of(ZoneId.of("Asia/Shanghai")), true);
        return new Corpus(
                ParsedRecords.of(spark, files, options, 2),
                since,
                null,
                new RecurrenceOptions(new SameText(0.3, 0.6), true, new LearnedLine(5, 0.002), together()),
                Dataset::persist);
    }

    @Test
    void theSourceIsTheFirstThatApplies(SparkSession spark) throws IOException {
        file("wire/1.jsonl", "{\"text\":\"电讯一条。\",\"source\":\"别处\"}");
        file("a/2.jsonl", "{\"text\":\"江城要闻。\",\"source\":\"江城网\"}");
        file("a/3.txt", "大家好，这里是慢放，我是阿明\n" + "今天说一说新的画面\n".repeat(10));
        file("a/4.md", "# 标题\n\n来源：晨光周刊\n\n正文甲。\n");
        file("a/5.md", "# 标题二\n\n来源：晨光周刊\n\n正文乙。\n");
        file("b/6.md", "# 标题三\n\n来源：孤证小报\n\n正文丙。\n");
        file("b/7.md", "---\nauthor: 老余\n---\n正文丁。\n");
        file("8.md", "正文戊。\n");
        assertEquals("""
                8.md | 8 | file name
                a/2.jsonl | 江城日报 | field
                a/3.txt | 慢放 | text
                a/4.md | 晨光周刊 | text
                a/5.md | 晨光周刊 | text
                b/6.md | b | folder
                b/7.md | 老余 | author
                wire/1.jsonl | 电讯社 | rule""", sorted(corpus(spark, null).documents(), "path", "source", "source_how"));
    }

    @Test
    void oneOfTwoEqualTextsOfASourceIsRejectedAndBothOfTwoSourcesAreKept(SparkSession spark) throws IOException {
        file("a/2.txt", "同样的文字。");
        file("a/1.txt", "同样的文字。");
        file("b/1.txt", "同样的文字。");
        Corpus corpus = corpus(spark, null);
        assertEquals("a/1.txt\nb/1.txt", sorted(corpus.documents(), "path"));
        assertEquals(
                "a/2.txt | a | duplicate | same source and text as a/1.txt",
                sorted(corpus.rejects(), "path", "source", "reason", "message"));
    }

    @Test
    void theIdIsTheDigestOfSourceAndText(SparkSession spark) throws IOException {
        file("a/1.txt", "同样的文字。");
        assertEquals(
                RecordRows.docId("a", "同样的文字。".getBytes(StandardCharsets.UTF_8)),
                sorted(corpus(spark, null).documents(), "doc_id"));
        // printf '甲\n乙' | sha256sum | cut -c1-16
        assertEquals("d083dc4488876df55", RecordRows.docId("甲", "乙".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void sentencesStandInTheTextWhereTheySay(SparkSession spark) throws IOException {
        file("a/1.md", "# 标题\n\n第一句😀。第二句！\n\n- 一项 https://example.com/x\n");
        Corpus corpus = corpus(spark, null);
        assertEquals("""
                0 | title | 标题
                1 | body | 第一句😀。
                2 | body | 第二句！
                3 | list | 一项 https://example.com/x""", sorted(corpus.sentences(), "number", "kind", "text"));
        long misplaced = corpus.sentences()
                .join(corpus.texts().withColumnRenamed("text", "whole"), "doc_id")
                .filter("substring(whole, int(begin) + 1, int(end - begin)) <> text")
                .count();
        assertEquals(0, misplaced);
        assertEquals(
                "0 | 3 | https://example.com/x", sorted(corpus.links(), "number", "split(sentence_id, ':')[1]", "url"));
    }

    @Test
    void aParagraphPrintedAgainIsNoSentenceButStaysInTheText(SparkSession spark) throws IOException {
        String summary = "这一段摘要在文章里前后一共出现了两次，后一次不再计入统计。";
        file("a/1.txt", summary + "\n中间的话。\n" + summary + "\n");
        Corpus corpus = corpus(spark, null);
        assertEquals(2, corpus.sentences().count());
        assertEquals("2", sorted(corpus.texts(), "size(split(text, '摘要')) - 1"));
    }

    @Test
    void documentsBeforeADateAreRejectedAsFiltered(SparkSession spark) throws IOException {
        file("a/2024-02-16-a.md", "早的文字。");
        file("a/2024-02-20-b.md", "晚的文字。");
        Corpus corpus = corpus(spark, LocalDate.parse("2024-02-18"));
        assertEquals("a/2024-02-20-b.md", sorted(corpus.documents(), "path"));
        assertEquals("a/2024-02-16-a.md | filtered", sorted(corpus.rejects(), "path", "reason"));
    }
}
