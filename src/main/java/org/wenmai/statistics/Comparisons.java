package org.wenmai.statistics;

import static org.wenmai.statistics.Columns.SOURCE;
import static org.wenmai.statistics.Columns.TERM;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Sources that have a reference, with the sums of {@link FamilySizes}, and which terms they are compared by; some 100 bytes for each. */
final class Comparisons implements Serializable {
    private static final long serialVersionUID = 1L;

    /** What {@link KeynessFigures} takes; families are null where a source never says the term. */
    static final StructType CELLS = new StructType()
            .add(SOURCE, DataTypes.StringType, false)
            .add(TERM, DataTypes.StringType, false)
            .add("pos", DataTypes.StringType)
            .add("type", DataTypes.StringType)
            .add("a", DataTypes.LongType, false)
            .add("df", DataTypes.LongType, false)
            .add("b", DataTypes.LongType, false)
            .add("rdf", DataTypes.LongType, false)
            .add("k", DataTypes.LongType, false)
            .add("rk", DataTypes.LongType)
            .add("xx", DataTypes.LongType)
            .add("xn", DataTypes.LongType)
            .add("xy", DataTypes.LongType)
            .add("xm", DataTypes.LongType)
            .add("ny", DataTypes.LongType)
            .add("yy", DataTypes.LongType)
            .add("ym", DataTypes.LongType)
            .add("n1", DataTypes.LongType, false)
            .add("n2", DataTypes.LongType, false)
            .add("nn", DataTypes.LongType, false)
            .add("mm", DataTypes.LongType, false)
            .add("nm", DataTypes.LongType, false);

    private record Side(String source, long n1, long n2, long nn, long mm, long nm) implements Serializable {
        /** Occurrences if the source used a term like the whole corpus does. */
        double expected(long occurrences) {
            return (double) occurrences * n1 / (n1 + n2);
        }
    }

    private final ArrayList<Side> largestFirst = new ArrayList<>();
    private final int[] numbers;
    private final Side[] ofNumber;

    /**
     * Comparisons.
     *
     * @param sources (source, n1, n2, nn, mm, nm)
     */
    Comparisons(List<Row> sources, SourceSizes sizes) {
        for (Row row : sources) {
            largestFirst.add(new Side(
                    row.getString(0), row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5)));
        }
        largestFirst.sort(Comparator.comparingLong(Side::n1).reversed());
        Map<String, Integer> known = sizes.numbers();
        ofNumber = new Side[known.size()];
        numbers = new int[largestFirst.size()];
        for (int i = 0; i < numbers.length; i++) {
            // A source none of whose documents has a word is compared by what it never says.
            numbers[i] = known.getOrDefault(largestFirst.get(i).source(), -1);
            if (numbers[i] >= 0) {
                ofNumber[numbers[i]] = largestFirst.get(i);
            }
        }
    }

    /**
     * A term in each source that says it often enough, or would at the rate of the corpus. Sources that never say it are looked at only
     * as long as they are large enough: a term of F occurrences is expected n1 · F / T times, so that there are at most T / minimum
     * such rows, however many sources there are.
     */
    List<Row> rows(TermSums.Term term, long minFrequency) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < term.sources().length; i++) {
            Side side = ofNumber[term.sources()[i]];
            TermOfSource here = term.inSource()[i];
            if (side != null
                    && (here.frequency >= minFrequency || side.expected(term.all().frequency) >= minFrequency)) {
                rows.add(used(term.text(), here, term.all(), side));
            }
        }
        for (int i = 0; i < numbers.length; i++) {
            Side side = largestFirst.get(i);
            if (side.expected(term.all().frequency) < minFrequency) {
                break;
            }
            if (numbers[i] < 0 || Arrays.binarySearch(term.sources(), numbers[i]) < 0) {
                rows.add(unused(term.text(), term.all(), side));
            }
        }
        return rows;
    }

    /** What the reference holds is what the corpus holds less what the source does; shared families are taken off twice. */
    private static Row used(String term, TermOfSource here, TermOfSource all, Side side) {
        TermTag tag = here.tag();
        return RowFactory.create(
                side.source(),
                term,
                tag.pos(),
                tag.type(),
                here.frequency,
                here.documentFrequency,
                all.frequency - here.frequency,
                all.documentFrequency - here.documentFrequency,
                here.families,
                all.firstFamilies - here.ownFamilies,
                here.xx,
                here.xn,
                here.xy,
                here.xm,
                here.ny,
                all.xx + all.xy - here.xx - 2 * here.xy,
                all.xn + all.xm - here.xn - here.xm - here.ny,
                side.n1(),
                side.n2(),
                side.nn(),
                side.mm(),
                side.nm());
    }

    private static Row unused(String term, TermOfSource all, Side side) {
        TermTag tag = all.tag();
        return RowFactory.create(
                side.source(),
                term,
                tag.pos(),
                tag.type(),
                0L,
                0L,
                all.frequency,
                all.documentFrequency,
                0L,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                side.n1(),
                side.n2(),
                side.nn(),
                side.mm(),
                side.nm());
    }
}
