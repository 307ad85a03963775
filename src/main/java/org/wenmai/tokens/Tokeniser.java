package org.wenmai.tokens;

import java.util.List;
import org.wenmai.documents.WebAddress;
import org.wenmai.lexicons.StopTerms;
import org.wenmai.lexicons.TermLexicon;
import org.wenmai.segmentation.Segmenter;
import org.wenmai.segmentation.ViterbiSegmenter;
import org.wenmai.segmentation.Vocabulary;
import org.wenmai.segmentation.Words;

/**
 * Sentence to tokens: addresses first, then lexicon entries, longest from the left, then Latin words, numbers and names; what is left goes to
 * the segmenter. Every letter and digit stands in exactly one token. Tokens never overlap and keep the sentence's order;
 * punctuation, emoji and white space are no tokens. Immutable, shared by threads.
 */
public final class Tokeniser {
    private final List<TermLexicon.Entry> entries;
    /** By number of the lexicon entry: what its tokens are counted as, null where that is filtered. */
    private final String[] terms;

    private final LexiconMatcher matcher;
    private final TermFilter filter;
    private final Segmenter segmenter;
    private final KnownWords known;
    private final Vocabulary dictionary = ViterbiSegmenter.shared().vocabulary();
    private final ThreadLocal<Space> spaces = ThreadLocal.withInitial(Space::new);

    /**
     * A tokeniser for one lexicon.
     *
     * @param segmenter cuts the Chinese that no entry covers
     * @param keepNumbers whether bare numbers are terms
     */
    public Tokeniser(Segmenter segmenter, TermLexicon lexicon, StopTerms stopTerms, boolean keepNumbers) {
        this.segmenter = segmenter;
        this.entries = lexicon.entries();
        this.matcher = new LexiconMatcher(lexicon);
        this.filter = new TermFilter(stopTerms, keepNumbers);
        this.known = new KnownWords(segmenter.vocabulary(), filter);
        this.terms = entries.stream()
                .map(TermLexicon.Entry::term)
                .map(term -> filter.keepsEntry(Folding.fold(term)) ? term : null)
                .toArray(String[]::new);
    }

    /** Working space of one thread. */
    private static final class Space {
        final Words words = new Words();
        char[] folded = new char[256];
        char[] normal = new char[256];
    }

    /** The words of a sentence. */
    public List<Token> tokenise(String sentence) {
        return new Sentence(sentence, spaces.get()).tokens();
    }

    /** Whether the lexicon or the segmenter's dictionary lists a token, or it is a number or a date. */
    boolean knows(Token token) {
        if ("m".equals(token.pos()) || "t".equals(token.pos())) {
            return true;
        }
        String form = Folding.fold(token.text());
        return dictionary.contains(form) || matcher.contains(form);
    }

    /** One sentence on its way. */
    private final class Sentence implements LatinRun.Words {
        private final String text;
        private final int length;
        private final char[] folded;
        /** Folded by phrases where the text has traditional characters, so that terms come out right. */
        private final char[] normal;

        private final String normalText;
        private final Words words;
        private final LatinBoundaries boundaries;
        private final LatinScanner latin;
        private final TokenList tokens;
        private final boolean hasLatin;

        Sentence(String text, Space space) {
            this.text = text;
            this.length = text.length();
            if (space.folded.length < length) {
                space.folded = new char[Integer.highestOneBit(length) << 1];
                space.normal = new char[space.folded.length];
            }
            text.getChars(0, length, space.folded, 0);
            this.folded = space.folded;
            int kinds = CharacterKinds.ofAny(folded, length);
            String foldedText = text;
            if ((kinds & CharacterKinds.FOLDED) != 0) {
                foldedText = Folding.fold(text);
                foldedText.getChars(0, length, folded, 0);
            }
            if ((kinds & CharacterKinds.TRADITIONAL) != 0) {
                this.normalText = Folding.fold(HanLpScript.simplify(text));
                this.normal = space.normal;
                normalText.getChars(0, length, normal, 0);
            } else {
                this.normalText = foldedText;
                this.normal = folded;
            }
            this.hasLatin = (kinds & CharacterKinds.LATIN) != 0;
            this.words = space.words;
            this.boundaries = new LatinBoundaries(text, foldedText);
            this.latin = new LatinScanner(text, foldedText, folded, matcher, boundaries);
            this.tokens = new TokenList(text, normalText, (kinds & CharacterKinds.SURROGATE) == 0, filter, known);
        }

