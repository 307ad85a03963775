package org.wenmai.tables;

/**
 * Keeps spreadsheets from running text as a formula (CWE-1236): a text cell that begins with {@code = + - @}, tab, CR, LF,
 * their full-width forms, or an apostrophe gets an apostrophe before it. Taking one apostrophe off restores the text.
 */
public final class FormulaGuard {
    private static final String DANGEROUS = "=+-@\t\r\n\0＝＋－＠'";

    private FormulaGuard() {}

    /** Whether the text needs the guard. */
    public static boolean isNeeded(String text) {
        return !text.isEmpty() && DANGEROUS.indexOf(text.charAt(0)) >= 0;
    }

    /** The text as it may stand in a cell. */
    public static String guard(String text) {
        return isNeeded(text) ? "'" + text : text;
    }

    /** The text as it was. */
    public static String restore(String cell) {
        return cell.startsWith("'") && isNeeded(cell.substring(1)) ? cell.substring(1) : cell;
    }
}
