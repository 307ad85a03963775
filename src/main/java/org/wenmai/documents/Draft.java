package org.wenmai.documents;

import java.util.List;
import java.util.SortedMap;

/**
 * One document as read from its own file, before its source is settled among all documents.
 *
 * @param entry number in the file from 1, 0 for a file that is one document
 * @param member name of the file inside its archive, null for one that stands by itself
 * @param format form of the file, e.g. {@code markdown+yaml}
 * @param charset what it was decoded from; {@code Unicode} for a form whose text is no encoded one
 * @param language language a field names, or null
 * @param externalId identifier in the source data, or null
 * @param title title, or null
 * @param author author, or null
 * @param date when it was published
 * @param url its address, or null
 * @param fieldSource source named by a field, or null
 * @param signals what head and foot of the text say of its source
 * @param fields fields that have no place elsewhere, by name
 * @param text the normalised text: the title's line, then the blocks
 */
public record Draft(
        long entry,
        String member,
        String format,
        String charset,
        String language,
        String externalId,
        String title,
        String author,
        PublicationDate date,
        String url,
        String fieldSource,
        SourceSignals signals,
        SortedMap<String, String> fields,
        AssembledText text)
        implements ReadResult {
    public Draft {
        fields = java.util.Collections.unmodifiableSortedMap(fields);
    }

    @Override
    public Draft inside(String name, long number) {
        return new Draft(
                number,
                name.isEmpty() ? member : member == null ? name : name + "/" + member,
                format,
                charset,
                language,
                externalId,
                title,
                author,
                date,
                url,
                fieldSource,
                signals,
                fields,
                text);
    }

    /** The sentences of the text. */
    public List<Sentence> sentences() {
        return text.sentences();
    }
}
