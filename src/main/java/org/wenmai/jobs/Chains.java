package org.wenmai.jobs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Jobs that a run does together: each chain goes through its jobs in order, and the chains run side by side. What Spark has to plan, to
 * compile and to wait for in one of them, the tasks of another fill.
 */
record Chains(List<List<Job>> chains) {
    /** What it takes to run a job. */
    interface Runner {
        void run(Job job) throws IOException;
    }

    /**
     * Runs all jobs. What the first one that fails failed of is thrown, once the others have ended.
     *
     * @param pending told which tables are about to be written, and which are not any more
     * @param stop ends the tasks of other chains, which can begin no others either; called where one of several chains failed
     */
    void run(Runner runner, Pending pending, Runnable stop) throws IOException {
        pending.add(tables());
        AtomicReference<Throwable> failure = new AtomicReference<>();
        List<Thread> beside = new ArrayList<>();
        for (List<Job> chain : chains.subList(1, chains.size())) {
            Thread thread = new Thread(
                    () -> run(chain, runner, pending, stop, failure),
                    "wenmai-" + chain.get(0).name());
            thread.start();
            beside.add(thread);
        }
        run(chains.get(0), runner, pending, stop, failure);
        for (Thread thread : beside) {
            join(thread);
        }
        if (failure.get() != null) {
            throwAsIs(failure.get());
        }
    }

    private List<Class<? extends Record>> tables() {
        return chains.stream()
                .flatMap(List::stream)
                .map(Job::writes)
                .flatMap(Collection::stream)
                .toList();
    }

    private void run(
            List<Job> chain, Runner runner, Pending pending, Runnable stop, AtomicReference<Throwable> failure) {
        try {
            for (Job job : chain) {
                runner.run(job);
            }
        } catch (Throwable thrown) {
            if (failure.compareAndSet(null, thrown) && chains.size() > 1) {
                stop.run();
            }
        } finally {
            chain.forEach(job -> pending.remove(job.writes()));
        }
    }

    private static void join(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException stopped) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Scala code throws checked exceptions undeclared: they go on as they came. */
    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void throwAsIs(Throwable thrown) throws T {
        throw (T) thrown;
    }
}
