package org.wenmai.speech;

import java.util.List;
import org.wenmai.speech.Unit.Sort;

/** Who a sentence is about: the noun phrase it begins with, for a clause of it that names nobody. */
final class Subject {
    private Subject() {}

    /** The speaker, null where the sentence begins otherwise or only at the unit {@code before}. */
    static Speaker of(SpeakerSearch search, List<Unit> units, int before) {
        int i = 0;
        while (i < before && skips(units.get(i).sort())) {
            i++;
        }
        int last = -1;
        while (i < before && isNominal(units.get(i))) {
            last = units.get(i).canSpeak() ? i : last;
            i++;
        }
        boolean atEnd = last >= 0 && (i >= before || last == i - 1);
        return atEnd ? search.phrase(last, 0) : null;
    }

    private static boolean skips(Sort sort) {
        return sort == Sort.PEELED || sort == Sort.TIME || sort == Sort.BOUNDARY;
    }

    private static boolean isNominal(Unit unit) {
        return switch (unit.sort()) {
            case NOUN, NUMERAL, OF, AND, ASIDE -> true;
            default -> unit.canSpeak();
        };
    }
}
