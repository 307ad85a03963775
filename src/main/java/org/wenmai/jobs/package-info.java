/**
 * One thin class per command: read tables, compose statistics, write tables. The session is built in
 * {@link org.wenmai.jobs.JobRunner} and nowhere else; runs are committed in {@link org.wenmai.jobs.RunFolder}.
 */
package org.wenmai.jobs;
