package org.wenmai.tables;

import java.time.LocalDate;

/** Sentences behind the strongest figures. {@code key_2} is empty where the table has one key beside the source. */
@Table(
        name = "evidence",
        key = {"table", "source", "key", "key_2", "rank"},
        en = "A sentence behind a published figure",
        zh = "图表数字背后的原句",
        references = {"sentence_id -> sentences.sentence_id", "doc_id -> documents.doc_id"})
public record EvidenceRow(
        @Column(en = "Table of the figure", zh = "数据表") String table,

        @Column(en = "Source of the figure, * for the whole corpus", zh = "来源")
        String source,

        @Column(en = "Term, first term or target", zh = "键") String key,

        @Column(en = "Second term, period or holder", zh = "键二")
        String key_2,

        @Column(en = "Rank of the sentence, from 1", zh = "名次")
        long rank,

        @Column(en = "Sentence", zh = "句编号") String sentenceId,
        @Column(en = "Document", zh = "文档编号") String docId,

        @Column(en = "Date of publication as printed", zh = "发布日期", nullable = true)
        LocalDate publishedOn,

        @Column(en = "Title", zh = "标题", nullable = true) String title,
        @Column(en = "Address", zh = "链接", nullable = true) String url,

        @Column(en = "Sentence, or the part around the term", zh = "原句", unit = "at most 200 code points")
        String text) {}
