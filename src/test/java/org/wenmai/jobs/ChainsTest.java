package org.wenmai.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.wenmai.tables.PeriodRow;

/** The order in which a run does its jobs, and what happens when one of several that run side by side fails. */
@Timeout(60)
class ChainsTest {
    private static final Job FREQUENCIES = new FrequenciesJob();
    private static final Job COOCCURRENCE = new CooccurrenceJob();
    private static final Job SENTIMENT = new SentimentJob();
    private static final Job DASHBOARD = new DashboardJob();
    private static final Job EXPORT = new ExportJob(List.of(), null);

    private static List<List<List<String>>> order(long bytes, Job... jobs) {
        return Pipeline.chains(List.of(jobs), bytes).stream()
                .map(together -> together.chains().stream()
                        .map(chain -> chain.stream().map(Job::name).toList())
                        .toList())
                .toList();
    }

    @Test
    void sentimentRunsBesideFrequenciesAndNetworksAndTheExportBesideThePage() {
        Job[] all =
                Stream.concat(Pipeline.onTables().stream(), Stream.of(EXPORT)).toArray(Job[]::new);
        assertEquals(
                List.of(
                        List.of(List.of("tokenise")),
                        List.of(List.of("frequencies", "cooccurrence"), List.of("sentiment")),
                        List.of(List.of("dashboard"), List.of("export"))),
                order(1_000_000, all));
    }

    @Test
    void jobsOfALargeInputRunOneAfterTheOther() {
        assertEquals(
                List.of(
                        List.of(List.of("frequencies")),
                        List.of(List.of("cooccurrence")),
                        List.of(List.of("sentiment")),
                        List.of(List.of("dashboard")),
                        List.of(List.of("export"))),
                order(1_000_000_000, FREQUENCIES, COOCCURRENCE, SENTIMENT, DASHBOARD, EXPORT));
    }

    @Test
    void theExportOfACommandWithoutAPageComesAfterIt() {
        assertEquals(
                List.of(List.of(List.of("cooccurrence")), List.of(List.of("export"))), order(1, COOCCURRENCE, EXPORT));
        assertEquals(
                List.of(List.of(List.of("frequencies"), List.of("sentiment")), List.of(List.of("export"))),
                order(1, FREQUENCIES, SENTIMENT, EXPORT));
    }

    @Test
    void aJobWaitsForATableThatAnotherOneWrites() throws IOException {
        Pending pending = new Pending();
        CountDownLatch asked = new CountDownLatch(1);
        Map<String, Boolean> written = new ConcurrentHashMap<>();
        new Chains(List.of(List.of(FREQUENCIES), List.of(SENTIMENT)))
                .run(
                        job -> {
                            if (job == SENTIMENT) {
                                asked.countDown();
                                pending.await(PeriodRow.class);
                                written.put("before sentiment went on", written.containsKey("periods"));
                            } else {
                                await(asked);
                                written.put("periods", true);
                                pending.remove(List.of(PeriodRow.class));
                            }
                        },
                        pending,
                        () -> written.put("stopped", true));
        assertEquals(Map.of("periods", true, "before sentiment went on", true), written);
    }

    @Test
    void theFirstFailureStopsTheOthersAndIsTheOneThatIsTold() {
        IOException full = new IOException("the disk is full");
        AtomicBoolean stopped = new AtomicBoolean();
        Pending pending = new Pending();
        Chains chains = new Chains(List.of(List.of(FREQUENCIES, COOCCURRENCE), List.of(SENTIMENT)));
        IOException told = assertThrows(
                IOException.class,
                () -> chains.run(
                        job -> {
                            if (job == SENTIMENT) {
                                // Goes on, since the table will not be written any more, and finds nothing to work
                                // with.
                                pending.await(PeriodRow.class);
                                throw new IllegalStateException("the session was stopped");
                            }
                            assertFalse(job == COOCCURRENCE, "nothing of a chain runs after a failure");
                            throw full;
                        },
                        pending,
                        () -> stopped.set(true)));
        assertSame(full, told);
        assertTrue(stopped.get());
    }

    @Test
    void aFailureBesideTheFirstChainIsToldToo() {
        CountDownLatch failed = new CountDownLatch(1);
        Error full = new OutOfMemoryError("made up");
        Chains chains = new Chains(List.of(List.of(FREQUENCIES), List.of(SENTIMENT)));
        Error told = assertThrows(
                Error.class,
                () -> chains.run(
                        job -> {
                            if (job == SENTIMENT) {
                                throw full;
                            }
                            await(failed);
                        },
                        new Pending(),
                        failed::countDown));
        assertSame(full, told);
    }

    @Test
    void aJobAloneFailsWithoutStoppingWhatComesAfter() {
        AtomicBoolean stopped = new AtomicBoolean();
        Chains chains = new Chains(List.of(List.of(SENTIMENT)));
        assertThrows(
                RunException.class,
                () -> chains.run(
                        job -> {
                            throw new RunException("nothing to read");
                        },
                        new Pending(),
                        () -> stopped.set(true)));
        assertFalse(stopped.get());
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(30, TimeUnit.SECONDS));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
