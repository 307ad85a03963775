package org.wenmai.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Addresses that stand in running text: of pages (with a scheme, or beginning with {@code www.}) and of mail. The punctuation
 * of the sentence around it is no part of an address.
 *
 * @param begin first UTF-16 unit
 * @param end after the last
 */
public record WebAddress(int begin, int end) {
    private static final Pattern ADDRESS = Pattern.compile(
            "(?:https?://|ftp://|(?<![A-Za-z0-9@.])www\\.)[A-Za-z0-9\\-._~:/?#\\[\\]@!$&'*+,;=%]+|(?<![A-Za-z0-9._-])[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,64}(?:\\.[A-Za-z0-9-]{1,64}){1,4}");
    private static final String AFTER_ADDRESS = ".,;:!?'*]";

    /** The addresses of a text, in order. */
    public static List<WebAddress> in(String text) {
        if (!mayHold(text)) {
            return List.of();
        }
        List<WebAddress> found = new ArrayList<>();
        Matcher matcher = ADDRESS.matcher(text);
        while (matcher.find()) {
            int end = matcher.end();
            while (end > matcher.start() + 1 && AFTER_ADDRESS.indexOf(text.charAt(end - 1)) >= 0) {
                end--;
            }
            found.add(new WebAddress(matcher.start(), end));
        }
        return found;
    }

    /** Most texts have none, and show it sooner than a pattern would. */
    private static boolean mayHold(String text) {
        return text.indexOf('@') >= 0 || text.contains("://") || text.contains("www.");
    }

    /** Its letters in a text, with the scheme of mail where it is one. */
    public String url(String text) {
        String address = text.substring(begin, end);
        return address.indexOf('@') > 0 && !address.contains("://") ? "mailto:" + address : address;
    }
}
