package org.wenmai.tables;

/** Adjacent terms that come together more often than by chance. Rank by z, then phrase, among those of as many terms. */
@Table(
        name = "collocations",
        key = {"source", "phrase"},
        en = "Two to five terms that stand next to each other; * is the whole corpus",
        zh = "相邻搭配（二至五词），* 为全部")
public record CollocationRow(
        @Column(en = "Source (publisher)", zh = "来源") String source,
        @Column(en = "Terms, a space between", zh = "词组") String phrase,

        @Column(en = "How many terms", zh = "词数", unit = "2 to 5")
        long terms,

        @Column(en = "Occurrences", zh = "词频") long frequency,

        @Column(en = "Documents that contain it", zh = "文档频率")
        long documentFrequency,

        @Column(en = "Lambda, the log-linear interaction", zh = "λ", unit = "nats")
        double lambda,

        @Column(en = "Lambda in its standard errors", zh = "z 值")
        double z,

        @Column(en = "Pointwise mutual information", zh = "点互信息", unit = "bits")
        double pmi,

        @Column(en = "t-score", zh = "t 值") double tScore,

        @Column(en = "logDice", zh = "logDice", unit = "at most 14")
        double logDice,

        @Column(en = "Rank by z among as many terms", zh = "名次（同词数内）")
        long rank) {}
