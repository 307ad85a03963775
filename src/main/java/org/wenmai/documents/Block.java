package org.wenmai.documents;

import java.util.List;

/**
 * A paragraph, heading, list item or quotation as a reader found it, not yet normalised.
 *
 * @param kind its kind
 * @param text its text, lines separated by line feeds
 * @param links its links with their anchors, in order
 */
public record Block(SentenceKind kind, String text, List<RawLink> links) {
    /** A link before its sentence is known. */
    public record RawLink(String url, String anchor) {}

    public Block {
        links = List.copyOf(links);
    }

    /** A block of body text without links. */
    public static Block body(String text) {
        return new Block(SentenceKind.BODY, text, List.of());
    }
}
