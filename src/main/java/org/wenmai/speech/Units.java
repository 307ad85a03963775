package org.wenmai.speech;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import org.wenmai.lexicons.SpeechLexicon.Kind;
import org.wenmai.speech.Unit.Sort;
import org.wenmai.tokens.Token;

/** Cuts a sentence into units: names, nouns that speak, cues, and what stands between them. */
final class Units {
    private static final String BOUNDARIES = "，,；;。！？!?：:—–…~|";
    private static final String MARKS = "“”「」『』\"＂‘’";
    private static final String ROUND = "（(";
    private static final String SQUARE = "【[";
    private static final String ROUND_ENDS = "）)";
    private static final String SQUARE_ENDS = "】]";
    private static final int LONGEST_ASIDE = 200;
    private static final int FIRST_HAN = 0x4E00;
    private static final int LAST_HAN = 0x9FFF;
    private static final Set<String> PREPOSITIONS = Set.of(
            "对", "向", "跟", "给", "就", "对于", "关于", "在", "于", "当", "从", "自", "经", "根据", "据", "按照", "针对", "随着", "通过");
    /** What words are of themselves, localisers only with a fitting part of speech. One map, since every word is looked for. */
    private static final Map<String, Sort> BY_WORD = new HashMap<>();

    static {
        List.of("这时", "那时", "此时", "届时").forEach(word -> BY_WORD.put(word, Sort.TIME));
        List.of("时", "后", "前", "中", "上", "里", "下", "期间", "之后", "之前", "以后", "当中", "之际", "会上", "过程中", "采访时", "时候")
                .forEach(word -> BY_WORD.put(word, Sort.LOCALISER));
        List.of("和", "与", "及", "以及", "兼").forEach(word -> BY_WORD.put(word, Sort.AND));
        BY_WORD.put("的", Sort.OF);
    }

    private final Passage passage;
    private final SpeechWords.Hit[] hits;
    private final IntPredicate marksSpeech;
    private final List<Unit> units = new ArrayList<>();

    private Units(Passage passage, SpeechWords.Hit[] hits, IntPredicate marksSpeech) {
        this.passage = passage;
        this.hits = hits;
        this.marksSpeech = marksSpeech;
    }

    /**
     * The units of a sentence.
     *
     * @param marksSpeech whether the quotation mark at an offset is one of speech; others only stand around a word
     */
    static List<Unit> of(Passage passage, SpeechWords words, IntPredicate marksSpeech) {
        Units units = new Units(passage, words.in(passage), marksSpeech);
        units.read();
        return units.units;
    }

    private void read() {
        int at = 0;
        int i = 0;
        while (i < passage.size()) {
            int aside = gap(at, passage.begin(i));
            if (aside >= 0) {
                at = aside;
                i = passage.wordFrom(at);
                continue;
            }
            int next = hits[i] == null ? name(i) : hits[i].after();
            Sort sort = hits[i] == null ? sort(i) : sort(hits[i]);
            units.add(new Unit(sort, passage.begin(i), passage.end(next - 1), i, hits[i]));
            at = passage.end(next - 1);
            i = next;
        }
        gap(at, passage.text().length());
    }

    /** What stands between two words; gives where it goes on after an aside in brackets, else -1. */
    private int gap(int begin, int end) {
        String text = passage.text();
        for (int at = begin; at < end; at++) {
            char c = text.charAt(at);
            if (ROUND.indexOf(c) >= 0 || SQUARE.indexOf(c) >= 0) {
                int close = close(text, at, ROUND.indexOf(c) >= 0 ? ROUND_ENDS : SQUARE_ENDS);
                if (close > at) {
                    units.add(new Unit(Sort.ASIDE, at, close + 1, -1, null));
                    return close + 1;
                }
            } else if (c == '、' || c == '&') {
                units.add(new Unit(Sort.AND, at, at + 1, -1, null));
            } else if (BOUNDARIES.indexOf(c) >= 0 || MARKS.indexOf(c) >= 0 && marksSpeech.test(at)) {
                units.add(new Unit(Sort.BOUNDARY, at, at + 1, -1, null));
            }
        }
        return -1;
    }

