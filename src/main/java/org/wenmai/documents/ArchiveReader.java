package org.wenmai.documents;

import java.io.FilterInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Iterator;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;

/**
 * Archives: every file in them is read as it would be read by itself, in the order of the archive; entries count on over all of
 * them. Folders and names that begin with a dot are left out, as they are in folders.
 */
final class ArchiveReader extends EntryIterator {
    private final ByteFile file;
    private final ArchiveInputStream<?> archive;
    private Iterator<ReadResult> results = Collections.emptyIterator();
    private String name;

    ArchiveReader(ByteFile file, ArchiveInputStream<?> archive) {
        this.file = file;
        this.archive = archive;
    }

    static Iterator<ReadResult> zip(ByteFile file, InputStream in) {
        // Names as bytes: programs of Chinese systems write them in GB18030 and do not say so.
        return new ArchiveReader(file, new ZipArchiveInputStream(in, "ISO-8859-1", true, true));
    }

    @Override
    ReadResult read(long number) throws Exception {
        while (!results.hasNext()) {
            ArchiveEntry entry = archive.getNextEntry();
            if (entry == null) {
                return number == 1
                        ? new Reject(0, RejectReason.EMPTY, "the archive holds no files, or is cut off")
                        : null;
            }
            name = clean(decoded(entry.getName()));
            if (entry.isDirectory() || isHidden(name)) {
                continue;
            }
            if (!archive.canReadEntryData(entry)) {
                return new Reject(
                        number,
                        RejectReason.UNSUPPORTED,
                        name + ": encrypted, or packed by a method that is not read; pack it again");
            }
            results = DocumentReaders.read(file.inside(file.path() + "/" + name, new Unclosed(archive)));
            if (!results.hasNext()) {
                results = DraftBuilder.one(new Reject(0, RejectReason.EMPTY, "the file holds no records"));
            }
        }
        return results.next().inside(name, number);
    }

    private static boolean isHidden(String name) {
        return name.startsWith(".") || name.contains("/.") || name.startsWith("__MACOSX/");
    }

    /** UTF-8, else GB18030. Names that say they are UTF-8 are decoded already. */
    private static String decoded(String name) {
        if (name.chars().anyMatch(c -> c > 0xFF)) {
            return name;
        }
        byte[] bytes = name.getBytes(StandardCharsets.ISO_8859_1);
        try {
            return Decoder.decode(bytes).text();
        } catch (Decoder.UndecodableException neither) {
            return name;
        }
    }

    /** Below the archive, whatever the name says. */
    private static String clean(String name) {
        StringBuilder clean = new StringBuilder();
        for (String part : name.replace('\\', '/').replace("\u0000", "").split("/")) {
            if (!part.isEmpty() && !part.equals(".") && !part.equals("..")) {
                clean.append(clean.isEmpty() ? "" : "/").append(part);
            }
        }
        return clean.toString();
    }

    /** A file's end is not the archive's. */
    private static final class Unclosed extends FilterInputStream {
        Unclosed(InputStream in) {
            super(in);
        }

        @Override
        public boolean markSupported() {
            return false;
        }

        @Override
        public void close() {}
    }
}
