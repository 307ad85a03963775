package org.wenmai.documents;

import java.util.regex.Pattern;

/** Whether words at the head of a text, set apart but not marked as its title, can be one: short, no sentence, no section's name. */
final class Headline {
    private static final int LONGEST = 60;

    /** Numbered parts, and what introductions are called. */
    private static final Pattern SECTION = Pattern.compile(
            "(?:[(（]?(?:\\d{1,3}|[一二三四五六七八九十]{1,3})[)）.、．:：\\s].*|第[\\d一二三四五六七八九十百]+[章节篇部].*|(?:part|chapter|step)\\s.*|[#*·•\\-\\s]*"
                    + "(?:摘要|概要|概述|概览|综述|简介|介绍|前言|引言|引子|序言?|导语|导读|开篇|背景|目录|正文|内容|总结|结论|结语|要点|今日要闻|编者按|写在前面"
                    + "|abstract|summary|overview|introduction|intro|background|contents|table of contents|preface|tl;?dr)[：:]?)",
            Pattern.CASE_INSENSITIVE);

    private Headline() {}

    static boolean canBe(String words) {
        String line = words.strip();
        return !line.isEmpty()
                && line.lines().count() == 1
                && line.codePointCount(0, line.length()) <= LONGEST
                && line.codePoints().anyMatch(Character::isLetter)
                && !line.matches(".*[。，、；：,;:]")
                && !SECTION.matcher(line).matches();
    }
}
