package org.wenmai.recurrence;

import java.io.Serializable;

/**
 * Whether a text prints a head's text again. With A the head's shingles and B the text's, it does where
 *
 * <ul>
 *   <li>similarity #(A∩B) / #(A∪B) is at least {@code similarity}; or
 *   <li>containment #(A∩B) / min(#A, #B) is at least {@code containment}, and B is not much longer than A: a text of more than
 *       {@value #LONGEST} times the head's length has its own to say, as a digest that quotes a short item whole, unless it bears the
 *       head's title.
 * </ul>
 *
 * <p>Where the smaller set has fewer than {@value #SHORT} shingles too little is known, and similarity must be at least {@value #SHORT_SURE}; where
 * it has fewer than {@value #BRIEF}, containment must be that, since an introduction that a series repeats can be most of a brief text.
 *
 * @param similarity least similarity, above 0 and at most 1
 * @param containment least containment, above 0 and at most 1
 */
public record SameText(double similarity, double containment) implements Serializable {
    static final int LONGEST = 5;
    static final int SHORT = 50;
    static final int BRIEF = 200;
    static final double SHORT_SURE = 0.8;

    /**
     * How near a text is to a head.
     *
     * @param similarity in [0, 1]
     * @param containment in [0, 1]
     * @param same whether it is the head's text
     */
    public record Verdict(double similarity, double containment, boolean same) {}

    /**
     * Compares.
     *
     * @param sameTitle whether both bear one title
     */
    public Verdict of(Shingles head, Shingles text, boolean sameTitle) {
        int shared = head.shared(text);
        int smaller = Math.min(head.size(), text.size());
        if (smaller == 0) {
            return new Verdict(0, 0, false);
        }
        double jaccard = (double) shared / (head.size() + text.size() - shared);
        double contained = (double) shared / smaller;
        boolean same;
        if (smaller < SHORT) {
            same = jaccard >= SHORT_SURE;
        } else {
            boolean outgrown = text.size() > (long) LONGEST * head.size() && !sameTitle;
            double enough = smaller < BRIEF ? Math.max(containment, SHORT_SURE) : containment;
            same = jaccard >= similarity || (contained >= enough && !outgrown);
        }
        return new Verdict(jaccard, contained, same);
    }
}
