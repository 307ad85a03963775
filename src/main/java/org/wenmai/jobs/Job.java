package org.wenmai.jobs;

import java.io.IOException;
import java.util.List;

/** A step from tables to tables. */
interface Job {
    /** Name of the command and of its progress line. */
    String name();

    /** Tables it reads from the run before; none for a job that reads files. */
    List<Class<? extends Record>> reads();

    /** Tables it writes. */
    List<Class<? extends Record>> writes();

    /** Does it. */
    void run(JobContext context) throws IOException;
}
