package org.wenmai.tables;

/** Sentence counts of a source and their balance. */
@Table(
        name = "sentiment_sources",
        key = {"source"},
        en = "How a source feels; * is the whole corpus",
        zh = "来源情感，* 为全部")
public record SentimentSourceRow(
        @Column(en = "Source (publisher)", zh = "来源") String source,
        @Column(en = "Documents", zh = "文档数") long documents,
        @Column(en = "Reprint families", zh = "家族数") long families,
        @Column(en = "Sentences", zh = "句数") long sentences,
        @Column(en = "Positive sentences", zh = "正面句数") long positive,
        @Column(en = "Neutral sentences", zh = "中性句数") long neutral,
        @Column(en = "Negative sentences", zh = "负面句数") long negative,

        @Column(en = "Balance of its sentences", zh = "极性", unit = "[-1, 1]", nullable = true)
        Double polarity,

        @Column(en = "Lower end of the 95 % interval", zh = "极性下限", unit = "[-1, 1]", nullable = true)
        Double polarityLow,

        @Column(en = "Upper end of the 95 % interval", zh = "极性上限", unit = "[-1, 1]", nullable = true)
        Double polarityHigh,

        @Column(en = "Balance, reprints left out", zh = "极性（去转载）", unit = "[-1, 1]", nullable = true)
        Double polarityUnique,

        @Column(en = "Why there is no polarity", zh = "无极性的原因", nullable = true)
        String reason) {}
