package org.wenmai.dashboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PagePicturesTest {
    private static final List<String> BOTH = List.of("zh", "en");
    private static final List<String> TERMS = List.of("source", "term", "term_frequency", "document_frequency");
    private static final List<String> TRENDS = List.of("source", "term", "period", "term_frequency_pmt");
    private static final List<String> NODES = List.of("source", "term", "strength", "community", "x", "y", "rank");
    private static final List<String> KEYNESS =
            List.of("source", "term", "log_ratio", "log_ratio_low", "log_ratio_high", "reference_frequency", "rank");

    private static PageTable table(String name, List<String> columns, Object[]... rows) {
        return new PageTable(name, columns, rows.length, new ArrayList<>(List.of(rows)));
    }

    private static Map<String, PageTable> tables(PageTable... tables) {
        Map<String, PageTable> byName = new HashMap<>();
        for (PageTable table : tables) {
            byName.put(table.name(), table);
        }
        return byName;
    }

    private static PageTable sources(Object[]... rows) {
        return table("sources", List.of("source", "documents"), rows);
    }

    private static PageTable documents(int count) {
        return table(
                "documents",
                List.of("doc_id"),
                java.util.Collections.nCopies(count, new Object[] {"d"}).toArray(Object[][]::new));
    }

    @Test
    void aRunOfNothingSaysInEachPictureWhatIsMissing() {
        Map<String, String> files = PagePictures.of(tables(), BOTH);
        assertEquals(12, files.size());
        files.forEach((name, svg) ->
                assertTrue(svg.contains(name.contains(".zh.") ? "没有保留任何文档" : "No document was kept"), name));
        assertTrue(
                files.containsKey("terms.zh.svg") && files.containsKey("trends.en.svg"),
                files.keySet().toString());
        assertTrue(PagePictures.of(tables(), List.of()).isEmpty());
    }

    @Test
    void eachPictureNamesTheReasonThatItHas() {
        Map<String, String> files = PagePictures.of(
                tables(documents(2), sources(new Object[] {"*", 2L}, new Object[] {"河报", 2L})), List.of("en"));
        assertTrue(files.get("terms.en.svg").contains("all words are stop words"));
        assertTrue(files.get("contrast.en.svg").contains("needs two sources"));
        assertTrue(files.get("network.en.svg").contains("network.min_joint"));
        assertTrue(files.get("sentiment.en.svg").contains("no sentiment"));
        assertTrue(files.get("trends.en.svg").contains("No document here has a date"));
        PageTable nodes = table("cooccurrence_nodes", NODES, new Object[] {"*", "工厂", 3L, 1L, null, null, 1L});
        assertTrue(PagePictures.of(tables(documents(1), nodes), List.of("en"))
                .get("network.en.svg")
                .contains("network.layout_rounds"));
    }

    /** The highest rate of a term that is in one of ten million words. */
    @Test
    void aSmallPeakKeepsADigit() {
        PageTable terms = table("terms", TERMS, new Object[] {"*", "稀有", 3L, 3L});
        PageTable periods = table(
                "periods",
                List.of("source", "granularity", "period", "documents"),
                new Object[] {"*", "year", LocalDate.of(2023, 1, 1), 3L},
                new Object[] {"*", "year", LocalDate.of(2024, 1, 1), 4L});
        PageTable trends = table("trends", TRENDS, new Object[] {"*", "稀有", LocalDate.of(2023, 1, 1), 0.34});
        String svg = PagePictures.of(tables(documents(7), terms, periods, trends), List.of("en"))
                .get("trends.en.svg");
        assertTrue(svg.contains("<title>稀有: peak 0.3 (2023)</title>"), svg);
        assertTrue(!svg.contains("-01-01"), "a year is no day");
        assertTrue(svg.contains("The 1 most frequent"), svg);
    }

    @Test
    void theNetworkHasTheStrongestPairsByRank() {
        List<Object[]> nodes = new ArrayList<>();
        List<Object[]> edges = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            nodes.add(new Object[] {"*", "词" + i, 9L, 1L, (double) i, (double) (i * i % 7), (long) i + 1});
            for (int k = 0; k < i; k++) {
                // The stronger by rank, the less often together.
                edges.add(new Object[] {"*", "词" + k, "词" + i, edges.size() + 1L, edges.size() + 1L});
            }
        }
        String svg = PagePictures.of(
                        tables(
                                documents(2),
                                table("cooccurrence_nodes", NODES, nodes.toArray(Object[][]::new)),
                                table(
                                        "cooccurrence_edges",
                                        List.of("source", "term_a", "term_b", "joint_frequency", "rank"),
                                        edges.toArray(Object[][]::new))),
                        List.of("en"))
                .get("network.en.svg");
        // 600 edges of best rank lie among the first 36 terms.
        assertTrue(svg.contains("The 36 strongest terms and the 600 strongest pairs"), svg.substring(0, 900));
        assertTrue(svg.contains("36 terms: 词0 · 词1 · 词10 · 词11"), "the legend counts the terms");
    }

    @Test
    void captionsSayHowManyRowsTheyHoldAtMost() {
        Map<String, String> files = PagePictures.of(
                tables(
                        documents(2),
                        sources(new Object[] {"*", 2L}, new Object[] {"河报", 1L}, new Object[] {"山报", 1L}),
                        table("terms", TERMS, new Object[] {"河报", "工厂", 2L, 1L}),
                        table("keyness", KEYNESS, new Object[] {"河报", "工厂", 2.0, null, null, 9L, 1L})),
                List.of("en"));
        assertTrue(files.get("sources.en.svg").contains("each with up to 10 of its most frequent terms"));
        assertTrue(files.get("contrast.en.svg").contains("each with up to 8 terms"));
        assertTrue(files.get("contrast.en.svg").replaceAll("<[^>]*>\\s*", " ").contains("at least five documents"));
        assertTrue(files.get("contrast.en.svg").contains("on either side"));
    }

    @Test
    void showsTheFiguresOfTheTables() {
        PageTable terms = table(
                "terms", TERMS, new Object[] {"*", "工厂", 1234L, 56L}, new Object[] {"*", "<b>&", 7L, 3L}, new Object[] {
                    "河报", "工厂", 99L, 8L
                });
        PageTable keyness = table(
                "keyness",
                KEYNESS,
                new Object[] {"河报", "工厂", 2.0, 0.5, 3.5, 9L, 1L},
                new Object[] {"河报", "独家", 5.0, null, null, 0L, 2L},
                new Object[] {"河报", "少用", -2.0, null, null, 40L, 3L});
        PageTable moods = table(
                "sentiment_sources",
                List.of("source", "sentences", "polarity", "polarity_low", "polarity_high"),
                new Object[] {"*", 40L, 0.125, -0.25, 0.5},
                new Object[] {"河报", 30L, -0.5, -0.75, -0.25},
                new Object[] {"山报", 3L, null, null, null});
        PageTable periods = table(
                "periods",
                List.of("source", "granularity", "period", "documents"),
                new Object[] {"*", "month", LocalDate.of(2024, 1, 1), 3L},
                new Object[] {"*", "month", LocalDate.of(2024, 2, 1), 4L});
        PageTable trends = table("trends", TRENDS, new Object[] {"*", "工厂", LocalDate.of(2024, 2, 1), 4321.4});
        Map<String, String> files = PagePictures.of(
                tables(
                        documents(9),
                        sources(new Object[] {"*", 9L}, new Object[] {"河报", 6L}, new Object[] {"山报", 3L}),
                        terms,
                        keyness,
                        moods,
                        periods,
                        trends),
                BOTH);
        assertTrue(files.get("terms.zh.svg").contains("<title>工厂: 1,234 (56)</title>"));
        assertTrue(files.get("terms.zh.svg").contains("<title>&lt;b&gt;&amp;: 7 (3)</title>"));
        assertTrue(files.get("sources.en.svg").contains("河报 (documents: 6)"));
        assertTrue(!files.get("sources.en.svg").contains("山报"), "a source without terms has no empty panel");
        assertTrue(files.get("sources.en.svg").contains("1 of 2 sources, by number of documents"));
        assertTrue(files.get("sources.en.svg").contains("<title>工厂: 99 (8)</title>"));
        assertTrue(files.get("contrast.en.svg").contains("<title>工厂: ×4.0</title>"));
        assertTrue(files.get("contrast.zh.svg").contains("<title>独家: 仅此来源</title>"));
        assertTrue(!files.get("contrast.zh.svg").contains("少用"));
        assertTrue(files.get("sentiment.en.svg").contains("<title>All sources: +0.13 [−0.25, +0.50]</title>"));
        assertTrue(files.get("sentiment.zh.svg").contains("<title>山报: 句子太少（3 句）</title>"));
        assertTrue(files.get("sentiment.zh.svg").indexOf("河报")
                < files.get("sentiment.zh.svg").indexOf("山报"));
        assertTrue(files.get("trends.en.svg").contains("<title>工厂: peak 4,321 (2024-02)</title>"));
        assertTrue(!files.get("trends.zh.svg").contains("2024-01-01"), "a month is no day");
        assertTrue(files.get("trends.en.svg").contains("in each month"));
    }
}
