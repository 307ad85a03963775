package org.wenmai.speech;

/**
 * What tells that a quotation is one.
 *
 * @param speaker as found in the sentence, or null
 * @param via the medium spoken to, or null
 * @param frame the clause that names whose view the sentence is, or null
 * @param verb the verb of saying, or null
 * @param at the unit the speaker was looked for from, -1 for the sentence's begin
 * @param confidence in [0, 1]
 */
record Attribution(Speaker speaker, String via, Frames.Frame frame, Cue verb, int at, double confidence) {
    /** Nothing but marks or a colon. */
    static Attribution without(Speaker speaker, int at, double confidence) {
        return new Attribution(speaker, null, null, null, at, confidence);
    }

    String cue() {
        return verb != null ? verb.word() : frame != null ? frame.cue() : null;
    }

    boolean hedged() {
        return verb != null ? verb.sort().equals("hedge") : frame != null && frame.hedged();
    }

    boolean denied() {
        return verb != null && verb.isDenied();
    }

    /** The medium that passes on what somebody says. */
    String via(Speaker who) {
        return via != null ? via : frame != null && frame.isVia(who) ? frame.medium() : null;
    }
}
