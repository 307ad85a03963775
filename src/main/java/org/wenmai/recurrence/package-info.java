/**
 * What recurs over documents: whole texts, which are reprints, and lines, which are boilerplate. Shingles, the fingerprints that find
 * candidates, the measures that verify them, the assignment to families; the form of a line and where it stands. Pure Java.
 */
package org.wenmai.recurrence;
