package org.wenmai.tokens;

import java.util.Arrays;
import java.util.List;
import org.wenmai.segmentation.Transliteration;
import org.wenmai.segmentation.Words;

/**
 * Tokens of one sentence as they are found, from left to right; they are made when all are found, since numbers, names and pieces join,
 * and then offsets turn from UTF-16 to code points. Filled again for every sentence, by one thread.
 */
final class TokenList {
    /** A token that is not one of the known words. */
    private static final int OTHER = -1;

    private static final NumberWords.Kind[] KINDS = NumberWords.Kind.values();

    /** The number of the kind that nothing joins. */
    private static final byte ENDS = (byte) NumberWords.Kind.OTHER.ordinal();

    private static final byte PIECE = (byte) NumberWords.Kind.PIECE.ordinal();

    private static final byte SUFFIX = (byte) NumberWords.Kind.SUFFIX.ordinal();

    private static final byte DIGITS = (byte) NumberWords.Kind.DIGITS.ordinal();

    /** Characters of most names. */
    private static final int NAME = 3;

    private final TermFilter filter;
    private final KnownWords known;
    private final WholeWords whole;
    private final PlainWords plain;
    private final DerivedWords derived;
    private final UnlistedWords unlisted;
    private final Transliteration foreign = Transliteration.shared();

    private final FoldedSentence sentence;

    private int size;
    private int[] begins = new int[64];
    private int[] ends = new int[64];
    /** By token its number among the known words, or {@link #OTHER}. */
    private int[] numbers = new int[64];
    /** By token its word, where it is another. */
    private Token.Word[] others = new Token.Word[64];
    /** By token the number of the {@link NumberWords.Kind} that says what may join it. */
    private byte[] kinds = new byte[64];

    TokenList(FoldedSentence sentence, TermFilter filter, KnownWords known, WholeWords whole) {
        this.sentence = sentence;
        this.filter = filter;
        this.known = known;
        this.whole = whole;
        this.plain = new PlainWords(filter);
        this.derived = new DerivedWords(filter, known, whole);
        this.unlisted = new UnlistedWords(filter, whole);
    }

    /** Begins another sentence, which is there already. */
    void open() {
        size = 0;
    }

    /** The tokens. */
    List<Token> tokens() {
        if (sentence.mayRepeat()) {
            joinRepeated();
        }
        Token[] tokens = new Token[size];
        if (!sentence.has(CharacterKinds.SURROGATE) && sentence.isUnchanged()) {
            for (int i = 0; i < tokens.length; i++) {
                Token.Word word = numbers[i] >= 0 ? known.word(numbers[i]) : others[i];
                tokens[i] = new Token(word, begins[i], ends[i]);
            }
            return Arrays.asList(tokens);
        }
        int codePoints = 0;
        int counted = 0;
        for (int i = 0; i < size; i++) {
            int begin = codePoints + sentence.text().codePointCount(counted, begins[i]);
            codePoints = begin + sentence.text().codePointCount(begins[i], ends[i]);
            counted = ends[i];
            tokens[i] = new Token(word(i), begin, codePoints);
        }
        return Arrays.asList(tokens);
    }

    /** Makes one token of those that are one word of a repeated character. */
    private void joinRepeated() {
        int all = size;
        size = 0;
        for (int first = 0; first < all; ) {
            int after =
                    RepeatedCharacters.after(sentence.normal(), sentence.length(), begins, ends, numbers, all, first);
            int begin = begins[first];
            if (after == first + 1) {
                Token.Word other = others[first];
                put(begin, ends[first], numbers[first], kinds[first]);
                others[size - 1] = other;
            } else {
                int end = ends[after - 1];
                String form = form(begin, begin + RepeatedCharacters.counted(sentence.normal(), begin, end));
                String pos = RepeatedCharacters.pos(sentence.normal(), begin, end, known.word(numbers[first]));
                add(begin, end, filter.keeps(form) ? form : null, pos, null);
            }
            first = after;
        }
    }

    /** The word of a token as the text writes it. */
    private Token.Word word(int i) {
        if (numbers[i] < 0) {
            return others[i];
        }
        Token.Word word = known.word(numbers[i]);
        return sentence.text().startsWith(word.text(), begins[i])
                ? word
                : new Token.Word(sentence.text().substring(begins[i], ends[i]), word.term(), word.pos(), word.type());
    }

    private String form(int begin, int end) {
        return new String(sentence.normal(), begin, end - begin);
    }

