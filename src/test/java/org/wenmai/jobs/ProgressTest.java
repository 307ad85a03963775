package org.wenmai.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.apache.spark.SparkContext;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wenmai.testkit.SparkExtension;

/** What is told of the stages of a run. */
@ExtendWith(SparkExtension.class)
@Timeout(120)
class ProgressTest {
    private final ByteArrayOutputStream told = new ByteArrayOutputStream();

    private static void work(SparkContext spark, int milliseconds) {
        JavaSparkContext.fromSparkContext(spark)
                .parallelize(List.of(1, 2), 2)
                .map(number -> {
                    Thread.sleep(milliseconds);
                    return number;
                })
                .collect();
    }

    @Test
    void tasksCountForTheStageWhoseThreadAskedForThem(org.apache.spark.sql.SparkSession session) throws Exception {
        SparkContext spark = session.sparkContext();
        Progress progress = new Progress(spark, new PrintStream(told, true, StandardCharsets.UTF_8), false, false);
        spark.addSparkListener(progress);
        try {
            CountDownLatch both = new CountDownLatch(2);
            Thread beside = new Thread(() -> stage(progress, "sentiment", both, () -> work(spark, 500)));
            beside.start();
            stage(progress, "frequencies", both, () -> work(spark, 20));
            beside.join();
            spark.listenerBus().waitUntilEmpty();
        } finally {
            spark.removeSparkListener(progress);
        }
        assertEquals(2, progress.seconds().size());
        assertTrue(progress.pressures().get("sentiment").taskSeconds() >= 1, "two tasks of half a second");
        assertTrue(progress.pressures().get("frequencies").taskSeconds() < 1, "two tasks of 20 milliseconds");
        String lines = told.toString(StandardCharsets.UTF_8);
        assertTrue(lines.matches("(?s).*wenmai: frequencies +[0-9.]+ s\n.*"), lines);
        assertTrue(lines.matches("(?s).*wenmai: sentiment +[0-9.]+ s\n.*"), lines);
    }

    @Test
    void aStageThatRunsTwiceIsOneWithTheSumOfItsSeconds(org.apache.spark.sql.SparkSession session) throws IOException {
        Progress progress =
                new Progress(session.sparkContext(), new PrintStream(told, true, StandardCharsets.UTF_8), false, true);
        for (int i = 0; i < 2; i++) {
            progress.stage("export", 1, () -> work(session.sparkContext(), 30));
        }
        assertEquals(List.of("export"), List.copyOf(progress.seconds().keySet()));
        assertTrue(progress.seconds().get("export") >= 0.06);
        assertEquals("", told.toString(StandardCharsets.UTF_8), "quiet");
    }

    private static void stage(Progress progress, String name, CountDownLatch both, Progress.Work work) {
        try {
            progress.stage(name, 1, () -> {
                both.countDown();
                try {
                    both.await();
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                }
                work.run();
            });
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }
}
