package org.wenmai.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * The blocks of a page in MediaWiki's markup: templates, tables, references, pictures and categories go, links keep their words,
 * headings and list items their kind. Every step is linear in the text.
 */
final class Wikitext {
    private static final Pattern REDIRECT =
            Pattern.compile("\\s*+#(?:redirect|重定向)\\b?", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern COMMENT = Pattern.compile("<!--.*?(?:-->|\\z)", Pattern.DOTALL);
    private static final Pattern EMPTY_TAG = Pattern.compile("<(?:ref|references|gallery)\\b[^<>]{0,300}+/>");
    private static final Pattern DROPPED = Pattern.compile(
            "<(ref|gallery|math|chem|timeline|score|syntaxhighlight|source|code|pre|imagemap)\\b[^<>]{0,300}+>");
    private static final Pattern BREAK =
            Pattern.compile("<(?:br|p|/p|div|/div)\\b[^<>]{0,200}+>", Pattern.CASE_INSENSITIVE);
    private static final Pattern TAG = Pattern.compile("</?[A-Za-z][^<>]{0,500}+>");
    private static final Pattern VARIANT = Pattern.compile("-\\{([^{}]{0,500}+)\\}-");
    private static final Pattern SWITCH = Pattern.compile("__[A-Z]{2,30}__");
    private static final Pattern HEADING = Pattern.compile("(={1,6})\\s*+([^\\n]{1,300}?)\\s*+\\1\\s*+");
    private static final Pattern ITEM = Pattern.compile("[*#;:]+\\s*+(.*)");
    private static final Pattern EXTERNAL =
            Pattern.compile("\\[(https?://[^\\s\\]]{1,2000}+)(?:\\s++([^\\]\\n]{0,500}+))?\\]");
    private static final Pattern QUOTES = Pattern.compile("'{2,5}");
    private static final List<String> PICTURES =
            List.of("file:", "image:", "media:", "文件:", "檔案:", "档案:", "图像:", "圖像:", "图片:", "category:", "分类:", "分類:");

    private Wikitext() {}

    /** Whether a page only leads to another. */
    static boolean isRedirect(String wikitext) {
        return REDIRECT.matcher(wikitext).lookingAt();
    }

    static List<Block> blocks(String wikitext) {
        String text = COMMENT.matcher(wikitext).replaceAll("");
        text = EMPTY_TAG.matcher(text).replaceAll("");
        text = withoutElements(text);
        text = variants(text);
        text = without(text, "{{", "}}");
        text = without(text, "{|", "|}");
        text = SWITCH.matcher(text).replaceAll("");
        text = BREAK.matcher(text).replaceAll("\n");
        List<Block> blocks = new ArrayList<>();
        text.lines().forEach(line -> add(blocks, line));
        return blocks;
    }

    private static void add(List<Block> blocks, String line) {
        List<Block.RawLink> links = new ArrayList<>();
        String text = links(line, links);
        text = EXTERNAL.matcher(text).replaceAll(found -> {
            links.add(new Block.RawLink(found.group(1), found.group(2)));
            return Matcher.quoteReplacement(found.group(2) == null ? "" : found.group(2));
        });
        text = QUOTES.matcher(text).replaceAll("");
        text = Parser.unescapeEntities(TAG.matcher(text).replaceAll(""), false).strip();
        if (text.isEmpty() && links.isEmpty()) {
            return;
        }
        Matcher heading = HEADING.matcher(text);
        Matcher item = ITEM.matcher(text);
        if (heading.matches()) {
            blocks.add(new Block(SentenceKind.HEADING, heading.group(2), links));
        } else if (item.matches()) {
            blocks.add(new Block(SentenceKind.LIST, item.group(1), links));
        } else {
            blocks.add(new Block(SentenceKind.BODY, text, links));
        }
    }

    /** Inner links by their words; pictures and categories go with all that stands in their brackets. */
    private static String links(String line, List<Block.RawLink> links) {
        StringBuilder out = new StringBuilder(line.length());
        int at = 0;
        while (at < line.length()) {
            int open = line.indexOf("[[", at);
            if (open < 0) {
                break;
            }
            out.append(line, at, open);
            int close = closing(line, open);
            String inside = line.substring(open + 2, close < 0 ? line.length() : close);
            String lower = inside.stripLeading().toLowerCase(Locale.ROOT);
            if (PICTURES.stream().noneMatch(lower::startsWith)) {
                String words = inside.substring(inside.lastIndexOf('|') + 1);
                out.append(words.replace("[[", "").replace("]]", ""));
            }
            at = close < 0 ? line.length() : close + 2;
        }
        return out.append(line, Math.min(at, line.length()), line.length()).toString();
    }

    private static int closing(String line, int open) {
        int depth = 0;
        for (int i = open; i + 1 < line.length(); i++) {
            if (line.startsWith("[[", i)) {
                depth++;
                i++;
            } else if (line.startsWith("]]", i)) {
                if (--depth == 0) {
                    return i;
                }
                i++;
            }
        }
        return -1;
    }

    /** {@code -{zh-hans:软件;zh-hant:軟體}-} as the simplified words, or as what it holds where it names no script. */
    private static String variants(String text) {
        return VARIANT.matcher(text).replaceAll(found -> {
            String inside = found.group(1).substring(found.group(1).indexOf('|') + 1);
            String chosen = inside;
            for (String part : inside.split(";")) {
                int colon = part.indexOf(':');
                String script = colon < 0 ? "" : part.substring(0, colon).strip();
                if (script.equals("zh-hans") || script.equals("zh-cn")) {
                    chosen = part.substring(colon + 1);
                    break;
                }
            }
            return Matcher.quoteReplacement(chosen);
        });
    }

    private static String withoutElements(String text) {
        Matcher opening = DROPPED.matcher(text);
        java.util.Set<String> unclosed = new java.util.HashSet<>();
        StringBuilder out = new StringBuilder(text.length());
        int at = 0;
        while (opening.find()) {
            String closing = "</" + opening.group(1) + ">";
            if (opening.start() < at || unclosed.contains(closing)) {
                continue;
            }
            int end = text.indexOf(closing, opening.end());
            if (end < 0) {
                unclosed.add(closing);
            } else {
                out.append(text, at, opening.start());
                at = end + closing.length();
            }
        }
        return out.append(text, at, text.length()).toString();
    }

    /** The text without what stands between an opening and its closing mark, nested ones included; an unclosed one stays. */
    private static String without(String text, String open, String close) {
        java.util.ArrayDeque<Integer> opened = new java.util.ArrayDeque<>();
        List<int[]> spans = new ArrayList<>();
        for (int i = 0; i + 1 < text.length(); i++) {
            if (text.startsWith(open, i)) {
                opened.push(i);
                i++;
            } else if (!opened.isEmpty() && text.startsWith(close, i)) {
                int from = opened.pop();
                while (!spans.isEmpty() && spans.get(spans.size() - 1)[0] > from) {
                    spans.remove(spans.size() - 1);
                }
                spans.add(new int[] {from, i + 2});
                i++;
            }
        }
        StringBuilder out = new StringBuilder(text.length());
        int at = 0;
        for (int[] span : spans) {
            out.append(text, at, span[0]);
            at = span[1];
        }
        return out.append(text, at, text.length()).toString();
    }
}
