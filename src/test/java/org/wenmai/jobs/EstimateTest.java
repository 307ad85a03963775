package org.wenmai.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wenmai.corpus.InputFile;

class EstimateTest {
    @Test
    void paysForTheStartOnceAndForBytesByTheCore() {
        Estimate estimate = new Estimate(
                new Estimate.Trial(1_000_000, 20, 10, 1, 2_000_000, 500_000),
                new Estimate.Trial(3_000_000, 30, 26, 2, 6_000_000, 1_500_000),
                4);
        // 8 task seconds a MB on 4 cores and 0.5 s of the export, for 100 MB more than the first trial.
        assertEquals(20 + 100 * (8.0 / 4 + 0.5), estimate.seconds(101_000_000), 1e-9);
        assertEquals(8, estimate.taskSecondsOfAMegabyte(), 1e-9);
        assertEquals(200_000_000, estimate.written(100_000_000));
        assertEquals(50_000_000, estimate.working(100_000_000));
    }

    @Test
    void aSecondTrialThatIsQuickerCostsNothingMore() {
        Estimate estimate = new Estimate(
                new Estimate.Trial(1_000_000, 20, 10, 1, 1, 1), new Estimate.Trial(3_000_000, 15, 9, 0.5, 1, 1), 2);
        assertEquals(20, estimate.seconds(50_000_000), 1e-9);
    }

    @Test
    void saysTimeAndSizeInWords() {
        assertEquals(
                List.of("89 s", "2 min", "2.0 h", "1.5 MB", "2.5 GB", "3.0 TB"),
                List.of(
                        Estimate.time(89),
                        Estimate.time(120),
                        Estimate.time(7200),
                        Estimate.size(1_500_000),
                        Estimate.size(2_500_000_000L),
                        Estimate.size(3_000_000_000_000L)));
    }

    @Test
    void aSampleIsTheSameForAnyOrderAndPassesLargeFilesOver() {
        List<InputFile> files = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            files.add(new InputFile("file:/in/" + i, i + ".txt", i == 7 ? 1_000_000 : 100));
        }
        List<InputFile> sample = Sample.of(files, 1_000);
        assertEquals(10, sample.size());
        assertTrue(sample.stream().noneMatch(file -> file.bytes() > 1_000));
        java.util.Collections.reverse(files);
        assertEquals(sample, Sample.of(files, 1_000));
        assertEquals(List.of(), Sample.of(files.subList(42, 43), 1_000));
    }
}
