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
    void addPacked(byte[] packed) {
        for (Varints hits = new Varints(packed); hits.hasNext(); ) {
            add((int) hits.next(), (int) hits.next());
        }
    }

    /** Numbers and counts; nothing is found afterwards. */
    byte[] packed() {
        Varints packed = new Varints(4 * size);
        forEach((form, count) -> packed.put(form).put(count));
        return packed.bytes();
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
