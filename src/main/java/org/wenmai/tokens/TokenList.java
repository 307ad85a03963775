package org.wenmai.tokens;

import java.util.ArrayList;
import java.util.List;
import org.wenmai.segmentation.Transliteration;

/** Tokens of one sentence as they are found, from left to right; turns UTF-16 offsets to code points. */
final class TokenList {
    private final String text;
    private final String normal;
    private final TermFilter filter;
    private final KnownWords known;
    private final boolean units;
    /** Whether folding changed no character. */
    private final boolean unchanged;

    private final List<Token> tokens;
    private int counted;
    private int codePoints;
    /** Where the last token begins, what may join it, and what the one before it was. */
    private int last;

    private NumberWords.Kind kind = NumberWords.Kind.OTHER;
    private NumberWords.Kind kindBefore = NumberWords.Kind.OTHER;

    /**
     * An empty list.
     *
     * @param normal the sentence in simplified characters and folded, of the same length
     * @param units whether every character is one UTF-16 unit
     */
    TokenList(String text, String normal, boolean units, TermFilter filter, KnownWords known) {
        this.text = text;
        this.normal = normal;
        this.filter = filter;
        this.known = known;
        this.units = units;
        this.unchanged = text == normal;
        this.tokens = new ArrayList<>(text.length() / 2 + 1);
    }

    List<Token> done() {
        return tokens;
    }

    /** A word that is not in the lexicon and not Chinese. */
    void addPlain(int begin, int end) {
        String form = normal.substring(begin, end);
        boolean digits = isNumber(form);
        if (digits && kind == NumberWords.Kind.ORDINAL && counted == begin) {
            join(end, "m", kind);
            return;
        }
        String written = unchanged ? form : text.substring(begin, end);
        add(written, begin, end, filter.keeps(form) ? form : null, digits ? "m" : "nx", null);
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
        if (kind != NumberWords.Kind.OTHER && counted == begin && joinsNumber(begin, end)) {
            return;
        }
        if (counted == begin - 1 && joinsName(begin, end)) {
            return;
        }
        if (vocabulary < 0) {
            String word = normal.substring(begin, end);
            add(begin, end, filter.keeps(word) ? word : null, pos, PartOfSpeech.type(pos));
            kind = NumberWords.of(word);
            return;
        }
        KnownWords.Known word = known.get(vocabulary);
        String written = unchanged ? word.word() : text.substring(begin, end);
        add(written, begin, end, word.term(), word.pos(), word.type());
        kind = word.kind();
    }

    private boolean joinsNumber(int begin, int end) {
        String word = normal.substring(begin, end);
        int size = NumberWords.joining(kind, kindBefore, normal.substring(last, begin), word);
        if (size == 0) {
            return false;
        }
        NumberWords.Kind joined = NumberWords.joined(kind, word);
        join(begin + size, joined == kind ? "m" : "t", joined);
        if (begin + size < end) {
            String rest = word.substring(size);
            add(begin + size, end, filter.keeps(rest) ? rest : null, null, null);
        }
        return true;
    }

    private boolean joinsName(int begin, int end) {
        Transliteration foreign = Transliteration.shared();
        if (normal.charAt(begin - 1) != '·'
                || tokens.isEmpty()
                || !foreign.isOfSyllables(normal, begin, end)
                || !isForeignName(foreign, begin - 1)) {
            return false;
        }
        Token first = tokens.remove(tokens.size() - 1);
        String form = normal.substring(last, end);
        tokens.add(new Token(
                text.substring(last, end),
                filter.keeps(form) ? form : null,
                "nrf",
                "person",
                first.begin(),
                codePointsTo(end)));
        kind = NumberWords.Kind.OTHER;
        return true;
    }

    /** Whether the last token is written as foreign names are, or is one of several parts. */
    private boolean isForeignName(Transliteration foreign, int end) {
        for (int i = last; i < end; i++) {
            if (!foreign.isSyllable(normal.charAt(i)) && normal.charAt(i) != '·') {
                return false;
            }
        }
        return true;
    }

    private void join(int end, String pos, NumberWords.Kind joined) {
        Token first = tokens.remove(tokens.size() - 1);
        tokens.add(new Token(
                text.substring(last, end),
                filter.keepsNumbers() ? normal.substring(last, end) : null,
                pos,
                null,
                first.begin(),
                codePointsTo(end)));
        kind = joined;
    }

    /** Any token. */
    void add(int begin, int end, String term, String pos, String type) {
        add(text.substring(begin, end), begin, end, term, pos, type);
    }

    private void add(String written, int begin, int end, String term, String pos, String type) {
        kindBefore = counted == begin ? kind : NumberWords.Kind.OTHER;
        int from = codePointsTo(begin);
        tokens.add(new Token(written, term, pos, type, from, codePointsTo(end)));
        last = begin;
        kind = NumberWords.Kind.OTHER;
    }

    private int codePointsTo(int at) {
        codePoints = units ? at : codePoints + text.codePointCount(counted, at);
        counted = at;
        return codePoints;
    }
}
