package org.wenmai.dashboard;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;

/**
 * JSON that may stand inside a script element of a page: {@code < > &} and the line ends U+2028, U+2029 are written as escapes, so that
 * no text can close the element or open a comment in it; half a surrogate pair is written as an escape too.
 */
final class PageJson {
    private final StringBuilder out = new StringBuilder();

    private PageJson() {}

    /** A value: null, String, Number, Boolean, LocalDate, Instant, Map, Collection or array of such. NaN and infinity become null. */
    static String of(Object value) {
        PageJson json = new PageJson();
        json.value(value);
        return json.out.toString();
    }

    private void value(Object value) {
        if (value instanceof Double number) {
            real(number);
        } else if (value == null || value instanceof Number || value instanceof Boolean) {
            out.append(value);
        } else if (value instanceof Map<?, ?> map) {
            object(map);
        } else if (value instanceof Object[] array) {
            list(java.util.Arrays.asList(array));
        } else if (value instanceof Collection<?> items) {
            list(items);
        } else if (value instanceof String || value instanceof LocalDate || value instanceof Instant) {
            text(value.toString());
        } else {
            throw new IllegalArgumentException("%s has no form in JSON".formatted(value.getClass()));
        }
    }

    /** The shortest digits that read back as the same number. */
    private void real(double number) {
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            out.append("null");
        } else if (number == Math.rint(number) && Math.abs(number) < 1e15) {
            out.append((long) number);
        } else {
            out.append(number);
        }
    }

    private void object(Map<?, ?> map) {
        char before = '{';
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            out.append(before);
            text(entry.getKey().toString());
            out.append(':');
            value(entry.getValue());
            before = ',';
        }
        out.append(before == '{' ? "{}" : "}");
    }

    private void list(Collection<?> items) {
        char before = '[';
        for (Object item : items) {
            out.append(before);
            value(item);
            before = ',';
        }
        out.append(before == '[' ? "[]" : "]");
    }

    private void text(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean whole = !Character.isSurrogate(c) || isPaired(text, i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' '
                    || c == '<'
                    || c == '>'
                    || c == '&'
                    || c == 0x7f
                    || c == '\u2028'
                    || c == '\u2029'
                    || !whole) {
                escape(c);
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }

    private static boolean isPaired(String text, int i) {
        return Character.isHighSurrogate(text.charAt(i))
                ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
                : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }

    private void escape(char c) {
        out.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
            out.append(Character.forDigit(c >> shift & 0xf, 16));
        }
    }
}
