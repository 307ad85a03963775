package org.wenmai.tables;

/** What somebody is reported to say. Offsets leave the quotation marks out. quotation_id is the sentence it begins in, a colon and q1, q2 …. */
@Table(
        name = "quotations",
        key = {"quotation_id"},
        en = "Who is reported to say what",
        zh = "引语：谁说了什么",
        references = {
            "sentence_id -> sentences.sentence_id",
            "end_sentence_id -> sentences.sentence_id",
            "doc_id -> documents.doc_id"
        })
public record QuotationRow(
        @Column(en = "Quotation", zh = "引语编号") String quotationId,
        @Column(en = "Sentence it begins in", zh = "起始句编号") String sentenceId,

        @Column(en = "Begin in that sentence", zh = "起点", unit = "code points")
        long begin,

        @Column(en = "Sentence it ends in", zh = "结束句编号") String endSentenceId,

        @Column(en = "End in that sentence, excluded", zh = "终点", unit = "code points")
        long end,

        @Column(en = "Document", zh = "文档编号") String docId,
        @Column(en = "Source (publisher)", zh = "来源") String source,

        @Column(en = "Speaker, empty where nobody is named", zh = "说话人", nullable = true)
        String speaker,

        @Column(en = "Medium that passes it on", zh = "转述媒体", nullable = true)
        String via,

        @Column(en = "Words that report it", zh = "引导词", nullable = true)
        String cue,

        @Column(en = "Kind", zh = "类别", unit = "direct, indirect, headline")
        String kind,

        @Column(en = "What is said", zh = "内容") String text,

        @Column(en = "Given as a guess or a question", zh = "是否为推测")
        boolean hedged,

        @Column(en = "Denied by the speaker", zh = "是否为否认") boolean denied,

        @Column(en = "Confidence by form", zh = "置信度", unit = "[0, 1]")
        double confidence) {}
