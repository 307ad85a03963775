package org.wenmai.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import javax.xml.stream.XMLStreamException;

/** What a failure makes of a record. */
final class Rejects {
    private Rejects() {}

    /** The reject for a failure, whatever it was wrapped in. */
    static Reject of(long entry, Throwable failure) {
        Throwable cause = failure;
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof LimitException || at instanceof UnreadableException || at instanceof MalformedException) {
                cause = at;
                break;
            }
            if (at instanceof Decoder.UndecodableException || at instanceof StackOverflowError) {
                cause = at;
                break;
            }
            if (cause instanceof UncheckedIOException || cause instanceof IllegalStateException) {
                cause = at;
            }
        }
        if (cause instanceof Decoder.UndecodableException notText) {
            return new Reject(entry, notText.reason(), notText.getMessage());
        }
        if (cause instanceof StackOverflowError) {
            // The parsers of YAML, TOML and Markdown descend by recursion and have no limit of their own.
            return new Reject(entry, RejectReason.MALFORMED, "nested too deeply; no article is");
        }
        if (cause instanceof MalformedException broken) {
            return new Reject(entry, RejectReason.MALFORMED, broken.getMessage());
        }
        RejectReason reason = cause instanceof LimitException
                ? RejectReason.TOO_LARGE
                : cause instanceof UnreadableException ? RejectReason.UNREADABLE : RejectReason.MALFORMED;
        String message = firstLine(cause);
        return new Reject(
                entry, reason, reason == RejectReason.MALFORMED ? "cannot be parsed further: " + message : message);
    }

    private static String firstLine(Throwable e) {
        if (e instanceof XMLStreamException xml && xml.getLocation() != null) {
            // Its own message has the place twice and the fault on a line of its own.
            String fault = String.valueOf(xml.getMessage()).replaceFirst("(?s)^.*?\\bMessage: ", "");
            return "line %d, column %d: %s"
                    .formatted(
                            xml.getLocation().getLineNumber(),
                            xml.getLocation().getColumnNumber(),
                            fault.lines().findFirst().orElse("no XML"));
        }
        String message = e.getMessage() == null || e.getMessage().isBlank()
                ? e.getClass().getSimpleName()
                : e.getMessage().lines().findFirst().orElseThrow();
        return e instanceof IOException || e instanceof RuntimeException ? message : e.getClass() + ": " + message;
    }
}
