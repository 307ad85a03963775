package org.wenmai.speech;

import java.util.List;
import java.util.Set;
import org.wenmai.lexicons.SpeechLexicon.Kind;
import org.wenmai.speech.Unit.Sort;

/** Finds who speaks, to the left of a cue in its clause. */
final class SpeakerSearch {
    private static final int REACH = 8;
    /** What stands behind these is spoken to, never the one who speaks. */
    private static final Set<String> TO = Set.of("对", "向", "跟", "给");
    /** Begin with what is spoken of. */
    private static final Set<String> ABOUT = Set.of("对", "对于", "就", "针对", "对此");
    /** With these a listener is joined like a second speaker: 和记者说. */
    private static final Set<String> WITH = Set.of("和", "与");
    /** Who is asked, and not who asks, goes on to speak: 接受记者采访时, 被记者问到时. */
    private static final Set<String> UNDERGONE = Set.of("接受", "被", "受");

    private static final Set<String> LISTENERS = Set.of("记者", "媒体", "我", "我们", "你", "你们");

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

    /** Whether a verb of saying stands directly before the one that counts: 留言说, 发文称. */
    private boolean leadsTo(int verb, int before) {
        Unit next = units.get(before);
        return verb == before - 1
                && units.get(verb).is(Kind.CUE)
                && next.sort() == Sort.CUE
                && units.get(verb).end() == next.begin();
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
                case NOUN -> {
                    int first = beforeNoun(i, floor);
                    if (first < 0) {
                        return null;
                    }
                    i = first - 1;
                }
                case BAR, CUE -> {
                    if (!unit.is(Kind.PEELED) && !"negation".equals(unit.as(Kind.BAR)) && !leadsTo(i, before)) {
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
                    if (preposition < 0 && joined(i, floor)) {
                        preposition = i - 1;
                    }
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

    /** Where a phrase that says what one speaks about begins, which ends with a noun: 对这一愿景; -1 where it is none. */
    private int beforeNoun(int noun, int floor) {
        int i = noun;
        while (i > floor && noun - i < REACH && SpeakerPhrase.modifies(units.get(i))) {
            i--;
        }
        return ABOUT.contains(text(units.get(i))) ? i : -1;
    }

    /** Whether a name is that of a listener after 和 or 与. */
    private boolean joined(int name, int floor) {
        return name - 2 >= floor
                && LISTENERS.contains(text(units.get(name)))
                && WITH.contains(text(units.get(name - 1)))
                && units.get(name - 2).canSpeak();
    }

    /** The preposition or verb that a localiser closes: 在接受采访时. */
    private int opening(int localiser, int floor) {
        for (int i = localiser - 1; i >= floor; i--) {
            if (opens(units.get(i))) {
                int first = undergone(i, floor);
                while (first > floor && opens(units.get(first - 1))) {
                    first--;
                }
                return first;
            }
        }
        return -1;
    }

    private boolean opens(Unit unit) {
        return unit.sort() == Sort.PREPOSITION || "verb".equals(unit.as(Kind.PEELED)) || UNDERGONE.contains(text(unit));
    }

    /** The verb before the asker, where somebody is asked; else the unit itself. */
    private int undergone(int asked, int floor) {
        if (!text(units.get(asked)).equals("采访")) {
            return asked;
        }
        int i = asked - 1;
        while (i >= floor
                && (SpeakerPhrase.modifies(units.get(i)) || units.get(i).isName())) {
            i--;
        }
        return i >= floor && UNDERGONE.contains(text(units.get(i))) ? i : asked;
    }

    private String text(Unit unit) {
        return passage.text().substring(unit.begin(), unit.end());
    }

    /** The preposition that makes a name the one spoken to or of (对Y表示), else -1. */
    private int addressed(int name, int floor) {
        for (int i = name - 1; i >= floor && name - i <= REACH; i--) {
            Unit unit = units.get(i);
            if (unit.sort() == Sort.PREPOSITION) {
                boolean spokenTo = TO.contains(text(unit)) && !units.get(name).isText();
                return spokenTo || units.subList(floor, i).stream().anyMatch(Unit::canSpeak) ? i : -1;
            }
            boolean describes = i > floor
                    && TO.contains(text(units.get(i - 1)))
                    && units.get(i + 1).sort() == Sort.OF;
            if (unit.sort() == Sort.CUE || unit.sort() == Sort.VERB && !describes) {
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
