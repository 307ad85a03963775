package org.wenmai.speech;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.wenmai.lexicons.SpeechLexicon.Kind;
import org.wenmai.speech.Unit.Sort;

/**
 * Finds the quotations of a document: speech between quotation marks, speech after a verb of saying or thinking, 据X报道, 在X看来, X的话说, and a
 * name with a colon. Who speaks stands in the clause of the verb or of the colon; a quotation without either goes on from the one before it.
 */
final class QuotationFinder {
    private static final int LEAST = 4;
    private static final int LEAST_HEADLINE = 6;
    private static final int LEAST_SPEECH = 12;
    private static final String STOPS = "，,。.；;：:！!？?…、”」』’\"》) \t\u3000—";

    private static final double BY_MARKS = 0.95;
    private static final double BY_VERB = 0.9;
    private static final double BY_WEAK_VERB = 0.75;
    private static final double BY_FRAME = 0.85;
    private static final double BY_COLON = 0.7;
    private static final double CARRIED = 0.6;
    private static final double UNNAMED = 0.4;
    private static final double PRONOUN = 0.8;

    private final List<Passage> passages;
    private final SpeechWords words;
    private final Memory memory = new Memory();
    private final List<QuoteSpan> spans;
    private final Set<QuoteSpan> attributed = new HashSet<>();
    private final List<Quotation> found = new ArrayList<>();
    /** The last sentence that named a speaker. */
    private int namedAt = -2;

    private QuotationFinder(List<Passage> passages, SpeechWords words) {
        this.passages = passages;
        this.words = words;
        this.spans = QuoteMarks.in(passages).stream().filter(this::isSpeech).toList();
    }

    /** The quotations of a document in order. */
    static List<Quotation> in(List<Passage> passages, SpeechWords words) {
        QuotationFinder finder = new QuotationFinder(passages, words);
        for (int number = 0; number < passages.size(); number++) {
            finder.new Sentence(number).read();
        }
        finder.found.sort(Comparator.comparingInt(Quotation::passage).thenComparingInt(Quotation::begin));
        return finder.found;
    }

    /** Not a word in marks: it is long, has a stop, or follows a colon. */
    private boolean isSpeech(QuoteSpan span) {
        if (span.passage() != span.endPassage()) {
            return true;
        }
        String text = passages.get(span.passage()).text();
        String content = text.substring(span.begin(), span.end());
        boolean chinese = content.chars().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
        boolean stop = content.chars().anyMatch(c -> "，,。！!？?；;…".indexOf(c) >= 0);
        int open = span.begin() - 1;
        boolean afterColon = span.opened() && open > 0 && "：:".indexOf(text.charAt(open - 1)) >= 0;
        boolean whole = open <= 0 && span.end() + 1 >= text.length();
        boolean ends = !content.isEmpty() && "，,。！!？?；;…".indexOf(content.charAt(content.length() - 1)) >= 0;
        int length = content.codePointCount(0, content.length());
        return chinese
                && length >= LEAST
                && (ends || stop && (length >= LEAST_SPEECH || whole) || afterColon || length >= 2 * LEAST_SPEECH);
    }

    /** One sentence on its way. */
    private final class Sentence {
        private final int number;
        private final Passage passage;
        private final String text;
        private final List<Unit> units;
        private final SpeakerSearch search;
        private final List<QuoteSpan> here;
        private Frames.Frame frame;
        private int claimed;

        Sentence(int number) {
            this.number = number;
            this.passage = passages.get(number);
            this.text = passage.text();
            this.here = spans.stream()
                    .filter(span -> span.passage() <= number && span.endPassage() >= number)
                    .toList();
            this.units = Units.of(passage, words, this::marksSpeech);
            this.search = new SpeakerSearch(passage, units);
        }

        void read() {
            memory.read(number, passage, units);
            frame = Frames.in(passage, units, search, this::isQuoted);
            int before = found.size();
            for (int i = 0; i < units.size(); i++) {
                Unit unit = units.get(i);
                if (unit.sort() == Sort.CUE && !isQuoted(unit.begin()) && unit.begin() >= claimed) {
                    cue(i);
                }
            }
            for (QuoteSpan span : here) {
                if (span.passage() == number && !attributed.contains(span) && !isClaimed(span)) {
                    left(span);
                }
            }
            if (frame != null && found.size() == before) {
                frame();
            }
            if (found.size() == before && here.isEmpty()) {
                headline();
            }
        }

