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
    private static final Pattern SHORT_CODE = Pattern.compile("\\{\\{[<%][^{}]{0,400}[>%]\\}\\}");
    private static final Pattern LINK = Pattern.compile(
            "!?\\[([^\\[\\]\\n]{0,300})\\]\\(\\s{0,8}<?((?:https?:|mailto:|/|\\./|#)[^\\s)>\\[]{0,2000}+)>?[^()\\n]{0,200}\\)");
    private static final Pattern EMPTY_LINK = Pattern.compile("!?\\[([^\\[\\]\\n]{0,300})\\]\\(\\s{0,8}(?:[)）]|$)");
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

    private LineCleaner() {}

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
        if (clean.indexOf('&') >= 0) {
            clean = ENTITY.matcher(clean)
                    .replaceAll(match -> Matcher.quoteReplacement(Parser.unescapeEntities(match.group(), false)));
        }
        clean = SHORT_CODE.matcher(clean).replaceAll(" ");
        clean = LINK.matcher(clean).replaceAll(match -> {
            found.add(new Block.RawLink(match.group(2), match.group(1).isBlank() ? null : match.group(1)));
            return Matcher.quoteReplacement(match.group().startsWith("!") ? " " : match.group(1));
        });
        clean = withAddresses(clean, found);
        clean = SCHEME.matcher(clean).replaceAll(" ");
        clean = EMPTY_LINK.matcher(clean).replaceAll("$1");
        clean = FOOTNOTE.matcher(clean).replaceAll("");
        if (clean.indexOf('>') >= 0) {
            clean = TAG.matcher(clean).replaceAll(" ");
        }
        clean = PLACEHOLDER.matcher(clean).replaceAll(" ");
        clean = FENCE.matcher(clean).replaceAll(" ");
        clean = HEADING.matcher(clean.strip()).replaceAll("");
        clean = EMPHASIS.matcher(clean).replaceAll("");
        clean = Normaliser.normalise(clean).replace('\n', ' ').strip();
        return PLACEHOLDER_LINE.matcher(clean).matches() ? "" : clean;
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
        boolean words = others.append(rest).codePoints().anyMatch(Character::isLetterOrDigit);
        return words ? all.append(rest).toString() : others.toString();
    }
}