    /** The first bracket of its kind that closes, of either width, as they are mixed in web text; -1 where none is near. */
    private static int close(String text, int open, String ends) {
        int last = Math.min(text.length(), open + LONGEST_ASIDE);
        for (int at = open + 1; at < last; at++) {
            if (ends.indexOf(text.charAt(at)) >= 0) {
                return at;
            }
        }
        return -1;
    }

    /** No Han character is, which most are. */
    private static boolean isLatin(int c) {
        return (c < FIRST_HAN || c > LAST_HAN)
                && Character.isLetter(c)
                && Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
    }

    /** Where the name that begins with a word ends: words in Latin letters that only a space, dot or hyphen parts are one. */
    private int name(int first) {
        int after = first + 1;
        if (!isLatinName(first)) {
            return after;
        }
        while (after < passage.size()
                && hits[after] == null
                && isLatinName(after)
                && passage.word(after).type() == null
                && joins(passage.text().substring(passage.end(after - 1), passage.begin(after)))) {
            after++;
        }
        return after;
    }

    private boolean isLatinName(int i) {
        String text = passage.word(i).text();
        return isLatin(text.codePointAt(0))
                || Character.isDigit(text.charAt(0)) && text.chars().anyMatch(Units::isLatin);
    }

    private static boolean joins(String gap) {
        return gap.isEmpty()
                || gap.equals(" ")
                || gap.equals(". ")
                || gap.equals("-")
                || gap.equals("·")
                || gap.equals("'");
    }

    private static Sort sort(SpeechWords.Hit hit) {
        if (hit.is(Kind.SHIELD)) {
            return Sort.OTHER;
        }
        if (hit.is(Kind.CUE) || hit.is(Kind.CUE_BEFORE) || hit.is(Kind.CUE_WEAK)) {
            return Sort.CUE;
        }
        if (hit.is(Kind.PRONOUN)) {
            return Sort.PRONOUN;
        }
        if (hit.is(Kind.SPEAKER)) {
            return Sort.SPEAKER;
        }
        if (hit.is(Kind.BAR)) {
            return Sort.BAR;
        }
        if (hit.is(Kind.PEELED)) {
            return PREPOSITIONS.contains(hit.entry().expression()) ? Sort.PREPOSITION : Sort.PEELED;
        }
        return Sort.VERB;
    }

    private Sort sort(int i) {
        Token word = passage.word(i);
        String pos = word.pos() == null ? "" : word.pos();
        String type = word.type() == null ? "" : word.type();
        switch (type) {
            case "person":
                return Sort.PERSON;
            case "organisation", "medium":
                return Sort.ORGANISATION;
            case "role":
                return Sort.SPEAKER;
            case "place":
                return Sort.NOUN;
            case "":
                break;
            default:
                return Sort.NOUN;
        }
        Sort byWord = BY_WORD.get(word.text());
        if (pos.startsWith("rzt") || byWord == Sort.TIME) {
            return Sort.TIME;
        }
        if (isLatinName(i)) {
            return Sort.LATIN;
        }
        if (byWord == Sort.OF || byWord == Sort.AND) {
            return byWord;
        }
        if (byWord == Sort.LOCALISER
                && (pos.startsWith("f") || pos.startsWith("n") || word.text().equals("时"))) {
            return Sort.LOCALISER;
        }
        return switch (pos.isEmpty() ? ' ' : pos.charAt(0)) {
            case 'n', 'g', 'b', 'a', 's', 'j', 'l', 'i', 'k', 'x' -> pos.startsWith("ad") ? Sort.PEELED : Sort.NOUN;
            case 'm', 'q' -> Sort.NUMERAL;
            case 't' -> Sort.TIME;
            case 'd', 'c', 'u', 'y', 'e', 'o' -> Sort.PEELED;
            case 'p' -> Sort.PREPOSITION;
            case 'f' -> Sort.LOCALISER;
            case 'r' -> Sort.NUMERAL;
            case 'v' -> pos.equals("vn") ? Sort.NOUN : Sort.VERB;
            default -> Sort.OTHER;
        };
    }
}
