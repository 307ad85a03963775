package org.wenmai.speech;

import java.util.List;
import org.wenmai.lexicons.SpeechLexicon.Kind;
import org.wenmai.speech.Unit.Sort;

/** Finds who speaks, to the left of a cue in its clause. */
final class SpeakerSearch {
    private static final int REACH = 8;

    private final Passage passage;
    private final List<Unit> units;
    private final SpeakerPhrase phrases;
    private String addressee;

    SpeakerSearch(Passage passage, List<Unit> units) {
        this.passage = passage;
        this.units = units;
        this.phrases = new SpeakerPhrase(passage, units);
    }

    /** The name of whom the speaker spoke to, found on the last search, or null. */
    String addressee() {
        return addressee;
    }

    /** The first unit of the clause that holds a unit: after the last boundary before it. */
    int clause(int unit) {
        int first = unit;
        while (first > 0 && units.get(first - 1).sort() != Sort.BOUNDARY) {
            first--;
        }
        return first;
    }

    /**
     * The speaker to the left of a unit, null where none stands there.
     *
     * @param before the unit it stands before
     * @param floor the first unit it may stand at
     */
    Speaker leftOf(int before, int floor) {
        addressee = null;
        int i = before - 1;
        Speaker quoted = i >= floor ? phrases.quoted(i) : null;
        if (quoted != null) {
            return quoted;
        }
        while (i >= floor) {
            Unit unit = units.get(i);
            switch (unit.sort()) {
                case PEELED, TIME, ASIDE -> i--;
                case BAR, CUE -> {
                    if (!unit.is(Kind.PEELED) && !"negation".equals(unit.as(Kind.BAR))) {
                        return null;
                    }
                    i--;
                }
                case LOCALISER -> {
                    int opening = opening(i, floor);
                    if (opening < 0) {
                        return null;
                    }
                    i = opening - 1;
                }
                default -> {
                    if (!unit.canSpeak()) {
                        return null;
                    }
                    int preposition = addressed(i, floor);
                    if (preposition < 0) {
                        return isObject(i, floor) ? Subject.of(this, units, i) : phrase(i, floor);
                    }
                    addressee = passage.text().substring(unit.begin(), unit.end());
                    i = preposition - 1;
                }
            }
        }
        return null;
    }

    /** 转发了X的帖子表示: what a verb is about does not speak. 当人们说 is no speech either. */
    private boolean isObject(int last, int floor) {
        int first = last;
        while (first > floor && SpeakerPhrase.modifies(units.get(first - 1))
                || first > floor && units.get(first - 1).isName()) {
            first--;
        }
        if (first == floor) {
            return false;
        }
        Unit before = units.get(first - 1);
        String word = passage.text().substring(before.begin(), before.end());
        Unit verb = first - 2 >= floor ? units.get(first - 2) : before;
        return word.equals("当")
                || word.equals("了") && (verb.sort() == Sort.VERB || "verb".equals(verb.as(Kind.PEELED)));
    }

    /** The preposition or verb that a localiser closes: 在接受采访时. */
    private int opening(int localiser, int floor) {
        for (int i = localiser - 1; i >= floor; i--) {
            Unit unit = units.get(i);
            if (opens(unit)) {
                int first = i;
                while (first > floor && opens(units.get(first - 1))) {
                    first--;
                }
                return first;
            }
        }
        return -1;
    }

    private static boolean opens(Unit unit) {
        return unit.sort() == Sort.PREPOSITION || "verb".equals(unit.as(Kind.PEELED));
    }

    /** The preposition that makes a name the one spoken to or of (对Y表示), else -1. */
    private int addressed(int name, int floor) {
        for (int i = name - 1; i >= floor && name - i <= REACH; i--) {
            Unit unit = units.get(i);
            if (unit.sort() == Sort.PREPOSITION) {
                return i > floor && units.subList(floor, i).stream().anyMatch(Unit::canSpeak) ? i : -1;
            }
            if (unit.sort() == Sort.VERB || unit.sort() == Sort.CUE) {
                return -1;
            }
        }
        return -1;
    }

    /** The speaker whose phrase ends with a unit, null where it is the author or the reader. */
    Speaker phrase(int last, int floor) {
        return phrases.endingAt(last, floor);
    }

    /** A name nobody lists, by its place: alone before the cue. */
    Speaker unknownName(int before, int floor) {
        return phrases.unknown(before, floor);
    }
}
