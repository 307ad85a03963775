package org.wenmai.documents;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates told from the day on which a page was fetched, such as 昨天 or 3天前. Without that day they are no dates: the day on which
 * the corpus is read says nothing.
 */
final class RelativeDate {
    private static final Map<String, Integer> DAYS =
            Map.of("今天", 0, "今日", 0, "刚刚", 0, "昨天", 1, "昨日", 1, "前天", 2, "前日", 2, "大前天", 3);

    private static final Pattern DAY =
            Pattern.compile("(大前天|前天|前日|昨天|昨日|今天|今日|刚刚)\\s{0,3}(?:\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?)?");
    private static final Pattern AGO = Pattern.compile("(\\d{1,4})\\s{0,3}(?:个)?(分钟|分|小时|天|日|周|星期)(?:之|以)?前");

    private RelativeDate() {}

    /**
     * The date a value tells.
     *
     * @param anchor when the page was fetched; without it there is none
     */
    static PublicationDate of(String value, PublicationDate anchor, ZoneId zone, String how) {
        if (!anchor.known()) {
            return PublicationDate.NONE;
        }
        String text = value.strip();
        Matcher day = DAY.matcher(text);
        if (day.matches()) {
            return new PublicationDate(null, on(anchor, zone).minusDays(DAYS.get(day.group(1))), how);
        }
        Matcher ago = AGO.matcher(text);
        if (!ago.matches()) {
            return PublicationDate.NONE;
        }
        long count = Long.parseLong(ago.group(1));
        return switch (ago.group(2)) {
            case "天", "日" -> new PublicationDate(null, on(anchor, zone).minusDays(count), how);
            case "周", "星期" -> new PublicationDate(null, on(anchor, zone).minusWeeks(count), how);
            case "小时" -> earlier(anchor, Duration.ofHours(count), zone, how);
            default -> earlier(anchor, Duration.ofMinutes(count), zone, how);
        };
    }

    /** A day without a time does not say on which side of midnight it was some hours before. */
    private static PublicationDate earlier(PublicationDate anchor, Duration ago, ZoneId zone, String how) {
        if (anchor.at() == null) {
            return PublicationDate.NONE;
        }
        Instant at = anchor.at().minus(ago);
        return new PublicationDate(at, at.atZone(zone).toLocalDate(), how);
    }

    /** The reader's day: 昨天 is said in the zone of the page, whatever zone the fetcher noted. */
    private static LocalDate on(PublicationDate anchor, ZoneId zone) {
        return anchor.at() == null ? anchor.on() : anchor.at().atZone(zone).toLocalDate();
    }
}
