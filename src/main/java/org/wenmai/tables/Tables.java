package org.wenmai.tables;

import java.util.List;

/** All published tables, in the order in which they come into being. */
public final class Tables {
    private static final List<Class<? extends Record>> ALL = List.of(
            DocumentRow.class,
            DocumentFieldRow.class,
            TextRow.class,
            SentenceRow.class,
            LinkRow.class,
            RejectRow.class,
            ReprintRow.class,
            BoilerplateRow.class,
            TokenRow.class,
            SegmentationHealthRow.class,
            LexiconAuditRow.class,
            ProposedTermRow.class,
            SourceRow.class,
            TermRow.class,
            DocumentTermRow.class,
            KeynessRow.class,
            DocumentMeasureRow.class,
            CollocationRow.class,
            PeriodRow.class,
            TrendRow.class,
            CooccurrenceEdgeRow.class,
            CooccurrenceNodeRow.class,
            SentimentRegisterRow.class,
            SentimentSentenceRow.class,
            SentimentDocumentRow.class,
            SentimentSourceRow.class,
            SentimentVoiceRow.class,
            SentimentPeriodRow.class,
            SentimentMentionRow.class,
            SentimentTargetRow.class,
            QuotationRow.class,
            QuotationTargetRow.class,
            EvidenceRow.class);

    private Tables() {}

    /** Every table record. */
    public static List<Class<? extends Record>> all() {
        return ALL;
    }

    /** The description of a table record. */
    public static Table of(Class<? extends Record> table) {
        Table description = table.getAnnotation(Table.class);
        if (description == null) {
            throw new IllegalArgumentException(table.getName() + " is not marked with @Table");
        }
        return description;
    }

    /** The record of the table with this name. */
    public static Class<? extends Record> named(String name) {
        return ALL.stream()
                .filter(table -> of(table).name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no table is named '%s'; the tables are %s"
                        .formatted(name, ALL.stream().map(t -> of(t).name()).toList())));
    }
}
