package org.wenmai.tables;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Writes records in {@link CsvExport#FORMAT} as UTF-8, and counts and digests what it writes. */
final class CsvFile implements Closeable {
    /** Figures whose text is kept: a table holds many of them again and again, and to make one costs more than all else. */
    private static final int KEPT = 1 << 13;

    private final MessageDigest digest;
    private final Utf8Writer out;
    private final StringBuilder quoted = new StringBuilder();
    private final double[] kept = new double[KEPT];
    private final String[] keptTexts = new String[KEPT];

    CsvFile(OutputStream out) {
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        this.out = new Utf8Writer(new DigestOutputStream(out, digest));
    }

    /** Writes text as it is. */
    void text(String text) throws IOException {
        out.write(text);
    }

    /** Writes a record. */
    void record(Object[] cells) throws IOException {
        for (int i = 0; i < cells.length; i++) {
            if (i > 0) {
                out.write(',');
            }
            if (cells[i] instanceof Long number) {
                out.number(number);
            } else if (cells[i] instanceof Double figure) {
                out.write(text(figure));
            } else if (cells[i] != null) {
                cell(cells[i].toString(), i == 0);
            }
        }
        out.write('\n');
    }

    /** To see that the format would leave a text as it is costs far less than its printer does. */
    private void cell(String text, boolean first) throws IOException {
        if (isPlain(text)) {
            out.write(text);
        } else {
            quoted.setLength(0);
            CsvExport.FORMAT.print(text, quoted, first);
            // It puts the comma before all but the first.
            out.write(quoted.substring(first ? 0 : 1));
        }
    }

    /** Whether the format leaves a text as it is wherever it stands; of others only the format knows. */
    private static boolean isPlain(String text) {
        int length = text.length();
        if (length == 0 || text.charAt(0) <= '#' || text.charAt(length - 1) <= ' ') {
            return false;
        }
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '"' || c == ',') {
                return false;
            }
        }
        return true;
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

    /** Hands on what is left and returns how many bytes were written. */
    long finish() throws IOException {
        out.flush();
        return out.bytes();
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
