package org.wenmai.segmentation;

/** What dictionary words are counted as: one that is only a name, number, time or letters as its class (未##人 …), as HanLP does. */
final class WordClasses {
    private final WordTable table;

    WordClasses(WordTable table) {
        this.table = table;
    }

    /** The number of a word's class, its own where it has none. */
    int of(int word) {
        String marker = marker(word);
        return marker == null ? word : table.find(marker);
    }

    /** Whether a word has the frequency and the part of speech of its class too. */
    boolean replaces(int word) {
        String marker = marker(word);
        return "未##数".equals(marker)
                || "未##时".equals(marker)
                || "未##串".equals(marker) && !"nx".equals(table.firstTags()[word]);
    }

    private String marker(int word) {
        if (!table.oneTag()[word]) {
            return null;
        }
        String tag = table.firstTags()[word];
        if (tag.startsWith("nr")) {
            return "未##人";
        } else if (tag.startsWith("ns")) {
            return "未##地";
        } else if (tag.equals("nx")) {
            return table.find("未##专") >= 0 ? "未##专" : "未##串";
        } else if (tag.startsWith("nt") || tag.equals("nit")) {
            return "未##团";
        } else if (tag.startsWith("m")) {
            return "未##数";
        } else if (tag.startsWith("x")) {
            return "未##串";
        }
        return tag.equals("t") ? "未##时" : null;
    }
}
