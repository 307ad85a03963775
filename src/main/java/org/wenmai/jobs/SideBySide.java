package org.wenmai.jobs;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Parts of a job that need nothing of each other and no Spark: two are done at a time, and they begin in their order. */
final class SideBySide {
    private static final int AT_A_TIME = 2;

    private SideBySide() {}

    /** One of them. */
    interface Part {
        void run() throws IOException;
    }

    /** Does all parts. Where one fails, those that run are interrupted, no other begins, and what it failed of is thrown once all have ended. */
    static void run(List<Part> parts) throws IOException {
        ExecutorService threads = Executors.newFixedThreadPool(AT_A_TIME);
        try {
            CompletionService<Void> ended = new ExecutorCompletionService<>(threads);
            for (Part part : parts) {
                ended.submit(() -> {
                    part.run();
                    return null;
                });
            }
            for (int n = 0; n < parts.size(); n++) {
                ended.take().get();
            }
        } catch (ExecutionException failed) {
            throwAsIs(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while files were written", stopped);
        } finally {
            end(threads);
        }
    }

    /** What still writes must not meet a folder that is being cleared. */
    private static void end(ExecutorService threads) {
        threads.shutdownNow();
        boolean interrupted = false;
        boolean ended = false;
        while (!ended) {
            try {
                ended = threads.awaitTermination(1, TimeUnit.DAYS);
            } catch (InterruptedException stopped) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** A part throws IOException and what is unchecked. */
    private static void throwAsIs(Throwable thrown) throws IOException {
        if (thrown instanceof IOException io) {
            throw io;
        }
        if (thrown instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) thrown;
    }
}
