package org.wenmai.tokens;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.wenmai.lexicons.LexiconFile;
import org.wenmai.lexicons.SentimentLexicon;
import org.wenmai.lexicons.SpeechLexicon;
import org.wenmai.lexicons.StopTerms;
import org.wenmai.lexicons.TermLexicon;
import org.wenmai.lexicons.WordList;
import org.wenmai.segmentation.WenmaiSegmenter;

/** The lexicons that ship, and a tokeniser of them. */
public final class Shipped {
    private static final class Holder {
        static final Tokeniser TOKENISER =
                new Tokeniser(WenmaiSegmenter.shared(), terms(), listedWords(), stopTerms(), false);
    }

    private Shipped() {}

    public static Tokeniser tokeniser() {
        return Holder.TOKENISER;
    }

    public static TermLexicon terms() {
        return TermLexicon.parse(List.of(file("terms.tsv")), Folding::fold);
    }

    public static StopTerms stopTerms() {
        return StopTerms.parse(List.of(file("stop-terms.txt")), Folding::fold);
    }

    public static SentimentLexicon sentiment() {
        return SentimentLexicon.parse(
                List.of(file("sentiment.tsv")), List.of(file("sentiment-rules.tsv")), Folding::fold);
    }

    public static WordList words() {
        return WordList.parse(List.of(file("words.txt")), Folding::fold);
    }

    /** The list of words, and those among the expressions of the lexicons of sentiment and speech. */
    public static ListedWords listedWords() {
        SpeechLexicon speech = SpeechLexicon.parse(List.of(file("speech.tsv")), Folding::fold);
        return ListedWords.of(words(), sentiment(), speech, stopTerms());
    }

    /** The tokens of a sentence, as written, between bars. */
    static String cut(String sentence) {
        return String.join(
                "|", tokeniser().tokenise(sentence).stream().map(Token::text).toList());
    }

    /** The terms of a sentence, between bars; filtered ones are left out. */
    static String termsOf(String sentence) {
        return String.join(
                "|",
                tokeniser().tokenise(sentence).stream()
                        .map(Token::term)
                        .filter(term -> term != null)
                        .toList());
    }

    private static LexiconFile file(String name) {
        String resource = "/org/wenmai/shipped/lexicons/" + name;
        try (InputStream in = Shipped.class.getResourceAsStream(resource)) {
            return new LexiconFile(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
