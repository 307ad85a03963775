package org.wenmai.tables;

/** The text all offsets of sentences point into. */
@Table(
        name = "texts",
        key = {"doc_id"},
        en = "The normalised text of a document",
        zh = "文档的规范化正文",
        references = {"doc_id -> documents.doc_id"},
        csv = false)
public record TextRow(
        @Column(en = "Document", zh = "文档编号") String docId,
        @Column(en = "Source (publisher)", zh = "来源") String source,
        @Column(en = "Normalised text", zh = "正文") String text) {}
