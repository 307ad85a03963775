package org.wenmai.statistics;

import static org.apache.spark.sql.functions.col;
import static org.wenmai.statistics.Columns.DOC_ID;
import static org.wenmai.statistics.Columns.SENTENCE_ID;
import static org.wenmai.statistics.Columns.SOURCE;
import static org.wenmai.statistics.Columns.TERM;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.wenmai.segmentation.ViterbiSegmenter;
import org.wenmai.tables.RecordSchema;
import org.wenmai.tables.TokenRow;
import org.wenmai.tokens.SegmentationHealth;
import org.wenmai.tokens.Token;
import org.wenmai.tokens.Tokeniser;

/**
 * Sentences to tokens: the one opaque stage. Sums of a document's segmentation health and the lexicon entries found in it come out of
 * the same pass, as rows of the same columns, so that no text is read or cut twice.
 */
public final class Tokenisation {
    /** The column that says what a row is. */
    public static final String PART = "part";

    /** A row of the table. */
    public static final String TOKENS = "tokens";

    /**
     * What was summed over one document, or a part of it: in the column of the token what {@link SegmentationHealthTable} reads, in that of
     * the term the hits that {@link LexiconAudit} does.
     */
    public static final String SUMS = "sums";

    private static final StructType ROW = RecordSchema.of(TokenRow.class).add(PART, DataTypes.StringType, false);

    private Tokenisation() {}

    /** sentences(sentence_id, doc_id, source, text) → tokens and sums, with {@code part}. */
    public static Dataset<Row> of(Dataset<Row> sentences, Broadcast<TokeniserSpec> spec) {
        MapPartitionsFunction<Row, Row> perPartition = rows -> {
            Tokeniser tokeniser = spec.value().tokeniser();
            ListedHits hits = new ListedHits(spec.value().listedForms());
            return LazyIterators.flattened(new DocumentRuns(rows, 1), run -> new TokenRows(run, tokeniser, hits));
        };
        return sentences.select(SENTENCE_ID, DOC_ID, SOURCE, "text").mapPartitions(perPartition, Encoders.row(ROW));
    }

    /** Rows that are sums → hits(doc_id, source, hits) as {@link LexiconAudit} reads them. */
    public static Dataset<Row> hits(Dataset<Row> sums) {
        return sums.select(col(DOC_ID), col(SOURCE), col(TERM).as("hits"));
    }

    /** Tokens of one document, a sentence at a time, then its sums. */
    private static final class TokenRows implements Iterator<Row> {
        private final Iterator<Row> sentences;
        private final Tokeniser tokeniser;
        private final SegmentationHealth health;
        private final ListedHits hits;
        private Row sentence;
        private List<Token> tokens = Collections.emptyList();
        private int next;
        private boolean summed;

        TokenRows(Iterator<Row> sentences, Tokeniser tokeniser, ListedHits hits) {
            this.sentences = sentences;
            this.tokeniser = tokeniser;
            this.health = new SegmentationHealth(tokeniser, ViterbiSegmenter.shared());
            this.hits = hits;
        }

        @Override
        public boolean hasNext() {
            while (next >= tokens.size() && sentences.hasNext()) {
                sentence = sentences.next();
                tokens = tokeniser.tokenise(sentence.getString(3));
                health.add(sentence.getString(3), tokens);
                next = 0;
            }
            return next < tokens.size() || !summed;
        }

        @Override
        public Row next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            if (next == tokens.size()) {
                summed = true;
                return sums();
            }
            Token token = tokens.get(next);
            hits.add(token.text());
            return RowFactory.create(
                    sentence.getString(0),
                    (long) next++,
                    sentence.getString(1),
                    sentence.getString(2),
                    token.text(),
                    token.term(),
                    token.pos(),
                    token.type(),
                    (long) token.begin(),
                    (long) token.end(),
                    TOKENS);
        }

        private Row sums() {
            return RowFactory.create(
                    "",
                    0L,
                    sentence.getString(1),
                    sentence.getString(2),
                    SegmentationHealthTable.packed(health),
                    hits.packed(),
                    null,
                    null,
                    0L,
                    0L,
                    SUMS);
        }
    }
}
