package org.wenmai.segmentation;

import java.util.Arrays;
import java.util.List;

/**
 * Roles that words play in and around Chinese personal names, and their costs (Zhang and Liu 2002, as in HanLP portable-1.8.6).
 * Roles are numbered as HanLP's {@code NR}.
 */
final class PersonRoles {
    static final int SURNAME = 0;
    static final int END_OF_TWO = 2;
    static final int SINGLE = 3;
    static final int SUFFIX = 5;
    static final int BEFORE = 6;
    static final int AFTER = 7;
    static final int BEFORE_AND_SURNAME = 9;
    static final int END_AND_AFTER = 10;
    static final int SURNAME_AND_FIRST = 11;
    static final int OTHER = 14;

    /** HanLP's letter of each role. */
    private static final String LETTERS = "BCDEFGKLMUVXYZAS";

    /**
     * Sequences of roles that are a name, in the order in which HanLP reports those that end at one place (its letters,
     * descending).
     */
    private static final List<String> PATTERNS = List.of(
            "Y", "XD", "FG", "FE", "FC", "FB", "EG", "EE", "DG", "BZ", "BG", "BEE", "BEC", "BE", "BCD", "BC", "BBZ",
            "BBE", "BBCD");

    /** By the last role but one and, in the lowest bits, the last, the roles of the patterns that end so. */
    private static final int[][][] PATTERN_ROLES = new int[LETTERS.length() * LETTERS.length()][][];

    /** By role, which may stand before the last of a name, a bit for each role that may be the last after it. */
    private static final int[] LASTS = new int[LETTERS.length()];

    static {
        for (int two = 0; two < PATTERN_ROLES.length; two++) {
            int before = two / LASTS.length;
            int last = two % LASTS.length;
            PATTERN_ROLES[two] = PATTERNS.stream()
                    .map(pattern -> pattern.chars().map(LETTERS::indexOf).toArray())
                    .filter(roles -> roles[roles.length - 1] == last)
                    .filter(roles -> roles.length == 1 || roles[roles.length - 2] == before)
                    .toArray(int[][]::new);
            LASTS[before] |= PATTERN_ROLES[two].length > 0 ? 1 << last : 0;
        }
    }

    private static final int TWO_IN_ONE = 1 << BEFORE_AND_SURNAME | 1 << END_AND_AFTER;

    private static final double SMOOTHING = 1e-8;

    private static final int COUNT = LETTERS.length();
    private static final int ROLE_BITS = 4;

    private final DoubleArrayTrie trie;
    private final boolean[] refuted;
    private final int entries;
    /** By entry, where its roles and their costs begin; those of all entries in one array each. */
    private final int[] starts;

    private final byte[] roles;
    private final double[] emissions;
    /** Cost of a role after a role. */
    private final double[] transitions = new double[COUNT * COUNT];

    PersonRoles(RoleTable table) {
        this.trie = table.trie();
        this.entries = table.roles().length;
        this.refuted = new boolean[entries];
        int[] totals = totals(table.transitions());
        for (int from = 0; from < COUNT; from++) {
            for (int to = 0; to < COUNT; to++) {
                int frequency = table.transitions()[from][to];
                transitions[from * COUNT + to] =
                        frequency < 0 ? 0 : -StrictMath.log((frequency + SMOOTHING) / totals[from]);
            }
        }
        int[][] rolesOf = Arrays.copyOf(table.roles(), entries + 3);
        int[][] frequenciesOf = Arrays.copyOf(table.frequencies(), entries + 3);
        rolesOf[none()] = new int[] {OTHER};
        frequenciesOf[none()] = new int[] {totals[OTHER]};
        rolesOf[shortName()] = new int[] {SUFFIX, SURNAME_AND_FIRST};
        frequenciesOf[shortName()] = new int[] {1, 2};
        rolesOf[title()] = new int[] {SUFFIX, BEFORE};
        frequenciesOf[title()] = new int[] {1, 1};
        this.starts = new int[entries + 4];
        int size = Arrays.stream(rolesOf).mapToInt(list -> list.length).sum();
        this.roles = new byte[size];
        this.emissions = new double[size];
        int at = 0;
        for (int entry = 0; entry < entries + 3; entry++) {
            starts[entry] = at;
            for (int i = 0; i < rolesOf[entry].length; i++) {
                int role = rolesOf[entry][i];
                roles[at] = (byte) role;
                emissions[at++] = -StrictMath.log((frequenciesOf[entry][i] + SMOOTHING) / totals[role]);
            }
        }
        starts[entries + 3] = at;
        for (int entry = 0; entry < entries; entry++) {
            refuted[entry] = Arrays.stream(rolesOf[entry]).anyMatch(role -> role == OTHER);
        }
    }

