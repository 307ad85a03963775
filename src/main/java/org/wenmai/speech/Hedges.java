package org.wenmai.speech;

/** Whether something is said as a guess or a question. */
final class Hedges {
    private static final String[] WORDS = {
        "可能", "或许", "也许", "似乎", "疑似", "恐怕", "大概", "据说", "传闻", "或将", "说不定", "不排除", "有望", "猜测", "未必"
    };

    private Hedges() {}

    static boolean in(String said) {
        for (String word : WORDS) {
            for (int at = said.indexOf(word); at >= 0; at = said.indexOf(word, at + word.length())) {
                boolean not = at > 0 && said.charAt(at - 1) == '不' || said.startsWith("可能性", at);
                if (!not) {
                    return true;
                }
            }
        }
        String end = said.stripTrailing();
        return end.endsWith("？") || end.endsWith("?");
    }
}
