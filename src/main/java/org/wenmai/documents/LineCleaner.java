package org.wenmai.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * Takes out of a line what is no text: lines of addresses only, left-over marks of Markdown and HTML, short codes and
 * picture placeholders. No pattern may look further than a fixed number of characters, so that a hostile line costs no more
 * than an honest one.
 */
final class LineCleaner {
    private static final Pattern ENTITY = Pattern.compile("&(?:[a-zA-Z]{2,8}\\d?|#\\d{1,7}|#[xX][0-9a-fA-F]{1,6});");
    /** Short codes of Hugo, {@code {{< x >}}}, and of WordPress, {@code [caption id="x"]}. */
    private static final Pattern SHORT_CODE = Pattern.compile(
            "\\{\\{[<%][^{}]{0,400}[>%]\\}\\}|\\[/?(?:caption|gallery|embed|audio|video|playlist)(?:\\s{1,4}[a-z]{2,12}=[^\\[\\]]{0,400})?(?:\\]|$)");

    /** Attributes that extensions of Markdown hang on pictures and headings, {@code { width=60% }} or {@code {#id .class}}. */
    private static final Pattern ATTRIBUTES = Pattern.compile(
            attributes(
                    "[#.][A-Za-z][\\w-]{1,60}+|(?:width|height|style|class|id|align|target|rel|alt|title|loading|lang)=(?:\"[^\"{}]{0,200}\"|'[^'{}]{0,200}'|[^\\s\"'{}]{1,100}+)"));

    /** What defines the address of a link elsewhere in the text, {@code [3]: https://…}. */
    private static final Pattern DEFINITION = Pattern.compile(
            "\\[([^\\[\\]]{1,100})\\]:\\s{0,8}<?((?:https?:|mailto:|www\\.|\\.{0,2}/|#)[^\\s<>]{0,2000}+)>?(?:\\s{1,8}[\"'(][^\"]{0,300}[\"')])?");

    private static final Pattern CONTENTS = Pattern.compile("\\[{1,2}_?toc_?\\]{1,2}", Pattern.CASE_INSENSITIVE);

    /** What an address is called: 原文链接, 论文地址, GitHub 主页, Paper Link. */
    private static final String NAMED = "(?:链接|地址|网址|主页|官网|网站|传送门)|(?:links?|websites?|home ?page|url)\\b";

    private static final String OF_WHAT = "[A-Za-z0-9 ·&/_.-]{0,24}?[\\p{IsHan}&&[^的了]]{0,8}?\\s?";

    /** What is left of a line that only names links: 原文链接：, or 代码地址：，论文地址： */
    private static final Pattern LINK_LABEL = Pattern.compile(
            "[\\s（(【\\[]{0,4}(?:(?:(?:本文|论文|项目|视频|参考|永久|来源)?(?:原文)?(?:链接|地址|网址)|阅读原文|原文来源于?|原文|出处|来源)[\\s：:）)】\\]。]{0,4}"
                    + "|(?:" + OF_WHAT + "(?:" + NAMED + ")\\s{0,2}[：:][\\s）)】\\]，,。；;]{0,8}){1,4})",
            Pattern.CASE_INSENSITIVE);

