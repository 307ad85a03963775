package org.wenmai.tables;

/** Terms with at least one published edge. Rank by strength, then term. */
@Table(
        name = "cooccurrence_nodes",
        key = {"source", "window", "term"},
        en = "A term of the network",
        zh = "网络中的词项")
public record CooccurrenceNodeRow(
        @Column(en = "Source (publisher)", zh = "来源") String source,

        @Column(en = "Window", zh = "窗口", unit = "sentence, paragraph, document, tokens:K")
        String window,

        @Column(en = "Term", zh = "词项") String term,

        @Column(en = "Its commonest part of speech", zh = "词性", nullable = true)
        String pos,

        @Column(en = "Type", zh = "类型", nullable = true) String type,
        @Column(en = "Windows that hold it", zh = "窗口数") long frequency,
        @Column(en = "Published edges", zh = "度") long degree,

        @Column(en = "Sum of joint frequencies over published edges", zh = "强度")
        long strength,

        @Column(en = "PageRank", zh = "PageRank", nullable = true)
        Double pagerank,

        @Column(en = "Betweenness", zh = "介数", unit = "[0, 1]", nullable = true)
        Double betweenness,

        @Column(en = "k-core", zh = "k 核", nullable = true) Long kCore,

        @Column(en = "Community", zh = "社区", nullable = true)
        Long community,

        @Column(en = "Coordinate", zh = "横坐标", nullable = true)
        Double x,

        @Column(en = "Coordinate", zh = "纵坐标", nullable = true)
        Double y,

        @Column(en = "Rank by strength", zh = "名次") long rank) {}
