package org.wenmai.tables;

/** Undirected pairs of terms, term_a before term_b by code point. */
@Table(
        name = "cooccurrence_edges",
        key = {"source", "window", "term_a", "term_b"},
        en = "Two terms that stand in one window",
        zh = "同窗共现的两个词项")
public record CooccurrenceEdgeRow(
        @Column(en = "Source (publisher)", zh = "来源") String source,

        @Column(en = "Window", zh = "窗口", unit = "sentence, paragraph, document, tokens:K")
        String window,

        @Column(en = "First term", zh = "词项甲") String termA,
        @Column(en = "Second term", zh = "词项乙") String termB,
        @Column(en = "Windows that hold both", zh = "共现窗口数") long jointFrequency,

        @Column(en = "Windows that hold both, reprints left out", zh = "共现窗口数（去转载）")
        long jointFrequencyUnique,

        @Column(en = "Windows that hold the first", zh = "甲窗口数")
        long frequencyA,

        @Column(en = "Windows that hold the second", zh = "乙窗口数")
        long frequencyB,

        @Column(en = "Windows with a term", zh = "窗口总数") long windows,

        @Column(en = "Pointwise mutual information", zh = "点互信息", unit = "bits")
        double pmi,

        @Column(
                en = "Normalised PMI, empty where a pair fills every window",
                zh = "归一点互信息",
                unit = "[-1, 1]",
                nullable = true)
        Double npmi,

        @Column(en = "log-Dice", zh = "log-Dice", unit = "at most 14")
        double logDice,

        @Column(en = "Jaccard", zh = "Jaccard", unit = "[0, 1]")
        double jaccard,

        @Column(en = "Log-likelihood ratio, unsigned", zh = "对数似然比")
        double logLikelihood,

        @Column(en = "Benjamini-Hochberg q", zh = "q 值", unit = "[0, 1]")
        double qValue,

        @Column(en = "Share of resamples that keep the edge", zh = "稳定度", unit = "[0, 1]", nullable = true)
        Double stability,

        @Column(en = "Rank: attraction first, then log-likelihood", zh = "名次")
        long rank) {}
