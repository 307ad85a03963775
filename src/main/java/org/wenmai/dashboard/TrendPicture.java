package org.wenmai.dashboard;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.wenmai.pictures.Course;
import org.wenmai.pictures.Figures;
import org.wenmai.pictures.PictureSheet;

/** The course of the most frequent terms over time. */
final class TrendPicture extends PagePicture {
    private static final int COURSES = 6;

    TrendPicture(Map<String, PageTable> tables, String language) {
        super(tables, language);
    }

    @Override
    String svg() {
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
        PictureSheet sheet = sheet(
                PictureWords.TRENDS, say(PictureWords.TRENDS_SAY, unit, Integer.toString(terms.size())), "trends");
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
                .map(row -> new Course.Point(
                        (LocalDate) row.cell("period"),
                        periodName((LocalDate) row.cell("period"), row.text("granularity")),
                        rates.getOrDefault(row.cell("period"), 0.0)))
                .toList();
        Course.Point peak = points.stream()
                .max(Comparator.comparing(Course.Point::value)
                        .thenComparing(Course.Point::day, Comparator.reverseOrder()))
                .orElseThrow();
        String rate = Figures.of(peak.value(), peak.value() < 10 ? 1 : 0);
        return new Course(term, most, points, say(PictureWords.PEAK, rate, peak.name()));
    }

    /** A year and a month are no days; a week is named by its first. */
    private static String periodName(LocalDate first, String granularity) {
        return switch (granularity) {
            case "year" -> first.toString().substring(0, first.toString().indexOf('-', 1));
            case "month" -> first.toString().substring(0, first.toString().lastIndexOf('-'));
            default -> first.toString();
        };
    }
}
