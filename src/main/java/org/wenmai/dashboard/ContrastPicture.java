package org.wenmai.dashboard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.wenmai.pictures.Figures;
import org.wenmai.pictures.Ink;
import org.wenmai.pictures.Intervals;
import org.wenmai.pictures.Panel;
import org.wenmai.pictures.PictureSheet;

/** What each of the largest sources says more than all others, as ratios with intervals. */
final class ContrastPicture extends PagePicture {
    private static final int SOURCES = 6;
    private static final int CONTRASTS = 8;

    ContrastPicture(Map<String, PageTable> tables, String language) {
        super(tables, language);
    }

    @Override
    String svg() {
        List<Panel> panels = new ArrayList<>();
        for (Row source : largest(SOURCES)) {
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
        PictureSheet sheet =
                sheet(PictureWords.CONTRAST, ofLargest(PictureWords.CONTRAST_SAY, panels.size(), CONTRASTS), "keyness");
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
}
