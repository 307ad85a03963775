package org.wenmai.tokens;

/**
 * Finds Latin words, numbers and names of several parts before Chinese is segmented: {@code W.A.L.T}, {@code GPT-3.5-turbo},
 * {@code 1080p}, {@code 10,000}, {@code Foo Bar 15 Pro}. Full width reads like half width.
 *
 * <p>Words end by {@link LatinBoundaries}; {@code ++} and {@code #} may end one. A part of a name is a lexicon entry or a word. Parts
 * with a capital, one space between them, are one name, of at most {@value LatinRun#MAX_PARTS} parts; {@code of} and {@code for} may
 * stand between two of them, and one part may stand in square brackets. A version (1.5, v2, 7B) joins the name before it; a whole
 * number does so unless a Chinese measure word follows it, since then it counts something. What follows an entry directly and is
 * one itself begins another name: {@code OpenAI Sora} is two.
 */
final class LatinScanner {
    private static final ShortWords NO_NAME_STARTS = ShortWords.of(
            "the", "a", "an", "in", "on", "at", "of", "for", "to", "and", "or", "but", "this", "that", "these", "those",
            "it", "its", "we", "our", "you", "your", "they", "he", "she", "i", "is", "are", "was", "what", "how", "why",
            "when", "where", "with", "as", "by", "from", "if", "no", "not", "can", "will", "do", "does");

    private static final ShortWords CONNECTORS = ShortWords.of("of", "for");

    /** What follows digits directly and makes them an amount. */
    private static final ShortWords UNITS = ShortWords.of(
            "g", "k", "m", "kb", "mb", "gb", "tb", "kg", "mg", "km", "cm", "mm", "nm", "hz", "khz", "mhz", "ghz", "w",
            "kw", "mw", "gw", "kwh", "wh", "mah", "v", "s", "ms", "h", "fps", "px", "p", "th", "st", "nd", "rd", "am",
            "pm", "d", "l", "ml", "c");

    /** Characters that follow a number of things. */
    private static final String MEASURES =
            "个個名位款种種年月日天次家项項亿億万萬千百人台部条條张張件份元美倍分秒小时時周岁歲届期集章页頁步层層点點折只把辆輛架艘枚颗座栋套组組批轮场場门門节節课本册篇则封字词句行列段帧幅支队班级級号多余几來来大代强強成对對双";

    private final LexiconMatcher lexicon;
    private final LatinBoundaries boundaries;
    private final LatinRun run = new LatinRun();
    private final FoldedSentence sentence;

    /** Reads what is in a sentence, and in the next that is, by one thread. */
    LatinScanner(LexiconMatcher lexicon, FoldedSentence sentence, LatinBoundaries boundaries) {
        this.lexicon = lexicon;
        this.sentence = sentence;
        this.boundaries = boundaries;
    }

    /**
     * Reads the words or the names that begin here.
     *
     * @param limit where the part of the sentence ends that is read
     * @return where it stopped
     */
    int read(int begin, int limit, LatinRun.Words words) {
        long match = lexicon.at(sentence, limit, boundaries, begin);
        int entry = match == LexiconMatcher.NONE ? -1 : LexiconMatcher.entry(match);
        int end = entry < 0 ? boundaries.wordEnd(begin, limit) : LexiconMatcher.end(match);
        if (!mayGoOn(end, limit)) {
            if (entry < 0) {
                words.word(begin, end);
            } else {
                words.entry(begin, end, entry);
            }
            return end;
        }
        run.clear();
        run.add(begin, end, entry, entry < 0 && isConnector(begin, end));
        boolean open = hasCapital(begin, end) && !isFunctionWord(begin, end);
        int space = space(begin, end, limit);
        while (open && space >= 0) {
            int next = partBegin(space + 1, limit);
            if (next < 0) {
                break;
            }
            match = lexicon.at(sentence, limit, boundaries, next);
            entry = match == LexiconMatcher.NONE ? -1 : LexiconMatcher.entry(match);
            int after = entry < 0 ? boundaries.wordEnd(next, limit) : LexiconMatcher.end(match);
            if (!continuesName(next, after, limit)) {
                break;
            }
            run.add(next, after, entry, entry < 0 && isConnector(next, after));
            end = after;
            if (sentence.folded(next - 1) == '[') {
                run.close();
                end++;
            }
            space = space(next, end, limit);
        }
        run.give(words);
        return run.end();
    }

