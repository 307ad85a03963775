package org.wenmai.pictures;

import java.util.List;

/** Colours of pictures, all legible on white paper; those of text have a contrast of at least 4.5 : 1. */
public final class Ink {
    public static final String BAR = "#2f6f9f";
    public static final String POSITIVE = "#1f6fb2";
    public static final String NEGATIVE = "#c2570c";

    /** What says little: points whose interval reaches 0, small communities. */
    public static final String FAINT = "#8a8f98";

    static final String TEXT = "#1f2328";
    static final String SOFT = "#5c6370";
    static final String LINE = "#d9d5ce";
    static final String PAPER = "#ffffff";

    /** Apart from one another for the colour-blind too, in this order. */
    static final List<String> COMMUNITIES = List.of(
            BAR, NEGATIVE, "#3a7d44", "#8a5aa8", "#a8321f", "#8a7a12", "#0f7f86", "#b0457b", "#27336b", "#6b4f36");

    private Ink() {}
}
