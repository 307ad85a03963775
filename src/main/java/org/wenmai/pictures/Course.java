package org.wenmai.pictures;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;

/**
 * One figure over time: an area from 0, its highest point marked and named.
 *
 * @param title whose it is
 * @param most upper end of the axis, the same for panels that are to be compared
 * @param points one a period, earliest first
 * @param peak the highest point in words, written beside the heading
 */
public record Course(String title, double most, List<Point> points, String peak) implements Panel {
    private static final double HEIGHT = 120;
    private static final double LEFT = 58;
    private static final double SIZE = 12;

    /**
     * A figure of a period.
     *
     * @param day its first day
     * @param name the period as people name it: a year is no day
     * @param value the figure
     */
    public record Point(LocalDate day, String name, double value) {}

    @Override
    public double height() {
        return HEIGHT + 24;
    }

    /** Less than the panel's, for the highest point is named in the same line. */
    @Override
    public double headingWidth(double width) {
        return width - Lettering.width(peak(width), SIZE) - 12;
    }

    private String peak(double width) {
        return Lettering.fit(peak, SIZE, width * 0.6);
    }

    @Override
    public void draw(Scene scene) {
        Svg svg = scene.svg();
        Axis scale = Axis.around(0, most);
        double room = scene.width() - LEFT - 6;
        long first = points.get(0).day().toEpochDay();
        long span = Math.max(1, points.get(points.size() - 1).day().toEpochDay() - first);
        double[] x = points.stream()
                .mapToDouble(point -> LEFT + room * (point.day().toEpochDay() - first) / span)
                .toArray();
        double[] y = points.stream()
                .mapToDouble(point -> HEIGHT * (1 - scale.at(point.value())))
                .toArray();
        List<Double> marks = scale.marks();
        // The ends, and the mark that is nearest to the middle.
        for (double mark :
                new TreeSet<>(List.of(marks.get(0), marks.get(marks.size() / 2), marks.get(marks.size() - 1)))) {
            double at = HEIGHT * (1 - scale.at(mark));
            svg.line(LEFT, at, scene.width(), at, mark == 0 ? Ink.FAINT : Ink.LINE, 1);
            svg.words(scale.name(mark), LEFT - 6, at + 4, SIZE, Ink.SOFT, "end");
        }
        svg.open("g").text("title", title + ": " + peak);
        StringBuilder path = new StringBuilder();
        int top = 0;
        for (int i = 0; i < x.length; i++) {
            path.append(i == 0 ? "M" : "L").append(Svg.length(x[i])).append(' ').append(Svg.length(y[i]));
            top = points.get(i).value() > points.get(top).value() ? i : top;
        }
        if (x.length > 1) {
            String ends = "L" + Svg.length(x[x.length - 1]) + " " + Svg.length(HEIGHT) + "L" + Svg.length(x[0]) + " "
                    + Svg.length(HEIGHT) + "Z";
            svg.empty("path", "d", path + ends, "fill", Ink.BAR, "fill-opacity", "0.18");
            svg.empty(
                    "path",
                    "d",
                    path,
                    "fill",
                    "none",
                    "stroke",
                    Ink.BAR,
                    "stroke-width",
                    1.8,
                    "stroke-linejoin",
                    "round");
        }
        svg.empty("circle", "cx", x[top], "cy", y[top], "r", 3.5, "fill", Ink.BAR);
        // In the line of the heading, where it covers nothing.
        svg.words(peak(scene.width()), scene.width(), -13, SIZE, Ink.SOFT, "end");
        svg.close("g");
        ends(svg, scene.width());
    }

    private void ends(Svg svg, double width) {
        double room = (width - LEFT) / 2 - 6;
        String first = Lettering.fit(points.get(0).name(), SIZE, room);
        String last = Lettering.fit(points.get(points.size() - 1).name(), SIZE, room);
        svg.words(first, LEFT, HEIGHT + 17, SIZE, Ink.SOFT, "start");
        if (!first.equals(last)) {
            svg.words(last, width, HEIGHT + 17, SIZE, Ink.SOFT, "end");
        }
    }
}
