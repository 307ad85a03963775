package org.wenmai.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.wenmai.pictures.Panel;
import org.wenmai.pictures.PictureSheet;
import org.wenmai.pictures.RankedBars;

/** The most frequent terms of each of the largest sources as bars. */
final class SourcePicture extends PagePicture {
    private static final int SOURCES = 6;
    private static final int TERMS_OF_SOURCE = 10;

    SourcePicture(Map<String, PageTable> tables, String language) {
        super(tables, language);
    }

    @Override
    String svg() {
        List<Panel> panels = new ArrayList<>();
        for (Row source : largest(SOURCES)) {
            List<Row> rows =
                    first("terms", row -> row.is("source", source.text("source")), mostFrequent(), TERMS_OF_SOURCE);
            if (!rows.isEmpty()) {
                panels.add(new RankedBars(heading(source), bars(rows)));
            }
        }
        PictureSheet sheet = sheet(
                PictureWords.SOURCES, ofLargest(PictureWords.SOURCES_SAY, panels.size(), TERMS_OF_SOURCE), "terms");
        return panels.isEmpty() ? sheet.without(noTerms()) : sheet.with(2, panels);
    }
}
