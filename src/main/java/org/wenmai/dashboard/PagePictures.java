package org.wenmai.dashboard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.wenmai.pictures.Course;
import org.wenmai.pictures.Figures;
import org.wenmai.pictures.Ink;
import org.wenmai.pictures.Intervals;
import org.wenmai.pictures.NetworkMap;
import org.wenmai.pictures.Panel;
import org.wenmai.pictures.PictureSheet;
import org.wenmai.pictures.RankedBars;

/** The main charts of the page as files, from the rows that stand on the page: no table is read a second time. */
final class PagePictures {
    /** Names of the pictures, without language and ending. */
    static final List<String> NAMES = List.of("terms", "sources", "contrast", "network", "sentiment", "trends");

    private static final int TERMS = 30;
    private static final int SOURCES = 6;
    private static final int TERMS_OF_SOURCE = 10;
    private static final int CONTRASTS = 8;
    private static final int NODES = 120;
    private static final int EDGES = 600;
    private static final int MOODS = 30;
    private static final int COURSES = 6;

    private final Map<String, PageTable> tables;
    private final String language;

    private PagePictures(Map<String, PageTable> tables, String language) {
        this.tables = tables;
        this.language = language;
    }

    /**
     * Pictures by file name.
     *
     * @param tables the tables of the page by name
     * @param languages zh, en
     */
    static Map<String, String> of(Map<String, PageTable> tables, List<String> languages) {
        Map<String, String> files = new LinkedHashMap<>();
        for (String language : languages) {
            PagePictures pictures = new PagePictures(tables, language);
            files.put("terms", pictures.terms());
            files.put("sources", pictures.sources());
            files.put("contrast", pictures.contrast());
            files.put("network", pictures.network());
            files.put("sentiment", pictures.sentiment());
            files.put("trends", pictures.trends());
            NAMES.forEach(name -> files.put(file(name, language), files.remove(name)));
        }
        return files;
    }

    /** Name of the file of a picture. */
    static String file(String name, String language) {
        return name + "." + language + ".svg";
    }

    private String terms() {
        List<Row> rows = first("terms", row -> row.is("source", PageScopes.ALL), mostFrequent(), TERMS);
        String documents = Figures.of(count("documents"), 0);
        PictureSheet sheet = sheet(
                PictureWords.TERMS,
                say(PictureWords.TERMS_SAY, documents, Figures.of(sourcesOfRun(), 0), Integer.toString(rows.size())),
                "terms");
        return rows.isEmpty() ? sheet.without(noTerms()) : sheet.with(1, List.of(new RankedBars("", bars(rows))));
    }

    private String sources() {
        List<Panel> panels = new ArrayList<>();
        List<Row> largest = largest(SOURCES);
        for (Row source : largest) {
            List<Row> rows =
                    first("terms", row -> row.is("source", source.text("source")), mostFrequent(), TERMS_OF_SOURCE);
            panels.add(new RankedBars(heading(source), bars(rows)));
        }
        PictureSheet sheet = sheet(PictureWords.SOURCES, ofLargest(PictureWords.SOURCES_SAY, largest), "terms");
        return rows("terms").isEmpty() ? sheet.without(noTerms()) : sheet.with(2, panels);
    }

