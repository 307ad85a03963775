package org.wenmai.documents;

import com.github.luben.zstd.ZstdInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/** Forms told by their first bytes: compressed files and archives, office files, web archives. */
final class BinaryForms {
    private BinaryForms() {}

    /** The records of a file of such a form, null where it is none. */
    static Iterator<ReadResult> read(ByteFile file, byte[] start) throws Exception {
        FileSignature form = FileSignature.of(start);
        if (form == null) {
            return null;
        }
        return switch (form) {
            case GZIP -> DocumentReaders.read(file.inside(unpackedName(file.path()), gunzip(file.stream())));
            case BZIP2 ->
                DocumentReaders.read(
                        file.inside(unpackedName(file.path()), new BZip2CompressorInputStream(file.stream(), true)));
            case ZSTD ->
                DocumentReaders.read(file.inside(unpackedName(file.path()), new ZstdInputStream(file.stream())));
            case ZIP -> zip(file, start);
            case TAR -> new ArchiveReader(file, new TarArchiveInputStream(file.stream(), "ISO-8859-1"));
            case PDF -> PdfReader.read(file);
            case WARC, ARC -> WarcFileReader.read(file);
            default -> unsupported(form.description());
        };
    }

    /** All members of a gzip file, one after the other. */
    static InputStream gunzip(InputStream in) throws IOException {
        return GzipCompressorInputStream.builder()
                .setInputStream(in)
                .setDecompressConcatenated(true)
                .get();
    }

    private static Iterator<ReadResult> zip(ByteFile file, byte[] start) throws Exception {
        if (!OfficeReader.mayBe(start)) {
            return ArchiveReader.zip(file, file.stream());
        }
        byte[] bytes = file.all();
        Iterator<ReadResult> office = OfficeReader.read(file, bytes);
        return office != null ? office : ArchiveReader.zip(file, new ByteArrayInputStream(bytes));
    }

    /** The name without the ending that a compressor adds. */
    private static String unpackedName(String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        for (String ending : new String[] {".gz", ".bz2", ".zst", ".zstd"}) {
            if (lower.endsWith(ending)) {
                return path.substring(0, path.length() - ending.length());
            }
        }
        return path;
    }

    static Iterator<ReadResult> unsupported(String form) {
        return DraftBuilder.one(new Reject(
                0, RejectReason.UNSUPPORTED, "%s is a form that is not read; give its text".formatted(form)));
    }
}
