package org.wenmai.tokens;

import java.util.ArrayList;
import java.util.List;
import org.wenmai.lexicons.StopTerms;
import org.wenmai.lexicons.TermLexicon;

/**
 * Sentence to tokens: lexicon entries first, longest from the left; then Latin words, numbers and names; what is left goes to
 * HanLP. Tokens never overlap and keep the sentence's order; punctuation and white space are no tokens. Immutable, shared by
 * threads.
 */
public final class Tokeniser {
    private final LexiconMatcher matcher;
    private final TermFilter filter;
    private final HanLpSegmenter segmenter = HanLpSegmenter.shared();

    /**
     * A tokeniser for one lexicon.
     *
     * @param keepNumbers whether bare numbers are terms
     */
    public Tokeniser(TermLexicon lexicon, StopTerms stopTerms, boolean keepNumbers) {
        this.matcher = new LexiconMatcher(lexicon);
        this.filter = new TermFilter(stopTerms, keepNumbers);
    }

    /** The words of a sentence. */
    public List<Token> tokenise(String sentence) {
        return new Sentence(sentence).tokens();
    }

    /** One sentence on its way. */
    private final class Sentence {
        private final String text;
        private final String folded;
        /** Folded by phrases where the text has traditional characters, so that terms come out right. */
        private final String normal;

        private final List<Token> tokens = new ArrayList<>();
        private int codePointsAt;
        private int codePoints;

        Sentence(String text) {
            this.text = text;
            this.folded = Folding.fold(text);
            this.normal = hasTraditional() ? Folding.fold(HanLpScript.simplify(text)) : folded;
        }

        private boolean hasTraditional() {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c >= 0x3400 && c <= 0x9FFF && folded.charAt(i) != c) {
                    return true;
                }
            }
            return false;
        }

        List<Token> tokens() {
            int stretch = 0;
            int i = 0;
            while (i < text.length()) {
                LexiconMatcher.Match match = matcher.at(folded, i);
                if (match == null) {
                    i++;
                    continue;
                }
                stretch(stretch, i);
                TermLexicon.Entry entry = matcher.entry(match.entry());
                boolean kept = filter.keeps(Folding.fold(entry.term()));
                add(
                        match.begin(),
                        match.end(),
                        kept ? entry.term() : null,
                        PartOfSpeech.of(entry.type()),
                        entry.type());
                i = match.end();
                stretch = i;
            }
            stretch(stretch, text.length());
            return tokens;
        }

        /** A stretch without lexicon entries: Latin by the scanner, the rest by HanLP. */
        private void stretch(int begin, int end) {
            int chinese = begin;
            int i = begin;
            while (i < end) {
                if (!LatinScanner.isWordCharacter(text.charAt(i)) && !LatinScanner.isWordCharacter(folded.charAt(i))) {
                    i++;
                    continue;
                }
                segment(chinese, i);
                int next = LatinScanner.isWordCharacter(text.charAt(i))
                        ? LatinScanner.name(text, i, end)
                        : LatinScanner.word(folded, i, end);
                String normalForm = normal.substring(i, next);
                boolean number = Character.isDigit(normalForm.charAt(0))
                        && normalForm.chars().noneMatch(Character::isLetter);
                add(i, next, filter.keeps(normalForm) ? normalForm : null, number ? "m" : "nx", null);
                i = next;
                chinese = i;
            }
            segment(chinese, end);
        }

        private void segment(int begin, int end) {
            int i = begin;
            while (i < end) {
                int stop = i;
                while (stop < end && Character.isLetterOrDigit(normal.charAt(stop))
                        || stop < end && Character.isSurrogate(normal.charAt(stop))) {
                    stop++;
                }
                if (stop > i) {
                    int offset = i;
                    segmenter.segment(normal.substring(i, stop), (word, at, pos) -> {
                        if (word.codePoints().anyMatch(Character::isLetterOrDigit)) {
                            String known = PartOfSpeech.known(pos);
                            add(
                                    offset + at,
                                    offset + at + word.length(),
                                    filter.keeps(word) ? word : null,
                                    known,
                                    PartOfSpeech.type(known));
                        }
                    });
                    i = stop;
                } else {
                    i++;
                }
            }
        }

        private void add(int begin, int end, String term, String pos, String type) {
            codePoints += text.codePointCount(codePointsAt, begin);
            int from = codePoints;
            codePoints += text.codePointCount(begin, end);
            codePointsAt = end;
            tokens.add(new Token(text.substring(begin, end), term, pos, type, from, codePoints));
        }
    }
}
