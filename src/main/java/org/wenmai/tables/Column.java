package org.wenmai.tables;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Label, unit and meaning of one column; the column's name is the component's name in snake_case. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Column {
    /** Heading in English. */
    String en();

    /** Heading in Chinese. */
    String zh();

    /** Unit or range, empty where there is none, e.g. {@code bits}, {@code per million tokens}, {@code [0, 1]}. */
    String unit() default "";

    /** True where the cell may be empty: the figure does not exist for the row, or a later stage fills it. */
    boolean nullable() default false;
}
