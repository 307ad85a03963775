package org.wenmai.statistics;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.wenmai.lexicons.SentimentLexicon;
import org.wenmai.lexicons.SentimentLexicon.Entry;
import org.wenmai.lexicons.SentimentLexicon.Kind;
import org.wenmai.tokens.Folding;

/** How often each entry of a sentiment lexicon decided, and how often under a negation, by the evidence of the sentences of one document. */
final class SentimentHits {
    private static final JsonFactory JSON = new JsonFactory();
    private static final String NEXT_RULE = " · ";
    /** What a classifier has not read decided nothing. */
    private static final String NOT_READ = "not read";

    /** The entries that may count, numbered as they are listed: words by themselves, rules by the words that call them. */
    static final class Entries implements Serializable {
        private static final long serialVersionUID = 1L;

        private final HashMap<String, Integer> words = new HashMap<>();
        private final HashMap<String, Integer> rules = new HashMap<>();

        Entries(SentimentLexicon lexicon) {
            for (int i = 0; i < lexicon.entries().size(); i++) {
                Entry entry = lexicon.entries().get(i);
                (isWord(entry) ? words : rules).put(entry.expression(), i);
            }
        }
    }

    static boolean isWord(Entry entry) {
        return entry.kind() == Kind.POLAR;
    }

    private final Entries entries;
    private final Map<Integer, long[]> hits = new TreeMap<>();

    SentimentHits(Entries entries) {
        this.entries = entries;
    }

    /** By the number of the entry: hits, and those under a negation. */
    Map<Integer, long[]> hits() {
        return hits;
    }

    /** Adds the evidence of a sentence, JSON in UTF-8. */
    void add(byte[] evidence) {
        String expression = null;
        String rule = null;
        try (JsonParser json = JSON.createParser(evidence)) {
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token == JsonToken.FIELD_NAME) {
                    String name = json.currentName();
                    json.nextToken();
                    if (name.equals("expression")) {
                        expression = json.getText();
                    } else if (name.equals("rule")) {
                        rule = json.getText();
                    }
                } else if (token == JsonToken.END_OBJECT) {
                    add(expression, rule);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String expression, String rules) {
        if (rules.startsWith(NOT_READ)) {
            return;
        }
        count(entries.words.get(Folding.fold(expression)), rules.contains("negation "));
        for (int begin = 0; begin < rules.length(); ) {
            int end = rules.indexOf(NEXT_RULE, begin);
            end = end < 0 ? rules.length() : end;
            int space = rules.indexOf(' ', begin);
            if (space > begin && space < end) {
                count(entries.rules.get(rules.substring(space + 1, end)), false);
            }
            begin = end + NEXT_RULE.length();
        }
    }

    private void count(Integer entry, boolean negated) {
        if (entry != null) {
            long[] counts = hits.computeIfAbsent(entry, added -> new long[2]);
            counts[0]++;
            counts[1] += negated ? 1 : 0;
        }
    }
}
