package org.wenmai.sentiment;

import java.util.Arrays;
import java.util.List;

/** The kind of writing a source has, which decides what labels its sentences. */
public enum Register {
    /** Reports, articles, announcements: most sentences are neutral. */
    NEWS("news"),
    /** Opinions of customers, readers, viewers: most sentences judge. */
    REVIEW("review");

    private final String label;

    Register(String label) {
        this.label = label;
    }

    /** Its name in settings and tables. */
    public String label() {
        return label;
    }

    /** All names. */
    public static List<String> labels() {
        return Arrays.stream(values()).map(Register::label).toList();
    }

    /** The register of a name. */
    public static Register labelled(String label) {
        return Arrays.stream(values())
                .filter(register -> register.label.equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "found the register '%s', expected one of %s".formatted(label, labels())));
    }
}