        private boolean marksSpeech(int at) {
            return here.stream()
                    .anyMatch(span -> span.passage() == number && span.begin() == at + 1
                            || span.endPassage() == number && span.end() == at);
        }

        private boolean isQuoted(int at) {
            return here.stream().anyMatch(span -> span.covers(number, at));
        }

        private boolean isClaimed(QuoteSpan span) {
            return found.stream()
                    .anyMatch(q -> q.holds(number)
                            && q.beginIn(number) <= span.begin()
                            && q.endIn(number, text.length())
                                    >= Math.min(span.endIn(number, text.length()), text.length() - 1));
        }

        private void cue(int at) {
            Cue cue = new Cue(units, at);
            if (cue.isBarred(text) || cue.word().equals("看来")) {
                return;
            }
            int floor = search.clause(at);
            Speaker speaker = search.leftOf(at, floor);
            String via = Medium.named(search.addressee());
            boolean carried = false;
            if (speaker == null && cue.sort().equals("deny") && denied(at, floor, cue)) {
                return;
            }
            if (speaker == null && cue.mayFollow() && closing(units.get(floor).begin()) != null) {
                speaker = search.unknownName(at, floor);
            }
            if (speaker == null && goesOn(floor, at) && !cue.isLight() && cue.mayFollow()) {
                speaker = Subject.of(search, units, floor);
                carried = speaker != null;
            }
            boolean stopped = opening(afterCue(at)) != null || endsClause(at);
            if (speaker == null || cue.isLight() && carried || !cue.suits(speaker, stopped)) {
                return;
            }
            int after = afterCue(at);
            QuoteSpan following = opening(after);
            QuoteSpan before = cue.mayFollow() ? closing(units.get(floor).begin()) : null;
            double sure = cue.mayFollow() ? BY_VERB : BY_WEAK_VERB;
            if (before != null) {
                direct(before, cue, speaker, via, at);
            }
            if (following != null) {
                direct(following, cue, speaker, via, at);
                claimed = following.endIn(number, text.length());
                return;
            }
            int end = trimmed(text.length());
            if (cue.regards() && !stopped && !hasVerb(at)) {
                return;
            }
            if (end - after >= (cue.takesNoun() ? 2 : LEAST)) {
                add(
                        number,
                        after,
                        number,
                        end,
                        cue,
                        speaker,
                        via,
                        Quotation.Kind.INDIRECT,
                        carried ? CARRIED : sure,
                        at);
                claimed = text.length();
            } else if (before == null && cue.mayFollow() && end <= after) {
                behind(cue, speaker, via, at, floor);
            }
        }

        /** X对…进行了辟谣: what is denied stands between. */
        private boolean denied(int at, int floor, Cue cue) {
            for (int i = floor; i < at; i++) {
                Unit unit = units.get(i);
                String word = text.substring(unit.begin(), unit.end());
                if (!word.equals("对") && !word.equals("就")) {
                    continue;
                }
                int last = at - 1;
                while (last > i
                        && units.get(last).sort() != Sort.NOUN
                        && !units.get(last).canSpeak()
                        && units.get(last).sort() != Sort.OTHER) {
                    last--;
                }
                Speaker speaker = search.leftOf(i, floor);
                if (speaker != null && units.get(last).end() - unit.end() >= LEAST) {
                    add(
                            number,
                            unit.end(),
                            number,
                            units.get(last).end(),
                            cue,
                            speaker,
                            null,
                            Quotation.Kind.INDIRECT,
                            BY_WEAK_VERB,
                            at);
                    claimed = text.length();
                    return true;
                }
            }
            return false;
        }

        /** What was said stands before the clause of the cue, in this sentence or the one before. */
        private void behind(Cue cue, Speaker speaker, String via, int at, int floor) {
            int end = trimmed(units.get(floor).begin());
            if (end >= LEAST_HEADLINE) {
                boolean free = found.stream().noneMatch(q -> q.holds(number));
                if (free) {
                    add(number, 0, number, end, cue, speaker, via, Quotation.Kind.INDIRECT, BY_VERB, at);
                }
                return;
            }
            if (number == 0) {
                return;
            }
            String stripped = text.stripTrailing();
            if (stripped.endsWith("：") || stripped.endsWith(":")) {
                next(cue, speaker, via, at);
                return;
            }
            for (int i = found.size() - 1; i >= 0; i--) {
                Quotation last = found.get(i);
                if (last.endPassage() == number - 1 && last.kind() == Quotation.Kind.DIRECT && last.speaker() == null) {
                    found.set(i, last.by(resolved(speaker, at), BY_MARKS));
                    memory.spoke(number, units.get(at).begin(), found.get(i).speaker());
                    namedAt = number;
                    return;
                }
            }
        }

