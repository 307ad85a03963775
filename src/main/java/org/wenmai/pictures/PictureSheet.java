package org.wenmai.pictures;

import java.util.ArrayList;
import java.util.List;

/**
 * A whole picture: what it shows, its panels in columns, and which file has the figures. {@value #WIDTH} units wide, on white, with a title
 * and a description for screen readers.
 *
 * @param language of its words, as in HTML: zh-CN, en
 * @param title what is shown
 * @param say how to read it
 * @param source where the figures stand
 */
public record PictureSheet(String language, String title, String say, String source) {
    /** Width in units; one is a pixel where nobody scales it. */
    public static final int WIDTH = 1000;

    private static final double MARGIN = 32;
    private static final double GAP = 36;
    private static final double SAY = 14;
    private static final double HEADING = 30;

    /** The picture with its panels, row by row in so many columns. */
    public String with(int columns, List<? extends Panel> panels) {
        double width = (WIDTH - 2 * MARGIN - (columns - 1) * GAP) / columns;
        double[] heights = new double[(panels.size() + columns - 1) / columns];
        for (int i = 0; i < panels.size(); i++) {
            double heading = panels.get(i).title().isEmpty() ? 0 : HEADING;
            heights[i / columns] = Math.max(heights[i / columns], panels.get(i).height() + heading);
        }
        List<String> lines = lines(say);
        double top = 66 + lines.size() * 21;
        double total = top;
        for (double height : heights) {
            total += height + GAP * 0.75;
        }
        Svg svg = begin(say, lines, total + 26);
        double y = top;
        for (int i = 0; i < panels.size(); i++) {
            Panel panel = panels.get(i);
            double x = MARGIN + i % columns * (width + GAP);
            svg.open("g", "transform", "translate(" + Svg.length(x) + " " + Svg.length(y) + ")");
            if (!panel.title().isEmpty()) {
                svg.text(
                        "text",
                        Lettering.fit(panel.title(), 16, panel.headingWidth(width)),
                        "y",
                        15.0,
                        "font-size",
                        16.0,
                        "font-weight",
                        "600");
                svg.open("g", "transform", "translate(0 " + Svg.length(HEADING) + ")");
                panel.draw(new Panel.Scene(svg, width));
                svg.close("g");
            } else {
                panel.draw(new Panel.Scene(svg, width));
            }
            svg.close("g");
            y += i % columns == columns - 1 ? heights[i / columns] + GAP * 0.75 : 0;
        }
        return end(svg, total);
    }

    /** The picture where there is nothing to draw: it says what is missing and why. */
    public String without(String reason) {
        List<String> why = lines(reason);
        double height = 80 + 22.0 * why.size();
        Svg svg = begin(reason, List.of(), 70 + height);
        svg.empty(
                "rect",
                "x",
                MARGIN,
                "y",
                62.0,
                "width",
                WIDTH - 2 * MARGIN,
                "height",
                height - 36,
                "rx",
                8.0,
                "fill",
                "none",
                "stroke",
                Ink.FAINT,
                "stroke-dasharray",
                "5 4");
        for (int i = 0; i < why.size(); i++) {
            svg.words(why.get(i), MARGIN + 20, 92 + 22 * i, 15, Ink.SOFT, "start");
        }
        return end(svg, 44 + height);
    }

    private Svg begin(String description, List<String> lines, double height) {
        Svg svg = new Svg();
        svg.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "viewBox",
                "0 0 " + WIDTH + " " + Svg.length(height),
                "width",
                WIDTH,
                "height",
                height,
                "role",
                "img",
                "aria-labelledby",
                "title say",
                "xml:lang",
                language,
                "font-family",
                Lettering.FONTS,
                "fill",
                Ink.TEXT);
        svg.text("title", title, "id", "title");
        svg.text("desc", description, "id", "say");
        svg.empty("rect", "width", "100%", "height", "100%", "fill", Ink.PAPER);
        svg.text(
                "text",
                Lettering.fit(title, 24, WIDTH - 2 * MARGIN),
                "x",
                MARGIN,
                "y",
                42.0,
                "font-size",
                24.0,
                "font-weight",
                "600");
        for (int i = 0; i < lines.size(); i++) {
            svg.words(lines.get(i), MARGIN, 66 + 21 * i, SAY, Ink.SOFT, "start");
        }
        return svg;
    }

    private String end(Svg svg, double y) {
        svg.words(Lettering.fit(source, 12, WIDTH - 2 * MARGIN), MARGIN, y + 4, 12, Ink.SOFT, "start");
        return svg.close("svg").toString();
    }

    /** Cut where a line is full: at a space, or between Han characters but not before a sign that ends a clause. */
    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        int begin = 0;
        int stop = 0;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            char c = text.charAt(at);
            boolean han = c >= 0x2e80;
            if (c == ' ' || han && "，。；：、）”".indexOf(c) < 0) {
                stop = at;
            }
            if (Lettering.width(text.substring(begin, at + 1), SAY) > WIDTH - 2 * MARGIN && stop > begin) {
                lines.add(text.substring(begin, stop).strip());
                begin = stop;
            }
        }
        lines.add(text.substring(begin).strip());
        return lines;
    }
}
