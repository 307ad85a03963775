package org.wenmai.documents;

import java.util.List;

/**
 * The normalised text of a document with its sentences and links; offsets of the sentences point into the text.
 *
 * @param text lines separated by line feeds, the title's line first where there is one
 * @param characters code points of the text
 */
public record AssembledText(String text, long characters, List<Sentence> sentences, List<Link> links) {
    public AssembledText {
        sentences = List.copyOf(sentences);
        links = List.copyOf(links);
    }
}
