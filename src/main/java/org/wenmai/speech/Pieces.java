package org.wenmai.speech;

import java.util.ArrayList;
import java.util.List;
import org.wenmai.tokens.Token;

/**
 * The sentences of a document as speech is searched in them: whole up to {@value #LONGEST} characters, else in pieces, cut behind the last
 * stop within that length or, without one, before a word. What is looked for in a clause is compared with what else stands in it, which in a
 * transcript without stops, a list of names or a line of code would cost the square of its length.
 */
final class Pieces {
    static final int LONGEST = 1000;

    private static final String STOPS = "，,、；;。！!？?：:… \t\u3000";

    private final List<Passage> passages = new ArrayList<>();
    private final List<Integer> sentences = new ArrayList<>();
    private final List<Integer> offsets = new ArrayList<>();

    Pieces(List<Passage> sentences) {
        for (int number = 0; number < sentences.size(); number++) {
            cut(number, sentences.get(number));
        }
    }

    private void cut(int number, Passage sentence) {
        if (sentence.text().length() <= LONGEST) {
            add(number, 0, sentence);
            return;
        }
        int begin = 0;
        int word = 0;
        while (begin < sentence.text().length()) {
            int end = end(sentence, begin, word);
            int after = sentence.wordFrom(end);
            add(number, begin, part(sentence, begin, end, word, after));
            begin = end;
            word = after;
        }
    }

    private void add(int number, int offset, Passage passage) {
        passages.add(passage);
        sentences.add(number);
        offsets.add(offset);
    }

    /** Where a piece ends that begins at an offset: before a word or at the end of the sentence. */
    private static int end(Passage sentence, int begin, int word) {
        int length = sentence.text().length();
        if (length - begin <= LONGEST) {
            return length;
        }
        int last = sentence.wordFrom(begin + LONGEST);
        for (int next = last; next > word + 1; next--) {
            if (next < sentence.size() && followsStop(sentence, next)) {
                return sentence.begin(next);
            }
        }
        int cut = Math.max(last, word + 1);
        return cut < sentence.size() ? sentence.begin(cut) : length;
    }

    private static boolean followsStop(Passage sentence, int word) {
        int begin = sentence.begin(word);
        return begin > sentence.end(word - 1) && STOPS.indexOf(sentence.text().charAt(begin - 1)) >= 0;
    }

    private static Passage part(Passage sentence, int begin, int end, int first, int after) {
        int shift = first < sentence.size()
                ? sentence.word(first).begin() - sentence.text().codePointCount(begin, sentence.begin(first))
                : 0;
        List<Token> words = new ArrayList<>();
        for (int i = first; i < after; i++) {
            Token word = sentence.word(i);
            words.add(new Token(
                    word.text(), word.term(), word.pos(), word.type(), word.begin() - shift, word.end() - shift));
        }
        return new Passage(
                sentence.number(),
                sentence.paragraph(),
                sentence.heading(),
                sentence.text().substring(begin, end),
                words);
    }

    /** The sentences and pieces of sentences, in order. */
    List<Passage> passages() {
        return passages;
    }

    /** The number in the list of sentences that a piece belongs to. */
    int sentence(int piece) {
        return sentences.get(piece);
    }

    /** Where it begins there, UTF-16. */
    int offset(int piece) {
        return offsets.get(piece);
    }

    /** Whether it is a whole sentence. */
    boolean isWhole(int piece) {
        return offset(piece) == 0 && (piece + 1 == passages.size() || offset(piece + 1) == 0);
    }

    /** A quotation found in pieces, where it stands in the sentences; one whose mark closes before a piece ends with the piece before. */
    Quotation inSentences(Quotation found) {
        boolean closedBefore = found.end() == 0 && found.endPassage() > found.passage();
        int last = closedBefore ? found.endPassage() - 1 : found.endPassage();
        int end = closedBefore ? passages.get(last).text().length() : found.end();
        return new Quotation(
                sentence(found.passage()),
                found.begin() + offset(found.passage()),
                sentence(last),
                end + offset(last),
                found.speaker(),
                found.via(),
                found.cue(),
                found.kind(),
                found.hedged(),
                found.denied(),
                found.confidence());
    }
}
