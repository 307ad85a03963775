package org.wenmai.tokens;

import java.util.Map;

/** HanLP's tags where we must give or read one. */
final class PartOfSpeech {
    private static final Map<String, String> OF_TYPE =
            Map.of("person", "nr", "organisation", "nt", "medium", "nt", "place", "ns", "role", "nnt");

    /** An address. */
    static final String ADDRESS = "xu";

    /** Other proper nouns: what the lexicon lists without a type of its own tag. */
    static final String PROPER_NOUN = "nz";

    private PartOfSpeech() {}

    /** The tag of a lexicon entry: names by their type, {@code nz} (other proper noun) else. */
    static String of(String type) {
        return type == null ? PROPER_NOUN : OF_TYPE.getOrDefault(type, PROPER_NOUN);
    }

    /** The type a name has, or null. One character is nobody's name: 周 is a week more often. */
    static String type(String word, String pos) {
        if (pos == null) {
            return null;
        }
        if (pos.startsWith("nr")) {
            return word.length() == 1 ? null : "person";
        }
        return pos.startsWith("ns") ? "place" : pos.startsWith("nt") ? "organisation" : null;
    }
}
