package org.wenmai.corpus;

import org.wenmai.recurrence.SameText;

/**
 * What counts as a reprint and as boilerplate.
 *
 * @param same when two texts are one
 * @param dropBoilerplate whether boilerplate lines are no sentences; if not, none are looked for
 * @param families of which a line must stand in at least one of each before it is boilerplate, in a source that has five times as many
 * @param share of its source's families that a line must stand in besides
 */
public record RecurrenceOptions(SameText same, boolean dropBoilerplate, long families, double share) {}
