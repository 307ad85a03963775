package org.wenmai.sentiment;

import java.util.ArrayList;
import java.util.List;

/** Evidence as it is found, from left to right; turns UTF-16 offsets to code points. */
final class EvidenceList {
    private static final double ROUNDING = 1e4;

    private final String sentence;
    private final List<Evidence> entries = new ArrayList<>();
    private int counted;
    private int codePoints;

    EvidenceList(String sentence) {
        this.sentence = sentence;
    }

    void add(PolarHit hit) {
        String rule = hit.rules().isEmpty() ? "word" : String.join(" · ", hit.rules());
        add(hit.hit().begin(), hit.hit().end(), hit.weight(), rule);
    }

    void add(int begin, int end, double weight, String rule) {
        codePoints += sentence.codePointCount(counted, begin);
        counted = begin;
        entries.add(new Evidence(
                sentence.substring(begin, end),
                codePoints,
                codePoints + sentence.codePointCount(begin, end),
                Math.rint(weight * ROUNDING) / ROUNDING,
                rule));
    }

    List<Evidence> entries() {
        return entries;
    }
}
