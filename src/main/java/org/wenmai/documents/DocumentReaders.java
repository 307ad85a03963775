package org.wenmai.documents;

import java.time.ZoneId;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** From the bytes of a file to its records: decode, choose the reader by content, read. */
public final class DocumentReaders {
    private static final DocumentReader JSON_LINES = new JsonLinesReader();

    /** In order of choice, once it is no JSON lines and no form that is not read; the last accepts everything. */
    private static final List<DocumentReader> READERS = List.of(
            new FrontMatterReader(),
            new SrtReader(),
            new HtmlReader(),
            new TranscriptReader(),
            new MarkdownReader(),
            new PlainTextReader());

    private static final Pattern FENCE = Pattern.compile("\\s*+```(?:markdown|md)[ \\t]*+\\r?\\n");

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
            return unsupported(unsupported);
        }
        try {
            Decoder.Decoded decoded = Decoder.decode(bytes);
            TextFile file = new TextFile(path, withoutFence(decoded.text()), zone);
            if (file.text().isBlank()) {
                return new FileContent(
                        decoded.charset(),
                        DraftBuilder.one(new Reject(0, RejectReason.EMPTY, "the file holds no text")));
            }
            boolean lines = JSON_LINES.accepts(file);
            String form = lines ? null : FileSignature.of(file);
            if (form != null) {
                return unsupported(form);
            }
            DocumentReader reader = lines
                    ? JSON_LINES
                    : READERS.stream().filter(r -> r.accepts(file)).findFirst().orElseThrow();
            return new FileContent(decoded.charset(), reader.read(file));
        } catch (StackOverflowError tooDeep) {
            // The parsers of YAML, TOML and Markdown descend by recursion and have no limit of their own.
            return reject(RejectReason.MALFORMED, "nested too deeply; no article is");
        } catch (Decoder.UndecodableException notText) {
            return reject(notText.reason(), notText.getMessage());
        }
    }

    private static FileContent unsupported(String form) {
        return reject(RejectReason.UNSUPPORTED, "%s is a form that is not read; give its text".formatted(form));
    }

    /** A file that is one block of Markdown code, as chat programs write it, is the Markdown; its lines keep their numbers. */
    private static String withoutFence(String text) {
        Matcher fence = FENCE.matcher(text);
        if (!fence.lookingAt()) {
            return text;
        }
        String body =
                "\n".repeat((int) fence.group().chars().filter(c -> c == '\n').count()) + text.substring(fence.end());
        int closing = body.lastIndexOf("\n```");
        return closing >= 0 && body.indexOf("\n```") == closing
                ? body.substring(0, closing + 1) + body.substring(closing + 4)
                : body;
    }

    private static FileContent reject(RejectReason reason, String message) {
        return new FileContent(
                null,
                Collections.<ReadResult>singletonList(new Reject(0, reason, message))
                        .iterator());
    }
}
