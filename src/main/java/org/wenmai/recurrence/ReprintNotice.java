package org.wenmai.recurrence;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whom a text says it is reprinted from: 本文经授权转载自某报, 转自：…, 原载于…, 来源：…. Looked for in the first and the last {@value #REACH}
 * characters, since further in such words are a sentence's.
 */
public final class ReprintNotice {
    static final int REACH = 400;

    private static final String OPEN =
            "[ ]{0,2}(?:微信)?(?:公众号)?[ ]{0,2}[：:]?[ ]{0,2}(?:内容来自|内容编译自)?[“\"「『【《〈‘'（(]?[ ]{0,2}";
    private static final String NAME =
            "([^\\s“”\"「」『』【】《》〈〉‘’（）()，,。：:；;|｜/、！？!?][^“”\"「」『』【】《》〈〉‘’（）()，,。：:；;|｜、！？!?\\n]{0,24}?)";
    private static final String CLOSE = "(?=[ ]{0,2}(?:[”\"」』】》〉’'（）()，,。；;|｜、！？!?\\n]|$)|(?<=\\p{IsHan}) |(?:微信)?公众号)";

    private static final Pattern REPRINT = Pattern.compile(
            "(?m)(?:(?:授权|允许|许可)(?:后)?(?:转载|发布|转发)(?:自|于)|转载自|转载于|转自|原载于|原载|首发于|原刊于|原发于|摘自)" + OPEN + NAME + CLOSE);

    /** 来源 speaks of the text where it opens a line, alone with a name. */
    private static final Pattern ORIGIN = Pattern.compile("(?m)^[\\s（(【\\[]*(?:文章|信息|稿件|本文|内容)?来源(?:于)?\\s*[：:|｜丨]"
            + OPEN + NAME + "\\s*[”\"」』】》〉’'）)\\]。]{0,2}(?:[ （(|｜][^\\n]{0,24})?$");

    /** Words of which each such notice holds one: most texts show sooner by them that they have none. */
    private static final List<String> WORDS_OF_REPRINT =
            List.of("授权", "允许", "许可", "转载", "转自", "原载", "首发于", "原刊于", "原发于", "摘自");

    private static final List<String> WORDS_OF_ORIGIN = List.of("来源");

    private static final Set<String> NO_PUBLISHER = Set.of(
            "论文", "原文", "原文链接", "链接", "原创", "网络", "互联网", "图片", "官网", "官方", "公开资料", "资料", "作者", "本文", "网友", "视频", "公众号",
            "微信公众号", "未知", "不详", "请注明出处", "内容", "这里", "本站", "朋友圈", "受访者");

    private static final Pattern PICTURE = Pattern.compile("截图|供图|图片|摄影|照片");

    private ReprintNotice() {}

    /** The publisher a text names as its origin, or null. */
    public static String in(String text) {
        String head = text.substring(0, Math.min(REACH, text.length()));
        String foot = text.substring(Math.max(head.length(), text.length() - REACH));
        for (Pattern pattern : new Pattern[] {REPRINT, ORIGIN}) {
            List<String> words = pattern == ORIGIN ? WORDS_OF_ORIGIN : WORDS_OF_REPRINT;
            for (String end : new String[] {head, foot}) {
                if (words.stream().noneMatch(end::contains)) {
                    continue;
                }
                Matcher matcher = pattern.matcher(end);
                while (matcher.find()) {
                    String name = matcher.group(1).strip();
                    if (name.length() > 1
                            && !PICTURE.matcher(name).find()
                            && !NO_PUBLISHER.contains(name)
                            && name.codePoints().anyMatch(Character::isLetter)) {
                        return name;
                    }
                }
            }
        }
        return null;
    }
}
