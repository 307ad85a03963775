package org.wenmai.statistics;

import org.wenmai.tokens.ListedForms;

/** How often each of the {@link ListedForms} was found in one document, then in the next; by one thread. */
final class ListedHits {
    private final ListedForms forms;
    private final int[] counts;
    /** Forms that were found, in the order in which they first were. */
    private final int[] found;

    private int size;

    ListedHits(ListedForms forms) {
        this.forms = forms;
        this.counts = new int[forms.size()];
        this.found = new int[forms.size()];
    }

    /** A word as it is written. */
    void add(String word) {
        int form = forms.number(word);
        if (form >= 0) {
            add(form, 1);
        }
    }

    private void add(int form, int count) {
        if (counts[form] == 0) {
            found[size++] = form;
        }
        counts[form] += count;
    }

    /** What {@link #packed} gave of a part of the document. */
    void addPacked(String packed) {
        int form = -1;
        int number = 0;
        for (int i = 0; i < packed.length(); i++) {
            char c = packed.charAt(i);
            if (c >= '0' && c <= '9') {
                number = 10 * number + c - '0';
                continue;
            }
            if (c == ':') {
                form = number;
            } else {
                add(form, number);
            }
            number = 0;
        }
    }

    /** Numbers and counts as one text; nothing is found afterwards. */
    String packed() {
        StringBuilder packed = new StringBuilder();
        forEach((form, count) -> packed.append(form).append(':').append(count).append(' '));
        return packed.toString();
    }

    /** Takes the number of a form and how often it was found. */
    interface Consumer {
        /** Each form once. */
        void accept(int form, int count);
    }

    /** Gives what was found; nothing is found afterwards. */
    void forEach(Consumer consumer) {
        for (int i = 0; i < size; i++) {
            consumer.accept(found[i], counts[found[i]]);
            counts[found[i]] = 0;
        }
        size = 0;
    }
}
