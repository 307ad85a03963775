package org.wenmai.tables;

/** What a quotation says of somebody; polarity is the mean over its sentences that name the target. */
@Table(
        name = "quotation_targets",
        key = {"quotation_id", "target"},
        en = "What a quotation says of somebody or something",
        zh = "引语对谁持何态度",
        references = {"quotation_id -> quotations.quotation_id"})
public record QuotationTargetRow(
        @Column(en = "Quotation", zh = "引语编号") String quotationId,
        @Column(en = "Target", zh = "对象") String target,

        @Column(en = "Label", zh = "标签", unit = "positive, neutral, negative")
        String label,

        @Column(en = "Polarity", zh = "极性", unit = "[-1, 1]")
        double polarity) {}
