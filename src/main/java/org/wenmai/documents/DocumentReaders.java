package org.wenmai.documents;

import java.time.ZoneId;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;

/** From the bytes of a file to its records: decode, choose the reader by content, read. */
public final class DocumentReaders {
    /** In order of choice; the last accepts everything. */
    private static final List<DocumentReader> READERS = List.of(
            new JsonLinesReader(),
            new FrontMatterReader(),
            new SrtReader(),
            new HtmlReader(),
            new TranscriptReader(),
            new MarkdownReader(),
            new PlainTextReader());

    private DocumentReaders() {}

    /**
     * What a file holds.
     *
     * @param charset its encoding, null where it could not be decoded
     */
    public record FileContent(String charset, Iterator<ReadResult> results) {}

    /** Reads a whole file; whatever is wrong with it becomes a reject. */
    public static FileContent read(String path, byte[] bytes, ZoneId zone) {
        String unsupported = FileSignature.of(bytes);
        if (unsupported != null) {
            return reject(
                    RejectReason.UNSUPPORTED, "%s is a form that is not read; give its text".formatted(unsupported));
        }
        try {
            Decoder.Decoded decoded = Decoder.decode(bytes);
            TextFile file = new TextFile(path, decoded.text(), zone);
            if (file.text().isBlank()) {
                return new FileContent(
                        decoded.charset(),
                        DraftBuilder.one(new Reject(0, RejectReason.EMPTY, "the file holds no text")));
            }
            DocumentReader reader =
                    READERS.stream().filter(r -> r.accepts(file)).findFirst().orElseThrow();
            return new FileContent(decoded.charset(), reader.read(file));
        } catch (Decoder.UndecodableException notText) {
            return reject(notText.reason(), notText.getMessage());
        }
    }

    private static FileContent reject(RejectReason reason, String message) {
        return new FileContent(
                null,
                Collections.<ReadResult>singletonList(new Reject(0, reason, message))
                        .iterator());
    }
}
