package org.wenmai.tables;

import java.time.LocalDate;

/** One row a source and one for {@code *}. Diversity is the mean over documents, weighted by tokens. */
@Table(
        name = "sources",
        key = {"source"},
        en = "What a source has in the corpus; * is the whole corpus",
        zh = "各来源概况，* 为全部")
public record SourceRow(
        @Column(en = "Source (publisher)", zh = "来源") String source,
        @Column(en = "Documents", zh = "文档数") long documents,
        @Column(en = "Reprint families", zh = "家族数") long families,

        @Column(en = "Documents with a date", zh = "有日期的文档数")
        long datedDocuments,

        @Column(en = "First date", zh = "最早日期", nullable = true)
        LocalDate firstPublishedOn,

        @Column(en = "Last date", zh = "最晚日期", nullable = true)
        LocalDate lastPublishedOn,

        @Column(en = "Sentences", zh = "句数") long sentences,
        @Column(en = "Tokens", zh = "词次数") long tokens,

        @Column(en = "Types, token-weighted mean over documents", zh = "词型数", nullable = true)
        Double types,

        @Column(en = "Moving-average type-token ratio", zh = "移动平均型次比", nullable = true)
        Double mattr,

        @Column(en = "MTLD", zh = "MTLD", nullable = true) Double mtld,
        @Column(en = "HD-D", zh = "HD-D", nullable = true) Double hdd,

        @Column(en = "Yule’s K", zh = "尤尔 K", nullable = true)
        Double yuleK,

        @Column(en = "Tokens per sentence", zh = "平均句长", unit = "tokens", nullable = true)
        Double meanSentenceTokens,

        @Column(en = "Files and records rejected", zh = "被拒数")
        long rejected) {}
