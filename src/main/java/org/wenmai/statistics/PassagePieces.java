package org.wenmai.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.wenmai.speech.Passage;
import org.wenmai.tokens.Token;

/**
 * Puts the sentences of a document together with their words, from pieces that were packed where the rows lay. Words are read once all
 * sentences are there, since what a word looks like stands in its sentence.
 */
final class PassagePieces {
    private final Map<Integer, Sentence> sentences = new TreeMap<>();
    /** Texts and tags of all pieces, which words share: else they would be most of what a long document takes. */
    private final List<String> texts = new ArrayList<>();

    private final List<TermTag> tags = new ArrayList<>();
    private final List<Boolean> filtered = new ArrayList<>();

    private static final class Sentence {
        private static final int WORD = 4;

        private int paragraph;
        private boolean heading;
        private String text;
        private int[] words = new int[16 * WORD];
        private int size;

        /** Begin and end in code points, numbers of its text and of its tag. */
        void add(int... word) {
            if (size == words.length) {
                words = Arrays.copyOf(words, 2 * size);
            }
            System.arraycopy(word, 0, words, size, WORD);
            size += WORD;
        }

        /** Where the words begin in the array, in the order of the text. */
        int[] order() {
            int[] order =
                    IntStream.range(0, size / WORD).map(word -> word * WORD).toArray();
            boolean sorted = IntStream.range(1, order.length).allMatch(i -> words[order[i - 1]] <= words[order[i]]);
            return sorted
                    ? order
                    : Arrays.stream(order)
                            .boxed()
                            .sorted(Comparator.comparingInt(word -> words[word]))
                            .mapToInt(Integer::intValue)
                            .toArray();
        }
    }

    /** Packs sentences of one document. */
    static final class Packer {
        private final Varints data = new Varints(1 << 12);

        /** A sentence, its text as UTF-8. */
        void sentence(int number, int paragraph, boolean heading, byte[] text) {
            data.put(number).put(paragraph).put(heading ? 1 : 0).put(text, 0, text.length);
        }

        byte[] close() {
            return data.bytes();
        }
    }

    /** Adds sentences that a {@link Packer} has packed. */
    void addSentences(byte[] piece) {
        for (Varints data = new Varints(piece); data.hasNext(); ) {
            Sentence sentence = sentence((int) data.next());
            sentence.paragraph = (int) data.next();
            sentence.heading = data.next() == 1;
            sentence.text = data.text();
        }
    }

    /** Adds words that {@link DocumentPieces.Words} has packed. */
    void addWords(byte[] packed, byte[] ofTexts, byte[] ofTags) {
        int firstText = texts.size();
        int firstTag = tags.size();
        texts.addAll(Arrays.asList(TextNumbers.unpack(ofTexts)));
        for (String tag : TextNumbers.unpack(ofTags)) {
            filtered.add(tag.endsWith(TermTag.FILTERED));
            tags.add(TermTag.of(tag));
        }
        int number = 0;
        int end = 0;
        Sentence sentence = null;
        for (Varints data = new Varints(packed); data.hasNext(); ) {
            int step = (int) data.nextSigned();
            number += step;
            int begin = end + (int) data.nextSigned();
            end = begin + (int) data.next();
            sentence = sentence == null || step != 0 ? sentence(number) : sentence;
            sentence.add(begin, end, firstText + (int) data.next(), firstTag + (int) data.next());
        }
    }

    private Sentence sentence(int number) {
        return sentences.computeIfAbsent(number, added -> new Sentence());
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
        Sentence sentence = sentences.get(number);
        List<Token> words = new ArrayList<>(sentence.size / Sentence.WORD);
        int at = 0;
        int counted = 0;
        for (int word : sentence.order()) {
            int begin = sentence.words[word];
            int end = sentence.words[word + 1];
            int from = sentence.text.offsetByCodePoints(at, begin - counted);
            at = sentence.text.offsetByCodePoints(from, end - begin);
            counted = end;
            words.add(word(sentence, word, from, at));
        }
        return words;
    }

    private Token word(Sentence sentence, int word, int from, int to) {
        String known = texts.get(sentence.words[word + 2]);
        int tag = sentence.words[word + 3];
        boolean same = known.length() == to - from && sentence.text.startsWith(known, from);
        return new Token(
                same ? known : sentence.text.substring(from, to),
                filtered.get(tag) ? null : known,
                tags.get(tag).pos(),
                tags.get(tag).type(),
                sentence.words[word],
                sentence.words[word + 1]);
    }
}
