package org.wenmai.dashboard;

/**
 * How much of each table stands on the page. Few sources get long lists, many get short ones, so that the page stays fluid.
 *
 * @param documents documents listed
 * @param textBytes bytes of texts in full, in UTF-8
 * @param csvRows rows that a CSV file holds at most; of a longer table the page names the Parquet folder
 * @param sources sources besides the whole corpus
 * @param periods periods of the whole corpus
 */
public record PageLimits(int documents, long textBytes, long csvRows, int sources, int periods) {
    /** Sources that have lists of their own; a list of sources itself may be longer. */
    static final int MOST_SOURCES = 300;

    static final int QUOTATIONS = 2_000;
    static final int SPEAKERS = 2_000;
    static final int BURSTS = 100;

    /** Sentences behind what one holder says of one target. */
    static final int MENTIONS = 12;

    static final int REJECTS = 500;
    static final int BOILERPLATE = 200;
    static final int UNSURE_DOCUMENTS = 100;
    static final int TITLE = 300;

    private static final int TERM_ROWS = 20_000;
    private static final int OWN_TERM_ROWS = 6_000;
    private static final int KEYNESS_ROWS = 4_000;
    private static final int PHRASE_ROWS = 2_000;
    private static final int NODE_ROWS = 3_000;
    private static final int TARGET_ROWS = 3_000;
    private static final int SPEAKER_ROWS = 6_000;
    private static final int PERIOD_ROWS = 40_000;
    private static final int TREND_ROWS = 30_000;

    /** The limits that a user sets; the others follow from the corpus. */
    public PageLimits(int documents, long textBytes, long csvRows) {
        this(documents, textBytes, csvRows, 0, 0);
    }

    /** The limits for a corpus of this shape. */
    PageLimits of(int sourcesFound, int periodsFound) {
        return new PageLimits(documents, textBytes, csvRows, Math.min(MOST_SOURCES, sourcesFound), periodsFound);
    }

    private int scopes() {
        return sources + 1;
    }

    /** Strongest terms of the corpus that have rows in every source. */
    int sharedTerms() {
        return within(TERM_ROWS / scopes(), 50, 1_000);
    }

    /** Strongest terms of each source. */
    int ownTerms() {
        return within(OWN_TERM_ROWS / scopes(), 20, 300);
    }

    /** Whether the strongest terms of one source have rows in all others, so that any two can be set against each other. */
    boolean sharesOwnTerms() {
        return sources <= 20;
    }

    /** Strongest contrasts of each source. */
    int keyTerms() {
        return within(KEYNESS_ROWS / scopes(), 15, 200);
    }

    /** Strongest phrases of each source. */
    int phrases() {
        return within(PHRASE_ROWS / scopes(), 5, 100);
    }

    /** Nodes of the corpus' network. */
    int nodes() {
        return 300;
    }

    /** Nodes of the network of one source. */
    int ownNodes() {
        return within(NODE_ROWS / scopes(), 30, 150);
    }

    /** Strongest edges for a number of nodes. */
    int edges(int ofNodes) {
        return ofNodes * 4;
    }

    /** Targets of each source that have most sentences. */
    int targets() {
        return within(TARGET_ROWS / scopes(), 10, 100);
    }

    /** Speakers of each source that are quoted most. */
    int ownSpeakers() {
        return within(SPEAKER_ROWS / scopes(), 20, 500);
    }

    /** Scopes, the whole corpus first, whose periods are listed. */
    int scopesWithPeriods() {
        return within(PERIOD_ROWS / Math.max(1, periods), 1, scopes());
    }

    /** Terms of the corpus whose course is drawn. */
    int trendTerms() {
        return within(TREND_ROWS / Math.max(1, periods), 30, 600);
    }

    /** Terms whose course is drawn for each source too. */
    int sharedTrendTerms() {
        return within(TREND_ROWS / Math.max(1, periods * scopes()), 10, 300);
    }

    private static int within(int value, int least, int most) {
        return Math.max(least, Math.min(most, value));
    }
}
