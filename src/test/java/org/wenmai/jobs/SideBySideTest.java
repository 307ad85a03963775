package org.wenmai.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SideBySideTest {
    @Test
    void doesEveryPartOnce() throws IOException {
        List<AtomicInteger> done = new ArrayList<>();
        List<SideBySide.Part> parts = new ArrayList<>();
        for (int n = 0; n < 20; n++) {
            AtomicInteger count = new AtomicInteger();
            done.add(count);
            parts.add(count::incrementAndGet);
        }
        SideBySide.run(parts);
        done.forEach(count -> assertEquals(1, count.get()));
    }

    @Test
    void twoAreDoneAtATime() throws IOException {
        CountDownLatch both = new CountDownLatch(2);
        SideBySide.Part meets = () -> {
            both.countDown();
            awaitQuietly(both);
        };
        SideBySide.run(List.of(meets, meets));
        assertEquals(0, both.getCount());
    }

    @Test
    void aPartThatFailsEndsThoseThatWaitAndIsThrownAsItIs() {
        AtomicBoolean interrupted = new AtomicBoolean();
        AtomicBoolean begun = new AtomicBoolean();
        CountDownLatch waiting = new CountDownLatch(1);
        IOException failure = new IOException("csv/terms.csv: no space");
        List<SideBySide.Part> parts = List.of(
                () -> {
                    waiting.countDown();
                    interrupted.set(!awaitQuietly(new CountDownLatch(1)));
                },
                () -> {
                    awaitQuietly(waiting);
                    throw failure;
                },
                () -> awaitQuietly(new CountDownLatch(1)),
                () -> begun.set(true));
        assertEquals(failure, assertThrows(IOException.class, () -> SideBySide.run(parts)));
        assertTrue(interrupted.get());
        assertEquals(false, begun.get());
    }

    /** Whether it came so far; not where the thread was interrupted. */
    private static boolean awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException stopped) {
            return false;
        }
    }
}
