package org.wenmai.documents;

import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The line below a headline that says when, and perhaps where and by whom: 2024-03-04 22:41 来源：江城晚报 记者 冯骁. Beside one date it holds
 * only what such lines hold: labelled notes, an address, a weekday, and at most one short name without a label.
 */
final class DateLine {
    private static final int LONGEST = 80;
    private static final int LONGEST_NAME = 12;

    /** Words that may follow a label: the names of those who wrote. */
    private static final int VALUES = 3;

    private static final Pattern DATE = Pattern.compile(
            "(?<![0-9A-Za-z])(?:19|20)\\d\\d[-/.年]\\s?\\d{1,2}[-/.月]\\s?\\d{1,2}日?(?:[T\\s]{1,3}\\d{1,2}[:：时]\\d{1,2}(?:[:：分]\\d{1,2}秒?)?分?)?(?![0-9A-Za-z:：\\p{IsHan}~～—–-])");
    private static final Pattern SENTENCE = Pattern.compile("[。！？；，!?;]");
    private static final Pattern APART = Pattern.compile("[\\s|｜丨∣·•（）()【】\\[\\]]+");
    private static final Pattern PASSED = Pattern.compile("https?://\\S+|(?:星期|周)[一二三四五六日天]");
    private static final Pattern LABELLED = Pattern.compile(
            "(?:(?:文章|稿件|信息|新闻)?来源|出处|(?:本报|本刊|见习|实习|特约)?(?:记者|编辑|作者|撰稿|撰文|通讯员|实习生|研究员|分析师)|责任?编辑|责编|编译|译者|翻译|校对|摄影|栏目|频道|分类|标签|阅读量?|浏览量?|点击量?|评论|分享|收藏|点赞|字数|字号|文(?=[：:/]|$)).{0,40}");
    private static final Pattern DATE_LABEL =
            Pattern.compile("(?:(?:发布|发表|更新|出版|刊登)?(?:日期|时间)|(?:发布|发表|更新|刊登)于?)[：:]?");
    /** What ends so is followed by a date of the matter and not of the printing: 会议定于, 有效期至, 活动时间. */
    private static final Pattern OF_THE_MATTER = Pattern.compile(".*(?:时间|日期|[于於至到在是自从由为起止])");

    private DateLine() {}

    /** The date of a line, {@link PublicationDate#NONE} where it is no such line. */
    static PublicationDate of(String line, ZoneId zone) {
        PublicationDate alone = DateParser.parseLine(line, zone);
        if (alone.known() || line.length() > LONGEST || SENTENCE.matcher(line).find()) {
            return alone;
        }
        String figures = DateParser.inFigures(line.strip());
        Matcher date = DATE.matcher(figures);
        if (!date.find()) {
            return PublicationDate.NONE;
        }
        String printed = date.group();
        String before = figures.substring(0, date.start());
        String after = figures.substring(date.end());
        return date.find() || !holdsNotes(before, after)
                ? PublicationDate.NONE
                : DateParser.parse(printed, zone, "text");
    }

    /** The same of a line of a block: what stands in headings and lists are dates of the matter. */
    static PublicationDate of(Block block, String line, ZoneId zone) {
        boolean matter = block.kind() == SentenceKind.HEADING || block.kind() == SentenceKind.LIST;
        return matter ? DateParser.parseLine(line, zone) : of(line, zone);
    }

    private static boolean holdsNotes(String before, String after) {
        int names = 0;
        for (String side : new String[] {before, after}) {
            int values = 0;
            for (String word : APART.split(side.strip())) {
                if (word.isEmpty()
                        || PASSED.matcher(word).matches()
                        || DATE_LABEL.matcher(word).matches()) {
                    continue;
                }
                if (LABELLED.matcher(word).matches()) {
                    values = VALUES;
                } else if (values > 0 && !OF_THE_MATTER.matcher(word).matches()) {
                    values--;
                } else if (++names > 1 || !isName(word)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean isName(String word) {
        return word.length() <= LONGEST_NAME
                && word.codePoints().allMatch(Character::isLetterOrDigit)
                && !OF_THE_MATTER.matcher(word).matches();
    }
}
