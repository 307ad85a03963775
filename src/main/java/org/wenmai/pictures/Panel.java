package org.wenmai.pictures;

/** A part of a picture, drawn into a box that has its width. */
public sealed interface Panel permits RankedBars, Intervals, Course, NetworkMap {
    /** Height it takes, without its title. */
    double height();

    /** Its own heading, empty where the picture has no other panel. */
    String title();

    /** Room that the heading has in a panel of this width. */
    default double headingWidth(double width) {
        return width;
    }

    /** Draws it with its upper left corner at (0, 0). */
    void draw(Scene scene);

    /** What a panel draws on, and how wide it is. */
    record Scene(Svg svg, double width) {}
}
