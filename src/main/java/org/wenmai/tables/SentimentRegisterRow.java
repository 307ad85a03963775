package org.wenmai.tables;

/** One row a source: the register its sentences were read in, and why. Counts are null where settings decided for all sources. */
@Table(
        name = "sentiment_registers",
        key = {"source"},
        en = "The register each source was read in, and what labelled its sentences",
        zh = "各来源语域与所用情感模型")
public record SentimentRegisterRow(
        @Column(en = "Source (publisher)", zh = "来源") String source,

        @Column(en = "Register", zh = "语域", unit = "news, review")
        String register,

        @Column(en = "What decided", zh = "判定方式", unit = "settings, rule")
        String decidedBy,

        @Column(en = "What labelled its sentences", zh = "情感模型")
        String model,

        @Column(en = "Sentences", zh = "句数", nullable = true)
        Long sentences,

        @Column(en = "Sentences that lean to reviews", zh = "近评论句数", nullable = true)
        Long toReviews,

        @Column(en = "Sentences that lean to reports", zh = "近报道句数", nullable = true)
        Long toReports,

        @Column(en = "Share of leaning sentences that lean to reviews", zh = "近评论占比", unit = "[0, 1]", nullable = true)
        Double reviewShare,

        @Column(en = "Why the rule could not tell", zh = "无法判定的原因", nullable = true)
        String reason) {}
