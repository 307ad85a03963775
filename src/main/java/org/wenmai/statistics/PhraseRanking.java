package org.wenmai.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.wenmai.measures.CodePointOrder;
import org.wenmai.measures.PhraseAssociation;

/**
 * Rows (source, nodes with n and documents), all of a source one after the other, to rows of collocations, a source at a time. Ranks are among
 * the phrases of the same length: z of different lengths tests different interactions.
 */
final class PhraseRanking implements Iterator<Row> {
    private final Iterator<Row> places;
    private final PhraseVocabulary vocabulary;
    private final PhraseTable table;
    private final long minimum;
    private Iterator<Row> ranked = List.<Row>of().iterator();
    private Row next;

    PhraseRanking(Iterator<Row> places, PhraseVocabulary vocabulary, PhraseTable table, long minimum) {
        this.places = places;
        this.vocabulary = vocabulary;
        this.table = table;
        this.minimum = minimum;
        this.next = places.hasNext() ? places.next() : null;
    }

    private record Measured(String phrase, int terms, long frequency, long documents, PhraseAssociation figures) {}

    @Override
    public boolean hasNext() {
        while (!ranked.hasNext() && next != null) {
            ranked = source(next.getString(0)).iterator();
        }
        return ranked.hasNext();
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ranked.next();
    }

    private List<Row> source(String source) {
        PairedCounts counts = new PairedCounts();
        while (next != null && next.getString(0).equals(source)) {
            counts.add(new Varints(next.<byte[]>getAs(1)));
            next = places.hasNext() ? places.next() : null;
        }
        List<Measured> measured = new ArrayList<>();
        counts.forEach((node, n, documents) -> {
            int phrase = table.phraseOf(node);
            if (phrase >= 0 && n >= minimum) {
                measured.add(measure(phrase, n, documents, counts));
            }
        });
        measured.sort((a, b) -> a.figures.z() != b.figures.z()
                ? Double.compare(b.figures.z(), a.figures.z())
                : CodePointOrder.compare(a.phrase, b.phrase));
        List<Row> rows = new ArrayList<>(measured.size());
        long[] rankOfLength = new long[PhraseTable.LONGEST + 1];
        for (Measured m : measured) {
            rows.add(RowFactory.create(
                    source,
                    m.phrase,
                    (long) m.terms,
                    m.frequency,
                    m.documents,
                    m.figures.lambda(),
                    m.figures.z(),
                    m.figures.pmi(),
                    m.figures.tScore(),
                    m.figures.logDice(),
                    ++rankOfLength[m.terms]));
        }
        return rows;
    }

    private Measured measure(int phrase, long frequency, long documents, PairedCounts counts) {
        long[] matching =
                Arrays.stream(table.nodesOf(phrase)).mapToLong(counts::first).toArray();
        int[] terms = table.phrase(phrase);
        return new Measured(
                vocabulary.phrase(terms), terms.length, frequency, documents, PhraseAssociation.of(matching));
    }
}
