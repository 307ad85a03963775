package org.wenmai.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Puts a document together from pieces that were packed where its rows lay: words with their places, and sentences with their
 * paragraph, length and white space. A document is nearly always one piece of each; it may be more where a file was split.
 */
final class DocumentPieces {
    /** Numbers of a word: sentence, begin, end, type, and tag + 1 or 0 where it is no term. */
    private static final int WORD = 5;

    private final TextNumbers types = new TextNumbers();
    private final TextNumbers tags = new TextNumbers();
    private final PackedInts words = new PackedInts();
    private final Map<Integer, Integer> paragraphs = new HashMap<>();
    private final Set<Long> spaces = new HashSet<>();
    private long characters;

    /** Packs words of one document: places as steps from the word before, which take a byte. */
    static final class Words {
        private final Varints numbers = new Varints(1 << 11);
        private final TextNumbers types = new TextNumbers();
        private final TextNumbers tags = new TextNumbers();
        private int lastSentence;
        private int lastEnd;

        /** A word as UTF-8: its term, or as it is written where it is filtered, as {@link TermTag#isFiltered} tells. */
        void add(int sentence, int begin, int end, byte[] text, byte[] tag) {
            numbers.putSigned(sentence - lastSentence)
                    .putSigned(begin - lastEnd)
                    .put(end - begin)
                    .put(types.number(text))
                    .put(tags.number(tag));
            lastSentence = sentence;
            lastEnd = end;
        }

        byte[] numbers() {
            return numbers.bytes();
        }

        byte[] types() {
            return types.packed();
        }

        byte[] tags() {
            return tags.packed();
        }
    }

    /** Packs sentences of one document. */
    static final class Sentences {
        private final PackedInts numbers = new PackedInts();

        void add(int sentence, int paragraph, int length, String text) {
            List<Integer> places = new ArrayList<>();
            int offset = 0;
            for (int i = 0; i < text.length(); offset++) {
                int c = text.codePointAt(i);
                if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                    places.add(offset);
                }
                i += Character.charCount(c);
            }
            numbers.add(sentence);
            numbers.add(paragraph);
            numbers.add(length);
            numbers.add(places.size());
            places.forEach(numbers::add);
        }

