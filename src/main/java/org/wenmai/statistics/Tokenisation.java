package org.wenmai.statistics;

import static org.wenmai.statistics.Columns.DOC_ID;
import static org.wenmai.statistics.Columns.SENTENCE_ID;
import static org.wenmai.statistics.Columns.SOURCE;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.function.PairFlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wenmai.segmentation.Segmenter;
import org.wenmai.segmentation.ViterbiSegmenter;
import org.wenmai.tokens.SegmentationHealth;
import org.wenmai.tokens.Token;
import org.wenmai.tokens.Tokeniser;
import scala.Tuple2;

/**
 * Sentences to tokens: the one opaque stage. What others want to know of each document comes out of the same pass, so that no text is cut
 * twice and no table of all words is read back: sums of its segmentation health, the lexicon entries found in it, its words in order.
 *
 * <p>There are more tokens than anything else in a run. They are rows of Spark's writer from the beginning, one object that is filled
 * again and again; as rows of a dataset each would be copied three times before it is written.
 */
public final class Tokenisation {
    /** What is known of a document, or of a part of it where its sentences do not lie together. */
    public static final StructType DOCUMENT = SegmentationHealthTable.withSums(
                    new StructType().add(DOC_ID, DataTypes.StringType, false).add(SOURCE, DataTypes.StringType, false))
            .add(LexiconAudit.HITS, DataTypes.BinaryType, false)
            .add("numbers", DataTypes.BinaryType, false)
            .add("types", DataTypes.BinaryType, false)
            .add("tags", DataTypes.BinaryType, false);

    private static final Logger LOG = LoggerFactory.getLogger(Tokenisation.class);

    private Tokenisation() {}

    /**
     * sentences(sentence_id, doc_id, source, number, text) → rows of tokens with {@code true}, which hold until the next one is asked for,
     * and rows of {@link #DOCUMENT} with {@code false}.
     */
    public static JavaPairRDD<Boolean, InternalRow> of(Dataset<Row> sentences, Broadcast<TokeniserSpec> spec) {
        PairFlatMapFunction<Iterator<Row>, Boolean, InternalRow> perPartition = rows -> {
            TokenRows made = new TokenRows(spec.value());
            return LazyIterators.flattened(new DocumentRuns(rows, 1), made::ofDocument);
        };
        return sentences
                .select(SENTENCE_ID, DOC_ID, SOURCE, "number", "text")
                .javaRDD()
                .mapPartitionsToPair(perPartition);
    }

    /** Tokens of one document, a sentence at a time, then what is known of it; then the next document. */
    private static final class TokenRows implements Iterator<Tuple2<Boolean, InternalRow>> {
        private final Tokeniser tokeniser;
        private final ListedHits hits;
        private final Map<String, UTF8String> labels = new HashMap<>();
        private final Map<TermTag, byte[]> tags = new HashMap<>();
        private final Map<TermTag, byte[]> tagsOfFiltered = new HashMap<>();
        private final Object[] cells = new Object[10];
        private final Tuple2<Boolean, InternalRow> row = new Tuple2<>(true, new GenericInternalRow(cells));
        private Iterator<Row> sentences;
        private SegmentationHealth health;
        private DocumentPieces.Words words;
        private int number;
        private List<Token> tokens = Collections.emptyList();
        private int next;
        private boolean summed;

        TokenRows(TokeniserSpec spec) {
            this.tokeniser = spec.tokeniser();
            this.hits = new ListedHits(spec.listedForms());
        }

        /** Begins a document; the one before is read to its end. */
        Iterator<Tuple2<Boolean, InternalRow>> ofDocument(Iterator<Row> sentencesOfDocument) {
            sentences = sentencesOfDocument;
            health = new SegmentationHealth(tokeniser, ViterbiSegmenter.shared());
            words = new DocumentPieces.Words();
            summed = false;
            return this;
        }

        @Override
        public boolean hasNext() {
            while (next >= tokens.size() && sentences.hasNext()) {
                open(sentences.next());
            }
            return next < tokens.size() || !summed;
        }

        private void open(Row sentence) {
            String text = sentence.getString(4);
            tokens = tokeniser.tokenise(
                    text,
                    length -> LOG.warn(
                            "document {} of {}, sentence {}: {} Chinese characters without a mark are segmented in parts of at most {}",
                            sentence.getString(1),
                            sentence.getString(2),
                            sentence.getLong(3),
                            length,
                            Segmenter.LONGEST));
            health.add(text, tokens);
            next = 0;
            number = Math.toIntExact(sentence.getLong(3));
            cells[0] = UTF8String.fromString(sentence.getString(0));
            cells[2] = UTF8String.fromString(sentence.getString(1));
            cells[3] = UTF8String.fromString(sentence.getString(2));
        }

        @Override
        public Tuple2<Boolean, InternalRow> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            if (next == tokens.size()) {
                summed = true;
                return new Tuple2<>(false, document());
            }
            cells[1] = (long) next;
            fill(tokens.get(next++));
            return row;
        }

        private void fill(Token token) {
            String text = token.text();
            String term = token.term();
            UTF8String written = UTF8String.fromString(text);
            // Nearly always the same object: the word as the dictionary has it.
            UTF8String counted = term == text ? written : UTF8String.fromString(term);
            cells[4] = written;
            cells[5] = counted;
            cells[6] = labels.computeIfAbsent(token.pos(), UTF8String::fromString);
            cells[7] = labels.computeIfAbsent(token.type(), UTF8String::fromString);
            cells[8] = (long) token.begin();
            cells[9] = (long) token.end();
            hits.add(text);
            words.add(number, token.begin(), token.end(), (term == null ? written : counted).getBytes(), tag(token));
        }

        private byte[] tag(Token token) {
            TermTag tag = new TermTag(token.pos(), token.type());
            return token.term() == null
                    ? tagsOfFiltered.computeIfAbsent(tag, of -> of.packed(false))
                    : tags.computeIfAbsent(tag, of -> of.packed(true));
        }

        private InternalRow document() {
            Object[] of = Arrays.copyOf(new Object[] {cells[2], cells[3]}, DOCUMENT.size());
            int at = SegmentationHealthTable.put(health, of, 2);
            of[at++] = hits.packed();
            of[at++] = words.numbers();
            of[at++] = words.types();
            of[at] = words.tags();
            return new GenericInternalRow(of);
        }
    }
}
