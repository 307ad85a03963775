package org.wenmai.tables;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a record as a published table: its file name, its key, what a row says, and where its foreign keys lead. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Table {
    /** File and folder name, snake_case. */
    String name();

    /** Columns that identify a row; CSV files are sorted by them, in this order. */
    String[] key();

    /** What one row says, in English. */
    String en();

    /** What one row says, in Chinese. */
    String zh();

    /** Foreign keys as {@code column -> table.column}; the value {@code *} of a source is exempt. */
    String[] references() default {};

    /** False for tables that are published as Parquet only, being as long as the corpus. */
    boolean csv() default true;
}
