package org.wenmai.dashboard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wenmai.measures.CodePointOrder;
import org.wenmai.pictures.Figures;
import org.wenmai.pictures.Ink;
import org.wenmai.pictures.Intervals;
import org.wenmai.pictures.PictureSheet;

/** The polarity of the corpus and of its largest sources, with intervals. */
final class SentimentPicture extends PagePicture {
    private static final int MOODS = 30;

    SentimentPicture(Map<String, PageTable> tables, String language) {
        super(tables, language);
    }

    @Override
    String svg() {
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
                .thenComparing(row -> row.text("source"), CodePointOrder::compare));
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
}
