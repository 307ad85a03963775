package org.wenmai.corpus;

import java.io.Serializable;
import org.wenmai.documents.ReadOptions;
import org.wenmai.documents.SourceRules;

/**
 * How files are parsed.
 *
 * @param sources rules and aliases of sources
 * @param reading how files are read
 * @param dropRepeatedParagraphs whether a paragraph that a document prints again is left out of its sentences
 */
public record ParseOptions(SourceRules sources, ReadOptions reading, boolean dropRepeatedParagraphs)
        implements Serializable {}