    /** A word that is not in the lexicon and not Chinese. */
    void addPlain(int begin, int end) {
        int number = plain.at(sentence.text(), sentence.normal(), begin, end, sentence.isUnchanged());
        boolean digits = plain.isNumber(number);
        if (digits && size > 0 && KINDS[kinds[size - 1]] == NumberWords.Kind.ORDINAL && ends[size - 1] == begin) {
            join(end, "m", NumberWords.Kind.ORDINAL);
            return;
        }
        put(begin, end, plain.word(number), digits ? DIGITS : ENDS);
    }

    /**
     * Words from the segmenter; one may join the number before it, see {@link NumberWords}, or the characters before it, see
     * {@link WholeWords}, and the first of them the first part of a foreign name before a middle dot.
     *
     * @param begin of the first
     */
    void addChinese(int begin, Words words) {
        boolean joins = size > 0 && (ends[size - 1] == begin && kinds[size - 1] != ENDS || joinsDot(begin));
        int i = joins ? 0 : addKnown(begin, words, 0);
        while (i < words.size()) {
            int at = i == 0 ? begin : words.end(i - 1);
            int number = words.number(i);
            addChinese(at, words.end(i), number, number < 0 ? words.pos(i) : null);
            i = addKnown(words.end(i), words, i + 1);
        }
    }

    /**
     * Adds the words of the vocabulary from one on, until one is not or may join the one before.
     *
     * @return where it stopped
     */
    private int addKnown(int begin, Words words, int from) {
        while (size + words.size() > begins.length) {
            grow();
        }
        int last = size;
        int at = begin;
        byte kind = from == 0 ? ENDS : kinds[last - 1];
        int i = from;
        while (i < words.size() && words.number(i) >= 0) {
            int end = words.end(i);
            if (kind != ENDS && (kind != PIECE || mayEndPiece(at, end))) {
                break;
            }
            kind = known.kind(words.number(i));
            begins[last] = at;
            at = end;
            ends[last] = end;
            numbers[last] = words.number(i);
            kinds[last++] = kind;
            i++;
        }
        size = last;
        joinSuffix();
        return i;
    }

    private void addChinese(int begin, int end, int number, String pos) {
        int last = size - 1;
        if (size > 0 && kinds[last] != ENDS && ends[last] == begin && (joinsNumber(begin, end) || joinsPieces(end))) {
            return;
        }
        if (joinsDot(begin) && joinsName(begin, end)) {
            return;
        }
        if (number >= 0) {
            put(begin, end, number, known.kind(number));
            joinSuffix();
            return;
        }
        int made = unlisted.at(sentence.normal(), begin, end, pos);
        Token.Word word = unlisted.word(made);
        Token.Word listed = word == null ? whole.of(form(begin, end)) : null; // most are taken for a name: 高管
        if (listed != null) {
            addListed(begin, end, listed);
        } else if (!(UnlistedWords.isName(pos)
                && (cutsAmount(begin, end)
                        || joinsPieceBefore(begin, end)
                        || word == null && cutsName(begin, end)
                        || !"nrf".equals(pos) && leavesPieceBehind(begin, end)))) {
            addWritten(begin, end, word, unlisted.kind(made));
        }
    }

    /** Cuts what is taken for a name and goes on with a number in digits, maybe after a space: 500 万|美元, 500万|美元. */
    private boolean cutsAmount(int begin, int end) {
        int last = size - 1;
        boolean amount = end - begin > 1
                && size > 0
                && kinds[last] == DIGITS
                && NumberWords.isGreat(sentence.normal(begin))
                && (ends[last] == begin || ends[last] == begin - 1 && sentence.normal(begin - 1) == ' ');
        if (!amount) {
            return false;
        }
        if (ends[last] == begin) {
            join(begin + 1, "m", NumberWords.Kind.DIGITS);
        } else {
            add(begin, begin + 1, filter.keepsNumbers() ? form(begin, begin + 1) : null, "m", null);
        }
        String rest = form(begin + 1, end);
        Token.Word listed = whole.of(rest);
        if (listed != null) {
            addListed(begin + 1, end, listed);
        } else if (whole.isInDictionary(rest)) {
            addDictionaryWord(begin + 1, end);
        } else {
            for (int i = begin + 1; i < end; i++) {
                addDictionaryWord(i, i + 1);
            }
        }
        return true;
    }

