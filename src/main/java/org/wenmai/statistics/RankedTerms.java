package org.wenmai.statistics;

import static org.wenmai.statistics.Columns.ALL_SOURCES;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.wenmai.measures.ClassTfIdf;
import org.wenmai.measures.CodePointOrder;

/**
 * Puts terms in order of source and term and ranks them by frequency with one sorting: a task says of each source how many terms it has of
 * each frequency, in a row that comes before the terms, so that a term's rank is known when it comes by.
 */
final class RankedTerms {
    /** A term of a source, or where the key has no term, how many terms a task has of each frequency. */
    static final StructType KEYED = new StructType()
            .add("part", DataTypes.IntegerType, false)
            .add("key", DataTypes.BinaryType, false)
            .add("figures", DataTypes.BinaryType, false);

    /** A task holds the frequencies of no more sources than these. */
    private static final int SOURCES_HELD = 50_000;

    private final SourceSizes sizes;
    private final long tokens;
    private final double meanTerms;
    /** How many sources come before the whole corpus. */
    private final int placeOfAll;

    private final int[] partOfPlace;
    private final Map<Integer, LongCounts> ofFrequency = new HashMap<>();
    private final TextNumbers tagTexts = new TextNumbers();
    private final List<TermTag> tags = new ArrayList<>();
    private int place = -1;
    private LongCounts nextRank;

    /**
     * Ranks.
     *
     * @param parts tasks that rank; those of a source are in one
     */
    RankedTerms(SourceSizes sizes, int parts) {
        this.sizes = sizes;
        tokens = sizes.tokens();
        meanTerms = sizes.meanTerms();
        int before = 0;
        while (before < sizes.size() && CodePointOrder.compare(sizes.name(before), ALL_SOURCES) < 0) {
            before++;
        }
        placeOfAll = before;
        partOfPlace = new int[sizes.size() + 1];
        double all = 0;
        for (int source = 0; source < sizes.size(); source++) {
            all += sizes.terms(source);
        }
        double passed = 0;
        for (int at = 0; at < partOfPlace.length; at++) {
            // The corpus is as large as all sources together.
            partOfPlace[at] = (int) Math.min(parts - 1, passed / Math.max(1, 2 * all) * parts);
            passed += at == placeOfAll ? all : sizes.terms(sourceAt(at));
        }
    }

    private int placeOf(int source) {
        return source < placeOfAll ? source : source + 1;
    }

    private int sourceAt(int at) {
        return at < placeOfAll ? at : at - 1;
    }

    /** Packed rows of {@link TermSums} to rows of {@link #KEYED}. */
    Iterator<Row> keyed(Iterator<Row> packed) {
        Iterator<Row> terms = LazyIterators.flattened(LazyIterators.flattened(packed, TermSums::terms), this::keyed);
        return LazyIterators.flattened(
                List.of(true, false).iterator(),
                first -> first ? terms : frequencies().iterator());
    }

    private Iterator<Row> keyed(TermSums.Term term) {
        byte[] text = term.text().getBytes(StandardCharsets.UTF_8);
        List<Row> rows = new ArrayList<>(term.sources().length + 1);
        rows.add(keyed(placeOfAll, text, term.all(), null));
        for (int i = 0; i < term.sources().length; i++) {
            int source = term.sources()[i];
            TermOfSource here = term.inSource()[i];
            rows.add(keyed(
                    placeOf(source),
                    text,
                    here,
                    ClassTfIdf.of(here.frequency, sizes.terms(source), meanTerms, term.all().frequency)));
        }
        if (ofFrequency.size() > SOURCES_HELD) {
            rows.addAll(frequencies());
        }
        return rows.iterator();
    }

    private Row keyed(int at, byte[] text, TermOfSource sum, Double tfIdf) {
        ofFrequency.computeIfAbsent(at, added -> new LongCounts(8)).add(sum.frequency, 1);
        return row(
                at,
                text,
                sum.putTag(new Varints(1 << 6))
                        .put(sum.frequency)
                        .put(sum.documentFrequency)
                        .put(sum.frequencyUnique)
                        .put(sum.documentFrequencyUnique)
                        .putFigure(sum.dispersion)
                        .putFigure(sum.juillandD)
                        .putFigure(tfIdf));
    }

    private Row row(int at, byte[] text, Varints figures) {
        byte[] key = ByteBuffer.allocate(Integer.BYTES + text.length)
                .putInt(at)
                .put(text)
                .array();
        return RowFactory.create(partOfPlace[at], key, figures.bytes());
    }

    /** What was counted; nothing is afterwards. */
    private List<Row> frequencies() {
        List<Row> rows = new ArrayList<>();
        ofFrequency.forEach((at, counts) -> {
            Varints figures = new Varints();
            counts.forEach((frequency, n) -> figures.put(frequency).put(n));
            rows.add(row(at, new byte[0], figures));
        });
        ofFrequency.clear();
        return rows;
    }

    /** Rows of {@link #KEYED} by key to rows of terms. */
    Iterator<Row> ranked(Iterator<Row> keyed) {
        return LazyIterators.flattened(keyed, this::ranked);
    }

    private Iterator<Row> ranked(Row keyed) {
        byte[] key = keyed.getAs(1);
        int at = ByteBuffer.wrap(key).getInt();
        if (at != place) {
            place = at;
            nextRank = null;
            ofFrequency.clear();
        }
        Varints figures = new Varints(keyed.<byte[]>getAs(2));
        if (key.length == Integer.BYTES) {
            LongCounts counts = ofFrequency.computeIfAbsent(at, added -> new LongCounts());
            while (figures.hasNext()) {
                counts.add(figures.next(), figures.next());
            }
            return Collections.emptyIterator();
        }
        if (nextRank == null) {
            nextRank = firstRanks(ofFrequency.get(at));
        }
        return List.of(term(
                        at,
                        new String(key, Integer.BYTES, key.length - Integer.BYTES, StandardCharsets.UTF_8),
                        figures))
                .iterator();
    }

    private Row term(int at, String term, Varints figures) {
        int tagAt = figures.passText();
        TermTag tag = tag(figures.array(), tagAt, figures.position());
        long frequency = figures.next();
        long rank = nextRank.get(frequency);
        nextRank.add(frequency, 1);
        return RowFactory.create(
                at == placeOfAll ? ALL_SOURCES : sizes.name(sourceAt(at)),
                term,
                tag.pos(),
                tag.type(),
                frequency,
                figures.next(),
                figures.next(),
                figures.next(),
                1e6 * frequency / (at == placeOfAll ? tokens : sizes.tokens(sourceAt(at))),
                figures.nextFigure(),
                figures.nextFigure(),
                figures.nextFigure(),
                rank);
    }

    /** A packed tag, each of the few that there are decoded once. */
    private TermTag tag(byte[] packed, int begin, int end) {
        int number = tagTexts.number(packed, begin, end);
        if (number == tags.size()) {
            tags.add(TermTag.of(new String(packed, begin, end - begin, StandardCharsets.UTF_8)));
        }
        return tags.get(number);
    }

    /** The rank of the first term, in order of terms, of each frequency. */
    private static LongCounts firstRanks(LongCounts counts) {
        long[] frequencies = new long[counts.size()];
        int[] size = new int[1];
        counts.forEach((frequency, n) -> frequencies[size[0]++] = frequency);
        Arrays.sort(frequencies);
        LongCounts ranks = new LongCounts();
        long rank = 1;
        for (int i = frequencies.length - 1; i >= 0; i--) {
            ranks.add(frequencies[i], rank);
            rank += counts.get(frequencies[i]);
        }
        return ranks;
    }
}
