package org.wenmai.networks;

import java.io.Serializable;

/**
 * How a network is measured.
 *
 * @param quality what communities are judged by
 * @param resolution γ of the quality, above 0
 * @param seed of communities and layout
 * @param layoutRounds rounds of the layout, 0 for none
 */
public record NetworkSettings(CommunityQuality quality, double resolution, long seed, int layoutRounds)
        implements Serializable {}
