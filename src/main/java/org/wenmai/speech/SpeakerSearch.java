package org.wenmai.speech;

import java.util.List;
import org.wenmai.lexicons.SpeechLexicon.Kind;
import org.wenmai.speech.Unit.Sort;

/** Finds who speaks, to the left of a cue in its clause. */
final class SpeakerSearch {
    private static final int MODIFIERS = 8;
    private static final int LONGEST_PHRASE = 24;
    private static final int LONGEST_NAME = 8;

    private final Passage passage;
    private final List<Unit> units;
    private String addressee;

    SpeakerSearch(Passage passage, List<Unit> units) {
        this.passage = passage;
        this.units = units;
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
        Speaker quoted = i >= floor ? quotedName(i) : null;
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

    /** 「阑夕」指出: a name between marks that no list knows. */
    private Speaker quotedName(int last) {
        String text = passage.text();
        int close = units.get(last).end();
        int mark = close < text.length() ? "」”』".indexOf(text.charAt(close)) : -1;
        int open = mark < 0 ? -1 : text.lastIndexOf("「“『".charAt(mark), close);
        if (open < 0 || close - open > LONGEST_NAME) {
            return null;
        }
        String written = text.substring(open + 1, close);
        if (written.length() < 2 || !written.codePoints().allMatch(Character::isLetter)) {
            return null;
        }
        return new Speaker(written, written, Speaker.Kind.NAME, false);
    }

    /** 转发了X的帖子表示: what a verb is about does not speak. 当人们说 is no speech either. */
    private boolean isObject(int last, int floor) {
        int first = last;
        while (first > floor && modifies(units.get(first - 1))
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
        for (int i = name - 1; i >= floor && name - i <= MODIFIERS; i--) {
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

    /** The noun phrase that ends with a unit. */
    Speaker phrase(int last, int floor) {
        Unit head = units.get(last);
        if (head.sort() == Sort.PRONOUN) {
            String sort = head.as(Kind.PRONOUN);
            boolean somebodyElse = !sort.equals("first") && !sort.equals("second");
            return somebodyElse ? new Speaker(text(last, last), text(last, last), Speaker.Kind.PRONOUN, false) : null;
        }
        if (head.isName()) {
            return named(last, floor);
        }
        boolean adjacent = last > floor && units.get(last - 1).end() >= head.begin() - 1;
        if (adjacent && head.isTitle() || adjacent && "person".equals(head.as(Kind.SPEAKER))) {
            Unit before = units.get(last - 1);
            boolean person = before.sort() == Sort.PERSON || before.sort() == Sort.LATIN && head.isTitle();
            if (person) {
                return named(last - 1, floor);
            }
        }
        return role(last, floor);
    }

    /** A name nobody lists, by its place: after speech in quotation marks, alone before the cue. */
    Speaker unknownName(int before, int floor) {
        int last = floor;
        while (last < before
                && (units.get(last).sort() == Sort.NOUN
                        || last > floor && units.get(last).sort() == Sort.LOCALISER)) {
            last++;
        }
        boolean alone = last > floor && (last == before || !units.get(last).canSpeak());
        if (!alone || units.get(last - 1).end() - units.get(floor).begin() > LONGEST_NAME) {
            return null;
        }
        String written = text(floor, last - 1);
        return new Speaker(written, written, Speaker.Kind.NAME, false);
    }

    private Speaker named(int last, int floor) {
        Unit head = units.get(last);
        char initial = passage.text().charAt(head.begin());
        boolean handle = head.begin() > 0 && passage.text().charAt(head.begin() - 1) == '@';
        if (head.sort() == Sort.LATIN && Character.isLowerCase(initial) && !handle) {
            return null;
        }
        int first = last;
        while (first - 2 >= floor
                && units.get(first - 1).sort() == Sort.AND
                && units.get(first - 2).isName()) {
            first -= 2;
        }
        String written = text(first, last);
        String term = head.word() >= 0 ? passage.word(head.word()).term() : null;
        boolean listed = first == last && head.sort() != Sort.LATIN && term != null;
        Speaker.Kind kind = head.sort() == Sort.PERSON
                ? Speaker.Kind.PERSON
                : head.sort() == Sort.ORGANISATION ? Speaker.Kind.ORGANISATION : Speaker.Kind.NAME;
        boolean titled = last + 1 < units.size() && units.get(last + 1).isTitle()
                || first > 0 && units.get(first - 1).isTitle();
        return new Speaker(listed ? term : written, written, kind, titled);
    }

    /** 一位业内人士, 元宝团队; IDC的报告 is IDC, and 关于X的文章 is 文章. */
    private Speaker role(int last, int floor) {
        int first = last;
        boolean group = "group".equals(units.get(last).as(Kind.SPEAKER));
        while (first > floor
                && last - first < MODIFIERS
                && (modifies(units.get(first - 1))
                        || group && units.get(first - 1).sort() == Sort.PERSON)) {
            first--;
        }
        while (first < last
                && (units.get(first).sort() == Sort.OF
                        || units.get(first).sort() == Sort.AND
                        || units.get(first).sort() == Sort.TIME)) {
            first++;
        }
        if (units.get(last).isText()) {
            Speaker publisher = publisher(last, floor);
            if (publisher != null) {
                return publisher;
            }
            int of = last;
            while (of > first
                    && units.get(of - 1).sort() != Sort.OF
                    && units.get(of - 1).sort() != Sort.NUMERAL) {
                of--;
            }
            first = of;
        }
        String written = text(first, last);
        if (written.length() > LONGEST_PHRASE) {
            written = text(last, last);
        }
        return new Speaker(written, written, units.get(last).isText() ? Speaker.Kind.TEXT : Speaker.Kind.ROLE, false);
    }

    /** X的报告, X发布的报告: the first name before 的, where nothing but time and modifiers stand between. */
    private Speaker publisher(int last, int floor) {
        int of = last - 1;
        while (of >= floor
                && last - of < MODIFIERS
                && modifies(units.get(of))
                && units.get(of).sort() != Sort.OF) {
            of--;
        }
        if (of < floor || units.get(of).sort() != Sort.OF) {
            return null;
        }
        int i = of - 1;
        while (i >= floor && !units.get(i).isName()) {
            Sort sort = units.get(i).sort();
            if (sort == Sort.PREPOSITION || sort == Sort.BOUNDARY) {
                return null;
            }
            i--;
        }
        return i < floor ? null : named(i, floor);
    }

    private static boolean modifies(Unit unit) {
        return switch (unit.sort()) {
            case NOUN, NUMERAL, OF, ORGANISATION, LATIN, SPEAKER, AND, TIME, PRONOUN -> true;
            default -> false;
        };
    }

    private String text(int first, int last) {
        return passage.text()
                .substring(units.get(first).begin(), units.get(last).end());
    }
}
