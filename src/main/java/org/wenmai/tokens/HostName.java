package org.wenmai.tokens;

import java.util.Set;

/**
 * Names of machines that stand in a text without the rest of their address, {@code chat.example.com}. They are words of the sentence, and
 * no terms: what they name has a name of its own. Told by form alone, so that a word is a term everywhere or nowhere:
 *
 * <ul>
 *   <li>two labels, of which the last is a domain that companies and countries are registered under (com, org, cn …). A name that is
 *       written with one, as Booking.com is, is a term where the lexicon lists it;
 *   <li>three and more labels, of which the last may besides be one that product names end with (ai …): {@code chat.kore.ai} is
 *       an address, {@code kore.ai} a name.
 * </ul>
 */
final class HostName {
    private static final Set<String> DOMAINS = Set.of(
            "com", "net", "org", "edu", "gov", "mil", "info", "biz", "cn", "hk", "tw", "mo", "sg", "uk", "eu", "de",
            "fr", "jp", "kr", "ru", "ch", "ae", "ca", "au", "io", "co", "cc", "app", "dev", "tv", "xyz", "site",
            "online", "top");

    private static final Set<String> IN_NAMES = Set.of("ai", "me", "us", "in", "ml", "im", "ly", "so", "to", "tech");

    private HostName() {}

    /** Whether a folded word is such a name. */
    static boolean is(String folded) {
        int last = folded.lastIndexOf('.');
        if (last <= 0) {
            return false;
        }
        String domain = folded.substring(last + 1);
        boolean several = folded.indexOf('.') < last;
        if (!DOMAINS.contains(domain) && !(several && IN_NAMES.contains(domain))) {
            return false;
        }
        for (int i = 0; i <= last; i++) {
            char c = folded.charAt(i);
            boolean letter = c >= 'a' && c <= 'z';
            boolean edge = c == '.' && (i == 0 || folded.charAt(i - 1) == '.');
            if (edge || !(letter || (c >= '0' && c <= '9') || c == '-' || c == '.')) {
                return false;
            }
        }
        return true;
    }
}