        byte[] numbers() {
            return numbers.bytes();
        }
    }

    /** Adds words that {@link Words} has packed. One that is filtered counts in its lower-case form and has no tag. */
    void addWords(byte[] packed, byte[] ofTypes, byte[] ofTags) {
        TypesHere typesHere = new TypesHere(ofTypes);
        int[] tagHere = tagsOfTerms(ofTags);
        int sentence = 0;
        int end = 0;
        for (Varints piece = new Varints(packed); piece.hasNext(); ) {
            sentence += (int) piece.nextSigned();
            int begin = end + (int) piece.nextSigned();
            end = begin + (int) piece.next();
            words.add(sentence);
            words.add(begin);
            words.add(end);
            int text = (int) piece.next();
            int tag = tagHere[(int) piece.next()];
            words.add(typesHere.number(text, tag > 0));
            words.add(tag);
        }
    }

    /** Numbers of tags + 1, 0 for those of words that are no terms. */
    private int[] tagsOfTerms(byte[] ofTags) {
        int[] places = TextNumbers.places(ofTags);
        int[] numbers = new int[places.length / 2];
        for (int i = 0; i < numbers.length; i++) {
            if (!TermTag.isFiltered(ofTags, places[2 * i + 1])) {
                numbers[i] = tags.number(ofTags, places[2 * i], places[2 * i + 1]) + 1;
            }
        }
        return numbers;
    }

    /** The types of a piece, which get their numbers as words have them. */
    private final class TypesHere {
        private final byte[] texts;
        private final int[] places;
        /** Numbers + 1 of a text where it is filtered, and where it is a term. */
        private final int[] known;

        TypesHere(byte[] texts) {
            this.texts = texts;
            this.places = TextNumbers.places(texts);
            this.known = new int[places.length];
        }

        int number(int text, boolean isTerm) {
            int at = isTerm ? 2 * text + 1 : 2 * text;
            if (known[at] == 0) {
                int begin = places[2 * text];
                int end = places[2 * text + 1];
                known[at] = 1
                        + (isTerm
                                ? types.number(texts, begin, end)
                                : types.number(LowerCase.of(Arrays.copyOfRange(texts, begin, end))));
            }
            return known[at] - 1;
        }
    }

    void addSentences(byte[] packed) {
        int[] piece = PackedInts.unpack(packed);
        for (int at = 0; at < piece.length; ) {
            int sentence = piece[at];
            paragraphs.put(sentence, piece[at + 1]);
            characters += piece[at + 2];
            int last = at + 3 + piece[at + 3];
            for (at += 4; at <= last; at++) {
                spaces.add(place(sentence, piece[at]));
            }
        }
    }

    byte[] types() {
        return types.packed();
    }

    byte[] tags() {
        return tags.packed();
    }

    /** How many types there are. */
    int size() {
        return types.size();
    }

    /** Code points of all sentences. */
    long characters() {
        return characters;
    }

    /** The words in order. */
    TokenSequence sequence() {
        int[] order = order();
        int[] sequence = new int[order.length];
        byte[] marks = new byte[order.length];
        int before = -1;
        for (int i = 0; i < order.length; i++) {
            int word = order[i] * WORD;
            sequence[i] = words.get(word + 3);
            int mark = words.get(word + 4) == 0 ? 0 : TokenSequence.TERM;
            if (before < 0 || words.get(before) != words.get(word)) {
                mark |= TokenSequence.SENTENCE;
                if (before < 0 || paragraphOf(before) != paragraphOf(word)) {
                    mark |= TokenSequence.PARAGRAPH;
                }
            } else if (onlySpaceBetween(before, word)) {
                mark |= TokenSequence.FOLLOWS;
            }
            marks[i] = (byte) mark;
            before = word;
        }
        return new TokenSequence(sequence, marks);
    }

    private int[] order() {
        int size = words.size() / WORD;
        boolean sorted = IntStream.range(1, size).allMatch(i -> key(i - 1) <= key(i));
        return sorted
                ? IntStream.range(0, size).toArray()
                : IntStream.range(0, size)
                        .boxed()
                        .sorted((a, b) -> Long.compare(key(a), key(b)))
                        .mapToInt(Integer::intValue)
                        .toArray();
    }

    private long key(int word) {
        return place(words.get(word * WORD), words.get(word * WORD + 1));
    }

    private int paragraphOf(int word) {
        return paragraphs.getOrDefault(words.get(word), 0);
    }

    /** How often each term has which tag: triples of type, tag and count, by type, then tag. */
    int[] tagCounts() {
        long[] pairs = IntStream.range(0, words.size() / WORD)
                .map(word -> word * WORD)
                .filter(word -> words.get(word + 4) > 0)
                .mapToLong(word -> place(words.get(word + 3), words.get(word + 4) - 1))
                .sorted()
                .toArray();
        int[] counts = new int[pairs.length * TermsOfDocument.TRIPLE];
        int size = 0;
        for (int begin = 0, end; begin < pairs.length; begin = end) {
            end = begin + 1;
            while (end < pairs.length && pairs[end] == pairs[begin]) {
                end++;
            }
            counts[size++] = (int) (pairs[begin] >>> Integer.SIZE);
            counts[size++] = (int) pairs[begin];
            counts[size++] = end - begin;
        }
        return Arrays.copyOf(counts, size);
    }

    private boolean onlySpaceBetween(int before, int word) {
        int sentence = words.get(word);
        for (int offset = words.get(before + 2); offset < words.get(word + 1); offset++) {
            if (!spaces.contains(place(sentence, offset))) {
                return false;
            }
        }
        return true;
    }

    private static long place(int sentence, int offset) {
        return (long) sentence << Integer.SIZE | offset;
    }
}
