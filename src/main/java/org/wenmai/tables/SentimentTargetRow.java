package org.wenmai.tables;

/** The source {@code *} is the whole corpus; its holder {@code *} stands for what the sources say themselves. */
@Table(
        name = "sentiment_targets",
        key = {"source", "target", "holder"},
        en = "How a source, or a speaker in it, feels toward somebody or something; * is the whole corpus",
        zh = "来源或说话人对某对象的情感，* 为全部")
public record SentimentTargetRow(
        @Column(en = "Source (publisher)", zh = "来源") String source,

        @Column(en = "Target", zh = "对象") String target,

        @Column(en = "Whose view it is: the speaker, or the source itself", zh = "持有者")
        String holder,

        @Column(en = "Type of the target", zh = "类型", nullable = true)
        String type,

        @Column(en = "Documents", zh = "文档数") long documents,
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

        @Column(en = "Why there is no polarity", zh = "无极性的原因", nullable = true)
        String reason) {}
