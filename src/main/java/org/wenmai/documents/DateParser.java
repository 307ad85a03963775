package org.wenmai.documents;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as people and programs write them. The date kept is the one printed; the instant needs a time, in the zone given. */
public final class DateParser {
    private static final Pattern NUMERIC = Pattern.compile(
            "\\s*((?:19|20)\\d\\d)[-/.年]\\s?(\\d{1,2})[-/.月]\\s?(\\d{1,2})日?(?:[T\\s,]*(\\d{1,2})[:：时](\\d{1,2})(?:[:：分](\\d{1,2})(?:\\.\\d+)?秒?)?分?\\s*(Z|[+-]\\d\\d:?\\d\\d|UTC|GMT)?)?(.*)",
            Pattern.DOTALL);
    private static final Pattern COMPACT = Pattern.compile("((?:19|20)\\d\\d)(\\d\\d)(\\d\\d)");
    private static final Pattern RFC822 = Pattern.compile(
            "(?:[A-Za-z]{3,9},?\\s+)?(\\d{1,2})\\s+([A-Za-z]{3})[a-z]*\\s+(\\d{4})\\s+(\\d{1,2}):(\\d{2})(?::(\\d{2}))?\\s*(GMT|UTC|UT|Z|[+-]\\d{4})?");
    /** As interfaces of social media write it: Tue Mar 05 21:10:33 +0800 2024. */
    private static final Pattern CTIME = Pattern.compile(
            "[A-Za-z]{3}\\s+([A-Za-z]{3})\\s+(\\d{1,2})\\s+(\\d{1,2}:\\d{2}:\\d{2})\\s+([+-]\\d{4}|GMT|UTC)\\s+(\\d{4})");
    /** Seconds or milliseconds since 1970, of the years 2001 to 2033. */
    private static final Pattern EPOCH = Pattern.compile("(1\\d{9})(?:\\d{3})?");

    private static final String FIGURES = "〇一二三四五六七八九";
    private static final Pattern CHINESE =
            Pattern.compile("([一二][〇○零一二三四五六七八九]{3})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日");
    private static final Pattern IN_NAME =
            Pattern.compile("(?<![0-9A-Za-z])((?:19|20)\\d\\d)([-_.年]?)(\\d\\d)[-_.月]?(\\d\\d)(?![0-9A-SU-Za-su-z])");
    /** A time as programs write it into the names of files. */
    private static final Pattern STAMP_IN_NAME = Pattern.compile(
            "(?<![0-9A-Za-z])((?:19|20)\\d\\d)-?(\\d\\d)-?(\\d\\d)[T_-](\\d\\d)[-:]?(\\d\\d)[-:]?(\\d\\d)(Z|[+-]\\d\\d:?\\d\\d)?(?![0-9A-Za-z])");

    private static final Pattern LABEL =
            Pattern.compile("^(?:(?:最后|最近)?(?:发布|发表|更新|生效|出版|刊登)?(?:日期|时间)|(?:最后|最近)?(?:发布|发表|更新|刊登)于?)\\s*[：:]?\\s*");

    /** A date at the end of a heading, behind a space: 早报 2024/2/19. */
    private static final Pattern AT_END =
            Pattern.compile(".{1,40}[\\s（(|｜·:：—-]((?:19|20)\\d\\d[-/.年]\\s?\\d{1,2}[-/.月]\\s?\\d{1,2}日?)[\\s）)]{0,3}");

    private static final Pattern IN_URL =
            Pattern.compile("/((?:19|20)\\d\\d)[-/](\\d{1,2})[-/](\\d{1,2})(?=[/_.?-]|$)");

    private DateParser() {}

    /** The date a field holds, {@link PublicationDate#NONE} where it holds none. */
    public static PublicationDate parse(String value, ZoneId zone, String how) {
        if (value == null) {
            return PublicationDate.NONE;
        }
        String text = inFigures(value.strip());
        try {
            Matcher m = EPOCH.matcher(text);
            if (m.matches()) {
                long seconds = Long.parseLong(m.group(1));
                Instant at = Instant.ofEpochSecond(seconds);
                return new PublicationDate(at, at.atZone(zone).toLocalDate(), how);
            }
            m = CTIME.matcher(text);
            if (m.matches()) {
                return parse(
                        "%s %s %s %s %s".formatted(m.group(2), m.group(1), m.group(5), m.group(3), m.group(4)),
                        zone,
                        how);
            }
            m = RFC822.matcher(text);
            if (m.matches()) {
                return rfc822(m, zone, how);
            }
            m = COMPACT.matcher(text);
            if (m.matches()) {
                return new PublicationDate(null, date(m.group(1), m.group(2), m.group(3)), how);
            }
            m = NUMERIC.matcher(text);
            return m.matches() && m.group(8).length() < 12 ? numeric(m, zone, how) : PublicationDate.NONE;
        } catch (DateTimeException | NumberFormatException notADate) {
            return PublicationDate.NONE;
        }
    }

