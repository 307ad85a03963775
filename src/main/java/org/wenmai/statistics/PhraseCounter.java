package org.wenmai.statistics;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * The three counts that collocations take within a partition: pairs, longer phrases whose pairs are all frequent, and the places of
 * every set of slots. Tables are handed on and begun anew, between documents, before they grow beyond {@link PairedCounts#LIMIT}.
 */
final class PhraseCounter {
    private final PhraseVocabulary vocabulary;

    PhraseCounter(PhraseVocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** sequences → pairs with their occurrences, as {@link PairedCounts} packs them. */
    Iterator<Row> pairs(Iterator<Row> documents) {
        PairedCounts counts = new PairedCounts();
        return PairedCounts.inBatches(
                documents,
                document -> {
                    forEachRun(document, (words, begin, end) -> {
                        for (int i = begin; i + 1 < end; i++) {
                            if (words[i] >= 0 && words[i + 1] >= 0) {
                                counts.add(PhraseVocabulary.pair(words[i], words[i + 1]), 1, 0);
                            }
                        }
                    });
                    return counts.isFull();
                },
                counts::packed);
    }

    /** sequences → (phrase as the bytes of its numbers, n) of three to five terms, all of whose pairs are in the set given. */
    Iterator<Row> longer(Iterator<Row> documents, LongCounts frequentPairs) {
        Map<ByteBuffer, long[]> counts = new HashMap<>();
        return PairedCounts.inBatches(
                documents,
                document -> {
                    forEachRun(document, (words, begin, end) -> {
                        int from = begin;
                        for (int last = begin; last < end; last++) {
                            if (last == begin
                                    || words[last - 1] < 0
                                    || words[last] < 0
                                    || !frequentPairs.contains(PhraseVocabulary.pair(words[last - 1], words[last]))) {
                                from = last;
                            }
                            for (int length = PhraseTable.SHORTEST + 1;
                                    length <= Math.min(PhraseTable.LONGEST, last - from + 1);
                                    length++) {
                                counts.computeIfAbsent(
                                                packed(words, last - length + 1, last + 1), phrase -> new long[1])[0]++;
                            }
                        }
                    });
                    return counts.size() >= PairedCounts.LIMIT / 4;
                },
                () -> {
                    List<Row> rows = new ArrayList<>(counts.size());
                    counts.forEach((phrase, n) -> rows.add(RowFactory.create(phrase.array(), n[0])));
                    counts.clear();
                    return rows;
                });
    }

    private static ByteBuffer packed(int[] words, int begin, int end) {
        ByteBuffer packed = ByteBuffer.allocate((end - begin) * Integer.BYTES);
        for (int i = begin; i < end; i++) {
            packed.putInt(words[i]);
        }
        return packed.flip();
    }

    /** The numbers of a packed phrase. */
    static int[] unpacked(byte[] phrase) {
        int[] numbers = new int[phrase.length / Integer.BYTES];
        ByteBuffer.wrap(phrase).asIntBuffer().get(numbers);
        return numbers;
    }

    /** sequences → (source, nodes with n and documents): of each source, and their sums under the name of the whole corpus. */
    Iterator<Row> places(Iterator<Row> documents, PhraseTable table) {
        Places places = new Places();
        return PairedCounts.inBatches(
                documents,
                document -> {
                    places.begin(document.getString(0));
                    forEachRun(document, (words, begin, end) -> table.match(words, begin, end, places));
                    return places.counts.isFull();
                },
                places::drain);
    }

    /** Places of the nodes, by source. */
    private static final class Places implements PhraseTable.Matches {
        private final PairedCounts counts = new PairedCounts();
        private final Map<String, Integer> numberOfSource = new HashMap<>();
        private final List<String> sources = new ArrayList<>();
        private long source;
        private int document;

        void begin(String name) {
            source = numberOfSource.computeIfAbsent(name, added -> {
                sources.add(added);
                return sources.size() - 1;
            });
            document++;
        }

        @Override
        public void node(int node) {
            counts.addPlace(source << Integer.SIZE | node, document);
        }

        List<Row> drain() {
            Varints[] ofSource = new Varints[sources.size()];
            Arrays.setAll(ofSource, number -> new Varints());
            PairedCounts ofAll = new PairedCounts();
            counts.forEach((key, n, second) -> {
                int node = (int) key;
                long inDocuments = PairedCounts.documents(second);
                ofAll.add(node, n, inDocuments);
                ofSource[(int) (key >>> Integer.SIZE)].put(node).put(n).put(inDocuments);
            });
            List<Row> rows = new ArrayList<>(ofSource.length + 1);
            for (int number = 0; number < ofSource.length; number++) {
                rows.add(RowFactory.create(sources.get(number), ofSource[number].bytes()));
            }
            Varints nodes = new Varints();
            ofAll.forEach((node, n, inDocuments) -> nodes.put(node).put(n).put(inDocuments));
            rows.add(RowFactory.create(Columns.ALL_SOURCES, nodes.bytes()));
            counts.clear();
            numberOfSource.clear();
            sources.clear();
            return rows;
        }
    }

    private interface Run {
        void of(int[] words, int begin, int end);
    }

    /** Rows are (source, types, words, marks). */
    private void forEachRun(Row document, Run consumer) {
        TokenSequence sequence = TokenSequence.unpack(document.getAs(2), document.getAs(3));
        int[] numbers = vocabulary.numbersOf(document.getAs(1));
        int[] words = sequence.words();
        for (int i = 0; i < words.length; i++) {
            words[i] = numbers[words[i]];
        }
        sequence.forEachRunOfTerms((begin, end) -> consumer.of(words, begin, end));
    }
}
