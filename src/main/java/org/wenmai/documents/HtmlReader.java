package org.wenmai.documents;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * HTML pages and fragments without front matter. Of a page the main text is taken, without menus and lists of other articles
 * ({@link MainText}), and what its head says of title, author, date, site and address; a fragment is kept whole.
 */
public final class HtmlReader implements DocumentReader {
    private static final Pattern PAGE = Pattern.compile("<(?:html|body|!doctype)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern PUBLISHED = Pattern.compile("\"datePublished\"\\s{0,9}:\\s{0,9}\"([^\"]{4,40})\"");

    /** Where a time is that of another article, or of a comment. */
    private static final String BESIDE = "aside, nav, footer, li, article article, [class*=comment], [class*=related]";

    /** What parts a headline from the name of its site. */
    private static final Pattern SITE = Pattern.compile("\\s{0,9}[-_|｜—–·«]");

    private static final int SHORTEST_HEADLINE = 4;
    private static final int LONGEST_DATE_LINE = 80;

    @Override
    public boolean accepts(TextFile file) {
        return HtmlBlocks.isHtml(file.text());
    }

    @Override
    public Iterator<ReadResult> read(TextFile file) {
        Document page = Jsoup.parse(file.text());
        Map<String, String> fields = head(page, file.options().names());
        Element text = PAGE.matcher(file.text()).find() ? MainText.of(page, file.text()) : page.body();
        List<Block> blocks = HtmlBlocks.of(text, SentenceKind.BODY);
        boolean dated = fields.containsKey(file.options().names().date().get(0));
        return DraftBuilder.one(DraftBuilder.build(
                file, 0, "html", fields, null, text == page.body() ? blocks : withDateLine(page, blocks, dated, file)));
    }

    /** The line with date and source often stands outside of what is found as the article. */
    private static List<Block> withDateLine(Document page, List<Block> blocks, boolean dated, TextFile file) {
        if (blocks.stream().anyMatch(block -> isDateLine(block, dated, file))) {
            return blocks;
        }
        List<Block> all = new ArrayList<>();
        HtmlBlocks.of(page.body(), SentenceKind.BODY).stream()
                .filter(block -> isDateLine(block, dated, file))
                .findFirst()
                .ifPresent(all::add);
        all.addAll(blocks);
        return all;
    }

    /** Where the head of the page gives the date, notes beside a date in the text are not needed. */
    private static boolean isDateLine(Block block, boolean dated, TextFile file) {
        return block.text().length() <= LONGEST_DATE_LINE
                && block.text()
                        .lines()
                        .anyMatch(line -> (dated
                                        ? DateParser.parseLine(line, file.zone())
                                        : DateLine.of(block, line, file.zone()))
                                .known());
    }

    private static Map<String, String> head(Document page, FieldNames names) {
        Map<String, String> fields = new LinkedHashMap<>();
        put(fields, names.title(), headline(page, meta(page, "og:title")), headline(page, page.title()));
        put(fields, names.author(), meta(page, "author", "article:author", "byl"));
        put(
                fields,
                names.date(),
                meta(page, "article:published_time", "og:release_date", "publishdate", "pubdate", "datePublished"));
        put(fields, names.source(), meta(page, "og:site_name", "mediaid"));
        put(fields, names.url(), href(page), meta(page, "og:url"));
        Matcher published = PUBLISHED.matcher(
                page.select("script[type=application/ld+json]").html());
        put(fields, names.date(), published.find() ? published.group(1) : null);
        Element time = page.selectFirst("time[datetime][pubdate], time[itemprop=datePublished]");
        if (time == null) {
            time = page.select("article time[datetime]").stream()
                    .filter(one -> one.closest(BESIDE) == null)
                    .findFirst()
                    .orElse(null);
        }
        put(fields, names.date(), time == null ? null : time.attr("datetime"));
        return fields;
    }

    /** A page's title without the name of the site, where the page's first heading says which part of it is the headline. */
    private static String headline(Document page, String title) {
        Element heading = page.selectFirst("h1");
        heading = heading == null ? page.selectFirst("h2") : heading;
        String words = heading == null ? "" : heading.text().strip();
        return title != null
                        && words.length() >= SHORTEST_HEADLINE
                        && title.startsWith(words)
                        && SITE.matcher(title.substring(words.length())).lookingAt()
                ? words
                : title;
    }

    private static void put(Map<String, String> fields, List<String> names, String... values) {
        for (String value : values) {
            if (value != null && !value.isBlank()) {
                fields.putIfAbsent(names.get(0), value.strip());
            }
        }
    }

    private static String meta(Document page, String... names) {
        for (String name : names) {
            Element meta = page.selectFirst("meta[property=%s], meta[name=%s], meta[itemprop=%s]"
                    .formatted(quoted(name), quoted(name), quoted(name)));
            if (meta != null && !meta.attr("content").isBlank()) {
                return meta.attr("content");
            }
        }
        return null;
    }

    private static String quoted(String name) {
        return "\"" + name + "\"";
    }

    private static String href(Document page) {
        Element link = page.selectFirst("link[rel=canonical]");
        return link == null ? null : link.attr("href");
    }
}
