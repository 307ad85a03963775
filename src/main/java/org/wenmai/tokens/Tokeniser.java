package org.wenmai.tokens;

import java.util.List;
import java.util.function.IntConsumer;
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
    /** By number of the lexicon entry its tokens where they are written as its term, which is null where that is filtered. */
    private final Token.Word[] entries;

    private final LexiconMatcher matcher;
    private final WordsAcross across;
    private final TermFilter filter;
    private final Segmenter segmenter;
    private final WholeWords whole;
    private final KnownWords known;
    private final Vocabulary dictionary = ViterbiSegmenter.shared().vocabulary();
    /**
     * Words that were found to be known, each at a place of its hash: the common ones are asked for again and again. Threads may lose
     * each other's, which costs a look-up and changes no answer.
     */
    private final String[] lastKnown = new String[1 << 12];

    private final WorkingSpaces<Sentence> sentences = new WorkingSpaces<>(Sentence::new);

    /**
     * A tokeniser for one lexicon.
     *
     * @param segmenter cuts the Chinese that no entry covers
     * @param listed are words even where the dictionary lacks them
     * @param keepNumbers whether bare numbers are terms
     */
    public Tokeniser(
            Segmenter segmenter, TermLexicon lexicon, ListedWords listed, StopTerms stopTerms, boolean keepNumbers) {
        this.segmenter = segmenter;
        this.matcher = new LexiconMatcher(lexicon);
        this.across = new WordsAcross(dictionary);
        this.filter = new TermFilter(stopTerms, keepNumbers);
        this.whole = new WholeWords(listed, dictionary, filter);
        this.known = new KnownWords(segmenter.vocabulary(), filter, whole);
        this.entries = lexicon.entries().stream().map(this::word).toArray(Token.Word[]::new);
    }

    private Token.Word word(TermLexicon.Entry entry) {
        String term = filter.keepsEntry(Folding.fold(entry.term())) ? entry.term() : null;
        return new Token.Word(term, term, PartOfSpeech.of(entry.type()), entry.type());
    }

    /** The words of a sentence. */
    public List<Token> tokenise(String sentence) {
        return tokenise(sentence, length -> {});
    }

    /**
     * The same.
     *
     * @param inParts is told the length of every stretch that is longer than {@link Segmenter#LONGEST}, in characters
     */
    public List<Token> tokenise(String sentence, IntConsumer inParts) {
        Sentence space = sentences.take();
        List<Token> tokens = space.tokens(sentence, inParts);
        sentences.giveBack(space);
        return tokens;
    }

    /** Whether a lexicon or the segmenter's dictionary lists a token, or it is a number, a date or one of {@link RepeatedCharacters}. */
    boolean knows(Token token) {
        if ("m".equals(token.pos()) || "t".equals(token.pos())) {
            return true;
        }
        String text = token.text();
        int place = text.hashCode() & lastKnown.length - 1;
        if (text.equals(lastKnown[place])) {
            return true;
        }
        String form = Folding.fold(text);
        boolean found = dictionary.contains(form)
                || matcher.contains(form)
                || whole.of(form) != null
                || RepeatedCharacters.hasForm(form);
        if (found) {
            lastKnown[place] = text;
        }
        return found;
    }

    /** Whether the term lexicon made a Chinese token: an entry is honoured wherever it stands. */
    boolean isEntry(Token token) {
        boolean may = token.type() != null || PartOfSpeech.PROPER_NOUN.equals(token.pos()); // as any entry
        return may && matcher.contains(Folding.fold(token.text()));
    }

    /** A sentence on its way, then the next one: a working space. */
    private final class Sentence implements LatinRun.Words {
        private final Words words = new Words();
        private final FoldedSentence text = new FoldedSentence(matcher);
        private final LatinBoundaries boundaries = new LatinBoundaries(text);
        private final LatinScanner scanner = new LatinScanner(matcher, text, boundaries);
        private final TokenList tokens = new TokenList(text, filter, known, whole);
        /** By number of the lexicon entry its word as it was written last: most are written the same way again. */
        private final Token.Word[] written = entries.clone();

        private IntConsumer longStretches;

        List<Token> tokens(String sentence, IntConsumer inParts) {
            longStretches = inParts;
            text.open(sentence);
            tokens.open();
            int begin = 0;
            if (text.has(CharacterKinds.ADDRESS)) {
                for (WebAddress address : WebAddress.in(sentence)) {
                    words(begin, address.begin());
                    tokens.add(address.begin(), address.end(), null, PartOfSpeech.ADDRESS, null);
                    begin = address.end();
                }
            }
            words(begin, text.length());
            return tokens.tokens();
        }

        /** A part without addresses: lexicon entries, and what stands between them. */
        private void words(int begin, int end) {
            int stretch = begin;
            int i = text.nextStop(begin, end);
            while (i < end) {
                int kind = text.foldedKind(i);
                if ((kind & CharacterKinds.LATIN) != 0 && boundaries.startsWord(i)) {
                    stretch(stretch, i);
                    stretch = scanner.read(i, end, this);
                    i = text.nextStop(stretch, end);
                    continue;
                }
                long match = matcher.at(text, end, boundaries, i);
                int after = LexiconMatcher.end(match);
                if (match == LexiconMatcher.NONE || across.hide(text, i, after)) {
                    i = text.nextStop(i + 1, end);
                    continue;
                }
                stretch(stretch, i);
                entry(i, after, LexiconMatcher.entry(match));
                stretch = after;
                i = text.nextStop(after, end);
            }
            stretch(stretch, end);
        }

        @Override
        public void word(int begin, int end) {
            tokens.addPlain(begin, end);
        }

        @Override
        public void entry(int begin, int end, int number) {
            Token.Word word = tokens.add(begin, end, written[number]);
            if (word != written[number]) {
                written[number] = word;
            }
        }

        @Override
        public boolean standsAlone(int number) {
            String type = entries[number].type();
            return "role".equals(type) || "person".equals(type);
        }

        /** A stretch without entries and Latin words: Han by the segmenter, words of other scripts as they stand. */
        private void stretch(int begin, int end) {
            int i = begin;
            while (i < end) {
                int kind = text.normalKind(i);
                if ((kind & CharacterKinds.HAN) != 0) {
                    i = han(i, end);
                } else if ((kind & CharacterKinds.MARK) != 0) {
                    i++;
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
            int end = text.hanEnd(begin, limit);
            if (end - begin > Segmenter.LONGEST) {
                longStretches.accept(end - begin);
            }
            segmenter.segment(text.normal(), begin, end, words);
            tokens.addChinese(begin, words);
            return end;
        }

        /** Characters beyond the basic plane, and words of other scripts. */
        private int rare(int begin, int limit) {
            int codePoint = Character.codePointAt(text.normal(), begin, text.length());
            int next = begin + Character.charCount(codePoint);
            if (Characters.isHan(codePoint)) {
                tokens.addPlain(begin, next); // the segmenter knows single units only
                return next;
            }
            return Characters.isOfWords(codePoint) ? foreign(begin, limit) : next;
        }

        private int foreign(int begin, int limit) {
            Character.UnicodeScript script =
                    Character.UnicodeScript.of(Character.codePointAt(text.normal(), begin, text.length()));
            int end = begin;
            while (end < limit
                    && !boundaries.isLatin(end)
                    && Characters.continuesForeign(Character.codePointAt(text.normal(), end, text.length()), script)) {
                end += Character.charCount(Character.codePointAt(text.normal(), end, text.length()));
            }
            tokens.addPlain(begin, end);
            return end;
        }
    }
}
