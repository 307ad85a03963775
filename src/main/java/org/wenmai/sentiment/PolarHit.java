package org.wenmai.sentiment;

import java.util.List;

/**
 * A polar expression and what the rules made of it.
 *
 * @param weight after all rules
 * @param rules the names of those that changed it
 */
record PolarHit(Hit hit, double weight, List<String> rules) {}
