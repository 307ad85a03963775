package org.wenmai.speech;

import java.util.ArrayList;
import java.util.List;

/** Which of a document's quotations a passage holds a part of, passage after passage. */
final class Holding {
    private final List<Quotation> quotations;
    private int first;

    /** Quotations in order. */
    Holding(List<Quotation> quotations) {
        this.quotations = quotations;
    }

    /** Their numbers for a passage that does not stand before the one asked for last. */
    List<Integer> next(int passage) {
        while (first < quotations.size() && quotations.get(first).endPassage() < passage) {
            first++;
        }
        List<Integer> here = new ArrayList<>();
        for (int q = first; q < quotations.size() && quotations.get(q).passage() <= passage; q++) {
            if (quotations.get(q).holds(passage)) {
                here.add(q);
            }
        }
        return here;
    }
}
