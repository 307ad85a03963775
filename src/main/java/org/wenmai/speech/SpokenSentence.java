package org.wenmai.speech;

import java.util.List;
import org.wenmai.speech.Unit.Sort;

/** One sentence in the search for speech: its units, the speech between marks that it holds a part of, and where things stand in it. */
final class SpokenSentence {
    private static final String STOPS = "，,。.；;：:！!？?…、”」』’\"》) \t\u3000—";
    private static final String PAUSES = "，,：:";

    final int number;
    final Passage passage;
    final String text;
    final List<Unit> units;
    final List<QuoteSpan> spans;
    final SpeakerSearch search;

    SpokenSentence(int number, Passage passage, SpeechWords words, List<QuoteSpan> spans) {
        this.number = number;
        this.passage = passage;
        this.text = passage.text();
        this.spans = spans;
        this.units = Units.of(passage, words, this::marksSpeech);
        this.search = new SpeakerSearch(passage, units);
    }

    private boolean marksSpeech(int at) {
        return !spans.isEmpty()
                && spans.stream()
                        .anyMatch(span -> span.passage() == number && span.begin() == at + 1
                                || span.endPassage() == number && span.end() == at);
    }

    boolean isQuoted(int at) {
        return !spans.isEmpty() && spans.stream().anyMatch(span -> span.covers(number, at));
    }

    int begin(int unit) {
        return units.get(unit).begin();
    }

    /** Where what is said may begin: after the cue, 了 or 道, a comma or colon, and spaces. */
    int afterCue(int at) {
        int after = units.get(at).end();
        if (after < text.length() && "了道着到过".indexOf(text.charAt(after)) >= 0) {
            after++;
        }
        while (after < text.length()
                && (Character.isWhitespace(text.charAt(after)) || PAUSES.indexOf(text.charAt(after)) >= 0)) {
            after++;
        }
        return after;
    }

    /** Whether a comma, a colon or the end follows a unit. */
    boolean endsClause(int at) {
        int end = units.get(at).end();
        return end >= text.length() || PAUSES.indexOf(text.charAt(end)) >= 0;
    }

    /** Whether the clause leaves its subject out: …，并表示…; …，称，…. */
    boolean goesOn(int floor, int at) {
        int end = units.get(at).end();
        boolean stopped = end < text.length() && PAUSES.indexOf(text.charAt(end)) >= 0;
        if (floor == at && !stopped) {
            return false;
        }
        return units.subList(floor, at).stream()
                .map(Unit::sort)
                .allMatch(sort -> sort == Sort.PEELED || sort == Sort.TIME || sort == Sort.AND);
    }

    boolean hasVerbAfter(int at) {
        return units.subList(at + 1, units.size()).stream()
                .anyMatch(unit -> unit.sort() == Sort.VERB || unit.sort() == Sort.BAR);
    }

    /** An offset moved left over stops and marks. */
    int trimmed(int end) {
        int trimmed = end;
        while (trimmed > 0 && STOPS.indexOf(text.charAt(trimmed - 1)) >= 0) {
            trimmed--;
        }
        return trimmed;
    }

    /** The end of what is said at the end of the sentence. */
    int end() {
        return trimmed(text.length());
    }

    /** The speech whose opening mark stands at an offset, null without. */
    QuoteSpan opening(int at) {
        return spans.stream()
                .filter(span -> span.opened() && span.passage() == number && span.begin() == at + 1)
                .findFirst()
                .orElse(null);
    }

    /** The speech after an offset that a colon announces: 说过一句话：“…”; null without. */
    QuoteSpan announced(int at) {
        return spans.stream()
                .filter(span -> span.opened() && span.passage() == number && span.begin() > at + 1)
                .filter(span -> "：:".indexOf(text.charAt(span.begin() - 2)) >= 0)
                .findFirst()
                .orElse(null);
    }

    /** The speech that ends right before an offset, with at most stops between; null without. */
    QuoteSpan closing(int at) {
        return spans.stream()
                .filter(span -> span.closed() && span.endPassage() == number && span.end() < at)
                .filter(span -> text.substring(span.end() + 1, at).chars().allMatch(c -> STOPS.indexOf(c) >= 0))
                .findFirst()
                .orElse(null);
    }

    /** The last unit before an offset that is no stop and no aside, else -1. */
    int unitBefore(int at) {
        for (int i = units.size() - 1; i >= 0; i--) {
            Sort sort = units.get(i).sort();
            if (units.get(i).end() <= at && sort != Sort.BOUNDARY && sort != Sort.ASIDE) {
                return i;
            }
        }
        return -1;
    }
}
