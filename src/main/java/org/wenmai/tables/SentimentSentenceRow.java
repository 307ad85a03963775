package org.wenmai.tables;

/** One row a sentence. evidence lists expression, begin, end (code points of the sentence), weight and rule. */
@Table(
        name = "sentiment_sentences",
        key = {"sentence_id"},
        en = "How a sentence feels, and the words that say so",
        zh = "句子情感及依据",
        references = {"sentence_id -> sentences.sentence_id", "doc_id -> documents.doc_id"})
public record SentimentSentenceRow(
        @Column(en = "Sentence", zh = "句编号") String sentenceId,
        @Column(en = "Document", zh = "文档编号") String docId,
        @Column(en = "Source (publisher)", zh = "来源") String source,

        @Column(en = "Label", zh = "标签", unit = "positive, neutral, negative")
        String label,

        @Column(en = "Polarity", zh = "极性", unit = "[-1, 1]")
        double polarity,

        @Column(en = "Calibrated confidence", zh = "置信度", unit = "[0, 1]", nullable = true)
        Double confidence,

        @Column(en = "Voice", zh = "声音", unit = "author, quoted", nullable = true)
        String voice,

        @Column(en = "Speaker", zh = "说话人", nullable = true) String speaker,

        @Column(en = "Expressions that decided, as JSON", zh = "依据")
        String evidence) {}