    private static int[] totals(int[][] transitions) {
        int[] totals = new int[transitions.length];
        for (int from = 0; from < totals.length; from++) {
            totals[from] = Arrays.stream(transitions[from]).filter(f -> f > 0).sum();
        }
        for (int role = 0; role < totals.length; role++) {
            if (totals[role] == 0) {
                int at = role;
                totals[role] = Arrays.stream(transitions)
                        .mapToInt(row -> Math.max(0, row[at]))
                        .sum();
            }
        }
        return totals;
    }

    /** The entry of a word that plays no role. */
    int none() {
        return entries;
    }

    /** The entry of a rare name of two characters: it may go on. */
    int shortName() {
        return entries + 1;
    }

    /** The entry of a title that stands after or before a name. */
    int title() {
        return entries + 2;
    }

    /** The entry of a piece of text, or -1. */
    int find(char[] text, int begin, int end) {
        return trie.find(text, begin, end);
    }

    /** Whether the list says of this text that it is no name. */
    boolean refutes(char[] text, int begin, int end) {
        int entry = find(text, begin, end);
        return entry >= 0 && refuted[entry];
    }

    /** The likeliest role of an entry after each role, in the four bits of that role's number. */
    long steps(int entry) {
        long steps = 0;
        for (int previous = 0; previous < COUNT; previous++) {
            steps |= (long) next(previous, entry) << ROLE_BITS * previous;
        }
        return steps;
    }

    /** The role after a role, of an entry with these {@link #steps}. */
    static int step(long steps, int previous) {
        return (int) (steps >>> ROLE_BITS * previous) & COUNT - 1;
    }

    /** The likeliest role of an entry after a role; the earlier one where two are as likely. */
    int next(int previous, int entry) {
        double least = Double.MAX_VALUE;
        int best = previous;
        for (int i = starts[entry]; i < starts[entry + 1]; i++) {
            double cost = transitions[previous * COUNT + roles[i]] + emissions[i];
            if (cost < least) {
                least = cost;
                best = roles[i];
            }
        }
        return best;
    }

    /** Takes each name found. */
    interface Names {
        /** Items from {@code begin} to {@code end}, excluded, are a name. */
        void name(int begin, int end, boolean surnameAndTwo);
    }

    /** 1 where a name may end with these two roles, or where the second is two in one, else 0. */
    static int mayMatter(int beforeLast, int last) {
        return (LASTS[beforeLast] | TWO_IN_ONE) >>> last & 1;
    }

    /** Whether a name may end with these two roles. */
    static boolean mayEnd(int beforeLast, int last) {
        return (LASTS[beforeLast] >>> last & 1) != 0;
    }

    /** Finds the names that end with the item before {@code end}, which has one before it. */
    static void namesEndingAt(byte[] roles, int end, Names names) {
        for (int[] pattern : PATTERN_ROLES[roles[end - 2] * LASTS.length + roles[end - 1]]) {
            int begin = end - pattern.length;
            boolean matches = begin >= 0;
            for (int i = 0; i < pattern.length - 2 && matches; i++) {
                matches = roles[begin + i] == pattern[i];
            }
            if (matches) {
                names.name(begin, end, pattern.length == 3 && pattern[1] == SURNAME + 1 && pattern[0] == SURNAME);
            }
        }
    }
}
