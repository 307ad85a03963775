package org.wenmai.sentiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.wenmai.lexicons.SentimentLexicon;
import org.wenmai.lexicons.SentimentLexicon.Kind;
import org.wenmai.tokens.Trie;

/** Finds the expressions of a lexicon in a sentence and applies the rules of its clauses. Immutable, shared by threads. */
final class LexiconReader {
    private static final double OUTWEIGHED = SentenceScorer.OUTWEIGHED;
    private static final double QUESTIONED = SentenceScorer.QUESTIONED;
    private static final int OPENING_BITS = 16;
    private static final char NOTHING = 0;
    private static final String AFTER_QUESTION_MARK = "！!”’」』\"')）】 \n";

    /** Verbs that set one thing above or below another: A 超越 B. They keep their weight; the evidence names what they do. */
    private static final Set<String> COMPARISONS = Set.of(
            "超越", "超过", "胜过", "优于", "强于", "好于", "高于", "领先", "领先于", "不如", "不及", "不敌", "逊于", "逊色于", "弱于", "落后", "落后于",
            "输给", "打败", "击败", "战胜", "赶超", "反超", "远超", "远胜", "媲美", "比肩", "碾压", "吊打", "完胜", "完爆", "秒杀", "显著优于", "明显优于",
            "大幅领先", "全面超越", "全面领先", "遥遥领先于", "不逊于", "不逊色于", "不输", "堪比", "足以媲美", "可媲美");

    private final List<SentimentLexicon.Entry> entries;
    private final Trie trie;
    /** A bit for each first character of an expression of one, and for the hash of the first two of a longer one. */
    private final long[] openings = new long[1 << OPENING_BITS - 6];

    LexiconReader(SentimentLexicon lexicon) {
        this.entries = lexicon.entries();
        this.trie =
                Trie.of(entries.stream().map(SentimentLexicon.Entry::expression).toList());
        for (SentimentLexicon.Entry entry : entries) {
            String expression = entry.expression();
            int opening = opening(expression.charAt(0), expression.length() == 1 ? NOTHING : expression.charAt(1));
            openings[opening >> 6] |= 1L << opening;
        }
    }

    /** Reads a sentence. */
    LexiconReading read(SentenceText text) {
        String sentence = text.sentence();
        List<Hit> hits = hits(text);
        boolean question = isQuestion(sentence);
        if (!hasPolar(hits)) {
            return new LexiconReading(hits, List.of(), 0, question);
        }
        int lastClause = Clauses.number(text.written(), text.length(), hits);
        int lastContrast = -1;
        for (int i = 0; i < hits.size(); i++) {
            if (hits.get(i).kind() == Kind.CONTRAST) {
                lastContrast = i;
            }
        }
        List<PolarHit> polar = new ArrayList<>();
        Context context = new Context();
        for (int i = 0; i < hits.size(); i++) {
            Hit hit = hits.get(i);
            context.enter(hit);
            if (hit.isPolar()) {
                List<String> rules = new ArrayList<>(2);
                double weight = hit.factor() * context.factor(hit, rules);
                if (i < lastContrast) {
                    weight *= OUTWEIGHED;
                    rules.add("contrast");
                }
                if (COMPARISONS.contains(hit.expression()) && goesOn(sentence, hit.end())) {
                    rules.add("comparison");
                }
                if (question) {
                    weight *= QUESTIONED;
                    rules.add("question");
                }
                polar.add(new PolarHit(hit, weight, rules));
            }
            context.leave(hit);
        }
        return new LexiconReading(hits, polar, lastClause, question);
    }

    private static boolean hasPolar(List<Hit> hits) {
        for (Hit hit : hits) {
            if (hit.isPolar()) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word follows in the clause, be it after 了 or a space. */
    private static boolean goesOn(String sentence, int end) {
        int i = end;
        while (i < sentence.length() && (sentence.charAt(i) == '了' || sentence.charAt(i) == ' ')) {
            i++;
        }
        return i < sentence.length() && Character.isLetterOrDigit(sentence.charAt(i));
    }

    private static boolean isQuestion(String sentence) {
        int i = sentence.length() - 1;
        while (i >= 0 && AFTER_QUESTION_MARK.indexOf(sentence.charAt(i)) >= 0) {
            i--;
        }
        return i >= 0 && (sentence.charAt(i) == '？' || sentence.charAt(i) == '?');
    }

    private static int opening(char first, char second) {
        int h = (first * 31 + second) * 0x9E3779B1;
        return h >>> Integer.SIZE - OPENING_BITS;
    }

    /** Whether an expression may begin here; most words begin none, and this is cheaper to know than a way into the trie. */
    private boolean opens(char[] folded, int length, int at) {
        int alone = opening(folded[at], NOTHING);
        if ((openings[alone >> 6] >>> alone & 1) != 0) {
            return true;
        }
        int pair = at + 1 < length ? opening(folded[at], folded[at + 1]) : alone;
        return (openings[pair >> 6] >>> pair & 1) != 0;
    }

    private List<Hit> hits(SentenceText text) {
        char[] folded = text.folded();
        int length = text.length();
        List<Hit> hits = new ArrayList<>();
        int free = 0;
        for (int begin : text.begins()) {
            if (begin >= free && begin < length && opens(folded, length, begin)) {
                Hit hit = longest(text, begin);
                if (hit != null) {
                    hits.add(hit);
                    free = hit.end();
                }
            }
        }
        return hits;
    }

    private Hit longest(SentenceText text, int begin) {
        char[] folded = text.folded();
        int length = text.length();
        int best = -1;
        int bestEnd = -1;
        int node = trie.next(0, folded[begin]);
        for (int end = begin + 1; node >= 0; end++) {
            if (trie.wordAt(node) >= 0 && text.endsWord()[end]) {
                best = trie.wordAt(node);
                bestEnd = end;
            }
            node = end < length ? trie.next(node, folded[end]) : -1;
        }
        return best < 0 ? null : new Hit(entries.get(best), begin, bestEnd);
    }
}
