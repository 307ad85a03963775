package org.wenmai.tokens;

import java.util.List;
import org.wenmai.lexicons.StopTerms;
import org.wenmai.lexicons.TermLexicon;

/**
 * Sentence to tokens: lexicon entries first, longest from the left; then Latin words, numbers and names; what is left goes to
 * HanLP. Every letter and digit stands in exactly one token. Tokens never overlap and keep the sentence's order; punctuation,
 * emoji and white space are no tokens. Immutable, shared by threads.
 */
public final class Tokeniser {
    private final List<TermLexicon.Entry> entries;
    /** By number of the lexicon entry: what its tokens are counted as, null where that is filtered. */
    private final String[] terms;

    private final LexiconMatcher matcher;
    private final TermFilter filter;
    private final HanLpSegmenter segmenter = HanLpSegmenter.shared();

    /**
     * A tokeniser for one lexicon.
     *
     * @param keepNumbers whether bare numbers are terms
     */
    public Tokeniser(TermLexicon lexicon, StopTerms stopTerms, boolean keepNumbers) {
        this.entries = lexicon.entries();
        this.matcher = new LexiconMatcher(lexicon);
        this.filter = new TermFilter(stopTerms, keepNumbers);
        this.terms = entries.stream()
                .map(TermLexicon.Entry::term)
                .map(term -> filter.keeps(Folding.fold(term)) ? term : null)
                .toArray(String[]::new);
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

        private final LatinBoundaries boundaries;
        private final LatinScanner latin;
        private final TokenList tokens;

        Sentence(String text) {
            this.text = text;
            this.folded = Folding.fold(text);
            this.normal = hasTraditional() ? Folding.fold(HanLpScript.simplify(text)) : folded;
            this.boundaries = new LatinBoundaries(text, folded);
            this.latin = new LatinScanner(text, folded, boundaries);
            this.tokens = new TokenList(text, normal, filter);
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
                LexiconMatcher.Match match = matcher.at(folded, boundaries, i);
                if (match == null) {
                    i++;
                    continue;
                }
                stretch(stretch, i);
                TermLexicon.Entry entry = entries.get(match.entry());
                tokens.add(i, match.end(), terms[match.entry()], PartOfSpeech.of(entry.type()), entry.type());
                i = match.end();
                stretch = i;
            }
            stretch(stretch, text.length());
            return tokens.done();
        }

        /** A stretch without lexicon entries: Latin by the scanner, Han by HanLP, words of other scripts as they stand. */
        private void stretch(int begin, int end) {
            int i = begin;
            while (i < end) {
                int codePoint = normal.codePointAt(i);
                int next = i + Character.charCount(codePoint);
                if (boundaries.isLatin(i)) {
                    i = latin.read(i, end, tokens::addPlain);
                } else if (next > i + 1 && Characters.isHan(codePoint)) {
                    tokens.addPlain(i, next); // HanLP would cut it in two
                    i = next;
                } else if (Characters.isHan(codePoint)) {
                    i = han(i, end);
                } else if (Characters.isOfWords(codePoint)) {
                    i = foreign(i, end);
                } else {
                    i = next;
                }
            }
        }

        private int han(int begin, int limit) {
            int end = begin;
            while (end < limit && Characters.isHan(normal.charAt(end))) {
                end++;
            }
            segmenter.segment(
                    normal.substring(begin, end), (word, at, pos) -> tokens.addChinese(word, begin + at, pos));
            return end;
        }

        private int foreign(int begin, int limit) {
            Character.UnicodeScript script = Character.UnicodeScript.of(normal.codePointAt(begin));
            int end = begin;
            while (end < limit
                    && !boundaries.isLatin(end)
                    && Characters.continuesForeign(normal.codePointAt(end), script)) {
                end += Character.charCount(normal.codePointAt(end));
            }
            tokens.addPlain(begin, end);
            return end;
        }
    }
}
