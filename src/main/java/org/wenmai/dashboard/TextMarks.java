package org.wenmai.dashboard;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.wenmai.measures.CodePointOrder;
import scala.Tuple2;

/**
 * Where the terms of the page stand in the texts of the page, by the tokens of the job, so that a term is marked in whatever spelling it has
 * and never inside another word.
 *
 * <p>The marks of a text are one line: sentences with {@code ;} between them, each its number, {@code :}, and its tokens with {@code ,}
 * between them; a token is the code points since the last one ended, {@code .}, the number of its term, and, where it is not as long as the
 * term, {@code .} and its length in code points. All numbers are to base 36.
 */
final class TextMarks {
    private static final List<String> COLUMNS = List.of("doc_id", "sentence_id", "term", "begin", "end");
    private static final int BASE = 36;
    private static final int INTS = 4;

    private final List<String> terms;
    private final Map<String, Integer> numbers = new HashMap<>();

    /** The terms to mark. */
    TextMarks(Collection<String> terms) {
        Set<String> inOrder = new TreeSet<>(CodePointOrder::compare);
        inOrder.addAll(terms);
        this.terms = List.copyOf(inOrder);
        for (int i = 0; i < this.terms.size(); i++) {
            numbers.put(this.terms.get(i), i);
        }
    }

    /** Every term that the page names in its tables of terms. */
    static Set<String> listed(Map<String, PageTable> tables) {
        Set<String> terms = new HashSet<>();
        for (String name : List.of("terms", "keyness", "trends", "cooccurrence_nodes")) {
            PageTable table = tables.get(name);
            int at = table.at("term");
            table.rows().forEach(row -> terms.add((String) row[at]));
        }
        return terms;
    }

    /** The terms by number. */
    List<String> terms() {
        return terms;
    }

    /** The marks of each of these documents that has any. */
    Map<Object, String> of(RunTables tables, Set<Object> documents) throws IOException {
        Map<Object, List<int[]>> found = new HashMap<>();
        if (tables.isSmall("tokens")) {
            tables.stream("tokens", COLUMNS, row -> {
                Integer number = row[2] == null || !documents.contains(row[0]) ? null : numbers.get(row[2]);
                if (number != null) {
                    found.computeIfAbsent(row[0], id -> new ArrayList<>())
                            .add(token((String) row[1], row[3], row[4], number));
                }
            });
        } else {
            for (Tuple2<String, byte[]> part : tables.filtered(
                            "tokens",
                            COLUMNS,
                            col("doc_id")
                                    .isInCollection(documents)
                                    .and(col("term").isNotNull()))
                    .mapPartitions(gather(numbers), Encoders.tuple(Encoders.STRING(), Encoders.BINARY()))
                    .collectAsList()) {
                ByteBuffer tokens = ByteBuffer.wrap(part._2());
                while (tokens.hasRemaining()) {
                    found.computeIfAbsent(part._1(), id -> new ArrayList<>())
                            .add(new int[] {tokens.getInt(), tokens.getInt(), tokens.getInt(), tokens.getInt()});
                }
            }
        }
        Map<Object, String> marks = new HashMap<>();
        found.forEach((id, tokens) -> marks.put(id, line(tokens)));
        return marks;
    }

    /** Packs the tokens of a document as they come; a document may come in parts. */
    private static MapPartitionsFunction<Row, Tuple2<String, byte[]>> gather(Map<String, Integer> numbers) {
        return rows -> new Iterator<>() {
            private Row next = advance();

            private Row advance() {
                while (rows.hasNext()) {
                    Row row = rows.next();
                    if (numbers.containsKey(row.getString(2))) {
                        return row;
                    }
                }
                return null;
            }

            @Override
            public boolean hasNext() {
                return next != null;
            }

            @Override
            public Tuple2<String, byte[]> next() {
                String id = next.getString(0);
                ByteBuffer packed = ByteBuffer.allocate(1 << 12);
                while (next != null && next.getString(0).equals(id)) {
                    if (packed.remaining() < INTS * Integer.BYTES) {
                        packed = ByteBuffer.allocate(2 * packed.capacity()).put(packed.flip());
                    }
                    for (int part :
                            token(next.getString(1), next.get(3), next.get(4), numbers.get(next.getString(2)))) {
                        packed.putInt(part);
                    }
                    next = advance();
                }
                return new Tuple2<>(id, Arrays.copyOf(packed.array(), packed.position()));
            }
        };
    }

    /** Number of the sentence, begin, end, number of the term. */
    private static int[] token(String sentence, Object begin, Object end, int term) {
        return new int[] {
            Integer.parseInt(sentence.substring(sentence.lastIndexOf(':') + 1)),
            ((Long) begin).intValue(),
            ((Long) end).intValue(),
            term
        };
    }

    private String line(List<int[]> tokens) {
        tokens.sort(Arrays::compare);
        StringBuilder line = new StringBuilder();
        int sentence = -1;
        int last = 0;
        for (int[] token : tokens) {
            if (token[0] != sentence) {
                line.append(sentence < 0 ? "" : ";")
                        .append(Integer.toString(token[0], BASE))
                        .append(':');
                sentence = token[0];
                last = 0;
            } else {
                line.append(',');
            }
            String term = terms.get(token[3]);
            int length = token[2] - token[1];
            line.append(Integer.toString(token[1] - last, BASE)).append('.').append(Integer.toString(token[3], BASE));
            if (length != term.codePointCount(0, term.length())) {
                line.append('.').append(Integer.toString(length, BASE));
            }
            last = token[2];
        }
        return line.toString();
    }
}
