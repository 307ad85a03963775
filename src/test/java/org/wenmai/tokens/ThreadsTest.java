package org.wenmai.tokens;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class ThreadsTest {
    private static final int THREADS = 8;
    private static final int SENTENCES = 300;

    @Test
    void eightThreadsOnOneTokeniserCutLikeOne() throws Exception {
        List<List<Token>> expected = all();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<List<List<Token>>>> results = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                results.add(threads.submit(ThreadsTest::all));
            }
            for (Future<List<List<Token>>> result : results) {
                assertEquals(expected, result.get());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<List<Token>> all() {
        List<List<Token>> all = new ArrayList<>();
        for (int i = 0; i < SENTENCES; i++) {
            String name = NamesTest.NAMES.get(i % NamesTest.NAMES.size());
            all.add(Shipped.tokeniser().tokenise("第" + i + "句說" + name + "和王建国在北京發布了新的模型，影响深远。"));
        }
        return all;
    }
}
