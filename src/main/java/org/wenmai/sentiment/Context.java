package org.wenmai.sentiment;

import java.util.ArrayList;
import java.util.List;

/** What the words before a polar expression in its clause make of it; walks along the hits of a sentence. */
final class Context {
    /** Negations, degrees and reversals of the clause that no polar expression has ended. */
    private final List<Hit> near = new ArrayList<>();

    /** The polar expression just left, which those words do not reach over. */
    private Hit polar;

    private Hit hypothesis;
    private Hit concession;
    private int clause;

    /** Comes to a hit. */
    void enter(Hit hit) {
        if (hit.clause() != clause) {
            clause = hit.clause();
            near.clear();
            polar = null;
            hypothesis = null;
            concession = null;
        } else if (polar != null && !isCompound(polar, hit)) {
            near.clear();
            polar = null;
        }
    }

    /** 死亡风险: two polar expressions of one sign that touch are one to the words before them. */
    private static boolean isCompound(Hit first, Hit second) {
        return second.isPolar() && first.end() == second.begin() && first.factor() * second.factor() > 0;
    }

    /** Goes on from a hit. */
    void leave(Hit hit) {
        switch (hit.kind()) {
            case NEGATION, DEGREE, REVERSAL -> near.add(hit);
            case HYPOTHESIS -> hypothesis = hit;
            case CONCESSION -> concession = hit;
            case CONTRAST -> {}
            case POLAR -> {
                if (hit.isPolar()) {
                    polar = hit;
                }
            }
        }
    }

    /**
     * The product of the factors that apply to a polar expression.
     *
     * @param rules takes the name of each, in the order of the sentence but for the clause's own, which come first
     */
    double factor(Hit hit, List<String> rules) {
        double factor = 1;
        for (Hit opening : new Hit[] {hypothesis, concession}) {
            if (opening != null) {
                factor *= apply(opening, rules);
            }
        }
        for (Hit before : near) {
            int gap = hit.begin() - before.end();
            boolean reaches = switch (before.kind()) {
                case NEGATION -> gap <= SentenceScorer.NEGATION_REACH;
                case DEGREE -> gap <= SentenceScorer.DEGREE_REACH;
                default -> true;
            };
            if (reaches) {
                factor *= apply(before, rules);
            }
        }
        return factor;
    }

    private static double apply(Hit rule, List<String> rules) {
        rules.add(rule.kind().word() + " " + rule.expression());
        return rule.factor();
    }
}