    /** Cuts what is taken for a name and has a word before it that its first character ends: 线|程安全 is 线程|安全. */
    private boolean joinsPieceBefore(int begin, int end) {
        int last = size - 1;
        boolean follows = size > 0
                && kinds[last] == PIECE
                && ends[last] == begin
                && whole.mayEnd(sentence.normal(begin - 1), sentence.normal(begin));
        String rest = follows ? form(begin + 1, end) : null;
        if (!follows || whole.of(rest) == null && !whole.isInDictionary(rest) || !joinsPieces(begin + 1)) {
            return false;
        }
        Token.Word listed = whole.of(rest);
        if (listed == null) {
            addDictionaryWord(begin + 1, end);
        } else {
            addListed(begin + 1, end, listed);
        }
        return true;
    }

    /** Cuts a name of three characters two of which are one of {@link WholeWords}: 于|引领, 易用|性. Nobody has such a name. */
    private boolean cutsName(int begin, int end) {
        if (end - begin != NAME) {
            return false;
        }
        Token.Word last = whole.of(form(begin + 1, end));
        Token.Word first = last == null ? whole.of(form(begin, end - 1)) : null;
        if (last != null) {
            addDictionaryWord(begin, begin + 1);
            addListed(begin + 1, end, last);
        } else if (first != null) {
            addListed(begin, end - 1, first);
            addDictionaryWord(end - 1, end);
        }
        return last != null || first != null;
    }

    /**
     * Cuts what is taken for a name whose last character makes a word with the one behind (原文链|接 is 原文|链接), unless that begins another
     * (回家时|长辈).
     */
    private boolean leavesPieceBehind(int begin, int end) {
        int last = end - 1;
        boolean leaves = last - begin > 1
                && end < sentence.length()
                && whole.mayEnd(sentence.normal(last), sentence.normal(end))
                && whole.of(form(last, end + 1)) != null
                && whole.isInDictionary(form(begin, last))
                && (end + 1 == sentence.length() || !whole.isInDictionary(form(end, end + 2)));
        if (leaves) {
            addDictionaryWord(begin, last);
            addDictionaryWord(last, end);
        }
        return leaves;
    }

    private void addDictionaryWord(int begin, int end) {
        String word = form(begin, end);
        int number = known.number(word);
        if (number >= 0) {
            put(begin, end, number, known.kind(number));
            joinSuffix();
        } else {
            add(begin, end, filter.keeps(word) ? word : null, whole.tag(word), null);
        }
    }

    /**
     * Makes one word of the last two tokens where they are one of {@link WholeWords}, or the last is one of {@link WordSuffixes} and the one
     * before takes it.
     */
    private void joinSuffix() {
        int last = size - 1;
        if (last < 0 || kinds[last] != SUFFIX) {
            return;
        }
        kinds[last] = known.ownKind(numbers[last]);
        int at = begins[last];
        int end = ends[last];
        int stem = last - 1;
        if (stem < 0 || ends[stem] != at || at - begins[stem] < 2) {
            return;
        }
        char next = end < sentence.length() ? sentence.normal(end) : 0;
        Token.Word word = numbers[stem] >= 0
                ? derived.of(numbers[stem], sentence.normal(at), next)
                : derived.of(others[stem], form(begins[stem], end), next);
        if (word != null) {
            size = stem;
            addListed(begins[stem], end, word);
        }
    }

    /** Whether a word behind another may be a character that ends one of {@link WholeWords}. */
    private boolean mayEndPiece(int begin, int end) {
        return end - begin == 1 && whole.mayEnd(sentence.normal(begin - 1), sentence.normal(begin));
    }

    /** Makes one of {@link WholeWords} of the last tokens and a character, the longest there is. */
    private boolean joinsPieces(int end) {
        int begin = ends[size - 1];
        if (!mayEndPiece(begin, end)) {
            return false;
        }
        int first = size;
        while (first > 0
                && kinds[first - 1] != ENDS
                && ends[first - 1] == begin
                && end - begins[first - 1] <= ListedWords.LONGEST) {
            begin = begins[--first];
        }
        while (first < size) {
            Token.Word word = whole.of(form(begins[first], end));
            if (word != null && !endsExpression(first)) {
                size = first;
                addListed(begins[first], end, word);
                return true;
            }
            first++;
        }
        return false;
    }

    /** Whether the character before a token makes an expression with its first one: 看好|用. */
    private boolean endsExpression(int token) {
        int begin = begins[token];
        return token > 0
                && ends[token - 1] == begin
                && begins[token - 1] == begin - 1
                && whole.isExpression(sentence.normal(begin - 1), sentence.normal(begin));
    }

