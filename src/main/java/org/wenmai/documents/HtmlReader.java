package org.wenmai.documents;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** HTML pages and fragments without front matter. */
public final class HtmlReader implements DocumentReader {
    @Override
    public boolean accepts(TextFile file) {
        return HtmlBlocks.isHtml(file.text());
    }

    @Override
    public Iterator<ReadResult> read(TextFile file) {
        Document page = Jsoup.parse(file.text());
        Map<String, String> fields = new HashMap<>();
        if (!page.title().isBlank()) {
            fields.put("title", page.title());
        }
        var blocks = HtmlBlocks.of(page.body(), SentenceKind.BODY);
        return DraftBuilder.one(DraftBuilder.build(file, 0, "html", fields, null, blocks));
    }
}
