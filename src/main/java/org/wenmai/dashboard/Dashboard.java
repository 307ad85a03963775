package org.wenmai.dashboard;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.wenmai.tables.TableStore;

/**
 * The page of a run as one HTML text, and its main charts as pictures. The page's security policy names the digest of each of its scripts,
 * so that nothing else runs, and allows no address at all, so that nothing is fetched or sent. The same tables give the same bytes.
 *
 * @param page the HTML text
 * @param pictures SVG texts by file name
 */
public record Dashboard(String page, Map<String, String> pictures) {
    private static final List<String> STYLES =
            List.of("vendor/tabulator.min.css", "page.css", "parts.css", "print.css");

    private static final List<String> SCRIPTS = List.of(
            "vendor/echarts.min.js",
            "vendor/echarts-wordcloud.min.js",
            "vendor/tabulator.min.js",
            "core/start.js",
            "core/words-en.js",
            "core/words-zh.js",
            "core/language.js",
            "core/data.js",
            "core/elements.js",
            "core/charts.js",
            "core/lists.js",
            "core/sentences.js",
            "core/dialogs.js",
            "tabs/overview.js",
            "tabs/terms.js",
            "tabs/contrast.js",
            "tabs/network.js",
            "tabs/voices.js",
            "tabs/sentiment.js",
            "tabs/trends.js",
            "tabs/documents.js",
            "tabs/quality.js",
            "core/page.js");

    /**
     * The page over the tables of a run.
     *
     * @param languages of the pictures: zh, en, both or none
     */
    public static Dashboard of(TableStore store, Configuration hadoop, PageLimits limits, List<String> languages)
            throws IOException {
        PageContent content = PageContent.of(store, hadoop, limits, PagePictures.names(languages));
        return new Dashboard(assemble(content.blocks()), PagePictures.of(content.tables(), languages));
    }

    /**
     * The page over blocks of data.
     *
     * @param blocks JSON by name, safe inside a script element
     */
    static String assemble(Map<String, String> blocks) throws IOException {
        StringBuilder styles = new StringBuilder();
        for (String style : STYLES) {
            styles.append("<style>\n").append(resource(style)).append("</style>\n");
        }
        StringBuilder data = new StringBuilder();
        blocks.forEach((name, json) -> data.append("<script type=\"application/json\" id=\"data-")
                .append(name)
                .append("\">")
                .append(json)
                .append("</script>\n"));
        StringBuilder scripts = new StringBuilder();
        StringBuilder digests = new StringBuilder();
        for (String script : SCRIPTS) {
            String text = "\n" + resource(script);
            scripts.append("<script>").append(text).append("</script>\n");
            digests.append(" 'sha256-").append(digest(text)).append('\'');
        }
        return fill(
                resource("page.html"),
                Map.of("digests", digests.substring(1), "styles", styles, "data", data, "scripts", scripts));
    }

    /** Puts each part in the place that is marked for it; parts are not looked at again. */
    private static String fill(String template, Map<String, CharSequence> parts) {
        StringBuilder page = new StringBuilder();
        int at = 0;
        for (int begin = template.indexOf("{{"); begin >= 0; begin = template.indexOf("{{", at)) {
            int end = template.indexOf("}}", begin);
            page.append(template, at, begin).append(parts.get(template.substring(begin + 2, end)));
            at = end + 2;
        }
        return page.append(template, at, template.length()).toString();
    }

    /** A resource of this package without the address of a source map, which nothing may fetch. */
    private static String resource(String name) throws IOException {
        try (InputStream in = Dashboard.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("the program lacks its resource org/wenmai/dashboard/" + name);
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replaceAll("\\n//# sourceMappingURL=.*\\s*$|\\n/\\*# sourceMappingURL=.*\\*/\\s*$", "\n");
            return text.endsWith("\n") ? text : text + "\n";
        }
    }

    private static String digest(String script) {
        try {
            byte[] sha256 = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(sha256);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
