package org.wenmai.tables;

/**
 * Terms that a source uses more or less than all other sources. Rank: overuse that holds by document first (the interval
 * lies above 0), then log-likelihood, then term.
 */
@Table(
        name = "keyness",
        key = {"source", "term"},
        en = "How a source's use of a term differs from that of all other sources",
        zh = "各来源的特征词（与其他来源相比）",
        references = {"source -> sources.source"})
public record KeynessRow(
        @Column(en = "Source (publisher)", zh = "来源") String source,
        @Column(en = "Term", zh = "词项") String term,

        @Column(en = "Its commonest part of speech", zh = "词性", nullable = true)
        String pos,

        @Column(en = "Type", zh = "类型", nullable = true) String type,
        @Column(en = "Occurrences in the source", zh = "词频") long termFrequency,

        @Column(en = "Occurrences in all other sources", zh = "参照词频")
        long referenceFrequency,

        @Column(en = "Documents of the source that contain it", zh = "文档频率")
        long documentFrequency,

        @Column(en = "Documents of other sources that contain it", zh = "参照文档频率")
        long referenceDocumentFrequency,

        @Column(en = "Rate in the source", zh = "每百万词频率", unit = "per million tokens")
        double termFrequencyPmt,

        @Column(en = "Rate in all other sources", zh = "参照每百万词频率", unit = "per million tokens")
        double referenceFrequencyPmt,

        @Column(en = "Log-likelihood ratio of the four cells, negative for underuse", zh = "对数似然比（带符号）")
        double logLikelihood,

        @Column(en = "Log ratio of the rates", zh = "对数比", unit = "bits")
        double logRatio,

        @Column(en = "Lower end of its 95 % interval, by document", zh = "对数比下限", unit = "bits", nullable = true)
        Double logRatioLow,

        @Column(en = "Upper end of its 95 % interval, by document", zh = "对数比上限", unit = "bits", nullable = true)
        Double logRatioHigh,

        @Column(en = "p of no difference, by document", zh = "p 值", unit = "[0, 1]", nullable = true)
        Double pValue,

        @Column(en = "Benjamini-Hochberg q within the source", zh = "q 值", unit = "[0, 1]", nullable = true)
        Double qValue,

        @Column(en = "Rank: overuse that holds by document first, then log-likelihood", zh = "名次")
        long rank) {}
