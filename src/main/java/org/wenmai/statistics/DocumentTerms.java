package org.wenmai.statistics;

import static org.apache.spark.sql.functions.col;
import static org.wenmai.statistics.Columns.DOC_ID;
import static org.wenmai.statistics.Columns.SOURCE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.wenmai.measures.CodePointOrder;
import org.wenmai.measures.TfIdf;
import org.wenmai.measures.TfIdfScheme;
import org.wenmai.tables.DocumentTermRow;
import org.wenmai.tables.RecordSchema;
import org.wenmai.tables.RowsInOrder;

/** The document-term matrix in long form, weighed. */
public final class DocumentTerms {
    private record Counted(String term, long frequency) {}

    private DocumentTerms() {}

    /**
     * sequences → document_terms, in the order of their key: what goes from task to task is documents, a row is made where it is
     * written.
     *
     * @param frequencies those of the whole corpus, which the executors share
     */
    public static RowsInOrder of(
            Dataset<Row> sequences, Broadcast<DocumentFrequencies> frequencies, TfIdfScheme scheme) {
        String label = scheme.label();
        MapPartitionsFunction<Row, Row> weigh = rows -> {
            TfIdfScheme here = TfIdfScheme.named(label);
            return LazyIterators.flattened(rows, document -> terms(document, frequencies.value(), here));
        };
        return new RowsInOrder(
                sequences
                        .select(DOC_ID, SOURCE, "types", "tag_counts")
                        .repartitionByRange(col(DOC_ID))
                        .sortWithinPartitions(DOC_ID),
                weigh,
                RecordSchema.of(DocumentTermRow.class));
    }

    private static Iterator<Row> terms(Row document, DocumentFrequencies corpus, TfIdfScheme scheme) {
        String[] types = TextNumbers.unpack(document.getAs(2));
        List<Counted> terms = new ArrayList<>();
        TermsOfDocument.forEach(
                PackedInts.unpack(document.getAs(3)),
                (type, frequency, begin, end) -> terms.add(new Counted(types[type], frequency)));
        terms.sort((a, b) -> CodePointOrder.compare(a.term, b.term));
        long[] frequencies = terms.stream().mapToLong(Counted::frequency).toArray();
        long[] inDocuments =
                terms.stream().mapToLong(term -> corpus.of(term.term)).toArray();
        int[] characters = terms.stream()
                .mapToInt(term -> term.term.codePointCount(0, term.term.length()))
                .toArray();
        double[] inverses = Arrays.stream(inDocuments)
                .mapToDouble(documents -> scheme.inverse().of(documents, corpus.corpus()))
                .toArray();
        double[] weights = TfIdf.weigh(scheme, frequencies, i -> inverses[i], characters, corpus.corpus());
        long[] ranks = ranks(weights);
        List<Row> rows = new ArrayList<>(weights.length);
        String id = document.getString(0);
        String source = document.getString(1);
        for (int i = 0; i < weights.length; i++) {
            rows.add(RowFactory.create(
                    id, terms.get(i).term, source, frequencies[i], inDocuments[i], inverses[i], weights[i], ranks[i]));
        }
        return rows.iterator();
    }

    /** The heaviest first; terms are in order, which settles ties. */
    private static long[] ranks(double[] weights) {
        double[] ascending = weights.clone();
        Arrays.sort(ascending);
        // The next rank of each weight stands at its first place: as many ranks come before as there are larger
        // weights.
        long[] next = new long[weights.length];
        int[] firstOf = new int[weights.length];
        for (int end = weights.length, at = end - 1; at >= 0; at--) {
            if (at == 0 || Double.compare(ascending[at - 1], ascending[at]) != 0) {
                next[at] = weights.length - end + 1L;
                Arrays.fill(firstOf, at, end, at);
                end = at;
            }
        }
        long[] ranks = new long[weights.length];
        for (int i = 0; i < ranks.length; i++) {
            ranks[i] = next[firstOf[Arrays.binarySearch(ascending, weights[i])]]++;
        }
        return ranks;
    }
}
