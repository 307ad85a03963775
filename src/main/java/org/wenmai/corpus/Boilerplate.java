package org.wenmai.corpus;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.wenmai.recurrence.BodyLine;
import org.wenmai.recurrence.LearnedLine;
import org.wenmai.recurrence.LineForm;
import org.wenmai.recurrence.NoticeLine;

/**
 * Lines that a source prints in many of its documents, learned from the corpus by {@link LearnedLine}, and notices known by their form. A
 * line of {@value LineForm#LONG} letters and more that is learned in one source is boilerplate in every other, too: a feed's footer stays
 * the feed's where the text names another publisher.
 */
final class Boilerplate {
    private static final StructType LINE = new StructType()
            .add("key", DataTypes.LongType, false)
            .add("line", DataTypes.StringType, false)
            .add("occurrences", DataTypes.LongType, false);

    static final StructType DROPPED = new StructType()
            .add("doc_id", DataTypes.StringType, false)
            .add("source", DataTypes.StringType, false)
            .add("lines", new ArrayType(LINE, false), false)
            .add("dropped", new ArrayType(DataTypes.LongType, false), false);

    private Boilerplate() {}

    /**
     * findings, documents(doc_id, source, family) → learned(doc_id, learned), the keys of the learned lines of each document that has some.
     *
     * @param rule as columns what {@link LearnedLine#is} says
     */
    static Dataset<Row> learned(Dataset<Row> findings, Dataset<Row> documents, LearnedLine rule) {
        Dataset<Row> printed = findings.filter(col("kind").equalTo(Findings.LINE))
                .select(Reprints.docId(col("place")).as("doc_id"), col("line"), col("letters"), col("edge"))
                .join(documents, "doc_id");
        Dataset<Row> sources = documents
                .select("source", "family")
                .distinct()
                .groupBy("source")
                .agg(count(lit(1)).as("of_source"));
        Column all = col("of_source");
        Column enough = greatest(
                lit((double) LearnedLine.FEWEST),
                least(lit((double) rule.families()), all.multiply(LearnedLine.SMALL_SHARE)),
                all.multiply(rule.share()));
        Column placed = col("letters")
                .geq(LineForm.LONG)
                .or(col("at_edge").geq(col("documents").multiply(LearnedLine.AT_EDGE)));
        // One exchange by line serves both groupings.
        Dataset<Row> lines = printed.repartition(col("line"))
                .groupBy("line", "source", "family")
                .agg(
                        count(lit(1)).as("of_family"),
                        count(when(col("edge"), lit(1))).as("edges"),
                        max("letters").as("letters"))
                .groupBy("line", "source")
                .agg(
                        count(lit(1)).as("families"),
                        sum("of_family").as("documents"),
                        sum("edges").as("at_edge"),
                        max("letters").as("letters"))
                .join(sources, "source")
                .filter(col("families").geq(enough).and(placed))
                .select("line")
                .distinct();
        return printed.join(lines, "line")
                .groupBy("doc_id")
                .agg(collect_set("line").as("learned"));
    }

    /**
     * texts(doc_id, source, title, text, sentences), learned → dropped(doc_id, source, lines(key, line, occurrences), dropped): the lines of a
     * document that are boilerplate, and the numbers of their sentences; documents without any left out.
     */
    static Dataset<Row> dropped(Dataset<Row> texts, Dataset<Row> learned) {
        FlatMapFunction<Row, Row> drop = Boilerplate::drop;
        return texts.select("doc_id", "source", "title", "text", "sentences.number", "sentences.begin")
                .join(learned, new String[] {"doc_id"}, "left")
                .flatMap(drop, Encoders.row(DROPPED));
    }

    private static Iterator<Row> drop(Row document) {
        Set<Long> learned = document.isNullAt(6) ? Set.of() : new HashSet<>(document.getList(6));
        Row dropped = dropped(document, learned);
        return dropped == null
                ? Collections.emptyIterator()
                : Collections.singletonList(dropped).iterator();
    }

    /** document(doc_id, source, title, text, numbers, begins …) → dropped(…), or null where nothing is. */
    static Row dropped(Row document, Set<Long> learned) {
        Map<Long, Row> lines = new HashMap<>();
        List<BodyLine> dropped = new ArrayList<>();
        for (BodyLine line : BodyLine.of(document.getString(2), document.getString(3))) {
            LineForm form = LineForm.of(document.getString(1), line.text());
            if (form != null && (learned.contains(form.key()) || NoticeLine.is(document.getString(1), line.text()))) {
                dropped.add(line);
                Row once = RowFactory.create(form.key(), line.text(), 1L);
                lines.merge(
                        form.key(),
                        once,
                        (a, b) -> RowFactory.create(
                                form.key(), smaller(a.getString(1), b.getString(1)), a.getLong(2) + b.getLong(2)));
            }
        }
        return dropped.isEmpty()
                ? null
                : RowFactory.create(
                        document.get(0),
                        document.get(1),
                        lines.values().toArray(Row[]::new),
                        numbers(document, dropped));
    }

    private static String smaller(String a, String b) {
        return a.compareTo(b) <= 0 ? a : b;
    }

    /** The numbers of the sentences that begin in a dropped line; both come in the order of the text. */
    private static Long[] numbers(Row document, List<BodyLine> dropped) {
        List<Long> numbers = document.getList(4);
        List<Long> begins = document.getList(5);
        List<Long> inDropped = new ArrayList<>();
        int line = 0;
        for (int i = 0; i < begins.size() && line < dropped.size(); i++) {
            while (line < dropped.size() && dropped.get(line).end() <= begins.get(i)) {
                line++;
            }
            if (line < dropped.size() && dropped.get(line).begin() <= begins.get(i)) {
                inDropped.add(numbers.get(i));
            }
        }
        return inDropped.toArray(Long[]::new);
    }

    /** dropped → boilerplate(source, line, documents, occurrences); of spellings that differ in figures the smallest stands for all. */
    static Dataset<Row> table(Dataset<Row> dropped) {
        return dropped.select(col("source"), explode(col("lines")).as("l"))
                .groupBy(col("source"), col("l.key"))
                .agg(
                        min("l.line").as("line"),
                        count(lit(1)).as("documents"),
                        sum("l.occurrences").as("occurrences"))
                .select("source", "line", "documents", "occurrences");
    }
}
