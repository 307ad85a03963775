package org.wenmai.tables;

/** Sentences; sentence_id is doc_id, a colon and the number. */
@Table(
        name = "sentences",
        key = {"sentence_id"},
        en = "One sentence, as the statistics see it",
        zh = "统计所见的一句",
        references = {"doc_id -> documents.doc_id"},
        csv = false)
public record SentenceRow(
        @Column(en = "Sentence", zh = "句编号") String sentenceId,
        @Column(en = "Document", zh = "文档编号") String docId,
        @Column(en = "Source (publisher)", zh = "来源") String source,

        @Column(en = "Number in the document, from 0", zh = "句序")
        long number,

        @Column(en = "Paragraph, from 0", zh = "段序") long paragraph,

        @Column(en = "Kind", zh = "类别", unit = "title, heading, list, quotation, body")
        String kind,

        @Column(en = "Begin in the text", zh = "起点", unit = "code points")
        long begin,

        @Column(en = "End in the text, excluded", zh = "终点", unit = "code points")
        long end,

        @Column(en = "Text", zh = "句子") String text) {}
