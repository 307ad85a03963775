package org.wenmai.dashboard;

import static org.apache.spark.sql.functions.col;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.wenmai.measures.CodePointOrder;
import org.wenmai.tables.ParquetRows;

/** As many documents in full as the page has room for: text, sentences, and what is marked in them. */
final class DocumentTexts {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DOC_ID = "doc_id";
    private static final int TERMS_MARKED = 12;

    private final RunTables tables;
    private final PageLimits limits;

    DocumentTexts(RunTables tables, PageLimits limits) {
        this.tables = tables;
        this.limits = limits;
    }

    /** Whole texts, one entry a document, how much they are, and the terms that are marked in them. */
    record Texts(long shown, long bytes, List<Map<String, Object>> texts, List<String> terms) {}

    /**
     * Texts in the order of the list, those for which there is room.
     *
     * @param listed terms that are marked besides those that set a document apart
     */
    Texts of(PageTable documents, Set<String> listed) throws IOException {
        Map<Object, Map<String, Object>> byId = new LinkedHashMap<>();
        long room = limits.textBytes();
        for (Object[] row : documents.rows()) {
            // Chinese takes three bytes a character; what it really takes is counted when the text is there.
            long size = (Long) row[10] * 3;
            if (size > room) {
                continue; // A book leaves the room to what comes after it.
            }
            room -= size;
            byId.put(row[0], new LinkedHashMap<>());
        }
        Set<Object> wanted = new LinkedHashSet<>(byId.keySet());
        long[] bytes = {0};
        select("texts", List.of(DOC_ID, "text"), wanted, row -> {
            byId.get(row[0]).put("text", row[1]);
            bytes[0] += ((String) row[1]).getBytes(StandardCharsets.UTF_8).length;
        });
        sentences(wanted, byId);
        listed.addAll(terms(wanted, byId));
        TextMarks marks = new TextMarks(listed);
        marks.of(tables, wanted).forEach((id, line) -> byId.get(id).put("marks", line));
        List<Map<String, Object>> texts = new ArrayList<>();
        byId.forEach((id, content) -> {
            Map<String, Object> text = new LinkedHashMap<>();
            text.put("id", id);
            text.putAll(content);
            texts.add(text);
        });
        return new Texts(texts.size(), bytes[0], texts, marks.terms());
    }

    /**
     * Of each sentence its number, begin and end; where it feels or repeats what somebody says, its label, polarity, speaker, the words that
     * decided, and its voice. A sentence without these is neutral and the author's own.
     */
    private void sentences(Set<Object> wanted, Map<Object, Map<String, Object>> byId) throws IOException {
        Map<Object, Map<Long, Object[]>> all = new LinkedHashMap<>();
        select(
                "sentences",
                List.of(DOC_ID, "number", "begin", "end"),
                wanted,
                row -> all.computeIfAbsent(row[0], id -> new TreeMap<>())
                        .put((Long) row[1], new Object[] {row[1], row[2], row[3]}));
        select(
                "sentiment_sentences",
                List.of(DOC_ID, "sentence_id", "label", "polarity", "speaker", "evidence", "voice"),
                wanted,
                row -> {
                    Map<Long, Object[]> ofDocument = all.get(row[0]);
                    String id = (String) row[1];
                    long number = Long.parseLong(id.substring(id.lastIndexOf(':') + 1));
                    Object[] sentence = ofDocument == null ? null : ofDocument.get(number);
                    boolean plain = "neutral".equals(row[2]);
                    if (sentence != null && !(plain && "author".equals(row[6]))) {
                        ofDocument.put(number, new Object[] {
                            sentence[0],
                            sentence[1],
                            sentence[2],
                            row[2],
                            row[3],
                            row[4],
                            plain ? List.of() : places((String) row[5]),
                            row[6]
                        });
                    }
                });
        all.forEach((id, rows) -> byId.get(id).put("sentences", new ArrayList<>(rows.values())));
    }

    /** Begin, end and weight of the words that decided, from the JSON of the table; none where it is of another form. */
    private static List<Object> places(String evidence) {
        List<Object> places = new ArrayList<>();
        try {
            for (JsonNode word : JSON.readTree(evidence == null ? "[]" : evidence)) {
                if (word.path("begin").isIntegralNumber() && word.path("end").isIntegralNumber()) {
                    places.add(new Object[] {
                        word.path("begin").asLong(),
                        word.path("end").asLong(),
                        word.path("weight").asDouble()
                    });
                }
            }
        } catch (JsonProcessingException otherForm) {
            places.clear();
        }
        return places;
    }

    /** The terms that set each document apart; all of them are given back. */
    private Set<String> terms(Set<Object> wanted, Map<Object, Map<String, Object>> byId) throws IOException {
        Map<Object, TreeMap<Long, String>> ranked = new LinkedHashMap<>();
        tables.select(
                "document_terms",
                List.of(DOC_ID, "term", "rank"),
                col(DOC_ID).isInCollection(wanted).and(col("rank").leq(TERMS_MARKED)),
                row -> {
                    if (wanted.contains(row[0]) && (Long) row[2] <= TERMS_MARKED) {
                        ranked.computeIfAbsent(row[0], id -> new TreeMap<>())
                                .merge(
                                        (Long) row[2],
                                        (String) row[1],
                                        (a, b) -> CodePointOrder.compare(a, b) <= 0 ? a : b);
                    }
                });
        Set<String> all = new HashSet<>();
        ranked.forEach((id, terms) -> {
            byId.get(id).put("terms", new ArrayList<>(terms.values()));
            all.addAll(terms.values());
        });
        return all;
    }

    private void select(String table, List<String> columns, Set<Object> wanted, ParquetRows.RowConsumer consumer)
            throws IOException {
        tables.select(table, columns, col(DOC_ID).isInCollection(wanted), row -> {
            if (wanted.contains(row[0])) {
                consumer.row(row);
            }
        });
    }
}