        List<Token> tokens() {
            int begin = 0;
            if (hasLatin) {
                for (WebAddress address : WebAddress.in(text)) {
                    words(begin, address.begin());
                    tokens.add(address.begin(), address.end(), null, PartOfSpeech.ADDRESS, null);
                    begin = address.end();
                }
            }
            words(begin, length);
            return tokens.done();
        }

        /** A part without addresses: lexicon entries, and what stands between them. */
        private void words(int begin, int end) {
            int stretch = begin;
            int i = begin;
            while (i < end) {
                if ((CharacterKinds.of(folded[i]) & CharacterKinds.LATIN) != 0 && boundaries.startsWord(i)) {
                    stretch(stretch, i);
                    i = latin.read(i, end, this);
                    stretch = i;
                    continue;
                }
                long match = matcher.at(folded, end, boundaries, i);
                if (match == LexiconMatcher.NONE) {
                    i++;
                    continue;
                }
                stretch(stretch, i);
                entry(i, LexiconMatcher.end(match), LexiconMatcher.entry(match));
                i = LexiconMatcher.end(match);
                stretch = i;
            }
            stretch(stretch, end);
        }

        @Override
        public void word(int begin, int end) {
            tokens.addPlain(begin, end);
        }

        @Override
        public void entry(int begin, int end, int number) {
            TermLexicon.Entry entry = entries.get(number);
            tokens.add(begin, end, terms[number], PartOfSpeech.of(entry.type()), entry.type());
        }

        @Override
        public boolean standsAlone(int number) {
            String type = entries.get(number).type();
            return "role".equals(type) || "person".equals(type);
        }

        /** A stretch without entries and Latin words: Han by the segmenter, words of other scripts as they stand. */
        private void stretch(int begin, int end) {
            int i = begin;
            while (i < end) {
                int kind = CharacterKinds.of(normal[i]);
                if ((kind & CharacterKinds.HAN) != 0) {
                    i = han(i, end);
                } else if ((kind & CharacterKinds.LATIN) != 0) {
                    int after = boundaries.wordEnd(i, end);
                    tokens.addPlain(i, after);
                    i = after;
                } else {
                    i = rare(i, end);
                }
            }
        }

        private int han(int begin, int limit) {
            int end = begin + 1;
            while (end < limit && (CharacterKinds.of(normal[end]) & CharacterKinds.HAN) != 0) {
                end++;
            }
            segmenter.segment(normal, begin, end, words);
            int at = begin;
            for (int i = 0; i < words.size(); i++) {
                tokens.addChinese(at, words.end(i), words.number(i), words.number(i) < 0 ? words.pos(i) : null);
                at = words.end(i);
            }
            return end;
        }

        /** Marks, Chinese characters beyond the basic plane, and words of other scripts. */
        private int rare(int begin, int limit) {
            int codePoint = normalText.codePointAt(begin);
            int next = begin + Character.charCount(codePoint);
            if (Characters.isHan(codePoint)) {
                tokens.addPlain(begin, next); // the segmenter knows single units only
                return next;
            }
            return Characters.isOfWords(codePoint) ? foreign(begin, limit) : next;
        }

        private int foreign(int begin, int limit) {
            Character.UnicodeScript script = Character.UnicodeScript.of(normalText.codePointAt(begin));
            int end = begin;
            while (end < limit
                    && !boundaries.isLatin(end)
                    && Characters.continuesForeign(normalText.codePointAt(end), script)) {
                end += Character.charCount(normalText.codePointAt(end));
            }
            tokens.addPlain(begin, end);
            return end;
        }
    }
}
