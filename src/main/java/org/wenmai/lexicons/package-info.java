/**
 * Curated lists: terms, stop terms, sentiment words. In: text files that users read and extend. Out: immutable lists, checked
 * line by line; whatever is wrong is named with file, line, found and expected.
 */
package org.wenmai.lexicons;
