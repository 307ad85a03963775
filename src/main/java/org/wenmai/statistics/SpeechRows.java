package org.wenmai.statistics;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.wenmai.sentiment.SentencePolarity;
import org.wenmai.speech.Passage;
import org.wenmai.speech.Quotation;
import org.wenmai.speech.Reading;
import org.wenmai.speech.SpeechReader;
import org.wenmai.speech.TargetMention;

/** What was read in a document as one row. */
final class SpeechRows {
    private static final ObjectWriter JSON = new ObjectMapper().writer();

    static final PackedRows SENTENCES = new PackedRows(new StructType()
            .add("number", DataTypes.IntegerType, false)
            .add("label", DataTypes.StringType, false)
            .add("polarity", DataTypes.DoubleType, false)
            .add("confidence", DataTypes.DoubleType, true)
            .add("voice", DataTypes.StringType, false)
            .add("speaker", DataTypes.StringType, true)
            .add("evidence", DataTypes.StringType, false));

    static final PackedRows QUOTATIONS = new PackedRows(new StructType()
            .add("quotation_id", DataTypes.StringType, false)
            .add("number", DataTypes.IntegerType, false)
            .add("begin", DataTypes.LongType, false)
            .add("end_sentence_id", DataTypes.StringType, false)
            .add("end", DataTypes.LongType, false)
            .add("speaker", DataTypes.StringType, true)
            .add("via", DataTypes.StringType, true)
            .add("cue", DataTypes.StringType, true)
            .add("kind", DataTypes.StringType, false)
            .add("text", DataTypes.StringType, false)
            .add("hedged", DataTypes.BooleanType, false)
            .add("denied", DataTypes.BooleanType, false)
            .add("confidence", DataTypes.DoubleType, false));

    static final PackedRows TARGETS = new PackedRows(new StructType()
            .add("quotation_id", DataTypes.StringType, false)
            .add("target", DataTypes.StringType, false)
            .add("label", DataTypes.StringType, false)
            .add("polarity", DataTypes.DoubleType, false));

    static final PackedRows MENTIONS = new PackedRows(new StructType()
            .add("number", DataTypes.IntegerType, false)
            .add("target", DataTypes.StringType, false)
            .add("holder", DataTypes.StringType, false)
            .add("type", DataTypes.StringType, true)
            .add("label", DataTypes.StringType, false)
            .add("polarity", DataTypes.DoubleType, false)
            .add("rule", DataTypes.StringType, false));

    /** What was found in a document, each as {@link PackedRows}. */
    static final StructType DOCUMENT = new StructType()
            .add("doc_id", DataTypes.StringType, false)
            .add("source", DataTypes.StringType, false)
            .add("sentences", DataTypes.BinaryType, false)
            .add("quotations", DataTypes.BinaryType, false)
            .add("targets", DataTypes.BinaryType, false)
            .add("mentions", DataTypes.BinaryType, false);

    private final String docId;
    private final String source;
    private final List<Passage> passages;

    SpeechRows(String docId, String source, List<Passage> passages) {
        this.docId = docId;
        this.source = source;
        this.passages = passages;
    }

    Row of(SpeechReader reader) {
        Reading reading = reader.read(passages);
        List<Row> targets = new ArrayList<>();
        List<Row> quotations = quotations(reading, targets);
        return RowFactory.create(
                docId,
                source,
                SENTENCES.pack(sentences(reading)),
                QUOTATIONS.pack(quotations),
                TARGETS.pack(targets),
                MENTIONS.pack(mentions(reading)));
    }

    private List<Row> sentences(Reading reading) {
        List<Row> rows = new ArrayList<>(passages.size());
        for (int i = 0; i < passages.size(); i++) {
            Reading.Voice voice = reading.sentences().get(i);
            SentencePolarity polarity = voice.polarity();
            rows.add(RowFactory.create(
                    passages.get(i).number(),
                    polarity.label(),
                    polarity.polarity(),
                    polarity.confidence(),
                    voice.quoted() ? "quoted" : "author",
                    voice.speaker() == null ? null : voice.speaker().name(),
                    polarity.evidence().isEmpty() ? "[]" : json(polarity)));
        }
        return rows;
    }

