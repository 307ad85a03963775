package org.wenmai.statistics;

import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;

/** Iterators over the rows of a partition that hold one row at a time. */
final class LazyIterators {
    private LazyIterators() {}

    static <A, B> Iterator<B> mapped(Iterator<A> from, Function<A, B> step) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return from.hasNext();
            }

            @Override
            public B next() {
                return step.apply(from.next());
            }
        };
    }

    static <A, B> Iterator<B> flattened(Iterator<A> from, Function<A, Iterator<B>> step) {
        return new Iterator<>() {
            private Iterator<B> now = Collections.emptyIterator();

            @Override
            public boolean hasNext() {
                while (!now.hasNext() && from.hasNext()) {
                    now = step.apply(from.next());
                }
                return now.hasNext();
            }

            @Override
            public B next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return now.next();
            }
        };
    }
}
