package org.wenmai.recurrence;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Documents with one key in common, taken in head order, and the pairs that are worth comparing.
 *
 * <p>A band of {@link MinHash} speaks for alike texts however many have it: every document is paired with the first {@value #FIRST} before
 * it, which costs {@value #FIRST} pairs a document instead of the square of the bucket. What is beyond is cut, and counted. A fingerprint of
 * {@link Winnowing} speaks for a reprint only while it is rare: in more than {@value #FIRST} documents it is a formula, and pairs nobody.
 *
 * @param <D> what stands for a document
 */
public final class Bucket<D> {
    /** Documents a bucket pairs others with, and the most a rare fingerprint is in. */
    public static final int FIRST = 50;

    private final boolean rareOnly;
    private final List<D> first = new ArrayList<>();
    private long documents;

    /**
     * An empty bucket.
     *
     * @param rareOnly whether it pairs nobody once it has more than {@value #FIRST} documents
     */
    public Bucket(boolean rareOnly) {
        this.rareOnly = rareOnly;
    }

    /**
     * Takes the next document.
     *
     * @param pairs takes (earlier, later), at once for a band
     */
    public void add(D document, BiConsumer<D, D> pairs) {
        documents++;
        if (!rareOnly) {
            first.forEach(earlier -> pairs.accept(earlier, document));
        }
        if (documents <= FIRST) {
            first.add(document);
        }
    }

    /** Ends the bucket; a rare fingerprint gives its pairs now. */
    public void close(BiConsumer<D, D> pairs) {
        if (rareOnly && documents <= FIRST) {
            for (int later = 1; later < first.size(); later++) {
                for (int earlier = 0; earlier < later; earlier++) {
                    pairs.accept(first.get(earlier), first.get(later));
                }
            }
        }
    }

    /** Documents that were compared with the first {@value #FIRST} only. */
    public long cut() {
        return rareOnly ? 0 : Math.max(0, documents - FIRST - 1);
    }
}
