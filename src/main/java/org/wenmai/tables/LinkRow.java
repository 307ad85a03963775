package org.wenmai.tables;

/** Links, which are taken out of the text. sentence_id is empty where the anchor stands in no sentence. */
@Table(
        name = "links",
        key = {"doc_id", "number"},
        en = "A link of a document",
        zh = "文档中的链接",
        references = {"doc_id -> documents.doc_id"})
public record LinkRow(
        @Column(en = "Document", zh = "文档编号") String docId,

        @Column(en = "Number in the document, from 0", zh = "序号")
        long number,

        @Column(en = "Sentence of the anchor", zh = "所在句", nullable = true)
        String sentenceId,

        @Column(en = "Address", zh = "链接") String url,

        @Column(en = "Anchor text", zh = "锚文本", nullable = true)
        String anchor) {}
