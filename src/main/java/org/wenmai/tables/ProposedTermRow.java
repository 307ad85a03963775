package org.wenmai.tables;

/** Words that the corpus uses and neither the lexicon nor HanLP's dictionary lists. */
@Table(
        name = "proposed_terms",
        key = {"term"},
        en = "A new word proposed for the term lexicon",
        zh = "建议加入词典的新词",
        references = {"example_sentence_id -> sentences.sentence_id"})
public record ProposedTermRow(
        @Column(en = "Term in its commonest spelling", zh = "词项")
        String term,

        @Column(en = "Occurrences, those inside longer words too", zh = "词频")
        long termFrequency,

        @Column(en = "Documents", zh = "文档频率") long documentFrequency,

        @Column(en = "Pointwise mutual information at the weakest cut", zh = "凝固度", unit = "bits")
        double cohesion,

        @Column(en = "Branching entropy to the left", zh = "左熵", unit = "bits")
        double leftEntropy,

        @Column(en = "Branching entropy to the right", zh = "右熵", unit = "bits")
        double rightEntropy,

        @Column(
                en = "Score: cohesion, times the smaller entropy, times the binary logarithm of the occurrences",
                zh = "得分",
                unit = "bits^3")
        double score,

        @Column(en = "Example sentence", zh = "例句编号") String exampleSentenceId) {}
