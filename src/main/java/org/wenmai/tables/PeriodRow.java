package org.wenmai.tables;

import java.time.LocalDate;

/** The denominators of {@code trends}. Of {@code *} every period from the first to the last, of a source those it has documents in. */
@Table(
        name = "periods",
        key = {"source", "granularity", "period"},
        en = "What was published in a period; * is the whole corpus",
        zh = "各时段的文档数与词数，* 为全部")
public record PeriodRow(
        @Column(en = "Source (publisher)", zh = "来源") String source,

        @Column(en = "Granularity", zh = "时间粒度", unit = "day, week, month, year")
        String granularity,

        @Column(en = "First day of the period", zh = "时段首日") LocalDate period,
        @Column(en = "Documents", zh = "文档数") long documents,

        @Column(en = "Reprint families", zh = "家族数") long families,

        @Column(en = "Tokens", zh = "词次数") long tokens,

        @Column(en = "Whether the corpus covers the whole period", zh = "时段是否完整")
        boolean complete) {}
