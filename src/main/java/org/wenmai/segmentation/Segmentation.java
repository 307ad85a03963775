package org.wenmai.segmentation;

import java.util.Arrays;
import java.util.List;

/** The segmenters a run may choose. */
public enum Segmentation {
    /** {@link WenmaiSegmenter}. */
    WENMAI("wenmai") {
        @Override
        public Segmenter segmenter() {
            return WenmaiSegmenter.shared();
        }
    },

    /** {@link HanLpSegmenter}. */
    HANLP("hanlp") {
        @Override
        public Segmenter segmenter() {
            return HanLpSegmenter.shared();
        }
    };

    private final String label;

    Segmentation(String label) {
        this.label = label;
    }

    /** Its name in the configuration. */
    public String label() {
        return label;
    }

    /** The segmenter of this process; the first call reads its dictionaries. */
    public abstract Segmenter segmenter();

    /** All names. */
    public static List<String> labels() {
        return Arrays.stream(values()).map(Segmentation::label).toList();
    }

    /**
     * The segmentation of a name.
     *
     * @throws IllegalArgumentException where there is none
     */
    public static Segmentation named(String label) {
        return Arrays.stream(values())
                .filter(segmentation -> segmentation.label.equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "no tokeniser is named '%s', expected one of %s".formatted(label, labels())));
    }
}
