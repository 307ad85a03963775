package org.wenmai.tokens;

import java.util.ArrayList;
import java.util.List;

/** Tokens of one sentence as they are found, from left to right; turns UTF-16 offsets to code points. */
final class TokenList {
    private static final String MAGNITUDES = "十百千万亿";
    /** Largest number a calendar unit may follow; years have four digits. */
    private static final int MONTHS = 12;

    private static final int DAYS = 31;
    private static final int HOURS = 24;
    private static final int YEAR_DIGITS = 4;

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
    /** Where the last token begins if it is a number in digits, else -1. */
    private int number = -1;

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
        add(begin, end, filter.keeps(form) ? form : null, digits ? "m" : "nx", null);
        number = digits ? begin : -1;
    }

    private static boolean isNumber(String form) {
        boolean letters = false;
        for (int i = 0; i < form.length(); i++) {
            letters |= Character.isLetter(form.charAt(i)) || Character.isSurrogate(form.charAt(i));
        }
        return !letters && Characters.isNumeral(form.codePointAt(0));
    }

    /**
     * A word from the segmenter; magnitudes and calendar units join the number they stand at: 3.5亿, 2024年.
     *
     * @param vocabulary its number there, or -1
     */
    void addChinese(int begin, int end, int vocabulary, String pos) {
        if (number >= 0 && counted == begin) {
            String word = normal.substring(begin, end);
            if (isMagnitude(word)) {
                join(end, "m");
                return;
            }
            if (isCalendar(normal.substring(number, begin), word)) {
                join(end, "t");
                number = -1;
                return;
            }
            if (word.length() == 2 && "万亿".indexOf(word.charAt(0)) >= 0) {
                join(begin + 1, "m"); // 3.5亿元, which HanLP gives as 亿元
                String rest = word.substring(1);
                add(begin + 1, end, filter.keeps(rest) ? rest : null, null, null);
                return;
            }
        }
        if (vocabulary < 0) {
            String word = normal.substring(begin, end);
            add(begin, end, filter.keeps(word) ? word : null, pos, PartOfSpeech.type(pos));
            return;
        }
        KnownWords.Known word = known.get(vocabulary);
        String written = unchanged ? word.word() : text.substring(begin, end);
        add(written, begin, end, word.term(), word.pos(), word.type());
    }

    private static boolean isMagnitude(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (MAGNITUDES.indexOf(word.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether number and unit name a point of time; 3年 is a span and stays two words. */
    private static boolean isCalendar(String number, String unit) {
        int value = number.length() > YEAR_DIGITS ? -1 : 0;
        for (int i = 0; i < number.length() && value >= 0; i++) {
            int digit = number.charAt(i) - '0';
            value = digit >= 0 && digit <= 9 ? 10 * value + digit : -1;
        }
        return value >= 0
                && switch (unit) {
                    case "年" -> number.length() == YEAR_DIGITS;
                    case "月" -> value <= MONTHS && value > 0;
                    case "日" -> value <= DAYS && value > 0;
                    case "时" -> value <= HOURS;
                    default -> false;
                };
    }

    private void join(int end, String pos) {
        Token last = tokens.remove(tokens.size() - 1);
        tokens.add(new Token(
                text.substring(number, end),
                filter.keepsNumbers() ? normal.substring(number, end) : null,
                pos,
                null,
                last.begin(),
                codePointsTo(end)));
    }

    /** Any token. */
    void add(int begin, int end, String term, String pos, String type) {
        add(text.substring(begin, end), begin, end, term, pos, type);
    }

    private void add(String written, int begin, int end, String term, String pos, String type) {
        int from = codePointsTo(begin);
        tokens.add(new Token(written, term, pos, type, from, codePointsTo(end)));
        number = -1;
    }

    private int codePointsTo(int at) {
        codePoints = units ? at : codePoints + text.codePointCount(counted, at);
        counted = at;
        return codePoints;
    }
}
