package org.wenmai.pictures;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as pictures write them: groups of three, a true minus, 1,234.5 in either language. */
public final class Figures {
    private Figures() {}

    /** A number with so many digits after the point, halves rounded away from 0. */
    public static String of(double value, int digits) {
        BigDecimal rounded = new BigDecimal(Double.toString(value)).setScale(digits, RoundingMode.HALF_UP);
        String text = rounded.abs().toPlainString();
        int point = digits == 0 ? text.length() : text.indexOf('.');
        StringBuilder grouped = new StringBuilder(text);
        for (int at = point - 3; at > 0; at -= 3) {
            grouped.insert(at, ',');
        }
        return rounded.signum() < 0 ? "−" + grouped : grouped.toString();
    }

    /** With a plus where it is above 0. */
    public static String signed(double value, int digits) {
        String text = of(value, digits);
        return value > 0 && text.matches(".*[1-9].*") ? "+" + text : text;
    }
}
