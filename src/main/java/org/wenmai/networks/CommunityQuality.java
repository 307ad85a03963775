package org.wenmai.networks;

/** What a division into communities is judged by. */
public enum CommunityQuality {
    /** {@link Modularity}. */
    MODULARITY("modularity"),

    /**
     * The constant Potts model: {@code Σ over communities of (w − γ · n · (n − 1) / 2)}, with {@code w} the weight within a community of
     * {@code n} nodes. Its resolution γ is a weight: an edge between two communities has to be heavier to join them.
     */
    CPM("cpm");

    private final String label;

    CommunityQuality(String label) {
        this.label = label;
    }

    /** Its name in the configuration. */
    public String label() {
        return label;
    }

    /**
     * The quality of a name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static CommunityQuality named(String label) {
        for (CommunityQuality quality : values()) {
            if (quality.label.equals(label)) {
                return quality;
            }
        }
        throw new IllegalArgumentException("quality '%s' not found, expected modularity or cpm".formatted(label));
    }
}
