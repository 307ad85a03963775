package org.wenmai.speech;

/**
 * What stands between outer quotation marks. Passages are numbered within the list read; offsets are UTF-16 and leave the marks out.
 *
 * @param opened whether the opening mark is there
 * @param closed whether the closing mark is there
 */
record QuoteSpan(int passage, int begin, int endPassage, int end, boolean opened, boolean closed) {
    /** Where its part in a passage begins; the passage must hold a part. */
    int beginIn(int number) {
        return number == passage ? begin : 0;
    }

    /** Where its part in a passage ends. */
    int endIn(int number, int length) {
        return number == endPassage ? end : length;
    }

    boolean covers(int number, int at) {
        return number >= passage && number <= endPassage && at >= beginIn(number) && (number < endPassage || at < end);
    }
}