        /** X说道： and the speech in the next sentence. */
        private void next(Cue cue, Speaker speaker, String via, int at) {
            int next = number + 1;
            if (next >= passages.size()) {
                return;
            }
            for (QuoteSpan span : spans) {
                if (span.passage() == next && span.begin() <= 1) {
                    direct(span, cue, speaker, via, at);
                    return;
                }
            }
        }

        private void direct(QuoteSpan span, Cue cue, Speaker speaker, String via, int at) {
            if (attributed.add(span)) {
                add(
                        span.passage(),
                        span.begin(),
                        span.endPassage(),
                        span.end(),
                        cue,
                        speaker,
                        via,
                        Quotation.Kind.DIRECT,
                        BY_MARKS,
                        at);
            }
        }

        private void add(
                int passageFrom,
                int begin,
                int passageTo,
                int end,
                Cue cue,
                Speaker speaker,
                String via,
                Quotation.Kind kind,
                double sure,
                int at) {
            String said = said(passageFrom, begin, passageTo, end);
            boolean hedged = cue != null && cue.sort().equals("hedge") || Hedges.in(said);
            Speaker who = resolved(speaker, at);
            double confidence = who != null && who.kind() == Speaker.Kind.PRONOUN ? sure * PRONOUN : sure;
            String medium = via != null ? via : frame != null && frame.isVia(who) ? frame.medium() : null;
            found.add(new Quotation(
                    passageFrom,
                    begin,
                    passageTo,
                    end,
                    who,
                    medium,
                    cue == null ? frame == null ? null : frame.cue() : cue.word(),
                    kind,
                    hedged || cue == null && frame != null && frame.hedged(),
                    cue != null && cue.isDenied(),
                    Math.rint(confidence * 100) / 100));
            if (who != null) {
                namedAt = passageTo;
                memory.spoke(
                        number, units.isEmpty() ? 0 : units.get(Math.max(0, at)).begin(), who);
            }
        }

        private String said(int from, int begin, int to, int end) {
            StringBuilder said = new StringBuilder();
            for (int p = from; p <= to; p++) {
                String whole = passages.get(p).text();
                said.append(whole, p == from ? begin : 0, p == to ? end : whole.length());
            }
            return said.toString();
        }

        private Speaker resolved(Speaker speaker, int at) {
            if (speaker == null) {
                return null;
            }
            int place = at < 0 || units.isEmpty() ? 0 : units.get(at).begin();
            String name = memory.nameOf(speaker, pronoun(speaker), number, place);
            return name == null ? speaker : speaker.called(name);
        }

        private String pronoun(Speaker speaker) {
            if (speaker.kind() != Speaker.Kind.PRONOUN) {
                return null;
            }
            return units.stream()
                    .filter(unit -> unit.sort() == Sort.PRONOUN
                            && text.substring(unit.begin(), unit.end()).equals(speaker.written()))
                    .map(unit -> unit.as(Kind.PRONOUN))
                    .findFirst()
                    .orElse("role");
        }

        /** Whether the clause leaves its subject out: …，并表示…; …，称，…. */
        private boolean goesOn(int floor, int at) {
            int end = units.get(at).end();
            boolean stopped = end < text.length() && "，,：:".indexOf(text.charAt(end)) >= 0;
            if (floor == at && !stopped) {
                return false;
            }
            for (int i = floor; i < at; i++) {
                Sort sort = units.get(i).sort();
                if (sort != Sort.PEELED && sort != Sort.TIME && sort != Sort.AND) {
                    return false;
                }
            }
            return true;
        }

        /** Where what is said may begin: after the cue, 了 or 道, a comma or colon, and spaces. */
        private int afterCue(int at) {
            int after = units.get(at).end();
            if (after < text.length() && "了道着到".indexOf(text.charAt(after)) >= 0) {
                after++;
            }
            while (after < text.length()
                    && (Character.isWhitespace(text.charAt(after)) || "，,：:".indexOf(text.charAt(after)) >= 0)) {
                after++;
            }
            return after;
        }

        private boolean hasVerb(int at) {
            return units.subList(at + 1, units.size()).stream()
                    .anyMatch(unit -> unit.sort() == Sort.VERB || unit.sort() == Sort.BAR);
        }

