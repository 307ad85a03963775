package org.wenmai.jobs;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The order of the main job, and what depends on what in it. */
final class Pipeline {
    /** The jobs that read tables, in order. */
    private static final List<Job> ON_TABLES = List.of(
            new TokeniseJob(), new FrequenciesJob(), new CooccurrenceJob(), new SentimentJob(), new DashboardJob());

    /** Jobs that are called by themselves only, after those. */
    private static final List<Job> BESIDES = List.of(new DiscoverJob());

    /**
     * Bytes of input up to which jobs run side by side. Above, tasks alone keep all cores busy, and memory is for the tables of one job at
     * a time.
     */
    private static final long SIDE_BY_SIDE = 100_000_000;

    private Pipeline() {}

    /** The jobs that read tables, in order. */
    static List<Job> onTables() {
        return ON_TABLES;
    }

    /**
     * The order in which a run does its jobs: what may run side by side stands together. Sentiment needs nothing that frequencies and
     * networks write but the periods, which it waits for; networks go on from the sums of the frequencies. The export takes each table when
     * it is there, and of the page nothing.
     *
     * @param bytes of input
     */
    static List<Chains> chains(List<Job> jobs, long bytes) {
        List<Chains> order = new ArrayList<>();
        List<List<Job>> together = new ArrayList<>();
        Job before = null;
        for (Job job : jobs) {
            if (bytes >= SIDE_BY_SIDE || !runsBeside(before, job)) {
                together = new ArrayList<>();
                order.add(new Chains(together));
            }
            if (before instanceof FrequenciesJob && job instanceof CooccurrenceJob && !together.isEmpty()) {
                together.set(0, List.of(before, job));
            } else {
                together.add(List.of(job));
            }
            before = job;
        }
        return order;
    }

    /** Whether a job need not wait for the one before it, nor for any that runs beside that one. */
    private static boolean runsBeside(Job before, Job job) {
        return job instanceof CooccurrenceJob && before instanceof FrequenciesJob
                || job instanceof SentimentJob
                        && (before instanceof FrequenciesJob || before instanceof CooccurrenceJob)
                || job instanceof ExportJob && before instanceof DashboardJob;
    }

    /** The tables some jobs write, and all that are computed from them: an earlier run's do not hold any more. */
    static Set<Class<? extends Record>> outdatedBy(List<Job> jobs) {
        Set<Class<? extends Record>> outdated = new LinkedHashSet<>();
        jobs.forEach(job -> outdated.addAll(job.writes()));
        for (Job later : Stream.concat(ON_TABLES.stream(), BESIDES.stream()).toList()) {
            if (Stream.concat(later.reads().stream(), later.uses().stream()).anyMatch(outdated::contains)) {
                outdated.addAll(later.writes());
            }
        }
        return outdated;
    }

    /** The tables some jobs read and do not write themselves. */
    static Set<Class<? extends Record>> neededBy(List<Job> jobs) {
        Set<Class<? extends Record>> needed = new LinkedHashSet<>();
        Set<Class<? extends Record>> written = new LinkedHashSet<>();
        for (Job job : jobs) {
            job.reads().stream().filter(table -> !written.contains(table)).forEach(needed::add);
            written.addAll(job.writes());
        }
        return needed;
    }
}
