/**
 * The Spark layer of {@link org.wenmai.documents}: files are listed, read and parsed once, then sources are settled among all
 * documents. In: paths. Out: the tables documents, document_fields, texts, sentences, links and rejects.
 */
package org.wenmai.corpus;
