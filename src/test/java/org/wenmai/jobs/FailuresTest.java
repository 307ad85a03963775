package org.wenmai.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class FailuresTest {
    @Test
    void aDamagedFileOfAnEarlierRunIsNamedWithTheWayOut() {
        IOException damage = new IOException("Data corruption detected");
        RuntimeException reading = new RuntimeException(
                "[FAILED_READ_FILE.NO_HINT] Encountered error while reading file"
                        + " file:///data/out put/runs/.staging-B/records/part-0.zstd.parquet.  SQLSTATE: KD001",
                new RuntimeException("could not decompress page", damage));
        assertEquals(
                "file:///data/out put/runs/.staging-B/records/part-0.zstd.parquet: damaged: Data corruption detected; it belongs to"
                        + " the earlier run or was copied from it; analyse without --previous makes a whole one",
                Failures.explain(new RuntimeException("Job aborted", reading), "/data/out put"));
    }

    @Test
    void aFailureThatNothingIsKnownOfIsToldByItsRoot() {
        assertEquals(
                "the run failed: root",
                Failures.explain(new RuntimeException("outside", new IOException("root\nmore")), "out"));
    }
}
