package org.wenmai.dashboard;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.wenmai.measures.CodePointOrder;
import org.wenmai.pictures.Figures;
import org.wenmai.pictures.PictureSheet;
import org.wenmai.pictures.RankedBars;

/** A picture over rows that stand on the page, and how it finds and names them. */
abstract class PagePicture {
    private final Map<String, PageTable> tables;
    private final String language;

    /**
     * A picture.
     *
     * @param tables the tables of the page by name
     * @param language zh or en
     */
    PagePicture(Map<String, PageTable> tables, String language) {
        this.tables = tables;
        this.language = language;
    }

    /** The picture as SVG; where there is nothing to draw, it says what is missing and why. */
    abstract String svg();

    /** Terms as bars: occurrences, and in brackets the documents. */
    List<RankedBars.Bar> bars(List<Row> rows) {
        return rows.stream()
                .map(row -> new RankedBars.Bar(
                        row.text("term"),
                        row.whole("term_frequency"),
                        "%s (%s)"
                                .formatted(
                                        Figures.of(row.whole("term_frequency"), 0),
                                        Figures.of(row.whole("document_frequency"), 0))))
                .toList();
    }

    /** Sources with most documents first. */
    List<Row> largest(int most) {
        return first(
                "sources",
                row -> !row.is("source", PageScopes.ALL) && row.whole("documents") > 0,
                Comparator.<Row, Long>comparing(row -> -row.whole("documents"))
                        .thenComparing(row -> row.text("source"), CodePointOrder::compare),
                most);
    }

    long sourcesOfRun() {
        return Math.max(0, count("sources") - 1);
    }

    /** Words that say of how many sources the picture shows how many, and how many rows of each at most. */
    String ofLargest(PictureWords words, int shown, int rowsOfEach) {
        return say(words, Integer.toString(shown), Figures.of(sourcesOfRun(), 0), Integer.toString(rowsOfEach));
    }

    String heading(Row source) {
        return say(PictureWords.OF_SOURCE, source.text("source"), Figures.of(source.whole("documents"), 0));
    }

    String noTerms() {
        return say(count("documents") == 0 ? PictureWords.NO_DOCUMENTS : PictureWords.NO_TERMS);
    }

    static Comparator<Row> mostFrequent() {
        return Comparator.<Row, Long>comparing(row -> -row.whole("term_frequency"))
                .thenComparing(row -> row.text("term"), CodePointOrder::compare);
    }

    static Comparator<Row> byRank() {
        return Comparator.comparing(row -> row.whole("rank"));
    }

    PictureSheet sheet(PictureWords title, String say, String table) {
        return new PictureSheet(language.equals("zh") ? "zh-CN" : "en", say(title), say, say(PictureWords.FROM, table));
    }

    String say(PictureWords words, Object... values) {
        return words.in(language, values);
    }

    long count(String table) {
        return tables.containsKey(table) ? tables.get(table).total() : 0;
    }

    List<Row> rows(String table) {
        PageTable content = tables.get(table);
        return content == null
                ? List.of()
                : content.rows().stream().map(cells -> new Row(content, cells)).toList();
    }

    List<Row> first(String table, Predicate<Row> which, Comparator<Row> order, int most) {
        return rows(table).stream().filter(which).sorted(order).limit(most).toList();
    }

    /** A row by column. */
    record Row(PageTable table, Object[] cells) {
        Object cell(String column) {
            return cells[table.at(column)];
        }

        String text(String column) {
            return (String) cell(column);
        }

        long whole(String column) {
            return (Long) cell(column);
        }

        Double real(String column) {
            return (Double) cell(column);
        }

        boolean is(String column, String value) {
            return value.equals(cell(column));
        }
    }
}
