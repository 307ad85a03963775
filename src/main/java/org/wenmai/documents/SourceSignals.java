package org.wenmai.documents;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What head and foot of a text say of its source.
 *
 * @param certain a source named in a form that is sure alone, or null
 * @param weak a source named in a form that needs a second witness, or null
 * @param author the author named beside it, or null
 */
public record SourceSignals(String certain, String weak, String author) {
    /** A form of words, and the words of which each that has the form holds one: most texts show sooner by them that they do not. */
    private record Form(List<String> words, Pattern pattern) {
        static Form of(List<String> words, String pattern) {
            return new Form(words, Pattern.compile(pattern));
        }

        /** Looks for the form; null where it cannot be. */
        Matcher in(String text) {
            return words.stream().anyMatch(text::contains) ? pattern.matcher(text) : null;
        }
    }

    /** Nothing said. */
    public static final SourceSignals NONE = new SourceSignals(null, null, null);

    /** Characters at either end of a text that are searched. */
    static final int REACH = 600;

    /** Weak forms count only where a source line stands: further in, 来源 is a caption's. */
    static final int WEAK_HEAD = 200;

    static final int WEAK_FOOT = 300;

    private static final String OPEN = "[“\"「『【《〈‘']?\\h*";
    private static final String NAME = "([^\\s“”\"「」『』【】《》（）()，,。：:；;|｜∣][^“”\"「」『』【】《》（）()，,。：:；;|｜∣\\n]{0,28}?)";
    private static final String CLOSE = "\\s*[”\"」』】》〉’']?\\s*";

    private static final Form ACCOUNT = Form.of(
            List.of("公众号"),
            "来[自源]于?\\s*(?:微信)?公众号\\s*[：:]?\\s*" + OPEN + NAME + CLOSE + "[（(]\\s*(?:微信|公众号)?\\s*(?i:ID)\\s*[：:]");
    /** 来源：内容由X（ID：x）编译自…: who names an account's identifier names the account. */
    private static final Form IDENTIFIED = Form.of(
            List.of("来源"),
            "来源\\s*[：:]\\s*(?:内容)?(?:来自|由|自)?\\s*" + OPEN + NAME + CLOSE + "[（(]\\s*(?:微信|公众号)?\\s*(?i:ID)\\s*[：:]");

    private static final Form GREETING = Form.of(
            List.of("我是"),
            "(?:大家好|各位好|哈喽|你好)[，, ！!]*(?:欢迎来到|歡迎來到|这里是|這裡是|這裏是|我们是|我們是)\\s*" + OPEN + NAME + CLOSE + "[，,\\s]*我是");
    // "source" in any case holds one of the four spellings of "ur".
    private static final Form WEAK = Form.of(
            List.of("来源", "出品", "转自", "转载自", "公众号", "ur", "UR", "uR", "Ur"),
            "(?m)(?:^|[\\s（(【\\[，,。])(?:文章来源|信息来源|稿件来源|本文来源|(?:此文)?内容来源|原文来源|来源|出品|转自|转载自|来自微信公众号|来自公众号|(?i:source))"
                    + "\\h*[：:|｜丨∣]\\h*" + OPEN + NAME + "(?=[”\"」』】》〉’'\\s（(）)\\]，,。；;|｜∣]|$)");
    /** A line that gives the source of the article and nothing else; 来源 alone may be a picture's. */
    private static final Form CREDITED = Form.of(
            List.of("来源"),
            "(?m)^\\h{0,4}[（(【\\[]?(?:文章来源|稿件来源|本文来源)\\h*[：:|｜丨∣]\\h*" + OPEN + NAME + CLOSE + "[）)】\\]]?\\h{0,4}$");

    /** A lead under a medium's name, 【X导读】; a line that says who reports, X报道; the opening of a dispatch, X4月1日讯. */
    private static final Form LEAD = Form.of(
            List.of("导读", "报道", "消息", "讯"),
            "(?m)^\\h{0,4}(?:【([^\\s【】，。：]{2,12})导读】|([^\\s，。、：:；（）()【】“”《》]{2,12})报道[。.]?\\h{0,4}(?:$|(?:编辑|作者|文)\\h{0,2}[：:|丨])"
                    + "|([^\\s，。、：:；（）()【】“”《》0-9]{2,12})(?<!时间)\\h?\\d{1,2}\\h?月\\h?\\d{1,2}\\h?日(?:消息|讯)[，,：:\\h])");

    /** Who translated; whose column it is; an editor's line that names a newsroom and no person. */
    private static final Form MADE_BY = Form.of(
            List.of("编译", "翻译", "栏目是", "专栏是", "编辑"),
            "(?m)^\\h{0,4}(?:中文内容|本文|译文)由\\h?" + OPEN + NAME + CLOSE
                    + "(?:[（(][^（）()\\n]{1,30}[）)])?(?:团队|编辑部)?(?:编译|翻译)"
                    + "|(?:专栏|栏目)是([^\\s，。]{2,12}?)(?:发布|推出|开设|旗下)[^，。\\n]{0,20}的(?:栏目|专栏)"
                    + "|(?m)^\\h{0,4}编辑\\h{0,2}[：:|｜丨]\\h{0,2}([^\\n：:|｜丨，。]{0,12}(?:AI|编辑部|日报|晚报|周刊|财经|媒体|新闻))\\h{0,4}$");

