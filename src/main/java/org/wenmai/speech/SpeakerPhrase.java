package org.wenmai.speech;

import java.util.List;
import org.wenmai.lexicons.SpeechLexicon.Kind;
import org.wenmai.speech.Unit.Sort;

/** Reads a noun phrase as a speaker: a name without titles, or a noun that can say something with what describes it. */
final class SpeakerPhrase {
    private static final int MODIFIERS = 8;
    private static final int LONGEST_PHRASE = 24;
    private static final int LONGEST_NAME = 8;

    private final Passage passage;
    private final List<Unit> units;

    SpeakerPhrase(Passage passage, List<Unit> units) {
        this.passage = passage;
        this.units = units;
    }

    /** The speaker whose phrase ends with a unit, null where it is the author or the reader. */
    Speaker endingAt(int last, int floor) {
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

    /** 「小火星」指出: a name between marks that no list knows. */
    Speaker quoted(int last) {
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

    /** A name nobody lists, by its place: after speech in quotation marks, alone before the cue. */
    Speaker unknown(int before, int floor) {
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

    /** 一位业内人士, 火箭团队; 微软的报告 is 微软, and 关于X的文章 is 文章. */
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

    static boolean modifies(Unit unit) {
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
