package org.wenmai.statistics;

/**
 * Which of the pairs counted become edges.
 *
 * @param maxQ largest q; 1 keeps all
 * @param maxNodeEdges edges a term keeps: a pair stays that is among the first of either of its terms; 0 for all
 * @param maxEdges edges of a source
 */
public record EdgeLimits(double maxQ, int maxNodeEdges, int maxEdges) {}
