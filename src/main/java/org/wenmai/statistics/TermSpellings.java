package org.wenmai.statistics;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.wenmai.statistics.Columns.SENTENCE_ID;

import java.util.Collections;
import java.util.Iterator;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.wenmai.discovery.CandidateFinder;
import org.wenmai.discovery.Spellings;

/** How terms are written in a corpus, with the best sentence for each spelling. */
public final class TermSpellings {
    private static final StructType SPELLING = new StructType()
            .add("candidate", DataTypes.IntegerType, false)
            .add("surface", DataTypes.StringType, false)
            .add("n", DataTypes.LongType, false)
            .add("distance", DataTypes.LongType, false)
            .add(SENTENCE_ID, DataTypes.StringType, false)
            .add("quote", DataTypes.StringType, false);

    private TermSpellings() {}

    /** sentences(sentence_id, text) → (candidate, surface, n, distance, sentence_id, quote), as {@link Spellings} has them. */
    public static Dataset<Row> of(Dataset<Row> sentences, Broadcast<CandidateFinder> finder) {
        MapPartitionsFunction<Row, Row> perPartition = rows -> {
            Spellings spellings = new Spellings(finder.value());
            rows.forEachRemaining(row -> spellings.add(row.getString(0), row.getString(1)));
            Iterator<Spellings.Spelling> found = spellings.found();
            return found.hasNext() ? rows(found) : Collections.emptyIterator();
        };
        return sentences
                .select(SENTENCE_ID, "text")
                .mapPartitions(perPartition, Encoders.row(SPELLING))
                .groupBy("candidate", "surface")
                .agg(
                        sum("n").as("n"),
                        min(struct(col("distance"), col(SENTENCE_ID), col("quote")))
                                .as("best"))
                .select(col("candidate"), col("surface"), col("n"), col("best.*"));
    }

    private static Iterator<Row> rows(Iterator<Spellings.Spelling> found) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return found.hasNext();
            }

            @Override
            public Row next() {
                Spellings.Spelling one = found.next();
                return RowFactory.create(
                        one.candidate(), one.surface(), one.count(), one.distance(), one.sentenceId(), one.quote());
            }
        };
    }
}
