package org.wenmai.corpus;

import java.io.Serializable;
import org.wenmai.recurrence.LearnedLine;
import org.wenmai.recurrence.SameText;

/**
 * What counts as a reprint and as boilerplate.
 *
 * @param same when two texts are one
 * @param dropBoilerplate whether boilerplate lines are no sentences; if not, none are looked for
 * @param lines which lines are learned
 * @param together whether all texts fit into the memory of one task, and are looked at there
 */
public record RecurrenceOptions(SameText same, boolean dropBoilerplate, LearnedLine lines, boolean together)
        implements Serializable {}
