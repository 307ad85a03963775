/**
 * From bytes to clean text: decoding, one reader per form, sentences, links, date and source. In: the bytes of a file and
 * its path. Out: {@link org.wenmai.documents.Draft drafts} and {@link org.wenmai.documents.Reject rejects}, one for every
 * record read. Pure Java; nothing here knows Spark, and nothing here knows another document.
 */
package org.wenmai.documents;
