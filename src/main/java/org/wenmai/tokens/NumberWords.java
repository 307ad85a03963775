package org.wenmai.tokens;

/**
 * Which words make one word with the number before them: magnitudes (3.5亿, 三百), calendar units that name a point of time
 * (2024年, 二〇二四年, 5月, 十六日 after a month, 9时, 30分 after an hour) and ordinals (第三, 第12). 3年 is a span of time and stays two
 * words.
 */
final class NumberWords {
    /** What the word before is, as far as the next one may join it. */
    enum Kind {
        /** Nothing joins it. */
        OTHER,
        /** A number in digits, maybe with magnitudes. */
        DIGITS,
        /** A number in Chinese numerals, or one of 几 and 数. */
        NUMERALS,
        /** 第, or an ordinal. */
        ORDINAL,
        /** A month as a point of time: the day may follow. */
        MONTH,
        /** An hour as a point of time: the minutes may follow. */
        HOUR,
        /** No number, but a character that one of {@link WholeWords} may go on after. */
        PIECE,
        /** One of {@link WordSuffixes}, which may join the word before it. */
        SUFFIX
    }

    private static final String MAGNITUDES = "十百千万亿";
    private static final String NUMERALS = "零〇一二三四五六七八九十百千万亿两";
    private static final String CALENDAR_UNITS = "年月日时分";
    private static final String DIGITS = "零〇一二三四五六七八九";
    /** Largest numbers that a calendar unit may follow; years have four digits. */
    private static final int MONTHS = 12;

    private static final int DAYS = 31;
    private static final int HOURS = 24;
    private static final int MINUTES = 59;
    private static final int YEAR_DIGITS = 4;

    private NumberWords() {}

    /** The kind of a Chinese word. */
    static Kind of(String word) {
        if (word.equals("几") || word.equals("数") || numerals(word, 0) == word.length()) {
            return Kind.NUMERALS;
        }
        if (word.endsWith("月") && small(word.substring(0, word.length() - 1)) <= MONTHS) {
            return Kind.MONTH;
        }
        return word.charAt(0) == '第' && numerals(word, 1) == word.length() ? Kind.ORDINAL : Kind.OTHER;
    }

    private static boolean isOf(String word, String characters) {
        for (int i = 0; i < word.length(); i++) {
            if (characters.indexOf(word.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Where the numerals end that stand from an index on. */
    private static int numerals(String word, int from) {
        int i = from;
        while (i < word.length() && NUMERALS.indexOf(word.charAt(i)) >= 0) {
            i++;
        }
        return i;
    }

    /** Whether a word that begins with this character may join a number; others never do. */
    static boolean mayJoin(char first) {
        return NUMERALS.indexOf(first) >= 0 || CALENDAR_UNITS.indexOf(first) >= 0;
    }

    /** How many characters of a word join the word before. */
    static int joining(Kind kind, Kind beforeThat, String before, String word) {
        return switch (kind) {
            case ORDINAL -> numerals(word, 0);
            case DIGITS -> magnitudeOrUnit(before, beforeThat, word);
            case NUMERALS -> numeralOrUnit(before, beforeThat, word);
            default -> 0;
        };
    }

    private static int magnitudeOrUnit(String number, Kind beforeThat, String word) {
        boolean magnitude = isOf(word, MAGNITUDES);
        if (magnitude || isPoint(value(number), number.length(), beforeThat, word)) {
            return word.length();
        }
        return word.length() == 2 && isGreat(word.charAt(0)) ? 1 : 0; // 3.5亿元 comes as 亿元
    }

    /** Whether a character is a numeral or a magnitude. */
    static boolean isNumeral(char c) {
        return NUMERALS.indexOf(c) >= 0;
    }

    /** Whether a character is a magnitude that amounts are counted in. */
    static boolean isGreat(char c) {
        return c == '万' || c == '亿';
    }

    private static int numeralOrUnit(String number, Kind beforeThat, String word) {
        boolean numeral = numerals(word, 0) == word.length()
                && (MAGNITUDES.indexOf(word.charAt(0)) >= 0
                        || MAGNITUDES.indexOf(number.charAt(number.length() - 1)) >= 0);
        boolean year = word.equals("年") && number.length() == YEAR_DIGITS && isOf(number, DIGITS);
        boolean month = word.equals("月") && small(number) <= MONTHS;
        boolean day = word.equals("日") && beforeThat == Kind.MONTH && small(number) <= DAYS;
        return numeral || year || month || day ? word.length() : 0;
    }

    private static boolean isPoint(int number, int digits, Kind beforeThat, String unit) {
        return number >= 0
                && switch (unit) {
                    case "年" -> digits == YEAR_DIGITS;
                    case "月" -> number <= MONTHS && number > 0;
                    case "日" -> number <= DAYS && number > 0;
                    case "时" -> number <= HOURS;
                    case "分" -> number <= MINUTES && beforeThat == Kind.HOUR;
                    default -> false;
                };
    }

    /** A number in at most four digits, or -1. */
    private static int value(String digits) {
        if (digits.length() > YEAR_DIGITS) {
            return -1;
        }
        int value = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = 10 * value + digit;
        }
        return value;
    }

    /** A number from one to ninety-nine in numerals (十六, 三十), or more than any calendar has. */
    private static int small(String numerals) {
        int ten = numerals.indexOf('十');
        String tens = ten < 0 ? "" : ten == 0 ? "一" : numerals.substring(0, ten);
        String ones = numerals.substring(ten + 1);
        if (tens.length() > 1 || ones.length() > 1 || tens.isEmpty() && ones.isEmpty()) {
            return Integer.MAX_VALUE;
        }
        int high = tens.isEmpty() ? 0 : DIGITS.indexOf(tens.charAt(0)) - 1;
        int low = ones.isEmpty() ? 0 : DIGITS.indexOf(ones.charAt(0)) - 1;
        return high < 0 || low < 0 || high + low == 0 ? Integer.MAX_VALUE : 10 * high + low;
    }

    /** The kind of a number that a word has joined. */
    static Kind joined(Kind before, String word) {
        return switch (word) {
            case "月" -> Kind.MONTH;
            case "时" -> Kind.HOUR;
            case "年", "日", "分" -> Kind.OTHER;
            default -> before;
        };
    }
}
