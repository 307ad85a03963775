package org.wenmai.dashboard;

/** What the pictures say, in Chinese and English, as formats: {@code %s} stands for a value. */
enum PictureWords {
    FROM("数据：csv/%s.csv · 文脉", "Figures: csv/%s.csv · Wenmai"),
    NO_DOCUMENTS("没有保留任何文档；原因见 csv/rejects.csv。", "No document was kept; csv/rejects.csv says why."),
    TERMS("最常用的词", "Most frequent terms"),
    TERMS_SAY(
            "%2$s 个来源、%1$s 篇文档中出现次数最多的 %3$s 个词；括号内为含该词的文档数。",
            "The %3$s terms with most occurrences in %1$s documents from %2$s sources; in brackets the documents that hold them."),
    NO_TERMS("没有词语：所有词都是停用词，或文档中没有词。", "There are no terms: all words are stop words, or the documents hold none."),
    SOURCES("各来源最常用的词", "Most frequent terms of each source"),
    SOURCES_SAY(
            "文档最多的 %1$s 个来源（共 %2$s 个），每个来源列出出现次数最多的词，至多 %3$s 个；括号内为含该词的文档数。条形的长短只在同一来源内可比。",
            "%1$s of %2$s sources, by number of documents, each with up to %3$s of its most frequent terms: occurrences, in brackets the documents that"
                    + " hold the term. Bars compare within a source."),
    OF_SOURCE("%s（%s 篇）", "%s (documents: %s)"),
    CONTRAST("各来源比其他来源更常用的词", "What each source says more than all others"),
    CONTRAST_SAY(
            "文档最多的 %1$s 个来源（共 %2$s 个），每个来源至多 %3$s 个词。点：词频是其他所有来源的多少倍，取以 2 为底的对数；线：按文档计算的 95%% 区间。"
                    + "灰点：区间含 0，或没有区间（本来源与其他来源须各有至少五篇文档含该词），差异可能出于偶然。",
            "%1$s of %2$s sources, by number of documents, each with up to %3$s terms. Point: how many times as often as in all other sources, in doublings"
                    + " (log2); line: 95 %% interval by document. Grey: the interval reaches 0, or there is none, since it takes at least five"
                    + " documents with the term on either side; the difference may be chance."),
    CONTRAST_AXIS("对数比（log2）", "log ratio (log2)"),
    ONLY_HERE("仅此来源", "only here"),
    ONE_SOURCE("对比需要两个来源，而本次运行不足两个。", "A contrast needs two sources, and this run has fewer."),
    NO_CONTRAST(
            "没有足够常见、可与其他来源比较的词（keyness.min_frequency）。",
            "No term is frequent enough to be set against other sources (keyness.min_frequency)."),
    NETWORK("词语网络", "Network of terms"),
    NETWORK_SAY(
            "%1$s 个最强的词与其间最强的 %2$s 对，全部见 network/。线的粗细：同现次数；圆的大小：联系的强度；颜色：群组。",
            "The %1$s strongest terms and the %2$s strongest pairs among them; network/ has all. Line: how often two stand together; circle: strength of its"
                    + " links; colour: community."),
    MEMBERS("%s 个词：", "%s terms: "),
    ONE_MEMBER("1 个词：", "1 term: "),
    OTHERS("灰色：其余 %s 个群组", "grey: all other communities (%s)"),
    NO_NETWORK(
            "没有网络：没有词对达到最低同现次数（network.min_joint）。",
            "There is no network: no two terms stand together often enough (network.min_joint)."),
    NO_PLACES(
            "网络没有坐标：运行时未计算布局（network.layout_rounds）。",
            "The network has no coordinates: the run made no layout (network.layout_rounds)."),
    SENTIMENT("各来源的情感极性", "Sentiment of each source"),
    SENTIMENT_SAY(
            "极性 =（正面句数 − 负面句数）÷ 总句数；线：按文档计算的 95%% 区间。文档最多的 %1$s 个来源（共 %2$s 个）。蓝：偏正面；橙：偏负面；灰：区间含 0 或没有区间。",
            "Polarity: positive less negative sentences, over all; line: 95 %% interval by document. %1$s of %2$s sources, by number of documents."
                    + " Blue: positive; orange: negative; grey: the interval reaches 0 or there is none."),
    SENTIMENT_AXIS("负面 ← 极性 → 正面", "negative ← polarity → positive"),
    TOO_FEW("句子太少（%s 句）", "too few (sentences: %s)"),
    ALL_SOURCES("全部来源", "All sources"),
    NO_SENTIMENT(
            "本次运行没有情感结果：未运行该步骤，或没有句子。可用 jobs/wenmai sentiment 补充。",
            "This run has no sentiment: the step was not run, or there are no sentences. jobs/wenmai sentiment adds it."),
    TRENDS("最常用的词随时间的走势", "The most frequent terms over time"),
    TRENDS_SAY(
            "全部来源，有走势数据的词中最常用的 %2$s 个。按%1$s统计：每百万词中出现的次数；各图纵轴相同。",
            "The %2$s most frequent terms that have a course, all sources. Occurrences per million words in each %1$s; all panels have the same scale."),
    PEAK("最高 %1$s（%2$s）", "peak %1$s (%2$s)"),
    NO_DATES(
            "这里的文档没有发布日期，无法按时间绘图。日期取自字段、文件名、网址或正文，也可用 --metadata 补充。",
            "No document here has a date of publication, so there is nothing to draw over time. Dates come from fields, file names, addresses or"
                    + " texts; --metadata can add them."),
    NO_TRENDS(
            "在有日期的文档中没有足够常见的词（trends.min_frequency）。",
            "No term is frequent enough among dated documents (trends.min_frequency)."),
    DAY("日", "day"),
    WEEK("周", "week"),
    MONTH("月", "month"),
    YEAR("年", "year");

    private final String zh;
    private final String en;

    PictureWords(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** The words with their values. */
    String in(String language, Object... values) {
        return String.format(java.util.Locale.ROOT, language.equals("zh") ? zh : en, values);
    }
}
