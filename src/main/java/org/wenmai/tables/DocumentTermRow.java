package org.wenmai.tables;

/** The document-term matrix in long form. Rank by tf_idf, then term. */
@Table(
        name = "document_terms",
        key = {"doc_id", "term"},
        en = "How much a document uses a term",
        zh = "各文档用词",
        references = {"doc_id -> documents.doc_id"})
public record DocumentTermRow(
        @Column(en = "Document", zh = "文档编号") String docId,
        @Column(en = "Term", zh = "词项") String term,
        @Column(en = "Source (publisher)", zh = "来源") String source,

        @Column(en = "Occurrences in the document", zh = "词频")
        long termFrequency,

        @Column(en = "Documents of the corpus that contain it", zh = "文档频率")
        long documentFrequency,

        @Column(en = "Inverse document frequency", zh = "逆文档频率")
        double idf,

        @Column(en = "tf-idf by the scheme of run.json", zh = "tf-idf")
        double tfIdf,

        @Column(en = "Rank by tf-idf in the document", zh = "名次")
        long rank) {}
