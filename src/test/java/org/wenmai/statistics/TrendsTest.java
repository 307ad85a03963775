package org.wenmai.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.wenmai.testkit.TableText.row;
import static org.wenmai.testkit.TableText.sorted;
import static org.wenmai.testkit.TableText.table;

import java.time.LocalDate;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wenmai.testkit.SparkExtension;

@ExtendWith(SparkExtension.class)
class TrendsTest {
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 3);
    private static final LocalDate LAST = LocalDate.of(2024, 1, 28);

    private static Dataset<Row> documents(SparkSession spark) {
        return table(
                spark,
                "doc_id string, source string, published_on date, tokens bigint, reprint_family string, family_head boolean",
                row("d1", "甲", FIRST, 100L, "d1", true),
                row("d2", "甲", LocalDate.of(2024, 1, 8), 50L, "d2", true),
                row("d3", "乙", LocalDate.of(2024, 1, 10), 50L, "d2", false),
                row("d4", "乙", LAST, 10L, "d4", true),
                row("d5", "乙", null, 70L, "d5", true));
    }

    private static Dataset<Row> periods(SparkSession spark, Granularity granularity) {
        return Trends.periods(documents(spark), granularity, FIRST, LAST);
    }

    @Test
    void theCorpusHasEveryWeekAndASourceThoseItPublishedIn(SparkSession spark) {
        assertEquals(
                """
                * | week | 2024-01-01 | 1 | 1 | 100 | false
                * | week | 2024-01-08 | 2 | 1 | 100 | true
                * | week | 2024-01-15 | 0 | 0 | 0 | true
                * | week | 2024-01-22 | 1 | 1 | 10 | true
                乙 | week | 2024-01-08 | 1 | 1 | 50 | true
                乙 | week | 2024-01-22 | 1 | 1 | 10 | true
                甲 | week | 2024-01-01 | 1 | 1 | 100 | false
                甲 | week | 2024-01-08 | 1 | 1 | 50 | true""",
                sorted(
                        periods(spark, Granularity.WEEK),
                        "source",
                        "granularity",
                        "period",
                        "documents",
                        "families",
                        "tokens",
                        "complete"));
        assertEquals(26 + 4, periods(spark, Granularity.DAY).count());
        assertEquals(
                "* | 2024-01-01 | 4 | false",
                sorted(
                        periods(spark, Granularity.MONTH).filter("source = '*'"),
                        "source",
                        "period",
                        "documents",
                        "complete"));
        assertEquals(
                "2024-01-01 | false",
                sorted(periods(spark, Granularity.YEAR).filter("source = '甲'"), "period", "complete"));
    }

    @Test
    void aCorpusWithoutDatesHasNoPeriods(SparkSession spark) {
        assertEquals(
                0,
                Trends.periods(documents(spark).filter("doc_id = 'd5'"), Granularity.DAY, null, null)
                        .count());
    }

    @Test
    void countsRatesAndSharesAreOfThePeriodAndUndatedDocumentsInNone(SparkSession spark) {
        Dataset<Row> documentTerms = table(
                spark,
                "doc_id string, source string, term string, term_frequency bigint",
                row("d1", "甲", "词", 2L),
                row("d2", "甲", "词", 1L),
                row("d3", "乙", "词", 1L),
                row("d5", "乙", "词", 9L),
                row("d4", "乙", "少", 1L));
        TermSums sums = TermSums.of(SequenceFixture.ofCounts(documentTerms, documents(spark)), Granularity.WEEK);
        var calendar = JavaSparkContext.fromSparkContext(spark.sparkContext())
                .broadcast(PeriodCalendar.of(periods(spark, Granularity.WEEK)));
        assertEquals("""
                * | 词 | week | 2024-01-01 | 2 | 1 | 1 | 20000.0000 | 1.0000 | 0.0000
                * | 词 | week | 2024-01-08 | 2 | 2 | 1 | 20000.0000 | 1.0000 | 0.0000
                甲 | 词 | week | 2024-01-01 | 2 | 1 | 1 | 20000.0000 | 1.0000 |\s
                甲 | 词 | week | 2024-01-08 | 1 | 1 | 1 | 20000.0000 | 1.0000 |\s""", sorted(Trends.of(sums, Granularity.WEEK, 3, calendar).dataset()));
    }

    @Test
    void theSpreadLeavesStrayDatesOut() {
        TreeMap<LocalDate, Long> days = new TreeMap<>();
        assertEquals(Granularity.DAY, Granularity.ofSpread(days));
        days.put(LocalDate.of(1970, 1, 1), 5L);
        days.put(LocalDate.of(2024, 1, 1), 50L);
        days.put(LocalDate.of(2024, 4, 1), 50L);
        assertEquals(Granularity.DAY, Granularity.ofSpread(days));
        days.put(LocalDate.of(2024, 4, 2), 50L);
        assertEquals(Granularity.WEEK, Granularity.ofSpread(days));
        days.put(LocalDate.of(2026, 1, 2), 50L);
        assertEquals(Granularity.MONTH, Granularity.ofSpread(days));
        days.put(LocalDate.of(2034, 1, 2), 50L);
        assertEquals(Granularity.YEAR, Granularity.ofSpread(days));
    }

    @Test
    void weeksBeginOnMonday() {
        assertEquals(LocalDate.of(2024, 1, 1), Granularity.WEEK.begin(LocalDate.of(2024, 1, 7)));
        assertEquals(LocalDate.of(2024, 1, 8), Granularity.WEEK.begin(LocalDate.of(2024, 1, 8)));
        assertEquals(LocalDate.of(2024, 2, 1), Granularity.MONTH.begin(LocalDate.of(2024, 2, 29)));
        assertEquals(LocalDate.of(2024, 1, 1), Granularity.YEAR.begin(LocalDate.of(2024, 12, 31)));
    }
}
