/**
 * The Spark layer of {@link org.wenmai.documents} and {@link org.wenmai.recurrence}: files are listed, read and parsed once, then
 * sources, reprints and boilerplate are settled among all documents. In: paths. Out: the tables documents, document_fields, texts,
 * sentences, links, rejects, reprints and boilerplate.
 */
package org.wenmai.corpus;
