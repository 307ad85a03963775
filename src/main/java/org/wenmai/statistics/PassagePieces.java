package org.wenmai.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.wenmai.speech.Passage;
import org.wenmai.tokens.Token;

/** Puts the sentences of a document together with their words, from pieces that were packed where the rows lay. */
final class PassagePieces {
    private static final int SENTENCE = 0;
    private static final int WORD = 1;

    private final Map<Integer, Sentence> sentences = new TreeMap<>();

    /** A sentence that fills. */
    private static final class Sentence {
        private int paragraph;
        private boolean heading;
        private String text;
        private final List<Token> words = new ArrayList<>();
    }

    /**
     * Packs what is added; {@link #close} gives the bytes. Places are steps from the word before, and a text stands where it comes first and
     * is a number from then on, so that a word takes some eight bytes: a long document is one piece, and must fit the memory of a task.
     */
    static final class Packer {
        private final Varints data = new Varints();
        private final Map<String, Integer> texts = new HashMap<>();
        private int lastSentence;
        private int lastEnd;

        void sentence(int number, int paragraph, String kind, String text) {
            data.put(SENTENCE).putSigned(number - lastSentence).putSigned(paragraph);
            data.put(kind.equals("title") || kind.equals("heading") ? 1 : 0).put(text);
            lastSentence = number;
        }

        void word(int sentence, Token word) {
            data.put(WORD).putSigned(sentence - lastSentence).putSigned(word.begin() - lastEnd);
            data.putSigned(word.end() - word.begin());
            write(word.text());
            write(word.term());
            write(word.pos());
            write(word.type());
            lastSentence = sentence;
            lastEnd = word.end();
        }

        /** 0 for none, the number of a text from 1, and for a new one the next number and the text. */
        private void write(String text) {
            if (text == null) {
                data.put(0);
                return;
            }
            Integer known = texts.putIfAbsent(text, texts.size() + 1);
            data.put(known == null ? texts.size() : known);
            if (known == null) {
                data.put(text);
            }
        }

        byte[] close() {
            return data.bytes();
        }
    }

    /** Adds a piece. Words share their texts, which else would be most of what a long document takes. */
    void add(byte[] piece) {
        Varints data = new Varints(piece);
        List<String> texts = new ArrayList<>();
        texts.add(null);
        int number = 0;
        int end = 0;
        while (data.hasNext()) {
            boolean isWord = data.next() == WORD;
            number += (int) data.nextSigned();
            Sentence sentence = sentences.computeIfAbsent(number, n -> new Sentence());
            if (isWord) {
                int begin = end + (int) data.nextSigned();
                end = begin + (int) data.nextSigned();
                sentence.words.add(new Token(
                        read(data, texts), read(data, texts), read(data, texts), read(data, texts), begin, end));
            } else {
                sentence.paragraph = (int) data.nextSigned();
                sentence.heading = data.next() == 1;
                sentence.text = data.text();
            }
        }
    }

    private static String read(Varints data, List<String> texts) {
        int number = (int) data.next();
        if (number == texts.size()) {
            texts.add(data.text());
        }
        return texts.get(number);
    }

    /** The sentences in order, each with its words in order. */
    List<Passage> passages() {
        List<Passage> passages = new ArrayList<>();
        sentences.forEach((number, sentence) -> {
            if (sentence.text == null) {
                throw new IllegalStateException("sentence %d has tokens but no text".formatted(number));
            }
            passages.add(new Passage(number, sentence.paragraph, sentence.heading, sentence.text, words(number)));
        });
        return passages;
    }

    /** The words of a sentence in order. */
    List<Token> words(int number) {
        List<Token> words = sentences.get(number).words;
        words.sort(Comparator.comparingInt(Token::begin));
        return words;
    }
}
