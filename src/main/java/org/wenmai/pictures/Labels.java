package org.wenmai.pictures;

import java.util.List;

/** Labels that end where the figures begin. */
final class Labels {
    private static final double GAP = 10;

    private Labels() {}

    /** Width of the column of labels: that of the longest, or as much as there is. */
    static double room(List<String> labels, double size, double most) {
        double longest = 0;
        for (String label : labels) {
            longest = Math.max(longest, Lettering.width(Lettering.fit(label, size, most), size));
        }
        return Math.min(longest, most) + GAP;
    }

    /** Width of the widest of some figures, 0 without any. */
    static double widest(List<String> figures, double size) {
        return figures.stream()
                .mapToDouble(figure -> Lettering.width(figure, size))
                .max()
                .orElse(0);
    }

    /** Writes a label to the left of {@code x}. */
    static void before(Svg svg, String label, double x, double y, double size) {
        svg.words(Lettering.fit(label, size, x - GAP + 1), x - GAP, y, size, Ink.TEXT, "end");
    }
}