    /** The same behind the last sentence of a line, before a pointer or an address. */
    private static final Pattern LAST_LABEL = Pattern.compile(
            "(?:^|(?<=[。！？!?；;）)”\"’'~…\\s]|\\p{So}))(?:[\\p{L}\\p{N}&&[^的了]]{0,8}?(?:" + NAMED
                    + ")\\s?[：:]|(?:(?:了解|获取)?更多(?:详情|信息|内容)|详情)(?:请?(?:查看|访问|参见|参考|点击|戳|见))?\\s?[：:]?)\\s{0,2}['\"“‘]?$",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern LINK = Pattern.compile(
            "!?\\[([^\\[\\]\\n]{0,300})\\]\\(\\s{0,8}<?((?:https?:|mailto:|/|\\./|#)[^\\s)>\\[]{0,2000}+)>?[^()\\n]{0,200}\\)");
    private static final Pattern EMPTY_LINK = Pattern.compile("!?\\[([^\\[\\]\\n]{0,300})\\]\\(\\s{0,8}(?:[)）]|$)");
    /** A link whose address is defined elsewhere, and was not found there: {@code [words][3]}; {@code a[i][j]} and {@code [1][2]} are none. */
    private static final Pattern REFERENCE = Pattern.compile(
            "(?<![\\p{Alnum}_\\])])(!?)\\[([^\\[\\]\\n]{0,100}?[\\p{IsHan}A-Za-z][^\\[\\]\\n]{1,200})\\] ?\\[[\\w.:/#-]{0,60}\\](?![\\[(])");

    /** Marks that content management systems leave in an article, {@code {mospagebreak}}. */
    private static final Pattern SYSTEM_MARK = Pattern.compile(
            "\\{/?(?:mospagebreak|mosimage|mosloadposition|loadposition|loadmodule|readmore|pagebreak|jcomments|attachment|gallery|youtube)\\b[^{}\\n]{0,200}\\}",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern SCHEME =
            Pattern.compile("(?:https?|ftp)\\s?[:：]//+(?![A-Za-z0-9])|(?:https?|ftp)(?:\\s[:：]|：)//+");
    private static final Pattern FOOTNOTE = Pattern.compile("\\[\\^[^\\[\\]\\s]{1,20}\\]:?");
    private static final Pattern TAG = Pattern.compile(
            "</?(?:a|b|big|blockquote|body|br|center|code|dd|div|dl|dt|em|figcaption|figure|font|h[1-6]|hr|html|i|img|li|ol|p|pre|s|script|section|small|span|strong|style|sub|sup|table|tbody|td|th|thead|tr|u|ul)(?:[\\s/][^<>]{0,1000})?>|<!--[^<]{0,1000}?-->",
            Pattern.CASE_INSENSITIVE);

    /** Two and more asterisks or tildes; between Latin letters or figures they may be an operator. */
    private static final Pattern EMPHASIS =
            Pattern.compile("(?<![A-Za-z0-9*)~])(?:\\*{2,}+|~~++)|(?:\\*{2,}+|~~++)(?![A-Za-z0-9*(~])");

    private static final Pattern FENCE = Pattern.compile("`{3,}+[a-z]{0,12}|(?<!\\S)-{3,}+(?!\\S)");
    private static final Pattern HEADING = Pattern.compile("^#{2,6}+\\s*|(?<=\\s)#{2,6}+\\s+|< +>");
    /** Square brackets are a program's mark; 标题（图片） in round ones is an editor's word and stays. */
    private static final Pattern PLACEHOLDER =
            Pattern.compile("[\\[【]\\s?(?:图片|圖片|配图|插图|视频|GIF|gif|image|img)\\s?[\\]】]");

    private static final Pattern PLACEHOLDER_LINE =
            Pattern.compile("[\\[【（(]?\\s?(?:图片|圖片|配图|插图|视频|GIF|gif|image|img)(?:来源[:：].*)?\\s?[\\]】）)]?");

    /** An anchor that says nothing but that there is a page. */
    private static final Pattern POINTER = Pattern.compile(
            "(?:消息|信息|新闻|文章|资料|原文)?(?:来源|出处)(?:链接)?|(?:点击|点此|请)?(?:阅读|查看)?(?:原文|全文|详情)(?:链接|地址)?|(?:相关|详细|参考)?链接|source|link|read more",
            Pattern.CASE_INSENSITIVE);

    /** An anchor that says so where it stands alone; within a sentence it is a word of it. */
    private static final Pattern LONE_POINTER = Pattern.compile(
            "(?:查看|了解)?更多(?:详情|信息|内容)?|(?:论文|项目|代码|模型|数据集?|视频|产品|体验|下载|开源|官方)?(?:链接|地址|主页|官网)|(?:paper|code|project|tweet) link",
            Pattern.CASE_INSENSITIVE);

    private static final String QUOTES = "'\"“”‘’「」";
    private static final String AFTER_POINTER = "）)】]。" + QUOTES;
    private static final String BEFORE_POINTER = "（(【[·|｜";

    private LineCleaner() {}

    private static String attributes(String one) {
        return "\\{:?\\s{0,4}(?:" + one + ")(?:\\s{1,4}(?:" + one + ")){0,8}\\s{0,4}\\}";
    }

    /** A title on one line, cleaned; empty where there is none, or none with a letter or a figure in it. */
    static String title(String title) {
        if (title == null) {
            return "";
        }
        String clean = clean(Normaliser.normalise(title).replace('\n', ' ').strip(), new ArrayList<>());
        return clean.codePoints().anyMatch(Character::isLetterOrDigit) ? clean : "";
    }

    /**
     * The line without what is no text, in normal form.
     *
     * @param found takes the addresses
     */
    static String clean(String line, List<Block.RawLink> found) {
        String clean = line;
        if (line.indexOf("]:") > 0) {
            Matcher definition = DEFINITION.matcher(line.strip());
            if (definition.matches()) {
                found.add(new Block.RawLink(definition.group(2), null));
                return "";
            }
        }
        if (clean.indexOf('&') >= 0) {
            clean = ENTITY.matcher(clean)
                    .replaceAll(match -> Matcher.quoteReplacement(Parser.unescapeEntities(match.group(), false)));
        }
        clean = replaced(clean, SHORT_CODE, " ", "{{", "[");
        clean = replaced(clean, ATTRIBUTES, " ", "{");
        clean = replaced(clean, SYSTEM_MARK, " ", "{");
        if (clean.contains("](")) {
            clean = LINK.matcher(clean).replaceAll(match -> {
                found.add(new Block.RawLink(match.group(2), match.group(1).isBlank() ? null : match.group(1)));
                return Matcher.quoteReplacement(match.group().startsWith("!") ? " " : match.group(1));
            });
        }
        clean = withAddresses(clean, found);
        clean = replaced(clean, SCHEME, " ", "//");
        clean = replaced(clean, EMPTY_LINK, "$1", "](");
        if (clean.contains("][") || clean.contains("] [")) {
            clean = REFERENCE
                    .matcher(clean)
                    .replaceAll(match -> Matcher.quoteReplacement(match.group(1).isEmpty() ? match.group(2) : " "));
        }
        clean = replaced(clean, FOOTNOTE, "", "[^");
        clean = replaced(clean, TAG, " ", ">");
        clean = replaced(clean, PLACEHOLDER, " ", "[", "【");
        clean = replaced(clean, FENCE, " ", "```", "---");
        clean = replaced(clean.strip(), HEADING, "", "##", "< ");
        clean = replaced(clean, EMPHASIS, "", "**", "~~");
        clean = Normaliser.normalise(clean).replace('\n', ' ').strip();
        return PLACEHOLDER_LINE.matcher(clean).matches()
                        || CONTENTS.matcher(clean).matches()
                ? ""
                : clean;
    }

    /** Most lines have none of the marks that a pattern begins with, and show it sooner than the pattern would. */
    private static String replaced(String line, Pattern pattern, String replacement, String... marks) {
        for (String mark : marks) {
            if (line.contains(mark)) {
                return pattern.matcher(line).replaceAll(replacement);
            }
        }
        return line;
    }

    /**
     * The line without the words at its end that only point to a page, such as 消息来源 or 阅读原文 behind every item of a digest; the
     * links stay.
     */
    static String withoutPointers(String line, List<Block.RawLink> links) {
        String rest = line;
        for (int i = links.size() - 1; i >= 0; i--) {
            String anchor =
                    links.get(i).anchor() == null ? "" : unquoted(links.get(i).anchor());
            if (anchor.isEmpty()) {
                continue; // of a picture, or the address itself: not in the line, or no word of it
            }
            boolean anywhere = POINTER.matcher(anchor).matches();
            if (!anywhere && !LONE_POINTER.matcher(anchor).matches()) {
                return rest;
            }
            int end = last(rest, rest.length(), AFTER_POINTER) + 1;
            int from = end - anchor.length();
            if (from < 0
                    || !rest.startsWith(anchor, from)
                    || (from > 0 && Character.isLetterOrDigit(rest.codePointBefore(from)))) {
                return rest;
            }
            String before = rest.substring(0, last(rest, from, BEFORE_POINTER + QUOTES) + 1);
            Matcher label = LAST_LABEL.matcher(before);
            if (LINK_LABEL.matcher(before).matches()) {
                rest = "";
            } else if (label.find()) {
                rest = before.substring(0, label.start()).stripTrailing();
            } else if ((anywhere && !rest.endsWith("。")) || endsSentence(closed(before, rest, from))) {
                rest = closed(before, rest, from);
            } else {
                return rest;
            }
        }
        return rest;
    }

    private static boolean endsSentence(String text) {
        if (text.isEmpty()) {
            return true;
        }
        int last = text.codePointBefore(text.length());
        return !Character.isLetterOrDigit(last) && "，,、；;".indexOf(last) < 0;
    }

    /** With the quotation mark that closes what stands before the pointer, and is none of the pointer's. */
    private static String closed(String before, String rest, int from) {
        int at = before.length();
        boolean closing = at < from && "”’」".indexOf(rest.charAt(at)) >= 0;
        return closing ? rest.substring(0, at + 1) : before;
    }

    private static String unquoted(String anchor) {
        int begin = 0;
        int end = last(anchor, anchor.length(), QUOTES) + 1;
        while (begin < end
                && (QUOTES.indexOf(anchor.charAt(begin)) >= 0 || Character.isWhitespace(anchor.charAt(begin)))) {
            begin++;
        }
        return anchor.substring(begin, end);
    }

    /** Place of the last character before {@code end} that is none of these and no space, or -1. */
    private static int last(String text, int end, String skipped) {
        int at = end - 1;
        while (at >= 0 && (Character.isWhitespace(text.charAt(at)) || skipped.indexOf(text.charAt(at)) >= 0)) {
            at--;
        }
        return at;
    }

    /** Notes the addresses of a line; they are words of it, unless it has no others. */
    private static String withAddresses(String line, List<Block.RawLink> found) {
        List<WebAddress> addresses = WebAddress.in(line);
        if (addresses.isEmpty()) {
            return line;
        }
        StringBuilder all = new StringBuilder();
        StringBuilder others = new StringBuilder();
        int at = 0;
        for (WebAddress address : addresses) {
            found.add(new Block.RawLink(address.url(line), null));
            boolean bracketed = address.begin() > at
                    && line.charAt(address.begin() - 1) == '<'
                    && address.end() < line.length()
                    && line.charAt(address.end()) == '>';
            String before = line.substring(at, address.begin() - (bracketed ? 1 : 0));
            all.append(before).append(line, address.begin(), address.end());
            others.append(before).append(' ');
            at = address.end() + (bracketed ? 1 : 0);
        }
        String rest = line.substring(at);
        others.append(rest);
        if (others.codePoints().noneMatch(Character::isLetterOrDigit)
                || LINK_LABEL.matcher(others).matches()) {
            return "";
        }
        WebAddress last = addresses.get(addresses.size() - 1);
        Matcher label = LAST_LABEL.matcher(all.substring(0, all.length() - (last.end() - last.begin())));
        boolean atEnd = rest.codePoints().noneMatch(Character::isLetterOrDigit);
        return atEnd && label.find()
                ? all.substring(0, label.start()).strip()
                : all.append(rest).toString();
    }
}
