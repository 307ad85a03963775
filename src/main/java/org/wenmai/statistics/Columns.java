package org.wenmai.statistics;

/** Names of columns that statistics share. */
final class Columns {
    static final String DOC_ID = "doc_id";
    static final String SOURCE = "source";
    static final String SENTENCE_ID = "sentence_id";
    static final String TERM = "term";
    static final String TERM_FREQUENCY = "term_frequency";
    static final String DOCUMENT_FREQUENCY = "document_frequency";
    static final String FAMILY_HEAD = "family_head";
    static final String RANK = "rank";

    /** The source that stands for the whole corpus. */
    static final String ALL_SOURCES = "*";

    private Columns() {}
}
