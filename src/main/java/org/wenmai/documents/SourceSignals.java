package org.wenmai.documents;

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
    /** Nothing said. */
    public static final SourceSignals NONE = new SourceSignals(null, null, null);

    /** Characters at either end of a text that are searched. */
    static final int REACH = 600;

    /** Weak forms count only where a source line stands: further in, 来源 is a caption's. */
    static final int WEAK_HEAD = 200;

    static final int WEAK_FOOT = 300;

    private static final String OPEN = "[“\"「『【《〈‘']?\\s*";
    private static final String NAME = "([^\\s“”\"「」『』【】《》（）()，,。：:；;|｜][^“”\"「」『』【】《》（）()，,。：:；;|｜\\n]{0,28}?)";
    private static final String CLOSE = "\\s*[”\"」』】》〉’']?\\s*";

    private static final Pattern ACCOUNT = Pattern.compile(
            "来[自源]于?\\s*(?:微信)?公众号\\s*[：:]?\\s*" + OPEN + NAME + CLOSE + "[（(]\\s*(?:微信|公众号)?\\s*(?i:ID)\\s*[：:]");
    private static final Pattern GREETING = Pattern.compile(
            "(?:大家好|各位好|哈喽|你好)[，, ！!]*(?:欢迎来到|歡迎來到|这里是|這裡是|這裏是|我们是|我們是)\\s*" + OPEN + NAME + CLOSE + "[，,\\s]*我是");
    private static final Pattern WEAK =
            Pattern.compile("(?m)(?:^|[\\s（(【，,。])(?:文章来源|信息来源|稿件来源|来源|出品|转自|转载自|来自微信公众号|来自公众号)" + "\\s*[：:|｜丨]\\s*"
                    + OPEN + NAME + "(?=[”\"」』】》〉’'\\s（(）)，,。；;|｜]|$)");
    /** Where a line speaks of a picture or a figure before the mark, the source is the picture's. */
    private static final Pattern CAPTION =
            Pattern.compile("^\\s*[（(【\\[]?\\s*(?:图|圖|表|▲|△)|配图|题图|頭圖|头图|供图|摄影|图片|圖片|照片|截图");

    /** What stands after 来源 without being a publisher. */
    private static final Set<String> NO_SOURCE = Set.of(
            "论文", "原文", "原文链接", "链接", "原创", "网络", "互联网", "图片", "官网", "官方", "公开资料", "资料", "作者", "本文", "网友", "视频", "公众号",
            "微信公众号", "未知", "不详");

    private static final Pattern AUTHOR =
            Pattern.compile("(?:^|[\\s，,；;】）)])(?:作者|文|撰文)\\s*[：:|｜丨]\\s*([^\\s，,。；;|｜（(\\n]{2,12})");

    /** Looks at both ends of a text. */
    public static SourceSignals in(String text) {
        String head = text.substring(0, Math.min(REACH, text.length()));
        String foot = text.length() > 2 * REACH ? text.substring(text.length() - REACH) : text.substring(head.length());
        String certain = first(ACCOUNT, head, foot);
        if (certain == null) {
            certain = first(GREETING, head, "");
        }
        String weak = weak(head.substring(0, Math.min(WEAK_HEAD, head.length())));
        if (weak == null) {
            weak = weak(text.substring(Math.max(0, text.length() - WEAK_FOOT)));
        }
        return new SourceSignals(certain, weak, first(AUTHOR, head, foot));
    }

    private static String weak(String end) {
        Matcher matcher = WEAK.matcher(end);
        while (matcher.find()) {
            String before = end.substring(end.lastIndexOf('\n', matcher.start(1)) + 1, matcher.start(1));
            String name = matcher.group(1).strip().replaceFirst("^内容来自", "");
            if (!CAPTION.matcher(before).find() && !NO_SOURCE.contains(name) && name.length() > 1) {
                return name;
            }
        }
        return null;
    }

    private static String first(Pattern pattern, String head, String foot) {
        for (String end : new String[] {head, foot}) {
            Matcher matcher = pattern.matcher(end);
            if (matcher.find()) {
                return matcher.group(1).strip();
            }
        }
        return null;
    }
}
