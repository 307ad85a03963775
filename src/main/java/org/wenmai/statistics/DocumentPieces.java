package org.wenmai.statistics;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Puts a document together from pieces that were packed where its rows lay: words with their places, and where sentences have white
 * space. A document is nearly always one piece of each; it may be more where a file was split.
 */
final class DocumentPieces {
    private static final int WORDS = 0;
    private static final int SPACES = 1;

    private final List<Word> words = new ArrayList<>();
    private final Set<Long> spaces = new HashSet<>();

    private record Word(int sentence, int begin, int end, boolean term, String text) {}

    /** Packs what is added; {@link #close} gives the bytes. */
    static final class Packer {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final DataOutputStream data = new DataOutputStream(bytes);

        void word(int sentence, int begin, int end, boolean term, String text) {
            byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
            try {
                data.writeByte(WORDS);
                data.writeInt(sentence);
                data.writeInt(begin);
                data.writeInt(end);
                data.writeBoolean(term);
                data.writeInt(utf8.length);
                data.write(utf8);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }

        /** Marks the white space of a sentence. */
        void spacesOf(int sentence, String text) {
            int offset = 0;
            for (int i = 0; i < text.length(); offset++) {
                int c = text.codePointAt(i);
                if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                    try {
                        data.writeByte(SPACES);
                        data.writeInt(sentence);
                        data.writeInt(offset);
                    } catch (IOException impossible) {
                        throw new UncheckedIOException(impossible);
                    }
                }
                i += Character.charCount(c);
            }
        }

        byte[] close() {
            return bytes.toByteArray();
        }
    }

    /** Adds a piece. */
    void add(byte[] piece) {
        try (DataInputStream data = new DataInputStream(new ByteArrayInputStream(piece))) {
            while (data.available() > 0) {
                if (data.readByte() == WORDS) {
                    int sentence = data.readInt();
                    int begin = data.readInt();
                    int end = data.readInt();
                    boolean term = data.readBoolean();
                    String text = new String(data.readNBytes(data.readInt()), StandardCharsets.UTF_8);
                    words.add(new Word(sentence, begin, end, term, text));
                } else {
                    spaces.add(place(data.readInt(), data.readInt()));
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The document whole: numbers its types in {@code types}, which is filled. */
    TokenSequence sequence(List<String> types) {
        words.sort((a, b) ->
                a.sentence != b.sentence ? Integer.compare(a.sentence, b.sentence) : Integer.compare(a.begin, b.begin));
        Map<String, Integer> numbers = new LinkedHashMap<>();
        int[] sequence = new int[words.size()];
        byte[] marks = new byte[words.size()];
        for (int i = 0; i < sequence.length; i++) {
            Word word = words.get(i);
            Integer number = numbers.putIfAbsent(word.text, numbers.size());
            sequence[i] = number == null ? numbers.size() - 1 : number;
            boolean follows = i > 0 && onlySpaceBetween(words.get(i - 1), word);
            marks[i] = (byte) ((word.term ? TokenSequence.TERM : 0) | (follows ? TokenSequence.FOLLOWS : 0));
        }
        types.addAll(numbers.keySet());
        return new TokenSequence(sequence, marks);
    }

    private boolean onlySpaceBetween(Word before, Word word) {
        return before.sentence == word.sentence
                && IntStream.range(before.end, word.begin)
                        .allMatch(offset -> spaces.contains(place(word.sentence, offset)));
    }

    private static long place(int sentence, int offset) {
        return (long) sentence << Integer.SIZE | offset;
    }
}
