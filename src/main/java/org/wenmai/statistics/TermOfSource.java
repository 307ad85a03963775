package org.wenmai.statistics;

/**
 * A term in one source, or in all, as {@link TermSum#pack} wrote it. Texts and periods are decoded when they are asked for, since most of
 * those who read want a few terms of many.
 */
final class TermOfSource {
    private final Varints packed;
    private final int tagAt;
    final long frequency;
    final long documentFrequency;
    final long frequencyUnique;
    final long documentFrequencyUnique;
    final long windows;
    final long windowDocuments;
    final Double dispersion;
    final Double juillandD;
    final long families;
    final long ownFamilies;
    final long firstFamilies;
    final long xx;
    final long xn;
    final long xy;
    final long xm;
    final long ny;
    final long datedFrequency;
    private final int periodsAt;

    /** Reads the next of a list. */
    TermOfSource(Varints packed) {
        this.packed = packed;
        tagAt = packed.position();
        packed.passText();
        frequency = packed.next();
        documentFrequency = packed.next();
        frequencyUnique = packed.next();
        documentFrequencyUnique = packed.next();
        windows = packed.next();
        windowDocuments = packed.next();
        dispersion = packed.nextFigure();
        juillandD = packed.nextFigure();
        families = packed.next();
        ownFamilies = packed.next();
        firstFamilies = packed.next();
        xx = packed.next();
        xn = packed.next();
        xy = packed.next();
        xm = packed.next();
        ny = packed.next();
        datedFrequency = packed.next();
        periodsAt = packed.position();
        packed.passText();
    }

    /** Part of speech and type most of its occurrences have. */
    TermTag tag() {
        return TermTag.of(packed.from(tagAt).text());
    }

    /** Adds to a list what {@link #tag} is made from. */
    Varints putTag(Varints list) {
        Varints tag = packed.from(tagAt);
        int begin = tag.passText();
        return list.put(tag.array(), begin, tag.position());
    }

    /** Of each period in order of time: its first day, signed, occurrences, documents, documents that head their family. */
    byte[] periods() {
        return packed.from(periodsAt).list().rest();
    }
}
