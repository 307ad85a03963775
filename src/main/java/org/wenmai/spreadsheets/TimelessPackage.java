package org.wenmai.spreadsheets;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Takes the time of writing out of a zipped document, so that the same tables give the same bytes. What is written goes to
 * a temporary file and, when closed, on to the stream that was given.
 */
final class TimelessPackage extends FilterOutputStream {
    private static final String PROPERTIES = "docProps/core.xml";
    private static final String CREATED = "<dcterms:created[^>]*>[^<]*</dcterms:created>";
    /** The first day that a zip file can name. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final OutputStream target;
    private final Path file;
    private boolean closed;

    /**
     * A package for a stream.
     *
     * @param target stays open
     */
    TimelessPackage(OutputStream target) throws IOException {
        this(target, Files.createTempFile("wenmai-", ".zip"));
    }

    private TimelessPackage(OutputStream target, Path file) throws IOException {
        super(Files.newOutputStream(file));
        this.target = target;
        this.file = file;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        super.close();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipOutputStream copy = new ZipOutputStream(target);
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                ZipEntry timeless = new ZipEntry(entry.getName());
                timeless.setTimeLocal(NO_TIME);
                copy.putNextEntry(timeless);
                try (InputStream in = zip.getInputStream(entry)) {
                    copyEntry(entry, in, copy);
                }
                copy.closeEntry();
            }
            copy.finish();
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static void copyEntry(ZipEntry entry, InputStream in, OutputStream copy) throws IOException {
        if (entry.getName().equals(PROPERTIES)) {
            String xml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            copy.write(xml.replaceAll(CREATED, "").getBytes(StandardCharsets.UTF_8));
        } else {
            in.transferTo(copy);
        }
    }
}
