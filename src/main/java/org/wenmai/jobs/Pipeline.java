package org.wenmai.jobs;

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

    private Pipeline() {}

    /** The jobs that read tables, in order. */
    static List<Job> onTables() {
        return ON_TABLES;
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
