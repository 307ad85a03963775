package org.wenmai.corpus;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.security.AccessControlException;
import org.wenmai.documents.UnreadableException;

/** The bytes of a file, with their digest, and a word for everything that keeps them from being had. */
final class OpenFile extends InputStream {
    private final InputFile file;
    private final InputStream in;
    private final MessageDigest digest = sha256();
    private long read;
    private boolean ended;

    /** Opens a file. What is no plain file is not opened: a pipe would keep a task waiting for ever. */
    OpenFile(InputFile file, Configuration hadoop) throws UnreadableException {
        this.file = file;
        if (file.problem() != null) {
            throw new UnreadableException(file.problem(), null);
        }
        try {
            Path path = new Path(file.uri());
            if ("file".equals(path.toUri().getScheme())) {
                java.nio.file.Path local = java.nio.file.Path.of(path.toUri().getPath());
                if (Files.exists(local) && !Files.isRegularFile(local)) {
                    throw new UnreadableException("is no plain file: a folder, a pipe, a socket or a device", null);
                }
            }
            FSDataInputStream stream = path.getFileSystem(hadoop).open(path);
            in = stream;
            if (file.part() != null) {
                stream.seek(file.part().from());
            }
        } catch (UnreadableException told) {
            throw told;
        } catch (FileNotFoundException | AccessControlException gone) {
            throw new UnreadableException("cannot be opened: it is gone, or permission is missing", gone);
        } catch (IOException | RuntimeException broken) {
            throw unreadable(broken);
        }
    }

    private static UnreadableException unreadable(Exception broken) {
        return new UnreadableException("cannot be read: " + firstLine(broken), broken);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int n;
        try {
            long left = file.part() == null ? Long.MAX_VALUE : expected() - read;
            n = left == 0 && length > 0 ? -1 : in.read(bytes, from, (int) Math.min(left, length));
        } catch (IOException broken) {
            throw unreadable(broken);
        }
        if (n > 0) {
            digest.update(bytes, from, n);
            read += n;
        } else if (n < 0) {
            ended = true;
            if (read != expected()) {
                throw new UnreadableException(
                        "changed while it was read: %d bytes were listed and %d found".formatted(expected(), read),
                        null);
            }
        }
        return n;
    }

    private long expected() {
        return file.part() == null
                ? file.bytes()
                : file.part().to() - file.part().from();
    }

    /** SHA-256 of the file, read to its end where it is not far; null where it could not be read. */
    String sha256(boolean toTheEnd) {
        if (file.part() != null) {
            return file.part().sha256();
        }
        try {
            byte[] rest = new byte[8192];
            while (toTheEnd && !ended && read(rest, 0, rest.length) >= 0) {
                continue;
            }
            return ended ? HexFormat.of().formatHex(digest.digest()) : null;
        } catch (IOException broken) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException nothingLost) {
            // What was to be read is read.
            return;
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** SHA-256 of bytes, in hex digits. */
    static String hex(byte[]... parts) {
        MessageDigest digest = sha256();
        for (byte[] part : parts) {
            digest.update(part);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static String firstLine(Exception e) {
        return e.getMessage() == null || e.getMessage().isBlank()
                ? e.getClass().getSimpleName()
                : e.getMessage().lines().findFirst().orElseThrow();
    }
}
