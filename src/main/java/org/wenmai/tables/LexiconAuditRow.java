package org.wenmai.tables;

/**
 * Every entry of the lexicons, those never found included. A hit of a term, a stop term or a listed word is a token of that form, however it
 * is written; what stands inside a longer token is none. Of the sentiment lexicon there are the expressions that may count, and a hit is
 * where one did.
 */
@Table(
        name = "lexicon_audit",
        key = {"lexicon", "entry"},
        en = "How often a lexicon entry was found",
        zh = "词典条目命中")
public record LexiconAuditRow(
        @Column(en = "Lexicon", zh = "词典", unit = "terms, stop_terms, words, sentiment, sentiment_rules")
        String lexicon,

        @Column(en = "Entry or alias as listed", zh = "条目") String entry,

        @Column(en = "Term it counts for", zh = "词项", nullable = true)
        String term,

        @Column(en = "Type", zh = "类型", nullable = true) String type,
        @Column(en = "Occurrences", zh = "命中数") long hits,

        @Column(en = "Occurrences under negation", zh = "被否定数", nullable = true)
        Long negated,

        @Column(en = "Documents", zh = "文档数") long documents,
        @Column(en = "Sources", zh = "来源数") long sources) {}
