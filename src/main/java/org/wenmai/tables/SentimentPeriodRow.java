package org.wenmai.tables;

import java.time.LocalDate;

/** A row for every row of {@code periods}. */
@Table(
        name = "sentiment_periods",
        key = {"source", "granularity", "period"},
        en = "How a source feels in a period; * is the whole corpus",
        zh = "各时段情感，* 为全部")
public record SentimentPeriodRow(
        @Column(en = "Source (publisher)", zh = "来源") String source,

        @Column(en = "Granularity", zh = "时间粒度", unit = "day, week, month, year")
        String granularity,

        @Column(en = "First day of the period", zh = "时段首日") LocalDate period,
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
