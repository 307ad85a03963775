package org.wenmai.dashboard;

import java.util.List;
import java.util.Map;
import org.wenmai.pictures.Figures;
import org.wenmai.pictures.PictureSheet;
import org.wenmai.pictures.RankedBars;

/** The most frequent terms of all sources as bars. */
final class TermPicture extends PagePicture {
    private static final int TERMS = 30;

    TermPicture(Map<String, PageTable> tables, String language) {
        super(tables, language);
    }

    @Override
    String svg() {
        List<Row> rows = first("terms", row -> row.is("source", PageScopes.ALL), mostFrequent(), TERMS);
        String documents = Figures.of(count("documents"), 0);
        PictureSheet sheet = sheet(
                PictureWords.TERMS,
                say(PictureWords.TERMS_SAY, documents, Figures.of(sourcesOfRun(), 0), Integer.toString(rows.size())),
                "terms");
        return rows.isEmpty() ? sheet.without(noTerms()) : sheet.with(1, List.of(new RankedBars("", bars(rows))));
    }
}
