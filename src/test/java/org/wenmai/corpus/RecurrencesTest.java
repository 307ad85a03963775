package org.wenmai.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.wenmai.testkit.TableText.row;
import static org.wenmai.testkit.TableText.sorted;
import static org.wenmai.testkit.TableText.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wenmai.recurrence.LearnedLine;
import org.wenmai.recurrence.SameText;
import org.wenmai.testkit.SparkExtension;

/** Planted reprints and boilerplate are found, whatever the order and the partitions of the documents. */
@ExtendWith(SparkExtension.class)
class RecurrencesTest {
    private static final String CHARACTERS = "江城市民昨天在新建的图书馆里看到一批老照片记者走访时发现许多人停下脚步谈起从前河边工厂和夜校的故事";
    private static final String SCHEMA =
            "doc_id string, source string, title string, text string, characters bigint, published_on date,"
                    + " published_at timestamp, sentences array<struct<number: bigint, begin: bigint>>";

    /** Whether one task looks at all texts; what is found must not show it. */
    boolean together() {
        return false;
    }

    private final List<Row> documents = new ArrayList<>();

    /** Lines of random sentences. */
    private static String article(long seed, int lines) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lines * 60; i++) {
            text.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
            text.append(i % 60 == 59 ? "。\n" : i % 20 == 19 ? "，" : "");
        }
        return text.toString().strip();
    }

    private static String id(int number) {
        return "d%016x".formatted(number);
    }

    /** A document whose every line is one sentence. */
    private void document(int number, String source, String day, String text) {
        List<Row> sentences = new ArrayList<>();
        long begin = 0;
        for (String line : text.split("\n")) {
            sentences.add(row((long) sentences.size(), begin));
            begin += line.length() + 1;
        }
        documents.add(row(
                id(number),
                source,
                null,
                text,
                (long) text.length(),
                day == null ? null : java.time.LocalDate.parse(day),
                null,
                sentences.toArray(Row[]::new)));
    }

    private Recurrences found(SparkSession spark, int partitions) {
        Dataset<Row> texts = table(spark, SCHEMA, documents.toArray(Row[]::new)).repartition(partitions);
        return Recurrences.of(
                texts, new RecurrenceOptions(new SameText(0.25, 0.6), true, new LearnedLine(5, 0.002), together()));
    }

    private void plantReprints() {
        String text = article(1, 12);
        String cut = text.substring(0, text.length() / 2);
        document(1, "江城日报", "2024-02-16", text);
        document(2, "江城网", "2024-02-17", "转自江城日报\n" + text.replace("。\n", "。\n广告：好书三折起，今天下单明天就到。\n"));
        document(3, "晚报", null, cut + "\n" + article(2, 2));
        document(4, "江城日报", "2024-02-18", article(3, 12));
        // Prints half of the first and half of the fourth: it joins the earlier, and takes nobody along.
        document(5, "摘报", "2024-02-19", cut + "\n" + article(3, 12).substring(0, 380));
        document(6, "北方报", "2024-02-20", article(4, 12));
        document(7, "南方报", "2024-02-20", article(4, 12) + "\n" + article(5, 1));
    }

    @Test
    void plantedReprintsJoinTheirHeadsAndOthersDoNot(SparkSession spark) {
        plantReprints();
        Recurrences recurrences = found(spark, 3);
        assertEquals(
                "%s | %s\n%s | %s\n%s | %s\n%s | %s".formatted(id(2), id(1), id(3), id(1), id(5), id(1), id(6), id(7)),
                sorted(recurrences.members(), "doc_id", "family"));
        recurrences.release();
    }

    @Test
    void neitherOrderNorPartitionsShow(SparkSession spark) {
        plantReprints();
        for (int i = 10; i < 22; i++) {
            document(i, "江城日报", "2024-03-01", "江城日报客户端 第" + i + "期\n" + article(i, 6) + "\n江城日报社版权所有，热线电话 8000" + i);
        }
        String members = null;
        String dropped = null;
        for (int partitions : new int[] {1, 2, 7}) {
            Collections.shuffle(documents, new Random(partitions));
            Recurrences recurrences = found(spark, partitions);
            String nowMembers = sorted(recurrences.members());
            String nowDropped = sorted(recurrences.dropped(), "doc_id", "source", "dropped")
                    + sorted(Boilerplate.table(recurrences.dropped()));
            assertEquals(members == null ? nowMembers : members, nowMembers);
            assertEquals(dropped == null ? nowDropped : dropped, nowDropped);
            members = nowMembers;
            dropped = nowDropped;
            recurrences.release();
        }
    }

    @Test
    void linesAtHeadAndFootOfManyDocumentsAreBoilerplate(SparkSession spark) {
        for (int i = 1; i <= 6; i++) {
            document(
                    i,
                    "江城日报",
                    "2024-03-0" + i,
                    "江城日报客户端 第" + i + "期\n" + article(i, 3) + "\n结论\n" + article(50 + i, 3) + "\n更多江城新闻，请看江城网");
        }
        Recurrences recurrences = found(spark, 2);
        assertEquals("""
                江城日报 | 更多江城新闻，请看江城网 | 6 | 6
                江城日报 | 江城日报客户端 第1期 | 6 | 6""", sorted(Boilerplate.table(recurrences.dropped())));
        assertEquals(
                "WrappedArray(0, 8)",
                String.valueOf(sorted(recurrences.dropped(), "dropped").split("\n")[0])
                        .replace("ArraySeq", "WrappedArray"));
        recurrences.release();
    }

    @Test
    void whatIsReprintedOftenIsNoBoilerplateNorIsAShortHeadingInsideTexts(SparkSession spark) {
        String text = article(1, 8);
        for (int i = 1; i <= 9; i++) {
            document(i, "江城日报", "2024-03-0" + i, text + "\n" + article(100 + i, 1));
            document(20 + i, "江城日报", "2024-03-0" + i, article(200 + i, 4) + "\n背景介绍\n" + article(300 + i, 4));
        }
        Recurrences recurrences = found(spark, 2);
        assertEquals(8, recurrences.members().count());
        assertEquals("", sorted(Boilerplate.table(recurrences.dropped())));
        recurrences.release();
    }

    @Test
    void aLineThatOneDocumentRepeatsIsItsOwn(SparkSession spark) {
        String refrain = "他说，河水会记得所有走过的人。";
        document(
                1,
                "诗刊",
                "2024-03-01",
                (refrain + "\n" + article(1, 1) + "\n").repeat(6).strip());
        document(2, "诗刊", "2024-03-02", article(2, 4));
        Recurrences recurrences = found(spark, 2);
        assertEquals(0, recurrences.dropped().count());
        recurrences.release();
    }

    @Test
    void aNoticeIsDroppedWhereItStandsOnce(SparkSession spark) {
        document(1, "江城日报", "2024-03-01", "本文经授权转载自江城观察\n" + article(1, 3) + "\n点击上方蓝字关注我们");
        Recurrences recurrences = found(spark, 1);
        assertEquals("""
                江城日报 | 本文经授权转载自江城观察 | 1 | 1
                江城日报 | 点击上方蓝字关注我们 | 1 | 1""", sorted(Boilerplate.table(recurrences.dropped())));
        recurrences.release();
    }

    @Test
    void alikeShortDocumentsWithALongFooterAreNoReprints(SparkSession spark) {
        String footer = "本站所刊内容仅供参考，江城观察编辑部欢迎读者来信来稿，地址江城市河边路七号，邮编四三零零零零，每周一至周五上午九点到下午五点接待";
        for (int i = 1; i <= 60; i++) {
            document(i, "快讯", "2024-03-01", article(i, 1) + "\n" + footer);
        }
        Recurrences recurrences = found(spark, 2);
        assertEquals(0, recurrences.members().count());
        assertEquals("快讯 | 60", sorted(Boilerplate.table(recurrences.dropped()), "source", "documents"));
        recurrences.release();
    }
}
