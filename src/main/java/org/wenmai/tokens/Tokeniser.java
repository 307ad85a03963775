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
        private final LatinBoundaries boundaries = new LatinBoundaries();
        private final LatinScanner scanner = new LatinScanner(matcher, boundaries);
        private final TokenList tokens = new TokenList(filter, known, whole);
        /** By number of the lexicon entry its word as it was written last: most are written the same way again. */
        private final Token.Word[] written = entries.clone();

        private char[] foldedSpace = new char[256];
        private char[] normalSpace = new char[256];
        private byte[] kindsSpace = new byte[256];
        private byte[] normalKindsSpace = new byte[256];
        private int length;
        private char[] folded;
        /** Folded by phrases where the text has traditional characters, so that terms come out right. */
        private char[] normal;
        /** By place, the {@link CharacterKinds} of what stands in {@link #folded} and in {@link #normal}. */
        private byte[] foldedKinds;

        private byte[] normalKinds;
        private IntConsumer longStretches;

        List<Token> tokens(String text, IntConsumer inParts) {
            longStretches = inParts;
            int kinds = open(text);
            int begin = 0;
            if ((kinds & CharacterKinds.LATIN) != 0) {
                for (WebAddress address : WebAddress.in(text)) {
                    words(begin, address.begin());
                    tokens.add(address.begin(), address.end(), null, PartOfSpeech.ADDRESS, null);
                    begin = address.end();
                }
            }
            words(begin, length);
            return tokens.tokens();
        }

        /** The kinds of characters that the text has, as it is written. */
        private int open(String text) {
            length = text.length();
            if (foldedSpace.length < length) {
                foldedSpace = new char[Integer.highestOneBit(length) << 1];
                normalSpace = new char[foldedSpace.length];
                kindsSpace = new byte[foldedSpace.length];
                normalKindsSpace = new byte[foldedSpace.length];
            }
            folded = foldedSpace;
            foldedKinds = kindsSpace;
            text.getChars(0, length, folded, 0);
            int kinds = 0;
            boolean changed = false;
            int alike = 0;
            int repeats = 0;
            char behind = 0;
            int known = LexiconMatcher.ANYTHING;
            for (int i = length - 1; i >= 0; i--) {
                int character = matcher.character(folded[i]);
                int kind = LexiconMatcher.kind(character);
                kinds |= kind;
                if ((kind & CharacterKinds.FOLDED) != 0) {
                    char written = folded[i];
                    folded[i] = Folding.fold(written);
                    if (folded[i] == written) {
                        folded[i] = FormInContext.at(text, i);
                        changed |= folded[i] != written;
                    }
                    character = matcher.character(folded[i]);
                    kind = LexiconMatcher.kind(character);
                }
                alike = alike << 1 | (folded[i] == behind ? kind & CharacterKinds.HAN : 0);
                repeats |= RepeatedCharacters.mayBe(alike);
                behind = folded[i];
                known = LexiconMatcher.known(character, known);
                foldedKinds[i] = (byte) (kind | LexiconMatcher.opens(known));
            }
            normal = folded;
            normalKinds = foldedKinds;
            if ((kinds & CharacterKinds.TRADITIONAL) != 0) {
                normal = normalSpace;
                String simplified = HanLpScript.simplify(text);
                normalKinds = normalKindsSpace;
                for (int i = 0; i < length; i++) {
                    // What stands beside a character is asked in the text as it is written, and once.
                    normal[i] =
                            FormInContext.mayChange(text.charAt(i)) ? folded[i] : Folding.fold(simplified.charAt(i));
                    normalKinds[i] = (byte) CharacterKinds.of(normal[i]);
                }
            }
            boundaries.open(text, folded, length);
            scanner.open(text, folded, foldedKinds);
            // All else that is folded stands in no Chinese word.
            boolean unchanged = (kinds & CharacterKinds.TRADITIONAL) == 0 && !changed;
            tokens.open(text, normal, (kinds & CharacterKinds.SURROGATE) == 0, unchanged, repeats != 0);
            return kinds;
        }

        /** A part without addresses: lexicon entries, and what stands between them. */
        private void words(int begin, int end) {
            int stretch = begin;
            int i = begin;
            while (i < end) {
                int kind = foldedKinds[i];
                if ((kind & (CharacterKinds.LATIN | CharacterKinds.OPENS)) == 0) {
                    i++;
                    continue;
                }
                if ((kind & CharacterKinds.LATIN) != 0 && boundaries.startsWord(i)) {
                    stretch(stretch, i);
                    i = scanner.read(i, end, this);
                    stretch = i;
                    continue;
                }
                long match = matcher.at(folded, foldedKinds, end, boundaries, i);
                if (match == LexiconMatcher.NONE
                        || across.hide(folded, foldedKinds, length, i, LexiconMatcher.end(match))) {
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
                int kind = normalKinds[i];
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
            int end = begin + 1;
            while (end < limit && (normalKinds[end] & CharacterKinds.HAN) != 0) {
                end++;
            }
            if (end - begin > Segmenter.LONGEST) {
                longStretches.accept(end - begin);
            }
            segmenter.segment(normal, begin, end, words);
            tokens.addChinese(begin, words);
            return end;
        }

        /** Characters beyond the basic plane, and words of other scripts. */
        private int rare(int begin, int limit) {
            int codePoint = Character.codePointAt(normal, begin, length);
            int next = begin + Character.charCount(codePoint);
            if (Characters.isHan(codePoint)) {
                tokens.addPlain(begin, next); // the segmenter knows single units only
                return next;
            }
            return Characters.isOfWords(codePoint) ? foreign(begin, limit) : next;
        }

        private int foreign(int begin, int limit) {
            Character.UnicodeScript script = Character.UnicodeScript.of(Character.codePointAt(normal, begin, length));
            int end = begin;
            while (end < limit
                    && !boundaries.isLatin(end)
                    && Characters.continuesForeign(Character.codePointAt(normal, end, length), script)) {
                end += Character.charCount(Character.codePointAt(normal, end, length));
            }
            tokens.addPlain(begin, end);
            return end;
        }
    }
}
