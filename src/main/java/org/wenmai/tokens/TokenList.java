package org.wenmai.tokens;

import java.util.Arrays;
import java.util.List;
import org.wenmai.segmentation.Transliteration;

/**
 * Tokens of one sentence as they are found, from left to right; they are made when all are found, since numbers and names join, and
 * then offsets turn from UTF-16 to code points. Filled again for every sentence, by one thread.
 */
final class TokenList {
    /** A token that is not one of the known words. */
    private static final int OTHER = -1;

    private final TermFilter filter;
    private final KnownWords known;
    private final Transliteration foreign = Transliteration.shared();

    private String text;
    /** The sentence in simplified characters and folded, of the same length. */
    private char[] normal;

    private boolean units;
    private boolean unchanged;

    private int size;
    private int[] begins = new int[64];
    private int[] ends = new int[64];
    private int[] numbers = new int[64];
    private String[] terms = new String[64];
    private String[] tags = new String[64];
    private String[] types = new String[64];
    /** Where the last token ends, what may join it, and what the one before it was. */
    private int lastEnd;

    private NumberWords.Kind kind = NumberWords.Kind.OTHER;
    private NumberWords.Kind kindBefore = NumberWords.Kind.OTHER;

    TokenList(TermFilter filter, KnownWords known) {
        this.filter = filter;
        this.known = known;
    }

    /**
     * Begins another sentence.
     *
     * @param newNormal holds it in simplified characters and folded
     * @param oneUnitEach whether every character is one UTF-16 unit
     * @param same whether simplifying changed no character: a Chinese word then stands as it is written
     */
    void open(String newText, char[] newNormal, boolean oneUnitEach, boolean same) {
        text = newText;
        normal = newNormal;
        units = oneUnitEach;
        unchanged = same;
        size = 0;
        lastEnd = 0;
        kind = NumberWords.Kind.OTHER;
        kindBefore = NumberWords.Kind.OTHER;
    }

    /** The tokens. */
    List<Token> tokens() {
        Token[] tokens = new Token[size];
        int codePoints = 0;
        int counted = 0;
        for (int i = 0; i < size; i++) {
            int begin = begins[i];
            int end = ends[i];
            int from = units ? begin : codePoints + text.codePointCount(counted, begin);
            codePoints = units ? end : from + text.codePointCount(begin, end);
            counted = end;
            tokens[i] = numbers[i] >= 0
                    ? known.token(
                            numbers[i], isUnchanged(begin, end) ? null : text.substring(begin, end), from, codePoints)
                    : other(i, from, codePoints);
        }
        return Arrays.asList(tokens);
    }

    /** A token that is not one of the known words, at a place in code points. */
    private Token other(int i, int from, int to) {
        int begin = begins[i];
        int end = ends[i];
        String term = terms[i];
        boolean same = term != null && term.length() == end - begin && text.startsWith(term, begin);
        return new Token(same ? term : text.substring(begin, end), term, tags[i], types[i], from, to);
    }

    private boolean isUnchanged(int begin, int end) {
        for (int i = begin; i < end && !unchanged; i++) {
            if (text.charAt(i) != normal[i]) {
                return false;
            }
        }
        return true;
    }

    private String form(int begin, int end) {
        return new String(normal, begin, end - begin);
    }

    /** A word that is not in the lexicon and not Chinese. */
    void addPlain(int begin, int end) {
        String form = form(begin, end);
        boolean digits = isNumber(form);
        if (digits && kind == NumberWords.Kind.ORDINAL && lastEnd == begin) {
            join(end, "m", kind);
            return;
        }
        add(begin, end, filter.keeps(form) ? form : null, digits ? "m" : "nx", null);
        kind = digits ? NumberWords.Kind.DIGITS : NumberWords.Kind.OTHER;
    }

    private static boolean isNumber(String form) {
        boolean letters = false;
        for (int i = 0; i < form.length(); i++) {
            letters |= Character.isLetter(form.charAt(i)) || Character.isSurrogate(form.charAt(i));
        }
        return !letters && Characters.isNumeral(form.codePointAt(0));
    }

    /**
     * A word from the segmenter; it may join the number before it, see {@link NumberWords}, and the first part of a foreign name
     * before a middle dot.
     *
     * @param vocabulary its number there, or -1
     */
    void addChinese(int begin, int end, int vocabulary, String pos) {
        if (kind != NumberWords.Kind.OTHER && lastEnd == begin && joinsNumber(begin, end)) {
            return;
        }
        if (lastEnd == begin - 1 && joinsName(begin, end)) {
            return;
        }
        if (vocabulary < 0) {
            String word = form(begin, end);
            add(begin, end, filter.keeps(word) ? word : null, pos, PartOfSpeech.type(pos));
            kind = NumberWords.of(word);
            return;
        }
        place(begin, end, vocabulary);
        kind = known.kind(vocabulary);
    }

    private boolean joinsNumber(int begin, int end) {
        String word = form(begin, end);
        int joining = NumberWords.joining(kind, kindBefore, form(begins[size - 1], begin), word);
        if (joining == 0) {
            return false;
        }
        NumberWords.Kind joined = NumberWords.joined(kind, word);
        join(begin + joining, joined == kind ? "m" : "t", joined);
        if (begin + joining < end) {
            String rest = word.substring(joining);
            add(begin + joining, end, filter.keeps(rest) ? rest : null, null, null);
        }
        return true;
    }

    private boolean joinsName(int begin, int end) {
        if (normal[begin - 1] != '·' || size == 0 || !areSyllables(begin, end, false)) {
            return false;
        }
        int first = begins[size - 1];
        if (!areSyllables(first, begin - 1, true)) {
            return false;
        }
        String form = form(first, end);
        set(end, filter.keeps(form) ? form : null, "nrf", "person");
        kind = NumberWords.Kind.OTHER;
        return true;
    }

    /** Whether these characters are written as foreign names are, one part of a name or with dots between several. */
    private boolean areSyllables(int begin, int end, boolean dots) {
        for (int i = begin; i < end; i++) {
            if (!foreign.isSyllable(normal[i]) && !(dots && normal[i] == '·')) {
                return false;
            }
        }
        return true;
    }

    private void join(int end, String pos, NumberWords.Kind joined) {
        set(end, filter.keepsNumbers() ? form(begins[size - 1], end) : null, pos, null);
        kind = joined;
    }

    /** Any token. */
    void add(int begin, int end, String term, String pos, String type) {
        place(begin, end, OTHER);
        set(end, term, pos, type);
    }

    private void place(int begin, int end, int number) {
        if (size == begins.length) {
            grow();
        }
        kindBefore = lastEnd == begin ? kind : NumberWords.Kind.OTHER;
        begins[size] = begin;
        ends[size] = end;
        numbers[size++] = number;
        lastEnd = end;
        kind = NumberWords.Kind.OTHER;
    }

    /** Makes the last token another, from the same place on. */
    private void set(int end, String term, String pos, String type) {
        int last = size - 1;
        ends[last] = end;
        numbers[last] = OTHER;
        terms[last] = term;
        tags[last] = pos;
        types[last] = type;
        lastEnd = end;
    }

    private void grow() {
        begins = Arrays.copyOf(begins, 2 * size);
        ends = Arrays.copyOf(ends, 2 * size);
        numbers = Arrays.copyOf(numbers, 2 * size);
        terms = Arrays.copyOf(terms, 2 * size);
        tags = Arrays.copyOf(tags, 2 * size);
        types = Arrays.copyOf(types, 2 * size);
    }
}
