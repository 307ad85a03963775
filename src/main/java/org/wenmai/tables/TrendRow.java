package org.wenmai.tables;

import java.time.LocalDate;

/** How the use of a term changes over time; a row where the term occurs, its denominators stand in {@code periods}. */
@Table(
        name = "trends",
        key = {"source", "term", "granularity", "period"},
        en = "How much a source used a term in a period; * is the whole corpus",
        zh = "各时段用词，* 为全部")
public record TrendRow(
        @Column(en = "Source (publisher)", zh = "来源") String source,
        @Column(en = "Term", zh = "词项") String term,

        @Column(en = "Granularity", zh = "时间粒度", unit = "day, week, month, year")
        String granularity,

        @Column(en = "First day of the period", zh = "时段首日") LocalDate period,
        @Column(en = "Occurrences", zh = "词频") long termFrequency,

        @Column(en = "Documents that contain it", zh = "文档频率")
        long documentFrequency,

        @Column(en = "Documents, reprints left out", zh = "文档频率（去转载）")
        long documentFrequencyUnique,

        @Column(en = "Rate", zh = "每百万词频率", unit = "per million tokens")
        double termFrequencyPmt,

        @Column(en = "Share of the period’s documents", zh = "文档占比", unit = "[0, 1]")
        double documentShare,

        @Column(
                en = "Weight of the burst the period belongs to, 0 outside of bursts",
                zh = "突发强度",
                unit = "nats",
                nullable = true)
        Double burst) {}
