package org.wenmai.tables;

import java.time.Instant;

/** Documents that print one text, in families of two and more; similarity and containment are those to the head, 1 for the head itself. */
@Table(
        name = "reprints",
        key = {"family", "doc_id"},
        en = "A document of a family that prints one text",
        zh = "转载家族中的一篇文档",
        references = {"family -> documents.doc_id", "doc_id -> documents.doc_id"})
public record ReprintRow(
        @Column(en = "Reprint family (its head)", zh = "转载家族")
        String family,

        @Column(en = "Document", zh = "文档编号") String docId,
        @Column(en = "Source (publisher)", zh = "来源") String source,

        @Column(en = "Time of publication (UTC)", zh = "发布时间", nullable = true)
        Instant publishedAt,

        @Column(en = "Head of its family", zh = "家族首篇") boolean head,

        @Column(en = "Similarity to the head (Jaccard)", zh = "与首篇的相似度", unit = "[0, 1]")
        double similarity,

        @Column(en = "Containment with the head", zh = "与首篇的包含度", unit = "[0, 1]")
        double containment) {}
