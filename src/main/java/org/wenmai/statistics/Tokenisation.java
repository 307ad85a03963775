package org.wenmai.statistics;

import static org.wenmai.statistics.Columns.DOC_ID;
import static org.wenmai.statistics.Columns.SENTENCE_ID;
import static org.wenmai.statistics.Columns.SOURCE;

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
import org.wenmai.tables.RecordSchema;
import org.wenmai.tables.TokenRow;
import org.wenmai.tokens.Token;
import org.wenmai.tokens.Tokeniser;

/** Sentences to tokens: the one opaque stage. */
public final class Tokenisation {
    private Tokenisation() {}

    /** sentences(sentence_id, doc_id, source, text) → tokens. */
    public static Dataset<Row> of(Dataset<Row> sentences, Broadcast<TokeniserSpec> spec) {
        MapPartitionsFunction<Row, Row> perPartition =
                rows -> new TokenRows(rows, spec.value().tokeniser());
        return sentences
                .select(SENTENCE_ID, DOC_ID, SOURCE, "text")
                .mapPartitions(perPartition, Encoders.row(RecordSchema.of(TokenRow.class)));
    }

    /** Tokens of one sentence at a time. */
    private static final class TokenRows implements Iterator<Row> {
        private final Iterator<Row> sentences;
        private final Tokeniser tokeniser;
        private Row sentence;
        private List<Token> tokens = Collections.emptyList();
        private int next;

        TokenRows(Iterator<Row> sentences, Tokeniser tokeniser) {
            this.sentences = sentences;
            this.tokeniser = tokeniser;
        }

        @Override
        public boolean hasNext() {
            while (next >= tokens.size() && sentences.hasNext()) {
                sentence = sentences.next();
                tokens = tokeniser.tokenise(sentence.getString(3));
                next = 0;
            }
            return next < tokens.size();
        }

        @Override
        public Row next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            Token token = tokens.get(next);
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
                    (long) token.end());
        }
    }
}
