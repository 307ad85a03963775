package org.wenmai.dashboard;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The main charts of the page as files, from the rows that stand on the page: no table is read a second time. */
final class PagePictures {
    private PagePictures() {}

    /** Names of the files, whatever is in the tables. */
    static List<String> names(List<String> languages) {
        return List.copyOf(of(Map.of(), languages).keySet());
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
            Map<String, PagePicture> pictures = new LinkedHashMap<>();
            pictures.put("terms", new TermPicture(tables, language));
            pictures.put("sources", new SourcePicture(tables, language));
            pictures.put("contrast", new ContrastPicture(tables, language));
            pictures.put("network", new NetworkPicture(tables, language));
            pictures.put("sentiment", new SentimentPicture(tables, language));
            pictures.put("trends", new TrendPicture(tables, language));
            pictures.forEach((name, picture) -> files.put(name + "." + language + ".svg", picture.svg()));
        }
        return files;
    }
}
