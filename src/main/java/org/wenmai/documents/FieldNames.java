package org.wenmai.documents;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;

/**
 * Names under which records, front matter and side tables carry what documents need. Case does not count; of several names the
 * first that is filled wins.
 */
public record FieldNames(
        List<String> text,
        List<String> id,
        List<String> title,
        List<String> author,
        List<String> source,
        List<String> date,
        List<String> url,
        List<String> language)
        implements Serializable {
    /** The names of the contract, in English and Chinese, and those that are common in front matter. */
    public static final FieldNames SHIPPED = new FieldNames(
            List.of("text", "content", "body", "正文", "内容"),
            List.of("id", "编号"),
            List.of("title", "标题", "headline"),
            List.of("author", "作者", "authors"),
            List.of("source", "site", "publisher", "来源", "媒体"),
            List.of("date", "published_at", "日期", "发布时间", "published", "pubdate", "publish_date", "created_at"),
            List.of("url", "链接", "link", "permalink"),
            List.of("language", "lang", "语言"));

    public FieldNames {
        text = lower(text);
        id = lower(id);
        title = lower(title);
        author = lower(author);
        source = lower(source);
        date = lower(date);
        url = lower(url);
        language = lower(language);
    }

    private static List<String> lower(List<String> names) {
        return names.stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).toList();
    }

    /** Whether a column or key is the text of a record. */
    boolean isText(String name) {
        return text.contains(name.strip().toLowerCase(Locale.ROOT));
    }

    /** Whether a column or key has a role at all. */
    boolean isKnown(String name) {
        String lower = name.strip().toLowerCase(Locale.ROOT);
        return java.util.stream.Stream.of(text, id, title, author, source, date, url, language)
                .anyMatch(names -> names.contains(lower));
    }
}