    /** What stands around a name and is no part of it: 内容编译自X, X编辑部. */
    private static final Pattern AROUND =
            Pattern.compile("^内容(?:来自|编译自|整理自|综合自|转载自|转自|由)|(?<=..)编辑部$|\\s原创$|^原创\\s+(?:\\S{1,8}小编\\s+)?");

    /** Where a line speaks of a picture or a figure before the mark, the source is the picture's. */
    private static final Pattern CAPTION =
            Pattern.compile("^\\s*[（(【\\[]?\\s*(?:图|圖|表|▲|△)|配图|题图|頭圖|头图|供图|摄影|图片|圖片|照片|截图");

    /** What stands after 来源 without being a publisher. */
    private static final Set<String> NO_SOURCE = Set.of(
            "论文",
            "原文",
            "原文链接",
            "链接",
            "原创",
            "网络",
            "互联网",
            "图片",
            "官网",
            "官方",
            "公开资料",
            "资料",
            "作者",
            "本文",
            "网友",
            "视频",
            "公众号",
            "微信公众号",
            "未知",
            "不详",
            "综合",
            "综合外电",
            "本报",
            "本报记者",
            "记者",
            "独家",
            "特别",
            "深度",
            "系列",
            "跟踪",
            "追踪",
            "现场",
            "新闻",
            "相关",
            "媒体",
            "外媒",
            "全文",
            "内容",
            "文章",
            "编者",
            "剧情",
            "Original",
            "Article");

    private static final Form AUTHOR = Form.of(
            List.of("作者", "文"),
            "(?:^|[\\s，,；;】）)])(?:作者|文|撰文)\\s*[：:|｜丨∣]\\s*(?:[\\[【（(〔]\\p{IsHan}{1,3}[\\]】）)〕]\\s{0,2})?([^\\s，,。；;|｜∣（(\\[【\\n]{2,12})");

    /** Looks at both ends of a text. */
    public static SourceSignals in(String text) {
        String head = text.substring(0, Math.min(REACH, text.length()));
        String foot = text.length() > 2 * REACH ? text.substring(text.length() - REACH) : text.substring(head.length());
        String certain = first(ACCOUNT, head, foot);
        if (certain == null) {
            certain = first(IDENTIFIED, head, foot);
        }
        if (certain == null) {
            certain = first(GREETING, head, "");
        }
        if (certain == null) {
            certain = credited(head.substring(0, Math.min(WEAK_HEAD, head.length())));
        }
        if (certain == null) {
            certain = credited(text.substring(Math.max(0, text.length() - WEAK_FOOT)));
        }
        String weak = weak(head.substring(0, Math.min(WEAK_HEAD, head.length())));
        if (weak == null) {
            weak = weak(text.substring(Math.max(0, text.length() - WEAK_FOOT)));
        }
        if (weak == null) {
            weak = lead(head.substring(0, Math.min(WEAK_HEAD, head.length())));
        }
        if (weak == null) {
            weak = first(MADE_BY, head.substring(0, Math.min(WEAK_HEAD, head.length())), foot);
        }
        return new SourceSignals(certain, weak, first(AUTHOR, head, foot));
    }

    private static String credited(String end) {
        Matcher matcher = CREDITED.in(end);
        while (matcher != null && matcher.find()) {
            String name =
                    AROUND.matcher(matcher.group(1).strip()).replaceAll("").strip();
            if (!NO_SOURCE.contains(name) && name.length() > 1) {
                return name;
            }
        }
        return null;
    }

    private static String lead(String head) {
        Matcher matcher = LEAD.in(head);
        while (matcher != null && matcher.find()) {
            String name = named(matcher);
            if (!NO_SOURCE.contains(name)) {
                return name;
            }
        }
        return null;
    }

    private static String weak(String end) {
        Matcher matcher = WEAK.in(end);
        while (matcher != null && matcher.find()) {
            String before = end.substring(end.lastIndexOf('\n', matcher.start(1)) + 1, matcher.start(1));
            String name =
                    AROUND.matcher(matcher.group(1).strip()).replaceAll("").strip();
            if (!CAPTION.matcher(before).find() && !NO_SOURCE.contains(name) && name.length() > 1) {
                return name;
            }
        }
        return null;
    }

    /** The group that took part. */
    private static String named(Matcher matcher) {
        int group = 1;
        while (matcher.group(group) == null) {
            group++;
        }
        return matcher.group(group);
    }

    private static String first(Form form, String head, String foot) {
        for (String end : new String[] {head, foot}) {
            Matcher matcher = form.in(end);
            if (matcher != null && matcher.find()) {
                return named(matcher).strip();
            }
        }
        return null;
    }
}
