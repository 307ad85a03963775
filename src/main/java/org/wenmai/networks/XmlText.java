package org.wenmai.networks;

import java.io.IOException;
import java.io.Writer;

/** Writes XML, a line an element; characters that XML 1.0 does not allow are left out, the others are escaped. */
final class XmlText {
    private final Writer out;

    XmlText(Writer out) throws IOException {
        this.out = out;
        out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    }

    /** {@code <name a="1">}, attributes given as name and value in turn; those of value null are left out. */
    XmlText open(String name, Object... attributes) throws IOException {
        tag(name, attributes);
        out.write(">\n");
        return this;
    }

    /** The same, closed at once. */
    XmlText empty(String name, Object... attributes) throws IOException {
        tag(name, attributes);
        out.write("/>\n");
        return this;
    }

    /** An element that holds a text. */
    XmlText text(String name, Object text, Object... attributes) throws IOException {
        tag(name, attributes);
        out.write('>');
        content(text);
        return close(name);
    }

    /** {@code </name>}. */
    XmlText close(String name) throws IOException {
        out.write("</");
        out.write(name);
        out.write(">\n");
        return this;
    }

    private void tag(String name, Object... attributes) throws IOException {
        out.write('<');
        out.write(name);
        for (int i = 0; i < attributes.length; i += 2) {
            if (attributes[i + 1] != null) {
                out.write(' ');
                out.write(attributes[i].toString());
                out.write("=\"");
                content(attributes[i + 1]);
                out.write('"');
            }
        }
    }

    private void content(Object value) throws IOException {
        if (value instanceof Number) {
            out.write(value.toString());
        } else {
            escape(value.toString());
        }
    }

    private void escape(String text) throws IOException {
        int written = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            int next = i + Character.charCount(c);
            String instead = instead(c);
            if (instead != null) {
                out.write(text, written, i - written);
                out.write(instead);
                written = next;
            }
            i = next;
        }
        out.write(text, written, text.length() - written);
    }

    /** What stands for a character, null for itself. */
    private static String instead(int c) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\t', '\n', '\r' -> "&#" + c + ";";
            default -> isAllowed(c) ? null : "";
        };
    }

    private static boolean isAllowed(int c) {
        return c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
    }
}
