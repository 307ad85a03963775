package org.wenmai.tables;

/** Words; punctuation and white space are none. */
@Table(
        name = "tokens",
        key = {"sentence_id", "position"},
        en = "One word at its place",
        zh = "一个词次",
        references = {"sentence_id -> sentences.sentence_id", "doc_id -> documents.doc_id"},
        csv = false)
public record TokenRow(
        @Column(en = "Sentence", zh = "句编号") String sentenceId,

        @Column(en = "Position in the sentence, from 0", zh = "词序")
        long position,

        @Column(en = "Document", zh = "文档编号") String docId,
        @Column(en = "Source (publisher)", zh = "来源") String source,
        @Column(en = "Word as written", zh = "原词") String token,

        @Column(en = "Normalised form, empty where filtered", zh = "词项", nullable = true)
        String term,

        @Column(en = "Part of speech (HanLP)", zh = "词性", nullable = true)
        String pos,

        @Column(en = "Type of the lexicon entry or recogniser", zh = "类型", nullable = true)
        String type,

        @Column(en = "Begin in the sentence", zh = "起点", unit = "code points")
        long begin,

        @Column(en = "End in the sentence, excluded", zh = "终点", unit = "code points")
        long end) {}
