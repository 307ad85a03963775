package org.wenmai.pictures;

import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * Points with their intervals on one axis that holds 0, one a line.
 *
 * @param title heading of the panel, or empty
 * @param axis what the axis shows
 * @param points from top to bottom
 */
public record Intervals(String title, String axis, List<Point> points) implements Panel {
    private static final double LINE = 24;
    private static final double SIZE = 14;
    private static final double MARK = 12;

    /**
     * One line.
     *
     * @param label whose it is
     * @param value the point, null where there is none
     * @param low lower end, null where there is no interval
     * @param high upper end, null where there is no interval
     * @param shown the figure as written beside it
     * @param ink colour of the point
     */
    public record Point(String label, Double value, Double low, Double high, String shown, String ink) {}

    @Override
    public double height() {
        return points.size() * LINE + 40;
    }

    @Override
    public void draw(Scene scene) {
        double least = 0;
        double most = 0;
        for (Point point : points) {
            for (Double end : new Double[] {point.value(), point.low(), point.high()}) {
                least = end == null ? least : Math.min(least, end);
                most = end == null ? most : Math.max(most, end);
            }
        }
        Axis scale = Axis.around(least, most);
        double left = Labels.room(points.stream().map(Point::label).toList(), SIZE, scene.width() * 0.34) + 8;
        double figures = Labels.widest(points.stream().map(Point::shown).toList(), SIZE - 1) + 14;
        double room = scene.width() - left - figures;
        double bottom = points.size() * LINE + 4;
        marks(scene.svg(), scale, left, room, bottom);
        for (int i = 0; i < points.size(); i++) {
            Point point = points.get(i);
            double y = i * LINE + LINE / 2;
            scene.svg().open("g").text("title", point.label() + ": " + point.shown());
            Labels.before(scene.svg(), point.label(), left - 8, y + 5, SIZE);
            if (point.value() != null) {
                point(scene.svg(), point, y, at -> left + room * scale.at(at));
            }
            scene.svg().words(point.shown(), scene.width(), y + 5, SIZE - 1, Ink.SOFT, "end");
            scene.svg().close("g");
        }
    }

    private void marks(Svg svg, Axis scale, double left, double room, double bottom) {
        for (double mark : scale.marks()) {
            double x = left + room * scale.at(mark);
            boolean zero = Math.abs(mark) < 1e-12;
            svg.line(x, 0, x, bottom, zero ? Ink.FAINT : Ink.LINE, zero ? 1.5 : 1);
            svg.words(scale.name(mark), x, bottom + 15, MARK, Ink.SOFT, "middle");
        }
        svg.words(axis, left + room / 2, bottom + 32, MARK, Ink.SOFT, "middle");
    }

    private static void point(Svg svg, Point point, double y, DoubleUnaryOperator x) {
        if (point.low() != null && point.high() != null) {
            svg.line(x.applyAsDouble(point.low()), y, x.applyAsDouble(point.high()), y, Ink.TEXT, 1.5);
        }
        svg.empty("circle", "cx", x.applyAsDouble(point.value()), "cy", y, "r", 5.0, "fill", point.ink());
    }
}
