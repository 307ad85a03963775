package org.wenmai.tables;

/** Frequencies of terms per source and for the whole corpus. Rank by term_frequency, then term. */
@Table(
        name = "terms",
        key = {"source", "term"},
        en = "How much a source uses a term; * is the whole corpus",
        zh = "各来源用词，* 为全部")
public record TermRow(
        @Column(en = "Source (publisher)", zh = "来源") String source,
        @Column(en = "Term", zh = "词项") String term,

        @Column(en = "Its commonest part of speech", zh = "词性", nullable = true)
        String pos,

        @Column(en = "Type", zh = "类型", nullable = true) String type,
        @Column(en = "Occurrences", zh = "词频") long termFrequency,

        @Column(en = "Documents that contain it", zh = "文档频率")
        long documentFrequency,

        @Column(en = "Occurrences, reprints left out", zh = "词频（去转载）")
        long termFrequencyUnique,

        @Column(en = "Documents, reprints left out", zh = "文档频率（去转载）")
        long documentFrequencyUnique,

        @Column(en = "Rate", zh = "每百万词频率", unit = "per million tokens")
        double termFrequencyPmt,

        @Column(en = "Gries’ DP over documents", zh = "离散度 DP", unit = "[0, 1], 0 even", nullable = true)
        Double dispersion,

        @Column(en = "Juilland’s D", zh = "朱兰 D", unit = "[0, 1], 1 even", nullable = true)
        Double juillandD,

        @Column(en = "Class-based tf-idf against the other sources", zh = "来源间 tf-idf", nullable = true)
        Double tfIdf,

        @Column(en = "Rank by occurrences", zh = "名次") long rank) {}
