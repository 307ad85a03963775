package org.wenmai.tables;

/** The sentences behind {@code sentiment_targets}. Speech of nobody named is left out here and stands in {@code quotation_targets}. */
@Table(
        name = "sentiment_mentions",
        key = {"sentence_id", "target", "holder"},
        en = "What a sentence says of somebody or something, and whose view that is",
        zh = "句中对谁持何态度及其持有者",
        references = {"sentence_id -> sentences.sentence_id", "doc_id -> documents.doc_id"})
public record SentimentMentionRow(
        @Column(en = "Sentence", zh = "句编号") String sentenceId,
        @Column(en = "Target", zh = "对象") String target,

        @Column(en = "Whose view it is: the speaker, or the source", zh = "持有者")
        String holder,

        @Column(en = "Document", zh = "文档编号") String docId,
        @Column(en = "Source (publisher)", zh = "来源") String source,

        @Column(en = "Type of the target", zh = "类型", nullable = true)
        String type,

        @Column(en = "Label", zh = "标签", unit = "positive, neutral, negative")
        String label,

        @Column(en = "Polarity", zh = "极性", unit = "[-1, 1]")
        double polarity,

        @Column(en = "What decided", zh = "规则") String rule) {}
