package org.wenmai.corpus;

import java.io.Serializable;
import org.wenmai.documents.SourceRules;

/**
 * How files are parsed.
 *
 * @param sources rules and aliases of sources
 * @param zone zone of times that name none
 * @param maxFileBytes largest file that is read
 * @param dropRepeatedParagraphs whether a paragraph that a document prints again is left out of its sentences
 */
public record ParseOptions(SourceRules sources, String zone, long maxFileBytes, boolean dropRepeatedParagraphs)
        implements Serializable {}