    private List<RankedBars.Bar> bars(List<Row> rows) {
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

    private String contrast() {
        List<Panel> panels = new ArrayList<>();
        List<Row> largest = largest(SOURCES);
        for (Row source : largest) {
            List<Row> rows = first(
                    "keyness",
                    row -> row.is("source", source.text("source"))
                            && row.real("log_ratio") != null
                            && row.real("log_ratio") > 0,
                    Comparator.comparing(row -> row.whole("rank")),
                    CONTRASTS);
            if (!rows.isEmpty()) {
                panels.add(new Intervals(
                        heading(source),
                        say(PictureWords.CONTRAST_AXIS),
                        rows.stream().map(this::contrast).toList()));
            }
        }
        PictureSheet sheet = sheet(PictureWords.CONTRAST, ofLargest(PictureWords.CONTRAST_SAY, largest), "keyness");
        if (panels.isEmpty()) {
            PictureWords why = count("documents") == 0
                    ? PictureWords.NO_DOCUMENTS
                    : sourcesOfRun() < 2 ? PictureWords.ONE_SOURCE : PictureWords.NO_CONTRAST;
            return sheet.without(say(why));
        }
        return sheet.with(2, panels);
    }

    private Intervals.Point contrast(Row row) {
        Double low = row.real("log_ratio_low");
        double ratio = row.real("log_ratio");
        double times = StrictMath.pow(2, ratio);
        String shown = row.whole("reference_frequency") == 0
                ? say(PictureWords.ONLY_HERE)
                : "×" + Figures.of(times, times < 10 ? 1 : 0);
        return new Intervals.Point(
                row.text("term"),
                ratio,
                low,
                row.real("log_ratio_high"),
                shown,
                low == null || low <= 0 ? Ink.FAINT : Ink.BAR);
    }

    private String network() {
        List<Row> ofCorpus =
                first("cooccurrence_nodes", row -> row.is("source", PageScopes.ALL), byRank(), Integer.MAX_VALUE);
        Set<String> shown = new HashSet<>();
        ofCorpus.stream()
                .filter(row -> row.real("x") != null && row.real("y") != null)
                .limit(NODES)
                .forEach(row -> shown.add(row.text("term")));
        List<Row> linked = first(
                "cooccurrence_edges",
                row -> row.is("source", PageScopes.ALL)
                        && shown.contains(row.text("term_a"))
                        && shown.contains(row.text("term_b")),
                Comparator.<Row, Long>comparing(row -> -row.whole("joint_frequency"))
                        .thenComparing(byRank()),
                EDGES);
        // A term whose pairs are all with others that are not shown would stand alone, and far from the rest.
        Set<String> ends = new HashSet<>();
        linked.forEach(row -> ends.addAll(List.of(row.text("term_a"), row.text("term_b"))));
        List<Row> placed = ofCorpus.stream()
                .filter(row -> shown.contains(row.text("term")) && ends.contains(row.text("term")))
                .toList();
        PictureSheet sheet = sheet(
                PictureWords.NETWORK,
                say(PictureWords.NETWORK_SAY, Integer.toString(placed.size()), Integer.toString(linked.size())),
                "cooccurrence_edges");
        if (placed.isEmpty()) {
            PictureWords why = count("documents") == 0
                    ? PictureWords.NO_DOCUMENTS
                    : ofCorpus.isEmpty() || !shown.isEmpty() ? PictureWords.NO_NETWORK : PictureWords.NO_PLACES;
            return sheet.without(say(why));
        }
        return sheet.with(
                1,
                List.of(new NetworkMap(
                        placed.stream()
                                .map(row -> new NetworkMap.Node(
                                        row.text("term"),
                                        row.whole("strength"),
                                        row.cell("community") == null ? -1 : row.whole("community"),
                                        row.real("x"),
                                        row.real("y")))
                                .toList(),
                        linked.stream()
                                .map(row -> new NetworkMap.Edge(
                                        row.text("term_a"), row.text("term_b"), row.whole("joint_frequency")))
                                .toList(),
                        say(PictureWords.MEMBERS))));
    }

    private String sentiment() {
        Map<String, Row> moods = new HashMap<>();
        rows("sentiment_sources").forEach(row -> moods.put(row.text("source"), row));
        List<Row> shown = new ArrayList<>();
        largest(MOODS).stream()
                .map(row -> moods.get(row.text("source")))
                .filter(row -> row != null)
                .forEach(shown::add);
        int sources = shown.size();
        shown.sort(Comparator.<Row, Boolean>comparing(row -> row.real("polarity") == null)
                .thenComparing(row -> row.real("polarity") == null ? 0 : -row.real("polarity"))
                .thenComparing(row -> row.text("source")));
        if (moods.containsKey(PageScopes.ALL)) {
            shown.add(0, moods.get(PageScopes.ALL));
        }
        PictureSheet sheet = sheet(
                PictureWords.SENTIMENT,
                say(PictureWords.SENTIMENT_SAY, Integer.toString(sources), Figures.of(sourcesOfRun(), 0)),
                "sentiment_sources");
        if (shown.isEmpty()) {
            return sheet.without(say(count("documents") == 0 ? PictureWords.NO_DOCUMENTS : PictureWords.NO_SENTIMENT));
        }
        return sheet.with(
                1,
                List.of(new Intervals(
                        "",
                        say(PictureWords.SENTIMENT_AXIS),
                        shown.stream().map(this::mood).toList())));
    }

    private Intervals.Point mood(Row row) {
        String name = row.is("source", PageScopes.ALL) ? say(PictureWords.ALL_SOURCES) : row.text("source");
        Double polarity = row.real("polarity");
        Double low = row.real("polarity_low");
        Double high = row.real("polarity_high");
        String shown = polarity == null
                ? say(PictureWords.TOO_FEW, Figures.of(row.whole("sentences"), 0))
                : Figures.signed(polarity, 2);
        if (polarity != null && low != null && high != null) {
            shown += " [" + Figures.signed(low, 2) + ", " + Figures.signed(high, 2) + "]";
        }
        String ink = low != null && low > 0 ? Ink.POSITIVE : high != null && high < 0 ? Ink.NEGATIVE : Ink.FAINT;
        return new Intervals.Point(name, polarity, low, high, shown, ink);
    }

    private String trends() {
        List<Row> periods = first(
                "periods",
                row -> row.is("source", PageScopes.ALL),
                Comparator.comparing(row -> row.cell("period").toString()),
                Integer.MAX_VALUE);
        Map<String, Map<Object, Double>> rates = new HashMap<>();
        rows("trends").stream()
                .filter(row -> row.is("source", PageScopes.ALL))
                .forEach(row -> rates.computeIfAbsent(row.text("term"), term -> new HashMap<>())
                        .put(row.cell("period"), row.real("term_frequency_pmt")));
        List<Row> terms = first(
                "terms",
                row -> row.is("source", PageScopes.ALL) && rates.containsKey(row.text("term")),
                mostFrequent(),
                COURSES);
        String unit = periods.isEmpty()
                ? ""
                : say(PictureWords.valueOf(periods.get(0).text("granularity").toUpperCase(Locale.ROOT)));
        PictureSheet sheet = sheet(PictureWords.TRENDS, say(PictureWords.TRENDS_SAY, unit), "trends");
        if (terms.isEmpty() || periods.isEmpty()) {
            PictureWords why = count("documents") == 0
                    ? PictureWords.NO_DOCUMENTS
                    : periods.isEmpty() ? PictureWords.NO_DATES : PictureWords.NO_TRENDS;
            return sheet.without(say(why));
        }
        double most = terms.stream()
                .flatMap(row -> rates.get(row.text("term")).values().stream())
                .mapToDouble(rate -> rate)
                .max()
                .orElse(0);
        return sheet.with(
                2,
                terms.stream()
                        .map(row -> course(row.text("term"), rates.get(row.text("term")), periods, most))
                        .toList());
    }

    /** The course of a term: 0 where a period has documents and the term is in none of them. */
    private Course course(String term, Map<Object, Double> rates, List<Row> periods, double most) {
        List<Course.Point> points = periods.stream()
                .filter(row -> row.whole("documents") > 0)
                .map(row ->
                        new Course.Point((LocalDate) row.cell("period"), rates.getOrDefault(row.cell("period"), 0.0)))
                .toList();
        Course.Point peak = points.stream()
                .max(Comparator.comparing(Course.Point::value)
                        .thenComparing(Course.Point::day, Comparator.reverseOrder()))
                .orElseThrow();
        return new Course(term, most, points, say(PictureWords.PEAK, Figures.of(peak.value(), 0), peak.day()));
    }

    /** Sources with most documents first. */
    private List<Row> largest(int most) {
        return first(
                "sources",
                row -> !row.is("source", PageScopes.ALL) && row.whole("documents") > 0,
                Comparator.<Row, Long>comparing(row -> -row.whole("documents"))
                        .thenComparing(row -> row.text("source")),
                most);
    }

    private long sourcesOfRun() {
        return Math.max(0, count("sources") - 1);
    }

    private String ofLargest(PictureWords words, List<Row> largest) {
        return say(words, Integer.toString(largest.size()), Figures.of(sourcesOfRun(), 0));
    }

    private String heading(Row source) {
        return say(PictureWords.OF_SOURCE, source.text("source"), Figures.of(source.whole("documents"), 0));
    }

    private String noTerms() {
        return say(count("documents") == 0 ? PictureWords.NO_DOCUMENTS : PictureWords.NO_TERMS);
    }

    private static Comparator<Row> mostFrequent() {
        return Comparator.<Row, Long>comparing(row -> -row.whole("term_frequency"))
                .thenComparing(row -> row.text("term"));
    }

    private static Comparator<Row> byRank() {
        return Comparator.comparing(row -> row.whole("rank"));
    }

    private PictureSheet sheet(PictureWords title, String say, String table) {
        return new PictureSheet(language.equals("zh") ? "zh-CN" : "en", say(title), say, say(PictureWords.FROM, table));
    }

    private String say(PictureWords words, Object... values) {
        return words.in(language, values);
    }

    private long count(String table) {
        return tables.containsKey(table) ? tables.get(table).total() : 0;
    }

    private List<Row> rows(String table) {
        PageTable content = tables.get(table);
        return content == null
                ? List.of()
                : content.rows().stream().map(cells -> new Row(content, cells)).toList();
    }

    private List<Row> first(String table, java.util.function.Predicate<Row> which, Comparator<Row> order, int most) {
        return rows(table).stream().filter(which).sorted(order).limit(most).toList();
    }

    /** A row by column. */
    private record Row(PageTable table, Object[] cells) {
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
