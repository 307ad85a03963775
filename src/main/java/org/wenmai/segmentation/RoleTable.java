package org.wenmai.segmentation;

/**
 * Roles of words in and around personal names, numbered as HanLP's {@code NR}.
 *
 * @param trie finds the number of a word's entry
 * @param roles the roles of each entry, ascending
 * @param frequencies how often it plays each
 * @param transitions how often a role follows another; -1 for roles the matrix does not list
 */
record RoleTable(DoubleArrayTrie trie, int[][] roles, int[][] frequencies, int[][] transitions) {}
