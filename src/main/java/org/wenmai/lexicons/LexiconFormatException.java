package org.wenmai.lexicons;

import java.util.List;

/** Lexicon files are not of their form; the message holds every problem, one a line: file, line, found, expected. */
public final class LexiconFormatException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LexiconFormatException(List<String> problems) {
        super(String.join("\n", problems));
    }
}
