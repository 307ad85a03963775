package org.wenmai.tables;

/**
 * Keeps spreadsheets from running text as a formula (CWE-1236): a text cell that begins with {@code = + - @}, tab, CR, LF,
 * their full-width forms, or an apostrophe gets an apostrophe before it. Taking one apostrophe off restores the text.
 */
public final class FormulaGuard {
    private FormulaGuard() {}

    /** Whether the text needs the guard. */
    public static boolean isNeeded(String text) {
        return !text.isEmpty() && isDangerous(text.charAt(0));
    }

    private static boolean isDangerous(char first) {
        return switch (first) {
            case '=', '+', '-', '@', '\t', '\r', '\n', '\0', '＝', '＋', '－', '＠', '\'' -> true;
            default -> false;
        };
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
