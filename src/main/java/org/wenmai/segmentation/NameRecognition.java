package org.wenmai.segmentation;

/**
 * Chinese and transliterated personal names in the words of a stretch, as HanLP recognises them: roles of the words on the
 * path, sequences of roles that are a name, and runs of syllables after a known transliterated one.
 */
final class NameRecognition {
    private static final int SHORT_NAME_FREQUENCY = 1000;

    private final BigramModel model;
    private final PersonRoles roles;
    private final DoubleArrayTrie syllables;
    private final NameMarks marks;
    private final int known;

    NameRecognition(BigramModel model, PersonRoles roles, DoubleArrayTrie syllables) {
        this.model = model;
        this.roles = roles;
        this.syllables = syllables;
        this.marks = new NameMarks(model.words());
        this.known = model.words();
        for (int word = 0; word < model.words(); word++) {
            char[] text = model.word(word).toCharArray();
            boolean opens = "nrf".equals(model.tag(word));
            boolean carriesOn = opens || syllables.find(text, 0, text.length) >= 0;
            marks.put(word, roles.steps(roleEntry(word, text)), opens, carriesOn);
        }
    }

    /** What each word is to names. */
    NameMarks marks() {
        return marks;
    }

    private int roleEntry(int word, char[] text) {
        int entry = roles.find(text, 0, text.length);
        if (entry >= 0) {
            return entry;
        }
        String tag = model.tag(word);
        if ("nr".equals(tag) && model.frequency(word) <= SHORT_NAME_FREQUENCY && text.length == 2) {
            return roles.shortName();
        }
        return "nnt".equals(tag) ? roles.title() : roles.none();
    }

    /** Working space of one thread: items of the path, some of them cut in two. */
    static final class Space {
        private byte[] role = new byte[128];
        private int[] at = new int[128];
        private int items;
        /** Whether a name may be among them. */
        private boolean mayHoldNames;

        private void open(int words) {
            if (role.length < 2 * words) {
                role = new byte[4 * words];
                at = new int[4 * words];
            }
            items = 0;
            mayHoldNames = false;
        }

        private void add(int newRole, int newAt) {
            mayHoldNames |= items > 0 && PersonRoles.mayEnd(role[items - 1], newRole);
            role[items] = (byte) newRole;
            at[items++] = newAt;
        }
    }

    /**
     * Enters the names of a path.
     *
     * @param text holds the stretch
     * @param begin of the stretch
     * @param judge says which of the Chinese names may be some
     * @return how two words side by side may be joined to one, see {@link NameMarks#ALL}
     */
    int recognise(WordPath path, NamedPaths named, Space space, char[] text, int begin, NameJudge judge) {
        int previous = PersonRoles.BEFORE;
        int matters = 0;
        int all = 0;
        int joined = 0;
        int before = NameMarks.NOTHING;
        int last = path.size() - 1;
        for (int i = 1; i < last; i++) {
            int word = path.word(i);
            int role;
            if (word < known) {
                int mark = marks.of(word);
                role = PersonRoles.step(marks.steps(mark), previous);
                all |= mark;
                joined |= NameMarks.joined(before, mark);
                before = mark;
            } else {
                role = role(text, begin + path.end(i - 1), begin + path.end(i), previous);
                joined = NameMarks.ALL;
            }
            matters |= PersonRoles.mayMatter(previous, role);
            previous = role;
        }
        if ((matters | PersonRoles.mayMatter(previous, PersonRoles.OTHER)) != 0) {
            observe(path, space, text, begin);
            if (space.mayHoldNames) {
                chinese(path, named, space, text, begin, judge);
            }
        }
        if ((all & NameMarks.OPENS) != 0) {
            transliterated(path, named, text, begin);
        }
        return joined;
    }

    /** Finds the role of every word; done for one stretch of six, in which two roles may matter. */
    private void observe(WordPath path, Space space, char[] text, int begin) {
        space.open(path.size());
        int previous = PersonRoles.BEFORE;
        int before = PersonRoles.OTHER;
        space.add(previous, 0);
        int after = 0;
        for (int i = 1; i < path.size() - 1; i++) {
            int at = after;
            after = path.end(i);
            int word = path.word(i);
            int role = word < known
                    ? PersonRoles.step(marks.steps(marks.of(word)), previous)
                    : role(text, begin + at, begin + after, previous);
            previous = role;
            if (role == PersonRoles.BEFORE_AND_SURNAME) {
                space.add(PersonRoles.BEFORE, at);
                space.add(PersonRoles.SURNAME, after - 1);
                before = PersonRoles.SURNAME;
            } else if (role == PersonRoles.END_AND_AFTER) {
                space.add(before == PersonRoles.SURNAME ? PersonRoles.SINGLE : PersonRoles.END_OF_TWO, at);
                space.add(PersonRoles.AFTER, at + 1);
            } else {
                space.add(role, at);
                before = role;
            }
        }
        space.add(PersonRoles.OTHER, after);
    }

    /** The role of a word that is not in the dictionary. */
    private int role(char[] text, int begin, int end, int previous) {
        int entry = roles.find(text, begin, end);
        return roles.next(previous, entry >= 0 ? entry : roles.none());
    }

    private void chinese(WordPath path, NamedPaths named, Space space, char[] text, int begin, NameJudge judge) {
        PersonRoles.Names enter = (from, to, surnameAndTwo) -> {
            int at = space.at[from];
            int size = space.at[to] - at;
            int start = begin + at;
            boolean doubled = surnameAndTwo && text[start] == text[start + 2];
            if (!doubled
                    && !roles.refutes(text, start, start + size)
                    && judge.accepts(path, text, begin, at, at + size)) {
                named.add(at, size, model.person());
            }
        };
        for (int end = 2; end < space.items; end++) {
            if (PersonRoles.mayEnd(space.role[end - 2], space.role[end - 1])) {
                PersonRoles.namesEndingAt(space.role, end, enter);
            }
        }
    }

    private void transliterated(WordPath path, NamedPaths named, char[] text, int begin) {
        int parts = 0;
        int start = 0;
        for (int i = 1; i < path.size(); i++) {
            int word = path.word(i);
            int at = path.end(i - 1);
            int mark = parts > 0 ? NameMarks.CARRIES_ON : NameMarks.OPENS;
            boolean part = word < model.words()
                    ? (marks.of(word) & mark) != 0
                    : parts > 0 && word != model.end() && syllables.find(text, begin + at, begin + path.end(i)) >= 0;
            if (part) {
                start = parts > 0 ? start : at;
                parts++;
            } else {
                if (parts > 1) {
                    named.add(start, at - start, model.translatedPerson());
                }
                parts = 0;
            }
        }
    }
}
