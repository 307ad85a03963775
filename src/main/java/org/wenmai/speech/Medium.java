package org.wenmai.speech;

import java.util.List;

/** What passes on what others say. */
final class Medium {
    private static final List<String> ENDINGS =
            List.of("报", "报社", "新闻", "日报", "晚报", "周刊", "杂志", "网", "社", "电视台", "财经", "时报", "媒体", "外媒", "记者", "科技");

    private Medium() {}

    /** Whether media do so, so that what stands before it is one. */
    static boolean reports(String cue) {
        return cue.startsWith("报道") || cue.startsWith("报导") || cue.equals("消息");
    }

    /** The name of the medium one spoke to, without 记者; null where it is none. */
    static String named(String addressee) {
        if (addressee == null || ENDINGS.stream().noneMatch(addressee::endsWith)) {
            return null;
        }
        String name = addressee.endsWith("记者") ? addressee.substring(0, addressee.length() - 2) : addressee;
        return name.isEmpty() ? null : name;
    }
}
