package org.wenmai.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds the quotations of a document: speech between quotation marks, speech after a verb of saying or thinking, 据X报道, 在X看来, X的话说, and a
 * name with a colon. Who speaks stands in the clause of the verb or of the colon; a quotation without either goes on from the one before it.
 */
final class QuotationFinder {
    private static final int LEAST = 4;
    private static final int LEAST_HEADLINE = 6;
    private static final int LEAST_SPEECH = 12;
    private static final String STOPS = "，,。！!？?；;…";

    private static final double BY_FRAME = 0.85;
    private static final double BY_COLON = 0.7;
    private static final double CARRIED = 0.6;
    private static final double UNNAMED = 0.4;

    private final SpokenSentence sentence;
    private final SpokenSentence before;
    private final FoundQuotations found;

    private QuotationFinder(SpokenSentence sentence, SpokenSentence before, FoundQuotations found) {
        this.sentence = sentence;
        this.before = before;
        this.found = found;
    }

    /**
     * What was found.
     *
     * @param units of each sentence
     * @param named who is surely somebody
     * @param quotations in order
     */
    record Found(List<List<Unit>> units, NamedTargets named, List<Quotation> quotations) {}

    /**
     * The quotations of a document.
     *
     * @param listed terms of the lexicon, whose names need no second mention
     */
    static Found in(List<Passage> passages, SpeechWords words, Set<String> listed) {
        List<QuoteSpan> spans = QuoteMarks.in(passages).stream()
                .filter(span -> isSpeech(passages, span) || ShortSpeech.is(passages.get(span.passage()), span, words))
                .toList();
        FoundQuotations found = new FoundQuotations(passages, spans);
        List<SpokenSentence> sentences = new ArrayList<>();
        List<List<Unit>> units = new ArrayList<>();
        for (int number = 0; number < passages.size(); number++) {
            SpokenSentence sentence = new SpokenSentence(number, passages.get(number), words, found.in(number));
            sentences.add(sentence);
            units.add(sentence.units);
        }
        NamedTargets named = new NamedTargets(listed, passages, units);
        for (SpokenSentence sentence : sentences) {
            found.enter(sentence, named);
            SpokenSentence before = sentence.number == 0 ? null : sentences.get(sentence.number - 1);
            new QuotationFinder(sentence, before, found).read();
        }
        return new Found(units, named, found.inOrder());
    }

    /** Not a word in marks, nor a foreign title: it has a stop or is long, or follows a colon. */
    private static boolean isSpeech(List<Passage> passages, QuoteSpan span) {
        Passage first = passages.get(span.passage());
        Passage last = passages.get(span.endPassage());
        if (first.number() != last.number()) {
            return true;
        }
        String text = first.text();
        String content =
                span.passage() == span.endPassage() ? text.substring(span.begin(), span.end()) : joined(passages, span);
        int length = content.codePointCount(0, content.length());
        boolean chinese =
                content.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
        if (!chinese || length < LEAST) {
            return false;
        }
        int open = span.begin() - 1;
        boolean afterColon = span.opened() && open > 0 && "：:".indexOf(text.charAt(open - 1)) >= 0;
        boolean whole = open <= 0 && span.end() + 1 >= last.text().length();
        boolean ends = STOPS.indexOf(content.charAt(content.length() - 1)) >= 0;
        boolean stop = content.chars().anyMatch(c -> STOPS.indexOf(c) >= 0);
        return ends || afterColon || stop && (whole || length >= LEAST_SPEECH) || length >= 2 * LEAST_SPEECH;
    }

    /** What stands between marks that pieces of one sentence part. */
    private static String joined(List<Passage> passages, QuoteSpan span) {
        StringBuilder content = new StringBuilder();
        for (int p = span.passage(); p <= span.endPassage(); p++) {
            String text = passages.get(p).text();
            content.append(text, span.beginIn(p), span.endIn(p, text.length()));
        }
        return content.toString();
    }

    private void read() {
        int size = found.size();
        Frames.Frame frame = Frames.in(sentence.passage, sentence.units, sentence.search, sentence::isQuoted);
        new CueSearch(sentence, found, frame).run();
        for (QuoteSpan span : sentence.spans) {
            if (span.passage() == sentence.number && found.isFree(span) && !found.holds(sentence, span)) {
                marked(span);
            }
        }
        if (frame != null && found.size() == size && sentence.end() - frame.after() >= LEAST) {
            double sure = frame.speaker() == null ? UNNAMED : BY_FRAME;
            found.add(
                    sentence,
                    frame.after(),
                    sentence.end(),
                    Quotation.Kind.INDIRECT,
                    new Attribution(frame.speaker(), null, frame, null, -1, sure));
        }
        if (found.size() == size && sentence.spans.isEmpty()) {
            headline();
        }
    }

    /** Speech in marks that no verb claimed: after a colon, before a dash, or after other speech. */
    private void marked(QuoteSpan span) {
        int open = span.begin() - 1;
        int at = -1;
        Speaker speaker = null;
        if (span.opened() && open > 0 && "：:".indexOf(sentence.text.charAt(open - 1)) >= 0) {
            at = sentence.unitBefore(open - 1);
            speaker = at < 0 ? null : Colon.speaker(sentence.search, sentence.units, at, sentence.text);
        }
        if (speaker == null && span.endPassage() == sentence.number && span.closed()) {
            speaker = dashed(span.end() + 1);
        }
        double sure = speaker == null ? UNNAMED : BY_COLON;
        if (speaker == null && open <= 0 && before != null) {
            speaker = Colon.announcer(before);
            sure = speaker == null ? UNNAMED : BY_COLON;
        }
        if (speaker == null && open <= 0) {
            speaker = found.goingOn(sentence.number);
            sure = speaker == null ? UNNAMED : CARRIED;
        }
        boolean isLong = span.passage() != span.endPassage() || span.end() - span.begin() >= 2 * LEAST_SPEECH;
        if (speaker != null || open <= 0 || isLong || !span.opened()) {
            found.add(sentence, span, Attribution.without(speaker, at, sure));
        }
    }

    /** “…”——X. */
    private Speaker dashed(int at) {
        int from = at;
        while (from < sentence.text.length() && "—-– ".indexOf(sentence.text.charAt(from)) >= 0) {
            from++;
        }
        boolean dash = from > at && !sentence.text.substring(at, from).isBlank();
        int last = sentence.unitBefore(sentence.end());
        if (!dash
                || last < 0
                || sentence.begin(last) < from
                || !sentence.units.get(last).canSpeak()) {
            return null;
        }
        return sentence.search.phrase(last, sentence.search.clause(last));
    }

    private void headline() {
        int colon = Colon.headline(sentence.passage, sentence.units);
        if (colon < 0) {
            return;
        }
        Speaker whole = Colon.whole(sentence.passage, sentence.units, colon);
        Speaker speaker = whole != null ? whole : sentence.search.phrase(colon - 1, 0);
        int begin = sentence.units.get(colon).end();
        while (begin < sentence.end() && Character.isWhitespace(sentence.text.charAt(begin))) {
            begin++;
        }
        if (speaker != null && sentence.end() - begin >= LEAST_HEADLINE) {
            Attribution by = Attribution.without(speaker, colon - 1, BY_COLON);
            found.add(sentence, begin, sentence.end(), Quotation.Kind.HEADLINE, by);
        }
    }
}
