package org.wenmai.tables;

/** Label by the sign of polarity; both empty below sentiment.min_sentences. */
@Table(
        name = "sentiment_documents",
        key = {"doc_id"},
        en = "How a document feels",
        zh = "文档情感",
        references = {"doc_id -> documents.doc_id"})
public record SentimentDocumentRow(
        @Column(en = "Document", zh = "文档编号") String docId,
        @Column(en = "Source (publisher)", zh = "来源") String source,

        @Column(en = "Label", zh = "标签", unit = "positive, neutral, negative", nullable = true)
        String label,

        @Column(en = "Balance of its sentences", zh = "极性", unit = "[-1, 1]", nullable = true)
        Double polarity,

        @Column(en = "Sentences", zh = "句数") long sentences,
        @Column(en = "Positive sentences", zh = "正面句数") long positive,
        @Column(en = "Neutral sentences", zh = "中性句数") long neutral,
        @Column(en = "Negative sentences", zh = "负面句数") long negative) {}
