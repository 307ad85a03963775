package org.wenmai.statistics;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
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

    /** Packs what is added; {@link #close} gives the bytes. */
    static final class Packer {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final DataOutputStream data = new DataOutputStream(bytes);

        void sentence(int number, int paragraph, String kind, String text) {
            try {
                data.writeByte(SENTENCE);
                data.writeInt(number);
                data.writeInt(paragraph);
                data.writeBoolean(kind.equals("title") || kind.equals("heading"));
                write(text);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }

        void word(int sentence, Token word) {
            try {
                data.writeByte(WORD);
                data.writeInt(sentence);
                data.writeInt(word.begin());
                data.writeInt(word.end());
                write(word.text());
                write(word.term() != null && word.term().equals(word.text()) ? "" : word.term());
                write(word.pos());
                write(word.type());
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }

        private void write(String text) throws IOException {
            if (text == null) {
                data.writeInt(-1);
                return;
            }
            byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
            data.writeInt(utf8.length);
            data.write(utf8);
        }

        byte[] close() {
            return bytes.toByteArray();
        }
    }

    /** Adds a piece. */
    void add(byte[] piece) {
        try (DataInputStream data = new DataInputStream(new ByteArrayInputStream(piece))) {
            while (data.available() > 0) {
                int what = data.readByte();
                Sentence sentence = sentences.computeIfAbsent(data.readInt(), number -> new Sentence());
                if (what == SENTENCE) {
                    sentence.paragraph = data.readInt();
                    sentence.heading = data.readBoolean();
                    sentence.text = read(data);
                } else {
                    int begin = data.readInt();
                    int end = data.readInt();
                    String text = read(data);
                    String term = read(data);
                    sentence.words.add(
                            new Token(text, "".equals(term) ? text : term, read(data), read(data), begin, end));
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String read(DataInputStream data) throws IOException {
        int length = data.readInt();
        return length < 0 ? null : new String(data.readNBytes(length), StandardCharsets.UTF_8);
    }

    /** The sentences in order, each with its words in order. */
    List<Passage> passages() {
        List<Passage> passages = new ArrayList<>();
        sentences.forEach((number, sentence) -> {
            if (sentence.text == null) {
                throw new IllegalStateException("sentence %d has tokens but no text".formatted(number));
            }
            sentence.words.sort(Comparator.comparingInt(Token::begin));
            passages.add(new Passage(number, sentence.paragraph, sentence.heading, sentence.text, sentence.words));
        });
        return passages;
    }
}