    /** The date a line consists of, such as the date line below a headline. */
    public static PublicationDate parseLine(String line, ZoneId zone) {
        String stripped = inFigures(LABEL.matcher(line.strip()).replaceFirst(""));
        Matcher m = NUMERIC.matcher(stripped);
        return stripped.length() <= 32 && m.matches() && m.group(8).isBlank()
                ? parse(stripped, zone, "text")
                : PublicationDate.NONE;
    }

    /** The date a heading ends with, such as that of a daily's first heading. */
    public static PublicationDate atEnd(String heading, ZoneId zone) {
        Matcher m = AT_END.matcher(heading.strip());
        return m.matches() ? parse(m.group(1), zone, "text") : PublicationDate.NONE;
    }

    /** The date in a file's name, e.g. {@code briefing_20250825T113831Z.md}; the instant, where a time stands with it. */
    public static PublicationDate inFileName(String name, ZoneId zone) {
        Matcher stamp = STAMP_IN_NAME.matcher(name);
        if (stamp.find()) {
            try {
                LocalTime time = LocalTime.of(
                        Integer.parseInt(stamp.group(4)),
                        Integer.parseInt(stamp.group(5)),
                        Integer.parseInt(stamp.group(6)));
                LocalDate on = date(stamp.group(1), stamp.group(2), stamp.group(3));
                return new PublicationDate(instant(on, time, stamp.group(7), zone), on, "file name");
            } catch (DateTimeException notATime) {
                // It may still hold a date.
            }
        }
        return find(IN_NAME.matcher(name), 1, 3, 4, "file name");
    }

    /** The date in an address, e.g. {@code /2024/02/19/}. */
    public static PublicationDate inUrl(String url) {
        return url == null ? PublicationDate.NONE : find(IN_URL.matcher(url), 1, 2, 3, "url");
    }

    /** A text with its date in Chinese figures, 二〇二四年三月五日, written in Arabic ones. */
    static String inFigures(String text) {
        Matcher m = CHINESE.matcher(text);
        return m.find()
                ? m.replaceFirst(digits(m.group(1)) + "年" + number(m.group(2)) + "月" + number(m.group(3)) + "日")
                : text;
    }

    private static String digits(String figures) {
        StringBuilder digits = new StringBuilder();
        figures.replace('○', '〇').replace('零', '〇').chars().forEach(c -> digits.append(FIGURES.indexOf(c)));
        return digits.toString();
    }

    /** 三, 十, 十五, 二十, 三十一 in Arabic figures. */
    private static String number(String figures) {
        int ten = figures.indexOf('十');
        if (ten < 0) {
            return digits(figures);
        }
        String tens = ten == 0 ? "1" : digits(figures.substring(0, ten));
        String ones = ten + 1 == figures.length() ? "0" : digits(figures.substring(ten + 1));
        return tens + ones;
    }

    private static PublicationDate find(Matcher m, int year, int month, int day, String how) {
        while (m.find()) {
            try {
                return new PublicationDate(null, date(m.group(year), m.group(month), m.group(day)), how);
            } catch (DateTimeException notADate) {
                continue;
            }
        }
        return PublicationDate.NONE;
    }

    private static PublicationDate numeric(Matcher m, ZoneId zone, String how) {
        LocalDate on = date(m.group(1), m.group(2), m.group(3));
        if (m.group(4) == null) {
            return new PublicationDate(null, on, how);
        }
        try {
            LocalTime time = LocalTime.of(
                    Integer.parseInt(m.group(4)),
                    Integer.parseInt(m.group(5)),
                    m.group(6) == null ? 0 : Integer.parseInt(m.group(6)));
            return new PublicationDate(instant(on, time, m.group(7), zone), on, how);
        } catch (DateTimeException notATime) {
            return new PublicationDate(null, on, how);
        }
    }

    private static PublicationDate rfc822(Matcher m, ZoneId zone, String how) {
        try {
            LocalDate on = LocalDate.parse(
                    "%02d %s %s".formatted(Integer.parseInt(m.group(1)), capitalised(m.group(2)), m.group(3)),
                    DateTimeFormatter.ofPattern("dd MMM uuuu", Locale.ENGLISH)
                            .withResolverStyle(java.time.format.ResolverStyle.STRICT));
            LocalTime time = LocalTime.of(
                    Integer.parseInt(m.group(4)),
                    Integer.parseInt(m.group(5)),
                    m.group(6) == null ? 0 : Integer.parseInt(m.group(6)));
            return new PublicationDate(instant(on, time, m.group(7), zone), on, how);
        } catch (DateTimeParseException notAMonth) {
            return PublicationDate.NONE;
        }
    }

    private static String capitalised(String month) {
        return month.substring(0, 1).toUpperCase(Locale.ROOT)
                + month.substring(1).toLowerCase(Locale.ROOT);
    }

    private static Instant instant(LocalDate on, LocalTime time, String offset, ZoneId zone) {
        if (offset == null) {
            return on.atTime(time).atZone(zone).toInstant();
        }
        ZoneOffset at = offset.matches("[+-].*") ? ZoneOffset.of(offset) : ZoneOffset.UTC;
        return OffsetDateTime.of(on, time, at).toInstant();
    }

    private static LocalDate date(String year, String month, String day) {
        return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    }
}
