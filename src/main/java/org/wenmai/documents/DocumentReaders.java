package org.wenmai.documents;

import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;

/** From the bytes of a file to its records: the form is chosen by content, then read, large containers entry by entry. */
public final class DocumentReaders {
    /** Text that is read whole, in order of choice; the last accepts everything. */
    private static final List<DocumentReader> READERS = List.of(
            new FrontMatterReader(),
            new SubtitleReader(),
            new HtmlReader(),
            new TranscriptReader(),
            new MarkdownReader(),
            new PlainTextReader());

    private static final Pattern XML = Pattern.compile("\\s*+<(?:\\?xml|mediawiki)\\b", Pattern.CASE_INSENSITIVE);

    private DocumentReaders() {}

    /**
     * Reads a file; whatever is wrong with it becomes a reject. The stream is read while the records are asked for, and is not
     * closed.
     *
     * @param path below its input
     * @param size bytes of the file, -1 where that is not known
     */
    public static Iterator<ReadResult> read(String path, InputStream in, long size, ReadOptions options) {
        return read(ByteFile.of(path, in, size, options));
    }

    /**
     * Where the lines of a file begin that can be read in parts, each line a record; null for any other file.
     *
     * @param start the first bytes of the file
     */
    public static LineStart lines(String path, byte[] start) {
        try {
            Decoder.Encoding encoding = FileSignature.of(start) == null ? Decoder.encoding(start, false, null) : null;
            boolean parts = encoding != null
                    && encoding.hasByteLines()
                    && JsonLinesReader.accepts(path.substring(path.lastIndexOf('/') + 1), text(start, encoding));
            return parts ? new LineStart(encoding.name(), 0, 0, encoding.mark()) : null;
        } catch (Decoder.UndecodableException | IOException | RuntimeException noLines) {
            return null;
        }
    }

    /** Reads a part of such a file. */
    public static Iterator<ReadResult> read(String path, InputStream in, ReadOptions options, LineStart start) {
        return JsonLinesReader.read(ByteFile.of(path, in, -1, options), start);
    }

    /** Reads a file that may stand inside another. */
    static Iterator<ReadResult> read(ByteFile file) {
        try {
            Iterator<ReadResult> binary = BinaryForms.read(file, file.start());
            return binary == null ? readText(file) : binary;
        } catch (Exception | StackOverflowError broken) {
            return DraftBuilder.one(Rejects.of(0, broken));
        }
    }

    private static Iterator<ReadResult> readText(ByteFile file) throws Exception {
        byte[] first = file.start();
        boolean complete = first.length < ByteFile.START;
        Decoder.Encoding encoding = encoding(file, first, complete);
        String start = complete ? Decoder.text(first, encoding) : text(first, encoding);
        FieldNames names = file.options().names();
        if (complete && start.isBlank()) {
            return DraftBuilder.one(new Reject(0, RejectReason.EMPTY, "the file holds no text"));
        }
        if (JsonLinesReader.accepts(file.name(), start) && !(complete && JsonReader.isEnvelope(start, names))) {
            return JsonLinesReader.read(file, encoding);
        }
        if (JsonReader.accepts(file.name(), start)) {
            return JsonReader.read(file, encoding);
        }
        if (FeedReader.accepts(start)) {
            return FeedReader.read(file);
        }
        if (XML.matcher(start).lookingAt() && !HtmlBlocks.isHtml(start)) {
            return MediaWikiReader.accepts(start)
                    ? MediaWikiReader.read(file)
                    : BinaryForms.unsupported("an XML file that is no feed and no dump of MediaWiki");
        }
        if (CsvReader.accepts(file.name(), start, names)) {
            return CsvReader.read(file, start, encoding);
        }
        byte[] all = file.all();
        return readWhole(file, complete ? new Decoder.Decoded(start, encoding.name()) : decoded(file, all, encoding));
    }

    /** A file whose name promises what its bytes are not is text only where that is sure: zeros alone are no sign of UTF-16. */
    private static Decoder.Encoding encoding(ByteFile file, byte[] first, boolean complete)
            throws Decoder.UndecodableException {
        FileSignature promised = FileSignature.promisedBy(file.name());
        if (promised == null) {
            return Decoder.encoding(first, complete, file.charset());
        }
        RejectReason reason = RejectReason.BINARY;
        try {
            Decoder.Encoding found = Decoder.encoding(first, complete, file.charset());
            if (found.mark() > 0 || found.hasByteLines()) {
                return found;
            }
        } catch (Decoder.UndecodableException notText) {
            reason = notText.reason();
        }
        throw new Decoder.UndecodableException(reason, promised.broken(file.name(), first));
    }

    /** What the start is in may not hold to the end; then all of it is looked at. */
    private static Decoder.Decoded decoded(ByteFile file, byte[] all, Decoder.Encoding ofStart)
            throws Decoder.UndecodableException {
        return ofStart.mark() > 0 ? Decoder.decode(all, ofStart) : Decoder.decode(all, file.charset());
    }

    private static Iterator<ReadResult> readWhole(ByteFile file, Decoder.Decoded decoded) {
        TextFile text = file.text(CodeFence.removed(decoded.text()), decoded.charset());
        DocumentReader reader =
                READERS.stream().filter(r -> r.accepts(text)).findFirst().orElseThrow();
        return reader.read(text);
    }

    /** The start as text; a character cut at its end is left out. */
    private static String text(byte[] start, Decoder.Encoding encoding) throws IOException {
        java.nio.CharBuffer out = java.nio.CharBuffer.allocate(start.length);
        encoding.charset()
                .newDecoder()
                .decode(java.nio.ByteBuffer.wrap(start, encoding.mark(), start.length - encoding.mark()), out, false);
        return out.flip().toString();
    }
}
