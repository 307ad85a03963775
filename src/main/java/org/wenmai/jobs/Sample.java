package org.wenmai.jobs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.CRC32;
import org.wenmai.corpus.InputFile;

/** Files that stand for all of an input, by chance of their paths: the same input gives the same sample. */
final class Sample {
    /** Enough for rates to settle, little enough to wait for. */
    static final long BYTES = 3_000_000;

    /** A first run pays for the start of the program; it is done on this much. */
    static final long FIRST_BYTES = 300_000;

    private Sample() {}

    /**
     * Files of at most so many bytes together, in order of their paths. Files that are larger alone are passed over, so the list may be
     * empty.
     */
    static List<InputFile> of(List<InputFile> files, long bytes) {
        List<InputFile> shuffled = new ArrayList<>(files);
        shuffled.sort(Comparator.comparingLong((InputFile file) -> chance(file.path()))
                .thenComparing(InputFile::path));
        List<InputFile> sample = new ArrayList<>();
        long taken = 0;
        for (InputFile file : shuffled) {
            if (file.problem() == null && taken + file.bytes() <= bytes) {
                sample.add(file);
                taken += file.bytes();
            }
        }
        sample.sort(Comparator.comparing(InputFile::path));
        return sample;
    }

    private static long chance(String path) {
        CRC32 checksum = new CRC32();
        checksum.update(path.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return checksum.getValue();
    }
}
