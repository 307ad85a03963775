package org.wenmai.speech;

import java.util.List;
import org.wenmai.speech.Unit.Sort;

/**
 * Who is spoken to, behind the verb: 告诉记者, 提醒用户，….
 *
 * @param last the last unit of the phrase
 * @param text as written
 */
record Listener(int last, String text) {
    private static Listener of(SpokenSentence sentence, int first, int after) {
        return new Listener(
                after - 1,
                sentence.text.substring(
                        sentence.begin(first), sentence.units.get(after - 1).end()));
    }

    /** The listener behind a cue, null without. A comma or colon ends the phrase; only 告诉 goes without. */
    static Listener behind(SpokenSentence sentence, int cue, Cue verb) {
        List<Unit> units = sentence.units;
        if (!verb.addresses()
                || cue + 1 >= units.size()
                || units.get(cue + 1).begin() != units.get(cue).end()) {
            return null;
        }
        int after = cue + 1;
        while (after < units.size()
                && (SpeakerPhrase.modifies(units.get(after)) || units.get(after).isName())) {
            after++;
        }
        boolean stopped = after > cue + 1 && after < units.size() && sentence.endsClause(after - 1);
        if (stopped && units.get(after - 1).canSpeak()) {
            return of(sentence, cue + 1, after);
        }
        return verb.needsListener() ? alone(sentence, cue + 1) : null;
    }

    /** 告诉我火箭会回来: a pronoun, a name or a noun that speaks, with the nouns that speak right behind it. */
    private static Listener alone(SpokenSentence sentence, int first) {
        List<Unit> units = sentence.units;
        int after = first;
        while (after < units.size()
                && units.get(after).canSpeak()
                && (after == first || units.get(after).sort() == Sort.SPEAKER)) {
            after++;
        }
        boolean owner = after < units.size() && units.get(after).sort() == Sort.OF;
        return after == first || owner ? null : of(sentence, first, after);
    }
}
