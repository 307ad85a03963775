package org.wenmai.segmentation;

import java.util.Arrays;

/**
 * Chinese and transliterated personal names in the words of a stretch, as HanLP recognises them: roles of the words on the
 * path, sequences of roles that are a name, and runs of syllables after a known transliterated one.
 */
final class NameRecognition {
    private static final int SHORT_NAME_FREQUENCY = 1000;

    private final BigramModel model;
    private final PersonRoles roles;
    private final DoubleArrayTrie syllables;
    /** By number of a dictionary word: its entry among the roles, or the complement of its only role. */
    private final int[] roleEntries;
    /** Whether it opens a transliterated name, whether it carries one on. */
    private final boolean[] opens;

    private final boolean[] carriesOn;

    NameRecognition(BigramModel model, PersonRoles roles, DoubleArrayTrie syllables) {
        this.model = model;
        this.roles = roles;
        this.syllables = syllables;
        int words = model.words();
        this.roleEntries = new int[words];
        this.opens = new boolean[words];
        this.carriesOn = new boolean[words];
        for (int word = 0; word < words; word++) {
            char[] text = model.word(word).toCharArray();
            int entry = roleEntry(word, text);
            roleEntries[word] = roles.only(entry) >= 0 ? ~roles.only(entry) : entry;
            opens[word] = "nrf".equals(model.tag(word));
            carriesOn[word] = opens[word] || syllables.find(text, 0, text.length) >= 0;
        }
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
        private byte[] role = new byte[64];
        private int[] at = new int[64];
        private int items;

        private void add(int newRole, int newAt) {
            if (items == role.length) {
                role = Arrays.copyOf(role, 2 * items);
                at = Arrays.copyOf(at, 2 * items);
            }
            role[items] = (byte) newRole;
            at[items++] = newAt;
        }
    }

    /**
     * Enters the names of the lattice's path.
     *
     * @param text holds the stretch
     * @param begin of the stretch
     */
    void recognise(Lattice lattice, Space space, char[] text, int begin) {
        observe(lattice, space, text, begin);
        chinese(lattice, space, text, begin);
        transliterated(lattice, text, begin);
    }

    private void observe(Lattice lattice, Space space, char[] text, int begin) {
        space.items = 0;
        int previous = PersonRoles.BEFORE;
        int before = PersonRoles.OTHER;
        space.add(previous, 0);
        for (int i = 1; i < lattice.pathLength() - 1; i++) {
            int at = lattice.pathLine(i);
            int size = lattice.pathSize(i);
            int entry = entry(lattice.pathWord(i), text, begin + at - 1, size);
            int role = entry < 0 ? ~entry : roles.next(previous, entry);
            previous = role;
            if (role == PersonRoles.BEFORE_AND_SURNAME) {
                space.add(PersonRoles.BEFORE, at);
                space.add(PersonRoles.SURNAME, at + size - 1);
                before = PersonRoles.SURNAME;
            } else if (role == PersonRoles.END_AND_AFTER) {
                space.add(before == PersonRoles.SURNAME ? PersonRoles.SINGLE : PersonRoles.END_OF_TWO, at);
                space.add(PersonRoles.AFTER, at + 1);
            } else {
                space.add(role, at);
                before = role;
            }
        }
        space.add(PersonRoles.OTHER, lattice.pathLine(lattice.pathLength() - 1));
    }

    private int entry(int word, char[] text, int begin, int size) {
        if (word < roleEntries.length) {
            return roleEntries[word];
        }
        int entry = roles.find(text, begin, begin + size);
        return entry >= 0 ? entry : roles.none();
    }

    private void chinese(Lattice lattice, Space space, char[] text, int begin) {
        PersonRoles.Names enter = (from, to, surnameAndTwo) -> {
            int at = space.at[from];
            int size = space.at[to] - at;
            int start = begin + at - 1;
            boolean doubled = surnameAndTwo && text[start] == text[start + 2];
            if (!doubled && !roles.refutes(text, start, start + size)) {
                lattice.insert(at, size, model.person());
            }
        };
        for (int end = 2; end < space.items; end++) {
            if (PersonRoles.mayEnd(space.role[end - 2], space.role[end - 1])) {
                PersonRoles.namesEndingAt(space.role, end, enter);
            }
        }
    }

    private void transliterated(Lattice lattice, char[] text, int begin) {
        int parts = 0;
        int start = 0;
        for (int i = 1; i < lattice.pathLength(); i++) {
            int word = lattice.pathWord(i);
            int at = lattice.pathLine(i);
            boolean known = word < opens.length;
            boolean opened = parts > 0;
            boolean part = known
                    ? opened ? carriesOn[word] : opens[word]
                    : opened
                            && word != model.end()
                            && syllables.find(text, begin + at - 1, begin + at - 1 + lattice.pathSize(i)) >= 0;
            if (part) {
                start = opened ? start : at;
                parts++;
            } else {
                if (parts > 1) {
                    lattice.insert(start, at - start, model.translatedPerson());
                }
                parts = 0;
            }
        }
    }
}
