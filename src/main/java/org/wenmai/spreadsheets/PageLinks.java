package org.wenmai.spreadsheets;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;

/** Where a cell leads: web addresses to themselves; ids of documents, sentences and quotations to the document's page. */
final class PageLinks {
    /** Programs refuse longer addresses. */
    private static final int MAX_ADDRESS = 2079;

    private PageLinks() {}

    /** The address as it may stand in an attribute of XML, null where the cell leads nowhere. */
    static String target(String column, String value, Map<String, String> pages) {
        String address = switch (column) {
            case "url" -> value;
            case "doc_id", "sentence_id", "quotation_id" -> pages.get(document(value));
            default -> null;
        };
        if (address == null || !address.regionMatches(true, 0, "http", 0, 4) || !address.matches("(?is)https?://.+")) {
            return null;
        }
        String safe = encode(address);
        return safe.length() > MAX_ADDRESS ? null : safe;
    }

    private static String document(String id) {
        int colon = id.indexOf(':');
        return colon < 0 ? id : id.substring(0, colon);
    }

    /** RFC 3986: whatever may not stand in an address is percent-encoded; the ampersand is escaped for XML. */
    private static String encode(String address) {
        StringBuilder encoded = new StringBuilder(address.length());
        for (byte b : address.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            if (c == '&') {
                encoded.append("&amp;");
            } else if (c > ' ' && c < 0x7f && "\"<>\\^`{|}".indexOf(c) < 0) {
                encoded.append(c);
            } else {
                encoded.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
            }
        }
        return encoded.toString();
    }
}
