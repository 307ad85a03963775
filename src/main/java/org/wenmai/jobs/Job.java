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

    /** Tables it makes use of where they are there; what it writes does not hold once they are made anew. */
    default List<Class<? extends Record>> uses() {
        return List.of();
    }

    /**
     * Loads the dictionaries that its tasks will need, so that a wrong one is told before anything is read.
     *
     * @throws org.wenmai.segmentation.DictionaryException where one is; inside an {@link ExceptionInInitializerError} where a class holds it
     */
    default void loadDictionaries(Configuration configuration) {}

    /** Does it. */
    void run(JobContext context) throws IOException;
}
