package org.wenmai.speech;

import org.wenmai.speech.Unit.Sort;

/** Finds what the verbs of saying and thinking in a sentence report: speech in marks after or before them, else the rest of the sentence. */
final class CueSearch {
    private static final int LEAST = 4;
    private static final int LEAST_NOUN = 2;
    private static final int LEAST_BEFORE = 6;
    private static final double BY_MARKS = 0.95;
    private static final double BY_VERB = 0.9;
    private static final double BY_WEAK_VERB = 0.75;
    private static final double CARRIED = 0.6;

    private final SpokenSentence sentence;
    private final FoundQuotations found;
    private final Frames.Frame frame;
    private int claimed;

    CueSearch(SpokenSentence sentence, FoundQuotations found, Frames.Frame frame) {
        this.sentence = sentence;
        this.found = found;
        this.frame = frame;
    }

    void run() {
        for (int i = 0; i < sentence.units.size(); i++) {
            Unit unit = sentence.units.get(i);
            if (unit.sort() == Sort.CUE && !sentence.isQuoted(unit.begin()) && unit.begin() >= claimed) {
                cue(i);
            }
        }
    }

    private void cue(int at) {
        Cue cue = new Cue(sentence.units, at);
        if (cue.isBarred(sentence.text) || cue.word().equals("看来")) {
            return;
        }
        int floor = sentence.search.clause(at);
        Speaker speaker = sentence.search.leftOf(at, floor);
        String addressee = sentence.search.addressee();
        String via = Medium.named(addressee);
        if (speaker == null && cue.sort().equals("deny") && denied(at, floor, cue)) {
            return;
        }
        if (speaker == null && cue.mayFollow() && sentence.closing(sentence.begin(floor)) != null) {
            speaker = sentence.search.unknownName(at, floor);
        }
        boolean carried = false;
        boolean toSomebody = addressee != null;
        if (speaker == null && cue.mayFollow() && (toSomebody || sentence.goesOn(floor, at) && !cue.isLight())) {
            speaker = Subject.of(sentence.search, sentence.units, floor);
            carried = speaker != null;
        }
        boolean stopped = sentence.opening(sentence.afterCue(at)) != null || sentence.endsClause(at);
        if (speaker != null && cue.suits(speaker, stopped)) {
            double sure = carried ? CARRIED : cue.mayFollow() ? BY_VERB : BY_WEAK_VERB;
            speech(at, floor, cue, stopped, new Attribution(speaker, via, frame, cue, at, sure));
        }
    }

    private void speech(int at, int floor, Cue cue, boolean stopped, Attribution by) {
        Listener listener = Listener.behind(sentence, at, cue);
        String medium = listener == null ? null : Medium.named(listener.text());
        if (medium != null && by.via() == null) {
            speech(
                    at,
                    floor,
                    cue,
                    stopped,
                    new Attribution(by.speaker(), medium, by.frame(), cue, at, by.confidence()));
            return;
        }
        int after = listener == null ? sentence.afterCue(at) : sentence.afterCue(listener.last());
        QuoteSpan adjacent = sentence.opening(after);
        QuoteSpan following = adjacent != null ? adjacent : sentence.announced(after);
        QuoteSpan before = cue.mayFollow() ? sentence.closing(sentence.begin(floor)) : null;
        boolean precedes = before != null && found.isFree(before);
        if (precedes) {
            found.add(sentence, before, inMarks(by));
        }
        if (following != null) {
            found.add(sentence, following, inMarks(by));
            claimed = following.endIn(sentence.number, sentence.text.length());
            if (!precedes && adjacent != null && cue.mayFollow() && interrupts(floor, after)) {
                found.attributeLast(sentence, by.speaker(), at);
            }
            return;
        }
        if (cue.regards() && !stopped && !sentence.hasVerbAfter(at)) {
            return;
        }
        int end = sentence.end();
        if (!cue.needsMarks(sentence.text) && end - after >= (cue.takesNoun() ? LEAST_NOUN : LEAST)) {
            found.add(sentence, after, end, Quotation.Kind.INDIRECT, by);
            claimed = sentence.text.length();
        } else if (!precedes && cue.mayFollow() && end <= after) {
            behind(at, floor, by);
        }
    }

    /** “…。”X说，“…。”: a comma leads on to the second half of what began in the sentence before. */
    private boolean interrupts(int floor, int after) {
        boolean comma = "，,".indexOf(sentence.text.charAt(after - 1)) >= 0;
        return comma && sentence.trimmed(sentence.begin(floor)) == 0;
    }

    private static Attribution inMarks(Attribution by) {
        return new Attribution(by.speaker(), by.via(), by.frame(), by.verb(), by.at(), BY_MARKS);
    }

    /** What was said stands before the clause of the cue, in this sentence or the one before, or in the next after a colon. */
    private void behind(int at, int floor, Attribution by) {
        int end = sentence.trimmed(sentence.begin(floor));
        String stripped = sentence.text.stripTrailing();
        if (end >= LEAST_BEFORE) {
            if (!by.verb().needsMarks(sentence.text) && found.isFree(sentence.number)) {
                found.add(sentence, 0, end, Quotation.Kind.INDIRECT, by);
            }
        } else if (stripped.endsWith("：") || stripped.endsWith(":")) {
            QuoteSpan next = found.beginning(sentence.number + 1);
            if (next != null) {
                found.add(sentence, next, inMarks(by));
            }
        } else {
            found.attributeLast(sentence, by.speaker(), at);
        }
    }

    /** X对…进行了辟谣: what is denied stands between. */
    private boolean denied(int at, int floor, Cue cue) {
        for (int i = floor; i < at; i++) {
            Unit unit = sentence.units.get(i);
            String word = sentence.text.substring(unit.begin(), unit.end());
            if (word.equals("对") || word.equals("就")) {
                int end = endOfNoun(i, at);
                Speaker speaker = sentence.search.leftOf(i, floor);
                if (speaker != null && end - unit.end() >= LEAST) {
                    Attribution by = new Attribution(speaker, null, frame, cue, at, BY_WEAK_VERB);
                    found.add(sentence, unit.end(), end, Quotation.Kind.INDIRECT, by);
                    claimed = sentence.text.length();
                    return true;
                }
            }
        }
        return false;
    }

    private int endOfNoun(int from, int before) {
        int last = before - 1;
        while (last > from) {
            Unit unit = sentence.units.get(last);
            if (unit.sort() == Sort.NOUN || unit.sort() == Sort.OTHER || unit.canSpeak()) {
                break;
            }
            last--;
        }
        return sentence.units.get(last).end();
    }
}
