/**
 * The contract with the reader of a run: one record per published table, with its columns, order, units, key and labels.
 * In: datasets that claim to be a table. Out: Parquet folders and CSV files that keep the record's promise.
 * No statistics here: a table is checked, sorted and written, never computed.
 */
package org.wenmai.tables;
