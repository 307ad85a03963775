package org.wenmai.pictures;

import java.util.List;

/**
 * Bars from 0, one a line, with label and figure.
 *
 * @param title heading of the panel, or empty
 * @param bars from top to bottom
 */
public record RankedBars(String title, List<Bar> bars) implements Panel {
    private static final double LINE = 23;
    private static final double SIZE = 14;

    /**
     * One bar.
     *
     * @param label whose it is
     * @param value its length, not negative
     * @param shown the figure as written beside it
     */
    public record Bar(String label, double value, String shown) {}

    @Override
    public double height() {
        return bars.size() * LINE;
    }

    @Override
    public void draw(Scene scene) {
        double most = bars.stream().mapToDouble(Bar::value).max().orElse(0);
        double labels = Labels.room(bars.stream().map(Bar::label).toList(), SIZE, scene.width() * 0.34);
        double figures = Labels.widest(bars.stream().map(Bar::shown).toList(), SIZE - 1) + 8;
        double room = scene.width() - labels - figures;
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            double y = i * LINE;
            double width = most == 0 ? 0 : Math.max(1, room * bar.value() / most);
            scene.svg().open("g").text("title", bar.label() + ": " + bar.shown());
            Labels.before(scene.svg(), bar.label(), labels, y + 15, SIZE);
            scene.svg()
                    .empty(
                            "rect", "x", labels, "y", y + 3, "width", width, "height", LINE - 7, "rx", 2.0, "fill",
                            Ink.BAR);
            scene.svg().words(bar.shown(), labels + width + 6, y + 15, SIZE - 1, Ink.SOFT, "start");
            scene.svg().close("g");
        }
    }
}
