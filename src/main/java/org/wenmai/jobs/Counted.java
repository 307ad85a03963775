package org.wenmai.jobs;

import java.util.Locale;

/** A number with what it counts, as messages say it: 1 document, 2,000 documents. */
final class Counted {
    private Counted() {}

    /** Of a word that takes an s. */
    static String of(long number, String one) {
        return of(number, one, one + "s");
    }

    static String of(long number, String one, String more) {
        return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? one : more);
    }
}
