package org.wenmai.tables;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes records in {@link CsvExport#FORMAT} as UTF-8, and counts and digests what it writes. */
final class CsvFile implements Closeable {
    /** Characters that are printed before they are encoded, all at once: a writer for each cell costs more than the printer. */
    private static final int AT_ONCE = 1 << 16;

    /** Figures whose text is kept: a table holds many of them again and again, and to make one costs more than all else. */
    private static final int KEPT = 1 << 13;

    private final OutputStream out;
    private final MessageDigest digest;
    private final StringBuilder printed = new StringBuilder(2 * AT_ONCE);
    private final CSVPrinter printer = new CSVPrinter(printed, CsvExport.FORMAT);
    private final double[] kept = new double[KEPT];
    private final String[] keptTexts = new String[KEPT];
    private long written;

    CsvFile(OutputStream out) throws IOException {
        this.out = out;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes text as it is. */
    void text(String text) throws IOException {
        printed.append(text);
        drain();
    }

    /** Writes a record. */
    void record(Object[] cells) throws IOException {
        for (Object cell : cells) {
            printer.print(cell instanceof Double figure ? text(figure) : cell);
        }
        printer.println();
        if (printed.length() >= AT_ONCE) {
            drain();
        }
    }

    private String text(double figure) {
        long bits = Double.doubleToRawLongBits(figure);
        int place = (int) (bits * 0x9E3779B97F4A7C15L >>> Long.SIZE - Integer.numberOfTrailingZeros(KEPT));
        if (keptTexts[place] == null || Double.doubleToRawLongBits(kept[place]) != bits) {
            kept[place] = figure;
            keptTexts[place] = Double.toString(figure);
        }
        return keptTexts[place];
    }

    private void drain() throws IOException {
        byte[] bytes = printed.toString().getBytes(StandardCharsets.UTF_8);
        digest.update(bytes);
        out.write(bytes);
        written += bytes.length;
        printed.setLength(0);
    }

    /** Hands on what is left and returns how many bytes were written. */
    long finish() throws IOException {
        drain();
        return written;
    }

    /** Digest of all that was written, once it is finished. */
    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