    /** Where the space stands that follows a part, the full stop of initials between them left out; -1 where none does. */
    private int space(int begin, int end, int limit) {
        boolean stop = end < limit && sentence.folded(end) == '.' && isInitials(begin, end);
        int at = stop ? end + 1 : end;
        return at + 1 < limit && sentence.folded(at) == ' ' ? at : -1;
    }

    /** W, or E.C.I: capitals with full stops between. */
    private boolean isInitials(int begin, int end) {
        for (int i = begin; i < end; i++) {
            boolean letter = (i - begin) % 2 == 0;
            if (letter ? !Character.isUpperCase(sentence.written(i)) : sentence.folded(i) != '.') {
                return false;
            }
        }
        return true;
    }

    /** "The", but not "IT", whose capitals say that it is none. */
    private boolean isFunctionWord(int begin, int end) {
        if (!NO_NAME_STARTS.contains(sentence.folded(), begin, end)) {
            return false;
        }
        boolean capitals = end - begin > 1;
        for (int i = begin; i < end; i++) {
            capitals &= Character.isUpperCase(sentence.written(i));
        }
        return !capitals;
    }

    /** Whether another part may follow: most words stand between Chinese and need no closer look. */
    private boolean mayGoOn(int end, int limit) {
        int at = end + 1 < limit && sentence.folded(end) == '.' ? end + 1 : end;
        return at + 1 < limit
                && sentence.folded(at) == ' '
                && (boundaries.isLatin(at + 1) || sentence.folded(at + 1) == '[');
    }

    private boolean isConnector(int begin, int end) {
        return CONNECTORS.contains(sentence.folded(), begin, end);
    }

    /** Where the part begins that stands here or in square brackets here, or -1. */
    private int partBegin(int at, int limit) {
        if (boundaries.isLatin(at)) {
            return at;
        }
        if (sentence.folded(at) != '[' || at + 1 >= limit || !boundaries.isLatin(at + 1)) {
            return -1;
        }
        int close = boundaries.wordEnd(at + 1, limit);
        return close < limit && sentence.folded(close) == ']' ? at + 1 : -1;
    }

    private boolean hasCapital(int begin, int end) {
        for (int i = begin; i < end; i++) {
            if (Character.isUpperCase(sentence.written(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean continuesName(int begin, int end, int limit) {
        if (isConnector(begin, end)) {
            return end + 1 < limit
                    && sentence.folded(end) == ' '
                    && Character.isUpperCase(sentence.written(end + 1))
                    && !isFunctionWord(end + 1, boundaries.wordEnd(end + 1, limit));
        }
        if (isFunctionWord(begin, end)) {
            return false;
        }
        return Character.isUpperCase(sentence.written(begin))
                || isVersion(begin, end)
                || !Characters.isDigit(sentence.folded(begin)) && hasCapital(begin, end);
    }

    /** 1.5, v2, 7B, 4xe, and whole numbers of at most three digits that count nothing. */
    private boolean isVersion(int begin, int end) {
        int first = sentence.folded(begin) == 'v' ? begin + 1 : begin;
        int dots = 0;
        int i = first;
        while (i < end && (Characters.isDigit(sentence.folded(i)) || sentence.folded(i) == '.')) {
            dots += sentence.folded(i) == '.' ? 1 : 0;
            i++;
        }
        if (i == first) {
            return false;
        }
        if (i < end) {
            return first == begin && areLatin(i, end) && !UNITS.contains(sentence.folded(), i, end);
        }
        return first > begin || dots > 0 || end - begin <= LatinBoundaries.THOUSANDS && !counts(end);
    }

    private boolean areLatin(int begin, int end) {
        for (int i = begin; i < end; i++) {
            if (!Characters.isLatin(sentence.folded(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether a measure word follows, so that the number before it counts something. */
    private boolean counts(int end) {
        int after = end < sentence.length() && sentence.folded(end) == ' ' ? end + 1 : end;
        return after < sentence.length() && MEASURES.indexOf(sentence.written(after)) >= 0;
    }
}