    private boolean joinsNumber(int begin, int end) {
        int last = size - 1;
        if (kinds[last] == PIECE || !NumberWords.mayJoin(sentence.normal(begin))) {
            return false;
        }
        NumberWords.Kind kind = KINDS[kinds[last]];
        boolean follows = last > 0 && ends[last - 1] == begins[last];
        NumberWords.Kind before = follows ? KINDS[kinds[last - 1]] : NumberWords.Kind.OTHER;
        String word = form(begin, end);
        int joining = NumberWords.joining(kind, before, form(begins[last], begin), word);
        if (joining == 0) {
            return false;
        }
        NumberWords.Kind joined = NumberWords.joined(kind, word);
        join(begin + joining, joined == kind ? "m" : "t", joined);
        if (begin + joining < end) {
            addDictionaryWord(begin + joining, end);
        }
        return true;
    }

    /** Whether a middle dot parts a place from the last token. */
    private boolean joinsDot(int begin) {
        return size > 0 && ends[size - 1] == begin - 1 && sentence.normal(begin - 1) == '·';
    }

    private boolean joinsName(int begin, int end) {
        int first = begins[size - 1];
        if (!areSyllables(begin, end, false) || !areSyllables(first, begin - 1, true)) {
            return false;
        }
        String form = form(first, end);
        set(end, filter.keeps(form) ? form : null, "nrf", "person", NumberWords.Kind.OTHER);
        return true;
    }

    /** Whether these characters are written as foreign names are, one part of a name or with dots between several. */
    private boolean areSyllables(int begin, int end, boolean dots) {
        for (int i = begin; i < end; i++) {
            if (!foreign.isSyllable(sentence.normal(i)) && !(dots && sentence.normal(i) == '·')) {
                return false;
            }
        }
        return true;
    }

    private void join(int end, String pos, NumberWords.Kind joined) {
        set(end, filter.keepsNumbers() ? form(begins[size - 1], end) : null, pos, null, joined);
    }

    /** Any token. */
    void add(int begin, int end, String term, String pos, String type) {
        put(begin, end, written(begin, end, term, pos, type), ENDS);
    }

    /** A word put together, which is the dictionary's where that has it. */
    private void addListed(int begin, int end, Token.Word word) {
        int number = known.number(word.text());
        if (number >= 0) {
            put(begin, end, number, known.kind(number));
            joinSuffix();
        } else {
            addWritten(begin, end, word, whole.kindOf(word));
        }
    }

    private void addWritten(int begin, int end, Token.Word word, byte kind) {
        boolean same = isWritten(begin, end, word.text());
        put(begin, end, same ? word : written(begin, end, word.term(), word.pos(), word.type()), kind);
    }

    /**
     * A token of a lexicon entry.
     *
     * @param word what the entry was made the last time; its text is null where there was none
     * @return what it is made here, the same where it is written the same
     */
    Token.Word add(int begin, int end, Token.Word word) {
        boolean same = word.text() != null && isWritten(begin, end, word.text());
        Token.Word now = same ? word : written(begin, end, word.term(), word.pos(), word.type());
        put(begin, end, now, ENDS);
        return now;
    }

    private void put(int begin, int end, int number, byte kind) {
        if (size == begins.length) {
            grow();
        }
        begins[size] = begin;
        ends[size] = end;
        numbers[size] = number;
        kinds[size++] = kind;
    }

    private void put(int begin, int end, Token.Word word, byte kind) {
        put(begin, end, OTHER, kind);
        others[size - 1] = word;
    }

    /** Makes the last token another, from the same place on. */
    private void set(int end, String term, String pos, String type, NumberWords.Kind kind) {
        int last = size - 1;
        ends[last] = end;
        numbers[last] = OTHER;
        others[last] = written(begins[last], end, term, pos, type);
        kinds[last] = (byte) kind.ordinal();
    }

    /** The word that stands at a place; one text for both where it is written as its term. */
    private Token.Word written(int begin, int end, String term, String pos, String type) {
        boolean same = term != null && isWritten(begin, end, term);
        return new Token.Word(same ? term : sentence.text().substring(begin, end), term, pos, type);
    }

    private boolean isWritten(int begin, int end, String form) {
        return form.length() == end - begin && sentence.text().startsWith(form, begin);
    }

    private void grow() {
        int capacity = 2 * begins.length;
        begins = Arrays.copyOf(begins, capacity);
        ends = Arrays.copyOf(ends, capacity);
        numbers = Arrays.copyOf(numbers, capacity);
        others = Arrays.copyOf(others, capacity);
        kinds = Arrays.copyOf(kinds, capacity);
    }
}
