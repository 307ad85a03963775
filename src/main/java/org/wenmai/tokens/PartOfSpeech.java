package org.wenmai.tokens;

import java.util.Map;
import java.util.Set;

/** HanLP's tags where we must give or read one. */
final class PartOfSpeech {
    private static final Map<String, String> OF_TYPE =
            Map.of("person", "nr", "organisation", "nt", "medium", "nt", "place", "ns", "role", "nnt");

    private static final Set<String> INTERNAL = Set.of("xx", "begin", "end");

    private PartOfSpeech() {}

    /** The tag of a lexicon entry: names by their type, {@code nz} (other proper noun) else. */
    static String of(String type) {
        return type == null ? "nz" : OF_TYPE.getOrDefault(type, "nz");
    }

    /** HanLP marks words it does not know with internal tags; these are no part of speech. */
    static String known(String pos) {
        return pos == null || INTERNAL.contains(pos) ? null : pos;
    }

    /** The type a recognised name has, or null. */
    static String type(String pos) {
        if (pos == null) {
            return null;
        }
        if (pos.startsWith("nr")) {
            return "person";
        }
        return pos.startsWith("ns") ? "place" : pos.startsWith("nt") ? "organisation" : null;
    }
}
