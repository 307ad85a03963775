package org.wenmai.documents;

/**
 * A link of a document.
 *
 * @param sentence number of the sentence its anchor stands in, -1 where it stands in none
 * @param url its target as written
 * @param anchor its text, or null where the address itself was the text
 */
public record Link(long sentence, String url, String anchor) {}
