package org.wenmai.tables;

/**
 * How far the words of a document can be trusted; a row for every document.
 *
 * @param disagreementShare of the places between two Chinese characters side by side, neither of which stands in an entry of the term
 *     lexicon, those where one of two cuts and the other does not: the tokens, and HanLP's bigram model with its names and without any
 *     list. Names, listed words, suffixes and numbers with their units are the tokens' own doing and count; null where no such place is
 */
@Table(
        name = "segmentation_health",
        key = {"doc_id"},
        en = "How sure the words of a document are",
        zh = "分词质量",
        references = {"doc_id -> documents.doc_id"})
public record SegmentationHealthRow(
        @Column(en = "Document", zh = "文档编号") String docId,
        @Column(en = "Source (publisher)", zh = "来源") String source,
        @Column(en = "Tokens", zh = "词数") long tokens,

        @Column(
                en = "Share of Chinese words that neither lexicon nor dictionary knows",
                zh = "未登录词占比",
                unit = "[0, 1]",
                nullable = true)
        Double unknownShare,

        @Column(en = "Share of Chinese words of one character", zh = "单字词占比", unit = "[0, 1]", nullable = true)
        Double singleCharacterShare,

        @Column(en = "Latin words side by side that may be one name", zh = "可能被切开的外文名")
        long latinSplits,

        @Column(
                en =
                        "Share of places between Chinese characters outside lexicon entries where the tokens and HanLP's model alone cut otherwise",
                zh = "两种分词的分歧占比",
                unit = "[0, 1]",
                nullable = true)
        Double disagreementShare) {}
