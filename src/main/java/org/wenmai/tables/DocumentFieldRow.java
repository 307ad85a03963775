package org.wenmai.tables;

/** Fields of front matter and records that have no column in documents. */
@Table(
        name = "document_fields",
        key = {"doc_id", "field"},
        en = "A field of a document that no column of documents holds",
        zh = "文档的其他字段",
        references = {"doc_id -> documents.doc_id"})
public record DocumentFieldRow(
        @Column(en = "Document", zh = "文档编号") String docId,
        @Column(en = "Field", zh = "字段") String field,

        @Column(en = "Value as written, lists as JSON", zh = "值", nullable = true)
        String value) {}
