package org.wenmai.documents;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** What every reader does once it has fields and blocks: title, date, source signals, and the assembled text. */
final class DraftBuilder {
    private static final int HEAD_BLOCKS = 6;

    private DraftBuilder() {}

    /** The result for one record. */
    static ReadResult build(
            TextFile file, long entry, String format, Map<String, ?> given, String headline, List<Block> blocks) {
        return build(file, entry, format, new Fields(given, file.options().names()), headline, blocks);
    }

    /** The result for one record whose text is taken from its fields already. */
    static ReadResult build(
            TextFile file, long entry, String format, Fields fields, String headline, List<Block> read) {
        HeadNotes notes = HeadNotes.in(read);
        List<Block> blocks = notes.blocks();
        fields.addAbsent(notes.named(file.options().names()));
        fields.addAbsent(file.given());
        String title = fields.takeTitle();
        String author = fields.takeAuthor();
        String source = fields.takeSource();
        String id = fields.takeId();
        String url = fields.takeUrl();
        String language = fields.takeLanguage();
        PublicationDate date = fields.takeDate(file.zone(), "field");
        Fields row =
                file.options().metadata().of(file.path(), id, file.options().names());
        if (row != null) {
            title = title == null ? row.takeTitle() : title;
            author = author == null ? row.takeAuthor() : author;
            source = source == null ? row.takeSource() : source;
            url = url == null ? row.takeUrl() : url;
            id = id == null ? row.takeId() : id;
            language = language == null ? row.takeLanguage() : language;
            date = date.known() ? date : row.takeDate(file.zone(), "metadata");
            fields.addAbsent(row.rest());
        }
        if (title == null) {
            title = headline == null ? notes.originalTitle() : headline;
        }
        if (!date.known()) {
            date = dateOfFile(dateLine(blocks, file), entry, file);
        }
        if (!date.known()) {
            date = DateParser.inUrl(url);
        }
        if (!date.known()) {
            date = dateOfHeading(title, blocks, file);
        }
        AssembledText text = TextAssembler.assemble(title, blocks);
        String heading = LineCleaner.title(title);
        boolean empty = text.sentences().isEmpty()
                || (!heading.isEmpty()
                        && text.sentences().size() == 1
                        && text.sentences().get(0).kind() == SentenceKind.TITLE
                        && entry > 0);
        if (empty) {
            return new Reject(
                    entry, RejectReason.EMPTY, "no text is left once markup, links and pictures are taken away");
        }
        SourceSignals signals = SourceSignals.in(text.text());
        if (author == null && notes.author() != null) {
            signals = new SourceSignals(signals.certain(), signals.weak(), notes.author());
        }
        return new Draft(
                entry,
                null,
                format,
                file.charset(),
                language,
                id,
                heading.isEmpty() ? null : heading,
                author(author, signals),
                date,
                url,
                clean(source),
                signals,
                fields.rest(),
                text);
    }

    /** Where the text names its outlet for sure, the writer it names beside it is no feed's account. */
    private static String author(String field, SourceSignals signals) {
        boolean ofText = field == null || (signals.certain() != null && signals.author() != null);
        return ofText ? signals.author() : clean(field);
    }

    /** In normal form; null where nothing is left. */
    private static String clean(String field) {
        String clean = field == null ? "" : Normaliser.normalise(field).strip();
        return clean.isEmpty() ? null : clean;
    }

    static Iterator<ReadResult> one(ReadResult result) {
        return Collections.singletonList(result).iterator();
    }

    static Iterator<ReadResult> malformed(MalformedException broken) {
        return one(new Reject(0, RejectReason.MALFORMED, broken.getMessage()));
    }

    /**
     * The date line's, unless the program that wrote the file put another day into its name, to the second: what wrote the text may
     * have made its date up, what names files asks the clock.
     */
    private static PublicationDate dateOfFile(PublicationDate line, long entry, TextFile file) {
        PublicationDate named = entry == 0 ? DateParser.inFileName(file.name(), file.zone()) : PublicationDate.NONE;
        boolean apart = line.known()
                && named.at() != null
                && Math.abs(java.time.temporal.ChronoUnit.DAYS.between(line.on(), named.on())) > 1;
        return line.known() && !apart ? line : named;
    }

    /** The date that the title or a heading among the first blocks ends with; only where no better one exists. */
    private static PublicationDate dateOfHeading(String title, List<Block> blocks, TextFile file) {
        PublicationDate date = title == null ? PublicationDate.NONE : DateParser.atEnd(title, file.zone());
        for (Block block : blocks.subList(0, Math.min(HEAD_BLOCKS, blocks.size()))) {
            if (!date.known() && block.kind() == SentenceKind.HEADING) {
                date = DateParser.atEnd(block.text(), file.zone());
            }
        }
        return date;
    }

    static PublicationDate dateLine(List<Block> blocks, TextFile file) {
        int seen = 0;
        for (Block block : blocks) {
            for (String line : block.text().split("\n")) {
                PublicationDate date = DateLine.of(block, line, file.zone());
                if (date.known()) {
                    return date;
                }
                if (!line.isBlank() && ++seen > HEAD_BLOCKS) {
                    return PublicationDate.NONE;
                }
            }
        }
        return PublicationDate.NONE;
    }
}
