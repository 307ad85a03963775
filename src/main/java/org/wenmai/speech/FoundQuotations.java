package org.wenmai.speech;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.wenmai.lexicons.SpeechLexicon.Kind;
import org.wenmai.speech.Unit.Sort;

/** The quotations of a document as they are found, and who was named so far. */
final class FoundQuotations {
    private static final double PRONOUN = 0.8;
    private static final double BY_MARKS = 0.95;
    private static final double HUNDREDTHS = 100;

    private final List<Passage> passages;
    private final List<QuoteSpan> spans;
    private final Set<QuoteSpan> attributed = new HashSet<>();
    private final List<Quotation> found = new ArrayList<>();
    private final Memory memory = new Memory();
    /** The last sentence that named a speaker. */
    private int namedAt = -2;

    FoundQuotations(List<Passage> passages, List<QuoteSpan> spans) {
        this.passages = passages;
        this.spans = spans;
    }

    /** Takes note of the names of a sentence, before it is searched. */
    void enter(SpokenSentence sentence, NamedTargets named) {
        memory.read(sentence.number, sentence.passage, sentence.units, named);
    }

    int size() {
        return found.size();
    }

    List<Quotation> inOrder() {
        found.sort(Comparator.comparingInt(Quotation::passage).thenComparingInt(Quotation::begin));
        return found;
    }

    boolean isFree(QuoteSpan span) {
        return !attributed.contains(span);
    }

    boolean isFree(int number) {
        return near(number).noneMatch(quotation -> quotation.holds(number));
    }

    /** Those that may reach a sentence: none is longer than speech in marks may be. */
    private Stream<Quotation> near(int number) {
        int from = found.size();
        while (from > 0 && found.get(from - 1).passage() >= number - QuoteMarks.CARRIED) {
            from--;
        }
        return found.subList(from, found.size()).stream();
    }

    /** Whether a quotation that was found holds speech between marks whole. */
    boolean holds(SpokenSentence sentence, QuoteSpan span) {
        int length = sentence.text.length();
        int end = Math.min(span.endIn(sentence.number, length), length - 1);
        return near(sentence.number)
                .anyMatch(q -> q.holds(sentence.number)
                        && q.beginIn(sentence.number) <= span.begin()
                        && q.endIn(sentence.number, length) >= end);
    }

    /** The first speech in marks that begins in a sentence or after it. */
    private int firstFrom(int number) {
        int low = 0;
        int high = spans.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (spans.get(middle).passage() < number) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The speech in marks that a sentence holds a part of. */
    List<QuoteSpan> in(int number) {
        int first = firstFrom(number);
        if (first > 0 && spans.get(first - 1).endPassage() >= number) {
            first--;
        }
        int after = first;
        while (after < spans.size() && spans.get(after).passage() <= number) {
            after++;
        }
        return spans.subList(first, after);
    }

    /** The speech that begins a sentence, null without. */
    QuoteSpan beginning(int number) {
        int first = firstFrom(number);
        boolean begins = first < spans.size()
                && spans.get(first).passage() == number
                && spans.get(first).begin() <= 1;
        return begins ? spans.get(first) : null;
    }

    /** Who spoke last, where that was in marks and in this sentence or the one before; else null. */
    Speaker goingOn(int number) {
        Quotation last = found.isEmpty() ? null : found.get(found.size() - 1);
        boolean near = last != null && last.kind() == Quotation.Kind.DIRECT && number - namedAt <= 1;
        return near ? last.speaker() : null;
    }

    /** Gives speech in marks that ends the sentence before, and whose speaker was not known, its speaker. */
    void attributeLast(SpokenSentence sentence, Speaker speaker, int at) {
        for (int i = found.size() - 1; i >= 0; i--) {
            Quotation last = found.get(i);
            if (last.passage() < sentence.number - QuoteMarks.CARRIED - 1) {
                return;
            }
            if (last.endPassage() == sentence.number - 1
                    && last.kind() == Quotation.Kind.DIRECT
                    && last.speaker() == null) {
                Speaker who = resolved(sentence, speaker, at);
                found.set(i, last.by(who, BY_MARKS));
                attributeParagraphsBefore(i, who);
                memory.spoke(sentence.number, sentence.begin(at), who);
                namedAt = sentence.number;
                return;
            }
        }
    }

    /** A paragraph of speech that does not close goes on in the next one, which opens anew: who says the last said all. */
    private void attributeParagraphsBefore(int last, Speaker who) {
        for (int i = last; i > 0; i--) {
            Quotation before = found.get(i - 1);
            Quotation after = found.get(i);
            boolean open = before.kind() == Quotation.Kind.DIRECT
                    && before.end() == passages.get(before.endPassage()).text().length();
            if (!open || before.speaker() != null || before.endPassage() != after.passage() - 1 || after.begin() > 1) {
                return;
            }
            found.set(i - 1, before.by(who, BY_MARKS));
        }
    }

    /** Adds speech between marks, once. */
    void add(SpokenSentence sentence, QuoteSpan span, Attribution by) {
        if (attributed.add(span)) {
            add(sentence, span.passage(), span.begin(), span.endPassage(), span.end(), Quotation.Kind.DIRECT, by);
        }
    }

    /** Adds a part of the sentence. */
    void add(SpokenSentence sentence, int begin, int end, Quotation.Kind kind, Attribution by) {
        add(sentence, sentence.number, begin, sentence.number, end, kind, by);
    }

    private void add(
            SpokenSentence sentence,
            int passage,
            int begin,
            int endPassage,
            int end,
            Quotation.Kind kind,
            Attribution by) {
        Speaker who = by.speaker() == null ? null : resolved(sentence, by.speaker(), by.at());
        boolean pronoun = who != null && who.kind() == Speaker.Kind.PRONOUN;
        found.add(new Quotation(
                passage,
                begin,
                endPassage,
                end,
                who,
                by.via(who),
                by.cue(),
                kind,
                by.hedged() || Hedges.in(said(passage, begin, endPassage, end)),
                by.denied(),
                Math.rint(by.confidence() * (pronoun ? PRONOUN : 1) * HUNDREDTHS) / HUNDREDTHS));
        if (who != null && kind == Quotation.Kind.DIRECT) {
            attributeParagraphsBefore(found.size() - 1, who);
        }
        if (who != null) {
            namedAt = endPassage;
            memory.spoke(sentence.number, by.at() < 0 ? 0 : sentence.begin(by.at()), who);
        }
    }

    private String said(int passage, int begin, int endPassage, int end) {
        StringBuilder said = new StringBuilder();
        for (int p = passage; p <= endPassage; p++) {
            String text = passages.get(p).text();
            said.append(text, p == passage ? begin : 0, p == endPassage ? end : text.length());
        }
        return said.toString();
    }

    private Speaker resolved(SpokenSentence sentence, Speaker speaker, int at) {
        int place = at < 0 ? 0 : sentence.begin(at);
        String name = memory.nameOf(speaker, pronoun(sentence, speaker), sentence.number, place);
        return name == null ? speaker : speaker.called(name);
    }

    private static String pronoun(SpokenSentence sentence, Speaker speaker) {
        return sentence.units.stream()
                .filter(unit -> speaker.kind() == Speaker.Kind.PRONOUN
                        && unit.sort() == Sort.PRONOUN
                        && sentence.text.substring(unit.begin(), unit.end()).equals(speaker.written()))
                .map(unit -> unit.as(Kind.PRONOUN))
                .findFirst()
                .orElse("role");
    }
}
