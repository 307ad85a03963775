package org.wenmai.speech;

import java.util.List;
import org.wenmai.lexicons.SpeechLexicon.Kind;
import org.wenmai.sentiment.SentencePolarity;
import org.wenmai.speech.Unit.Sort;

/**
 * What a stretch says of one of its targets: by a comparison (A 超越 B, A 比 B 更好) or a verb of regard (批评 A, A 被 B 批评) in its clause; else,
 * where it is the only target, what the stretch says; of several targets each what its own clause says, where that is neutral the next
 * clause if it names no other target, and else the stretch.
 *
 * @param rule which of these
 */
record TargetPolarity(String label, double polarity, String rule) {
    private static final double BY_VERB = 0.6;
    private static final int REACH = 6;
    private static final TargetPolarity NONE = new TargetPolarity("neutral", 0, "none");

    static TargetPolarity of(
            Passage passage,
            List<Unit> units,
            Stretch stretch,
            TargetFinder.Target target,
            List<TargetFinder.Target> others) {
        int begin = passage.begin(target.word());
        int clause = stretch.clauseOf(begin);
        TargetPolarity compared = compared(passage, units, stretch, clause, begin);
        if (compared != null) {
            return compared;
        }
        TargetPolarity regarded = regarded(passage, units, stretch, clause, begin);
        if (regarded != null) {
            return regarded;
        }
        if (others.size() == 1) {
            SentencePolarity all = stretch.whole();
            return new TargetPolarity(all.label(), all.polarity(), "sentence");
        }
        SentencePolarity own = stretch.of(clause);
        if (!own.label().equals("neutral")) {
            return new TargetPolarity(own.label(), own.polarity(), "clause");
        }
        if (clause + 1 < stretch.size() && isFree(passage, stretch, clause + 1, others)) {
            SentencePolarity next = stretch.of(clause + 1);
            if (!next.label().equals("neutral")) {
                return new TargetPolarity(next.label(), next.polarity(), "next clause");
            }
        }
        SentencePolarity whole = stretch.whole();
        if (!whole.label().equals("neutral")) {
            return new TargetPolarity(whole.label(), whole.polarity(), "sentence");
        }
        return NONE;
    }

    private static boolean isFree(Passage passage, Stretch stretch, int clause, List<TargetFinder.Target> others) {
        return others.stream().noneMatch(other -> stretch.clauseOf(passage.begin(other.word())) == clause);
    }

    private static TargetPolarity compared(Passage passage, List<Unit> units, Stretch stretch, int clause, int begin) {
        String text = passage.text();
        for (int i = 0; i < units.size(); i++) {
            Unit unit = units.get(i);
            if (unit.begin() < stretch.begin(clause) || unit.end() > stretch.end(clause)) {
                continue;
            }
            if (unit.is(Kind.COMPARISON) && isAsserted(units, i, text)) {
                boolean better = unit.as(Kind.COMPARISON).equals("better");
                boolean passive = isPassive(text, units, i, stretch.begin(clause));
                boolean agent = passive ? begin > text.lastIndexOf('被', unit.begin()) : begin < unit.begin();
                return by(better == agent, "comparison " + unit.hit().entry().expression());
            }
            if (unit.sort() == Sort.PREPOSITION && is(text, unit, '比')) {
                SentencePolarity own = stretch.of(clause);
                if (own.label().equals("neutral")) {
                    return null;
                }
                boolean other = begin > unit.begin() && begin < unit.end() + REACH * 2;
                boolean positive = own.label().equals("positive") != other;
                return by(positive, "comparison 比");
            }
        }
        return null;
    }

    /** Not 超过一百万, 领先的, nor 未超越. */
    private static boolean isAsserted(List<Unit> units, int at, String text) {
        Unit unit = units.get(at);
        boolean quantity = at + 1 < units.size() && units.get(at + 1).sort() == Sort.NUMERAL;
        boolean digit = unit.end() < text.length() && Character.isDigit(text.charAt(unit.end()));
        boolean adjective = unit.end() < text.length() && text.charAt(unit.end()) == '的';
        boolean denied = at > 0 && "negation".equals(units.get(at - 1).as(Kind.BAR));
        return !quantity && !digit && !adjective && !denied;
    }

    private static boolean is(String text, Unit unit, char word) {
        return unit.end() - unit.begin() == 1 && text.charAt(unit.begin()) == word;
    }

    private static boolean isPassive(String text, List<Unit> units, int verb, int floor) {
        for (int i = verb - 1; i >= 0 && units.get(i).begin() >= floor && verb - i <= REACH; i--) {
            if (is(text, units.get(i), '被')) {
                return true;
            }
        }
        return false;
    }

    private static TargetPolarity regarded(Passage passage, List<Unit> units, Stretch stretch, int clause, int begin) {
        String text = passage.text();
        for (int i = 0; i < units.size(); i++) {
            Unit unit = units.get(i);
            boolean inside = unit.begin() >= stretch.begin(clause) && unit.end() <= stretch.end(clause);
            if (!inside
                    || !unit.is(Kind.REGARD)
                    || i > 0 && "negation".equals(units.get(i - 1).as(Kind.BAR))) {
                continue;
            }
            boolean positive = unit.as(Kind.REGARD).equals("positive");
            boolean passive = isPassive(text, units, i, stretch.begin(clause));
            String rule = "regard " + unit.hit().entry().expression();
            if (passive) {
                int agent = text.lastIndexOf('被', unit.begin());
                return begin < agent
                        ? by(positive, rule)
                        : begin < unit.begin() ? new TargetPolarity("neutral", 0, rule) : null;
            }
            if (begin >= unit.end() && wordsBetween(passage, unit.end(), begin) < 3) {
                return by(positive, rule);
            }
        }
        return null;
    }

    private static int wordsBetween(Passage passage, int from, int to) {
        return passage.wordFrom(to) - passage.wordFrom(from);
    }

    private static TargetPolarity by(boolean positive, String rule) {
        return new TargetPolarity(positive ? "positive" : "negative", positive ? BY_VERB : -BY_VERB, rule);
    }
}