    private static String json(SentencePolarity polarity) {
        try {
            return JSON.writeValueAsString(polarity.evidence());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String sentenceId(int passage) {
        return docId + ":" + passages.get(passage).number();
    }

    /** Also adds what each quotation says of whom. */
    private List<Row> quotations(Reading reading, List<Row> targets) {
        List<Row> rows = new ArrayList<>();
        int nth = 0;
        Map<Integer, List<TargetMention>> mentions =
                reading.mentions().stream().collect(Collectors.groupingBy(TargetMention::quotation));
        for (int i = 0; i < reading.quotations().size(); i++) {
            Quotation quotation = reading.quotations().get(i);
            nth = i > 0 && reading.quotations().get(i - 1).passage() == quotation.passage() ? nth + 1 : 1;
            String id = sentenceId(quotation.passage()) + ":q" + nth;
            rows.add(RowFactory.create(
                    id,
                    passages.get(quotation.passage()).number(),
                    (long) passages.get(quotation.passage()).codePoints(quotation.begin()),
                    sentenceId(quotation.endPassage()),
                    (long) passages.get(quotation.endPassage()).codePoints(quotation.end()),
                    quotation.speaker() == null ? null : quotation.speaker().name(),
                    quotation.via(),
                    quotation.cue(),
                    quotation.kind().label(),
                    text(quotation),
                    quotation.hedged(),
                    quotation.denied(),
                    quotation.confidence()));
            addTargets(id, mentions.getOrDefault(i, List.of()), targets);
        }
        return rows;
    }

    private String text(Quotation quotation) {
        StringBuilder text = new StringBuilder();
        for (int p = quotation.passage(); p <= quotation.endPassage(); p++) {
            String whole = passages.get(p).text();
            text.append(
                    whole,
                    p == quotation.passage() ? quotation.begin() : 0,
                    p == quotation.endPassage() ? quotation.end() : whole.length());
        }
        return text.toString();
    }

    /** Over the sentences of a quotation: the balance of their labels, and its sign. */
    private static void addTargets(String quotation, List<TargetMention> mentions, List<Row> rows) {
        Map<String, double[]> byTarget = new LinkedHashMap<>();
        for (TargetMention mention : mentions) {
            double[] sums = byTarget.computeIfAbsent(mention.target(), added -> new double[3]);
            sums[0] += mention.polarity();
            sums[1]++;
            sums[2] += mention.label().equals("positive") ? 1 : mention.label().equals("negative") ? -1 : 0;
        }
        byTarget.forEach((target, sums) -> rows.add(RowFactory.create(
                quotation,
                target,
                sums[2] > 0 ? "positive" : sums[2] < 0 ? "negative" : "neutral",
                sums[0] / sums[1])));
    }

    /** One row for each sentence, target and holder: where a sentence names it in two quotations of one speaker, the clearer one. */
    private List<Row> mentions(Reading reading) {
        Map<List<Object>, Row> rows = new LinkedHashMap<>();
        for (TargetMention mention : reading.mentions()) {
            Quotation quotation =
                    mention.quotation() < 0 ? null : reading.quotations().get(mention.quotation());
            if (quotation != null && quotation.speaker() == null) {
                continue;
            }
            String holder = quotation == null ? source : quotation.speaker().name();
            Row row = RowFactory.create(
                    passages.get(mention.passage()).number(),
                    mention.target(),
                    holder,
                    mention.type(),
                    mention.label(),
                    mention.polarity(),
                    mention.rule());
            rows.merge(
                    List.of(row.getInt(0), mention.target(), holder),
                    row,
                    (first, second) -> Math.abs(second.getDouble(5)) > Math.abs(first.getDouble(5)) ? second : first);
        }
        return List.copyOf(rows.values());
    }
}
