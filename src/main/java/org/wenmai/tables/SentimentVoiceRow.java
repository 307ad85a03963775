package org.wenmai.tables;

/** Every figure of sentiment with the author's voice and quoted voices apart. */
@Table(
        name = "sentiment_voices",
        key = {"source", "level", "item", "voice"},
        en =
                "How the author's voice and quoted voices feel, in a document, a source and a period; * is the whole corpus",
        zh = "作者与被引者各自的情感，* 为全部")
public record SentimentVoiceRow(
        @Column(en = "Source (publisher)", zh = "来源") String source,

        @Column(en = "What is counted over", zh = "层级", unit = "document, source, day, week, month, year")
        String level,

        @Column(en = "Document, or first day of the period; empty for a source", zh = "项")
        String item,

        @Column(en = "Voice", zh = "声音", unit = "author, quoted")
        String voice,

        @Column(en = "Documents in which it speaks", zh = "文档数")
        long documents,

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
