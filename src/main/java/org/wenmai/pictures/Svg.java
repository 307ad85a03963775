package org.wenmai.pictures;

/** The text of an SVG document, written from front to back: text is escaped, lengths are rounded to a tenth of a unit. */
final class Svg {
    private final StringBuilder out = new StringBuilder();

    /** Begins an element. Attributes are names and values in turn; a value is a number or text. */
    Svg open(String element, Object... attributes) {
        start(element, attributes);
        out.append(">");
        return this;
    }

    /** Ends the element. */
    Svg close(String element) {
        out.append("</").append(element).append(">\n");
        return this;
    }

    /** An element without content. */
    Svg empty(String element, Object... attributes) {
        start(element, attributes);
        out.append("/>\n");
        return this;
    }

    /** An element that holds text. */
    Svg text(String element, String text, Object... attributes) {
        start(element, attributes);
        out.append(">").append(escaped(text)).append("</").append(element).append(">\n");
        return this;
    }

    /** A line of a width. */
    Svg line(double x1, double y1, double x2, double y2, String ink, double width) {
        return empty("line", "x1", x1, "y1", y1, "x2", x2, "y2", y2, "stroke", ink, "stroke-width", width);
    }

    /** Words whose {@code x} is where the anchor says: {@code start}, {@code middle} or {@code end}. */
    Svg words(String text, double x, double y, double size, String ink, String anchor) {
        return text("text", text, "x", x, "y", y, "font-size", size, "fill", ink, "text-anchor", anchor);
    }

    private void start(String element, Object... attributes) {
        out.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(value(attributes[i + 1]))
                    .append('"');
        }
    }

    private static String value(Object value) {
        return value instanceof Double number ? length(number) : escaped(value.toString());
    }

    /** A length in tenths of a unit, without the digits that say nothing. */
    static String length(double value) {
        long tenths = Math.round(value * 10);
        return tenths % 10 == 0
                ? Long.toString(tenths / 10)
                : (tenths < 0 ? "-" : "") + Math.abs(tenths) / 10 + "." + Math.abs(tenths) % 10;
    }

    /**
     * Text as XML 1.0 may hold it: markup escaped, what is no character of XML replaced by U+FFFD. Controls of writing direction are left
     * out: one that is never ended would turn what stands after it.
     */
    static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().filter(c -> !isDirection(c)).forEach(c -> {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.appendCodePoint(isCharacter(c) ? c : 0xfffd);
            }
        });
        return safe.toString();
    }

    /** Whether XML 1.0 allows the code point (production 2), C1 controls left out. */
    private static boolean isCharacter(int c) {
        return c >= ' ' && c < 0x7f || c > 0x9f && c < 0xd800 || c > 0xdfff && c < 0xfffe || c > 0xffff;
    }

    /** Unicode's Bidi_Control: marks, embeddings, overrides, isolates. */
    private static boolean isDirection(int c) {
        return c == 0x61c || c == 0x200e || c == 0x200f || c >= 0x202a && c <= 0x202e || c >= 0x2066 && c <= 0x2069;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