        private boolean endsClause(int at) {
            int end = units.get(at).end();
            return end >= text.length() || "，,：:".indexOf(text.charAt(end)) >= 0;
        }

        private int trimmed(int end) {
            int trimmed = end;
            while (trimmed > 0 && STOPS.indexOf(text.charAt(trimmed - 1)) >= 0) {
                trimmed--;
            }
            return trimmed;
        }

        /** The speech whose opening mark stands at an offset. */
        private QuoteSpan opening(int at) {
            return here.stream()
                    .filter(span -> span.opened() && span.passage() == number && span.begin() == at + 1)
                    .findFirst()
                    .orElse(null);
        }

        /** The speech that ends right before an offset, with at most stops between. */
        private QuoteSpan closing(int at) {
            for (QuoteSpan span : here) {
                if (span.closed() && span.endPassage() == number && span.end() < at && !attributed.contains(span)) {
                    boolean onlyStops =
                            text.substring(span.end() + 1, at).chars().allMatch(c -> STOPS.indexOf(c) >= 0);
                    if (onlyStops) {
                        return span;
                    }
                }
            }
            return null;
        }

        /** Speech in marks that no cue claimed: after a colon, before a dash, or after other speech. */
        private void left(QuoteSpan span) {
            int open = span.begin() - 1;
            Speaker speaker = null;
            double sure = BY_COLON;
            int at = -1;
            if (span.opened() && open > 0 && "：:".indexOf(text.charAt(open - 1)) >= 0) {
                at = unitBefore(open - 1);
                speaker = at < 0 ? null : Colon.speaker(search, units, at, text);
            }
            if (speaker == null && span.endPassage() == number && span.closed()) {
                speaker = dashed(span.end() + 1);
            }
            if (speaker == null && (open <= 0)) {
                Quotation last = found.isEmpty() ? null : found.get(found.size() - 1);
                if (last != null
                        && last.speaker() != null
                        && number - namedAt <= 1
                        && last.kind() == Quotation.Kind.DIRECT) {
                    speaker = last.speaker();
                    sure = CARRIED;
                }
            }
            boolean whole = open <= 0 && span.opened();
            boolean long1 = span.passage() != span.endPassage() || span.end() - span.begin() >= 2 * LEAST_SPEECH;
            if (speaker != null || whole || long1 || !span.opened()) {
                attributed.add(span);
                add(
                        span.passage(),
                        span.begin(),
                        span.endPassage(),
                        span.end(),
                        null,
                        speaker,
                        null,
                        Quotation.Kind.DIRECT,
                        speaker == null ? UNNAMED : sure,
                        at);
            }
        }

        /** “…”——X. */
        private Speaker dashed(int at) {
            int from = at;
            while (from < text.length() && "—-– ".indexOf(text.charAt(from)) >= 0) {
                from++;
            }
            boolean dash = from > at && text.substring(at, from).chars().anyMatch(c -> c != ' ');
            int last = unitBefore(trimmed(text.length()));
            if (!dash
                    || last < 0
                    || units.get(last).begin() < from
                    || !units.get(last).canSpeak()) {
                return null;
            }
            return search.phrase(last, search.clause(last));
        }

        private int unitBefore(int at) {
            for (int i = units.size() - 1; i >= 0; i--) {
                if (units.get(i).end() <= at
                        && units.get(i).sort() != Sort.BOUNDARY
                        && units.get(i).sort() != Sort.ASIDE) {
                    return i;
                }
            }
            return -1;
        }

        private void frame() {
            int end = trimmed(text.length());
            if (end - frame.after() >= LEAST) {
                add(
                        number,
                        frame.after(),
                        number,
                        end,
                        null,
                        frame.speaker(),
                        null,
                        Quotation.Kind.INDIRECT,
                        frame.speaker() == null ? UNNAMED : BY_FRAME,
                        -1);
            }
        }

        private void headline() {
            int colon = Colon.headline(passage, units);
            if (colon < 0) {
                return;
            }
            int begin = units.get(colon).end();
            int end = trimmed(text.length());
            Speaker speaker = Colon.whole(passage, units, colon);
            speaker = speaker != null ? speaker : search.phrase(colon - 1, 0);
            while (begin < end && Character.isWhitespace(text.charAt(begin))) {
                begin++;
            }
            if (speaker != null && end - begin >= LEAST_HEADLINE) {
                add(number, begin, number, end, null, speaker, null, Quotation.Kind.HEADLINE, BY_COLON, colon - 1);
            }
        }
    }
}
