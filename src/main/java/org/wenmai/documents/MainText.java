package org.wenmai.documents;

import net.dankito.readability4j.Readability4J;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The part of a page that is its article, by the port of Mozilla's Readability. Where that finds less than
 * {@value #LEAST} characters, or fails, the whole page is taken: a line of a menu too many is better than an article lost.
 */
final class MainText {
    static final int LEAST = 140;

    private MainText() {}

    static Element of(Document page, String html) {
        try {
            Element article = new Readability4J("", html).parse().getArticleContent();
            return article == null || article.text().length() < LEAST ? page.body() : article;
        } catch (RuntimeException | StackOverflowError unusual) {
            return page.body();
        }
    }
}
