package org.wenmai.tables;

/** Lexical diversity and sentence length of each document. */
@Table(
        name = "document_measures",
        key = {"doc_id"},
        en = "How varied the words of a document are, and how long its sentences",
        zh = "各文档的用词丰富度与句长",
        references = {"doc_id -> documents.doc_id"})
public record DocumentMeasureRow(
        @Column(en = "Document", zh = "文档编号") String docId,
        @Column(en = "Source (publisher)", zh = "来源") String source,
        @Column(en = "Tokens", zh = "词次数") long tokens,
        @Column(en = "Types", zh = "词型数") long types,

        @Column(
                en = "Moving-average type-token ratio, window 100",
                zh = "移动平均型次比（窗口 100）",
                unit = "(0, 1]",
                nullable = true)
        Double mattr,

        @Column(en = "MTLD", zh = "MTLD", unit = "tokens", nullable = true)
        Double mtld,

        @Column(en = "HD-D, 42 draws", zh = "HD-D（抽 42 词）", unit = "(0, 1]", nullable = true)
        Double hdd,

        @Column(en = "Yule’s K", zh = "尤尔 K", nullable = true)
        Double yuleK,

        @Column(en = "Tokens per sentence", zh = "平均句长（词）", unit = "tokens", nullable = true)
        Double meanSentenceTokens,

        @Column(en = "Characters per sentence", zh = "平均句长（字）", unit = "code points", nullable = true)
        Double meanSentenceCharacters) {}
